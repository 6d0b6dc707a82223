import type { TurnContext } from 'botbuilder';
import { Agent, request } from 'node:http';
import WebSocket from 'ws';
import { createTokens, type Tokens } from '../src/directline';
import { call, getToken, type Given } from './support/patient';
import { echo, KEY, startServer, until, type TestServer } from './support/server';

/** Tries to read or write a conversation that is not one's own. */
const TRIES = 2_000;
/** So many at once: more only wait for each other. */
const AT_ONCE = 16;
const SECRET = 'the victim has a secret';
jest.setTimeout(120_000);

let server: TestServer;
let written = 0;
let victim: Given;
let attacker: Given;
const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });

async function turn(context: TurnContext): Promise<void> {
  const mine = context.activity.conversation.id === victim.conversationId;
  if (mine && context.activity.type === 'message' && context.activity.text !== SECRET) written++;
  await echo(context);
}
beforeAll(async () => {
  server = await startServer({ turn: async (context) => (victim ? turn(context) : echo(context)) });
  [victim, attacker] = [await begin(), await begin()];
  await call(server.url, `/conversations/${victim.conversationId}/activities`, victim.token, message(SECRET));
});
afterAll(async () => {
  agent.destroy();
  await server.stop();
});

async function begin(): Promise<Given> {
  const given = await getToken(server.url);
  await call(server.url, '/conversations', given.token, {});
  return given;
}
const message = (text: string) => ({ type: 'message', text });

/** An attempt resolves to what came back. */
type Attempt = () => Promise<string>;

