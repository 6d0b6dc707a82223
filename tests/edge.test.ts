import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import type { TurnContext } from 'botbuilder';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createWebServer } from '../src/web';
import { startAzure, type Azure } from './support/azure';
import { hostileRequests, type Hostile } from './support/hostile';
import { call, getToken } from './support/patient';
import { sendRaw, statusOf } from './support/raw';
import { echo, startServer, TOO_FAST, until, type TestServer } from './support/server';

/** Requests of the flood; `npm run attack` sends 20,000. */
const TRIES = Number(process.env['ATTACK_TRIES'] ?? 500);
/** Bytes that the heap may grow by in a flood, however long it is. */
const MOST_GROWTH = 5_000_000;
jest.setTimeout(30_000 + TRIES * 50);

let azure: Azure;
let server: TestServer;
let turns = 0;
let hostile: readonly Hostile[];
async function counted(context: TurnContext): Promise<void> {
  if (context.activity.type === 'message') turns++;
  await echo(context);
}
beforeAll(async () => {
  azure = await startAzure();
  server = await startServer({ env: azure.env, credentials: azure.credentials, turn: counted });
  hostile = await hostileRequests(server.url, azure);
});
afterAll(async () => {
  await server.stop();
  await azure.close();
});

describe('a hostile request', () => {
  test('of at least 60 kinds is refused as it should be, in general words, with the security headers, and runs no turn', async () => {
    expect(hostile.length).toBeGreaterThanOrEqual(60);
    const wrong: string[] = [];
    for (const { name, bytes, status } of hostile) {
      const answer = await sendRaw(server.url, bytes);
      if (statusOf(answer) !== status) wrong.push(`${name}: ${statusOf(answer)} in place of ${status}`);
      if (/node_modules|at Object|restify|Unexpected|jwt|issuer|zod/i.test(answer))
        wrong.push(`${name} tells of the inside`);
      for (const header of ['content-security-policy', 'x-content-type-options', 'strict-transport-security'])
        if (!new RegExp(`^${header}:`, 'im').test(answer)) wrong.push(`${name}: no ${header}`);
    }
    expect(wrong).toEqual([]);
    expect(turns).toBe(0);
  });

  test(`sent with others ${TRIES} times leaves nothing behind, and others are answered meanwhile`, async () => {
    const flood = async (times: number) => {
      let next = 0;
      const worker = async () => {
        while (next < times) await sendRaw(server.url, hostile[next++ % hostile.length]?.bytes ?? '');
      };
      await Promise.all(Array.from({ length: 16 }, worker));
    };
    await flood(hostile.length * 2); // what is made once
    const before = heap();
    const flooding = flood(TRIES);
    const { token, conversationId } = await getToken(server.url);
    await call(server.url, '/conversations', token, {});
    const said = await call(server.url, `/conversations/${conversationId}/activities`, token, {
      type: 'message',
      text: 'hi',
    });
    expect(said.status).toBe(200);
    await until('the answer', async () => (await texts(token, conversationId)).includes('you said hi'));
    await flooding;
    expect(heap() - before).toBeLessThan(MOST_GROWTH);
    expect(turns).toBe(1);
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  });
});

async function texts(token: string, id: string): Promise<unknown[]> {
  const { body } = await call(server.url, `/conversations/${id}/activities`, token);
  return (body['activities'] as { text: string }[]).map(({ text }) => text);
}

/** Bytes in use after a collection. */
function heap(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
}

describe('who writes too fast', () => {
  let strict: TestServer;
  let time: number;
  beforeAll(async () => {
    time = Date.now();
    const env = { ...azure.env, RATE_LIMIT: '0.5' };
    strict = await startServer({ env, credentials: azure.credentials, turn: counted, now: () => new Date(time) });
  });
  afterAll(() => strict.stop());

  const say = async (token: string, id: string, text: string) =>
    fetch(`${strict.url}/v3/directline/conversations/${id}/activities`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${token}`,
        'Content-Type': 'application/json',
        'X-Forwarded-For': `203.0.113.${Math.floor(Math.random() * 250)}`,
      },
      body: JSON.stringify({ type: 'message', text }),
    });

  test('in the web chat gets kind words and a time to wait, and is heard again after it; a cry for help is heard at once', async () => {
    const { token, conversationId } = await getToken(strict.url);
    await call(strict.url, '/conversations', token, {});
    const statuses: number[] = [];
    for (let index = 0; index < 15; index++) statuses.push((await say(token, conversationId, `${index}`)).status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(10);
    const refused = await say(token, conversationId, 'one more');
    expect(refused.status).toBe(429);
    expect(await refused.json()).toMatchObject({ error: { message: TOO_FAST } });
    expect((await say(token, conversationId, 'I want to kill myself')).status).toBe(200);
    time += Number(refused.headers.get('retry-after')) * 1_000;
    expect((await say(token, conversationId, 'again')).status).toBe(200);
  });

  test('in a channel of Azure is told so once, and Azure each time; another person is not held up', async () => {
    const before = azure.sent.length;
    const heard = async (text: string, id = 'hasty') =>
      azure.deliver(strict.url, azure.activity('sms', text, { from: { id }, conversation: { id } }));
    const statuses: number[] = [];
    for (let index = 0; index < 15; index++) statuses.push((await heard(`${index}`)).status);
    expect(statuses.filter((status) => status === 429)).toHaveLength(4);
    const words = azure.sent.slice(before).map(({ activity }) => activity.text);
    expect(words.filter((text) => text === TOO_FAST)).toHaveLength(1);
    expect((await heard('last')).headers.get('retry-after')).toMatch(/^[1-9]\d?$/);
    expect((await heard('I want to kill myself')).status).toBe(200);
    expect(azure.sent.at(-1)?.activity.text).toBe('you said I want to kill myself');
    expect((await heard('hello', 'somebody else')).status).toBe(200);
  });

  test('by asking for ever new conversations is stopped by address, whatever the headers say', async () => {
    const ask = (headers: object) =>
      fetch(`${strict.url}/v3/directline/tokens/generate`, { method: 'POST', headers: { ...headers } });
    const spoofed = (index: number) => ({
      'X-Forwarded-For': `198.51.100.${index}`,
      Forwarded: `for=198.51.100.${index}`,
    });
    time += 120_000;
    const answers = await Promise.all(
      Array.from({ length: 40 }, async (_, index) => (await ask(spoofed(index))).status),
    );
    expect(answers.filter((status) => status === 200)).toHaveLength(30);
    expect(answers.filter((status) => status === 429)).toHaveLength(10);
  });

  test('with any request is stopped by address, the probes excepted', async () => {
    time += 600_000;
    const statuses: number[] = [];
    for (let index = 0; index < 160; index++)
      statuses.push((await fetch(`${strict.url}/nothing`, { method: 'HEAD' })).status);
    expect(statuses.filter((status) => status === 404)).toHaveLength(150);
    expect((await fetch(`${strict.url}/nothing`)).headers.get('retry-after')).toBe('1');
    expect((await fetch(`${strict.url}/healthz`)).status).toBe(200);
    time += 600_000;
  });

  test('with tokens that are refused is not looked at for a while', async () => {
    const forged = async () =>
      (await azure.deliver(strict.url, azure.activity('sms', 'x'), { authorization: 'Bearer a.b.c' })).status;
    const statuses: number[] = [];
    for (let index = 0; index < 35; index++) statuses.push(await forged());
    expect(new Set(statuses.slice(0, 30))).toEqual(new Set([401]));
    expect(new Set(statuses.slice(30))).toEqual(new Set([429]));
    time += 600_000;
    expect(await forged()).toBe(401);
  });
});

test('behind a proxy that the settings name, patients are told apart by what it says, and by nothing left of it', async () => {
  const proxied = await startServer({
    env: { RATE_LIMIT: '1', TRUSTED_PROXIES: '127.0.0.0/8 10.0.0.0/8' },
    now: () => new Date(0),
  });
  const ask = async (forwarded: string) =>
    (
      await fetch(`${proxied.url}/v3/directline/tokens/generate`, {
        method: 'POST',
        headers: { 'X-Forwarded-For': forwarded },
      })
    ).status;
  for (let index = 0; index < 60; index++) await ask(`10.9.9.${index}, 203.0.113.9, 10.0.0.${index}`);
  expect(await ask('1.2.3.4, 203.0.113.9')).toBe(429);
  expect(await ask('203.0.113.9:4711')).toBe(429);
  expect(await ask('203.0.113.10, 10.0.0.7')).toBe(200);
  expect(await ask('2001:db8:1:2::1')).toBe(200);
  await proxied.stop();
});

describe('a slow client is cut off', () => {
  let http: Server;
  let url: string;
  beforeAll(async () => {
    const times = { headers: 150, request: 200, every: 50, keepAlive: 5_000 };
    const slow = createWebServer({ onRequest: () => {}, limits: { request: () => 0 }, times });
    slow.post('/echo', (_req, res, next) => {
      res.send(200, {});
      next();
    });
    http = slow.server as Server;
    await new Promise<void>((resolve) => slow.listen(0, '127.0.0.1', () => resolve()));
    url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  });
  afterAll(() => void http.close());

  const dripped: readonly (readonly [string, string])[] = [
    ['in the first line', 'GET /'],
    ['in the headers', 'GET / HTTP/1.1\r\nHost: localhost\r\nX-A'],
    [
      'in the body',
      'POST /echo HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 20\r\n\r\n{',
    ],
  ];
  test.each(dripped)('%s', async (_name, beginning) => {
    const { socket, answer } = drip(url, beginning);
    expect(statusOf(await answer)).toBe(408);
    expect(await answer).toMatch(/^content-security-policy:/im);
    socket.destroy();
  });

  test('within 10 s, as the server is set up', () => {
    const usual = createWebServer({ onRequest: () => {}, limits: { request: () => 0 } }).server as Server;
    const { connectionsCheckingInterval: every } = usual as unknown as { connectionsCheckingInterval: number };
    expect(usual.headersTimeout + every).toBeLessThan(10_000);
    expect(usual.requestTimeout + every).toBeLessThan(10_000);
    expect(createServer().requestTimeout).toBeGreaterThan(10_000); // node's own
  });
});

/** Sends the beginning at once, and then a letter now and then for as long as the connection lives. */
function drip(url: string, beginning: string): { readonly socket: Socket; readonly answer: Promise<string> } {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname, () => socket.write(beginning));
  const timer = setInterval(() => socket.writable && socket.write('a'), 20);
  let text = '';
  socket.on('data', (chunk) => (text += chunk.toString('latin1')));
  socket.on('error', () => {});
  const answer = new Promise<string>((resolve) =>
    socket.on('close', () => {
      clearInterval(timer);
      resolve(text);
    }),
  );
  return { socket, answer };
}