test(`${TRIES} tries to read or write another conversation: 0 succeed, over the socket too`, async () => {
  const kinds = attempts();
  let next = 0;
  let tried = 0;
  const leaks: string[] = [];
  const worker = async () => {
    while (next < TRIES) {
      const [name, attempt] = kinds[next++ % kinds.length] as (typeof kinds)[number];
      const answer = await attempt();
      tried++;
      if (answer.includes(SECRET) || answer.includes('welcome')) leaks.push(`${name}: ${answer}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  expect(tried).toBe(TRIES);
  expect(leaks).toEqual([]);
  expect(written).toBe(0);
  const own = await call(server.url, `/conversations/${victim.conversationId}/activities`, victim.token);
  expect(JSON.stringify(own.body)).toContain(SECRET); // there was something to be read
  expect((own.body['activities'] as unknown[]).length).toBe(3);
});

function attempts(): readonly (readonly [string, Attempt])[] {
  const path = `/v3/directline/conversations/${victim.conversationId}`;
  const tokens = Object.entries(wrongTokens());
  const calls = tokens.flatMap(([name, token]) => [
    [`reads with ${name}`, () => send('GET', `${path}/activities?watermark=0`, token)] as const,
    [`asks for a socket with ${name}`, () => send('GET', path, token)] as const,
    [`writes with ${name}`, () => send('POST', `${path}/activities`, token, message('intruder'))] as const,
    [`deletes with ${name}`, () => send('POST', `${path}/forget`, token, {})] as const,
    [`follows with ${name}`, () => follow(`${path}/stream?t=${token}&watermark=0`)] as const,
  ]);
  return [...calls, ...crossOrigin(path), ...pathTricks(path)];
}

/** Every token that is not the victim's own for the purpose. */
function wrongTokens(): Record<string, string> {
  const { conversationId } = victim;
  const userId = String(payloadOf(victim.token)['user']);
  const real = createTokens(KEY, () => new Date());
  const old = createTokens(KEY, () => new Date(Date.now() - 90_000_000));
  const forged = createTokens('a key of somebody else that is long', () => new Date());
  const [head = '', , signature = ''] = victim.token.split('.');
  const purposes = (by: Tokens, name: string, user: string) => ({
    [`${name}, chat`]: by.issue('chat', { conversationId, userId: user }),
    [`${name}, stream`]: by.issue('stream', { conversationId, userId: user }),
    [`${name}, resume`]: by.issue('resume', { conversationId, userId: user }),
  });
  return {
    'a foreign token': attacker.token,
    'a foreign resume': attacker.resume,
    ...purposes(old, 'an expired token', userId),
    ...purposes(forged, 'a forged token', userId),
    ...purposes(real, 'a token of another user', 'dl_somebody'),
    'the attacker in the victim`s claims': `${head}.${attacker.token.split('.')[1]}.${signature}`,
    'the victim`s claims under the attacker`s signature': `${victim.token.split('.').slice(0, 2).join('.')}.${attacker.token.split('.')[2]}`,
    'no algorithm': `${encode({ alg: 'none', typ: 'JWT' })}.${victim.token.split('.')[1]}.`,
    'an empty signature': `${victim.token.split('.').slice(0, 2).join('.')}.`,
    'a cut signature': victim.token.slice(0, -4),
    'a longer signature': `${victim.token}AAAA`,
    'a resume used as a token': victim.resume,
    'no token': '',
    'the id alone': conversationId,
  };
}

function crossOrigin(path: string): readonly (readonly [string, Attempt])[] {
  const stream = createTokens(KEY, () => new Date()).issue('stream', {
    conversationId: victim.conversationId,
    userId: String(payloadOf(victim.token)['user']),
  });
  const resume = { resume: victim.resume };
  return ['https://evil.example', 'null', `${server.url}.evil.example`, 'file://'].flatMap((origin) => [
    [
      `comes back from ${origin}`,
      () => send('POST', '/v3/directline/tokens/generate', '', resume, { origin }),
    ] as const,
    [`follows from ${origin}`, () => follow(`${path}/stream?t=${stream}&watermark=0`, origin)] as const,
  ]);
}

/** The attacker's own good token, led astray. */
function pathTricks(path: string): readonly (readonly [string, Attempt])[] {
  const own = `/v3/directline/conversations/${attacker.conversationId}`;
  const id = victim.conversationId;
  const paths = [
    `${own}/../${id}/activities`,
    `${own}%2f..%2f${id}/activities`,
    `${path}/activities/`,
    `${path}%00/activities`,
    `${path.toUpperCase()}/activities`,
    `${own}/activities?conversationId=${id}`,
    `${own}/activities?watermark=-1`,
    `${own}/activities?id=${id}&:id=${id}`,
  ];
  return paths.map((one) => [`asks for ${one}`, () => send('GET', one, attacker.token).then(withoutOwn)] as const);
}

/** The attacker may read her own greeting. */
function withoutOwn(answer: string): string {
  return answer.includes(attacker.conversationId) && !answer.includes(victim.conversationId) ? '' : answer;
}

function send(method: string, path: string, token: string, body?: object, headers: object = {}): Promise<string> {
  const { hostname, port } = new URL(server.url);
  const text = body === undefined ? '' : JSON.stringify(body);
  const all = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', ...headers };
  return new Promise((resolve, reject) => {
    const options = {
      agent,
      hostname,
      port,
      method,
      path,
      headers: { ...all, 'Content-Length': Buffer.byteLength(text) },
    };
    const sent = request(options, (res) => {
      let answer = '';
      res.on('data', (chunk: Buffer) => (answer += chunk.toString()));
      res.on('end', () => resolve(res.statusCode === 200 && answer.includes('"resumed":true') ? SECRET : answer));
    });
    sent.on('error', reject);
    sent.end(text);
  });
}

/** All that a socket says before it is closed; a socket that opens is given time to say something. */
function follow(path: string, origin?: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = new WebSocket(server.url.replace('http', 'ws') + path, origin === undefined ? {} : { origin });
    socket.on('open', () => resolve(`open: ${SECRET}`));
    socket.on('error', () => resolve('refused'));
  });
}

function payloadOf(token: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Record<string, unknown>;
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

test('the victim is answered all the while', async () => {
  const where = `/conversations/${victim.conversationId}/activities`;
  await call(server.url, where, victim.token, message('still here'));
  await until('the answer', async () =>
    JSON.stringify((await call(server.url, where, victim.token)).body).includes('you said still here'),
  );
});
