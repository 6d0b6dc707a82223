import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import WebSocket from 'ws';
import { createTokens } from '../src/directline';
import { openMemoryStore, openSqliteStore } from '../src/store';
import { call, getToken, Patient, type Given } from './support/patient';
import { echo, FALLBACK, KEY, startServer, until, type TestOptions, type TestServer } from './support/server';

let server: TestServer;
const patients: Patient[] = [];

async function start(options?: TestOptions): Promise<TestServer> {
  return (server = await startServer(options));
}
async function arrive(): Promise<Patient> {
  const patient = await Patient.arrive(server.url);
  patients.push(patient);
  await patient.hears('welcome');
  return patient;
}
/** A conversation without the client: for requests that it would never send. */
async function begin(): Promise<Given> {
  const given = await getToken(server.url);
  expect((await call(server.url, '/conversations', given.token, {})).status).toBe(201);
  return given;
}
afterEach(async () => {
  for (const patient of patients.splice(0)) patient.leave();
  await server.stop();
});

test('a patient is greeted, answered, and gets her own message back with its channelData', async () => {
  await start();
  const patient = await arrive();
  const id = await patient.say('hello', { clientActivityID: 'mine-1', more: [1] });
  await patient.hears('you said hello');
  const mine = patient.seen.find((activity) => activity.id === id);
  expect(mine).toMatchObject({ text: 'hello', channelData: { clientActivityID: 'mine-1', more: [1] } });
  expect(mine?.from.id).toMatch(/^dl_/);
  expect(patient.texts).toEqual(['welcome', 'hello', 'you said hello']);
});

test('messages sent at once arrive and are answered, each with a time of its own', async () => {
  await start();
  const patient = await arrive();
  await Promise.all(['a', 'b', 'c', 'd', 'e'].map((text) => patient.say(text)));
  for (const text of ['a', 'b', 'c', 'd', 'e']) await patient.hears(`you said ${text}`);
  expect(new Set(patient.seen.map(({ timestamp }) => timestamp)).size).toBe(11);
});

test('a message is acknowledged before the bot has answered, and a turn that hangs holds nobody up', async () => {
  let release = () => {};
  const hanging = new Promise<void>((resolve) => (release = resolve));
  await start({ turn: async (context) => (context.activity.text === 'hang' ? hanging : echo(context)) });
  const patient = await arrive();
  await patient.say('hang');
  await patient.say('I need help');
  await patient.hears('you said I need help');
  release();
});

test('when the bot fails the patient still reads the crisis line', async () => {
  await start({
    turn: async (context) => Promise.resolve(context.activity.text && failing()).then(() => echo(context)),
  });
  const failing = () => Promise.reject(new Error('cannot read: hello\n    at the words of a patient'));
  const patient = await arrive();
  await patient.say('hello');
  await patient.hears(FALLBACK);
  expect(JSON.stringify(server.errors)).not.toContain('the words of a patient');
});

test('when the log fails the bot answers all the same', async () => {
  const store = openMemoryStore();
  await start({ store });
  const patient = await arrive();
  store.append = () => Promise.reject(new Error('disk full'));
  expect(await patient.say('I need help')).toBe('retry');
  await patient.hears('you said I need help');
});

test('a client that lost its socket comes back and gets what it missed, once', async () => {
  await start();
  const { url, store } = server;
  const patient = await arrive();
  await server.stop();
  server = await startServer({ store, env: { PORT: new URL(url).port } });
  await patient.say('are you back');
  await patient.hears('you said are you back');
  expect(patient.texts).toEqual(['welcome', 'are you back', 'you said are you back']);
});

test('a conversation and its history outlive the process, and what it left undone is done', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'directline-'));
  const file = path.join(folder, 'bot.sqlite');
  const first = openSqliteStore(file);
  await start({ store: first, turn: async (context) => (context.activity.text === 'late' ? never : echo(context)) });
  const given = await getToken(server.url);
  const before = new Patient(server.url, given);
  patients.push(before);
  await before.hears('welcome');
  await before.say('hello');
  await before.hears('you said hello');
  await before.say('late');
  before.leave();
  await first.close(); // as a kill would leave it

  const second = openSqliteStore(file);
  const old = server;
  await start({ store: second });
  const returned = await getToken(server.url, { resume: given.resume });
  expect(returned).toMatchObject({ resumed: true, conversationId: given.conversationId });
  const after = new Patient(server.url, returned);
  patients.push(after);
  await after.hears('you said late');
  expect(after.texts).toEqual(['welcome', 'hello', 'you said hello', 'late', 'you said late']);
  expect(await second.takeUnprocessed(0)).toEqual([]);
  release();
  await old.stop();
  await server.stop();
  await second.close();
  rmSync(folder, { recursive: true, force: true });
});
let release = () => {};
const never = new Promise<void>((resolve) => (release = resolve));

test('a conversation that is deleted is gone from the store, its tokens are worth nothing, and its sockets are closed', async () => {
  let release = () => {};
  const late = new Promise<void>((resolve) => (release = resolve));
  await start({
    turn: async (context) => (context.activity.text === 'late' ? late.then(() => echo(context)) : echo(context)),
  });
  const given = await begin();
  const own = `/conversations/${given.conversationId}`;
  const { body } = await call(server.url, own, given.token);
  const socket = new WebSocket(String(body['streamUrl']));
  const closed = new Promise((resolve) => socket.on('close', resolve));
  await new Promise((resolve) => socket.on('open', resolve));
  await call(server.url, `${own}/activities`, given.token, { type: 'message', text: 'a secret' });
  await call(server.url, `${own}/activities`, given.token, { type: 'message', text: 'late' });
  const deleted = call(server.url, `${own}/forget`, given.token, {});
  release();
  expect((await deleted).status).toBe(200);
  await closed;
  expect(await server.store.findConversation(given.conversationId)).toBeUndefined();
  expect(await server.store.visibleAfter(given.conversationId, 0, 100)).toEqual([]);
  for (const path of [own, `${own}/activities`]) expect((await call(server.url, path, given.token)).status).toBe(403);
  expect((await call(server.url, `${own}/activities`, given.token, { type: 'message', text: 'again' })).status).toBe(
    403,
  );
  expect(await getToken(server.url, { resume: given.resume })).toMatchObject({ resumed: false });
});

describe('a token', () => {
  test("opens its own conversation, and nobody else's", async () => {
    await start();
    const [mine, foreign] = [await begin(), await begin()];
    const own = `/conversations/${mine.conversationId}`;
    expect((await call(server.url, own, mine.token)).status).toBe(200);
    expect((await call(server.url, own, foreign.token)).status).toBe(403);
    expect((await call(server.url, `${own}/activities`, foreign.token)).status).toBe(403);
    expect((await call(server.url, `${own}/activities`, foreign.token, { type: 'message', text: 'x' })).status).toBe(
      403,
    );
    expect((await call(server.url, `${own}/activities`, '')).status).toBe(403);
  });

  test('is refused with 403 when it is forged, expired, of another purpose, or its conversation is lost', async () => {
    let time = Date.now();
    await start({ now: () => new Date(time) });
    const { token, conversationId, resume } = await begin();
    const bearer = { conversationId: 'lost', userId: 'dl_1' };
    const status = async (id: string, one: string) => (await call(server.url, `/conversations/${id}`, one)).status;
    const forged = createTokens('another key that is long enough', () => new Date(time)).issue('chat', bearer);
    const lost = createTokens(KEY, () => new Date(time)).issue('chat', bearer);
    const [, payload] = token.split('.');
    const none = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload}.`;
    expect(await status('lost', forged)).toBe(403);
    expect(await status('lost', lost)).toBe(403);
    expect(await status(conversationId, none)).toBe(403);
    expect(await status(conversationId, resume)).toBe(403);
    expect(await status(conversationId, token)).toBe(200);
    time += 1_800_000;
    expect(await status(conversationId, token)).toBe(403);
  });

  test('can be refreshed, and lets one conversation begin only once', async () => {
    await start();
    const { token, conversationId } = await begin();
    const refreshed = await call(server.url, '/tokens/refresh', token, {});
    expect(refreshed).toMatchObject({ status: 200, body: { conversationId, expires_in: 1_800 } });
    expect((await call(server.url, '/conversations', String(refreshed.body['token']), {})).status).toBe(200);
  });

  test('is given to our own page only', async () => {
    await start({ env: { ORIGINS: 'https://bot.clinic.example' } });
    const ask = (headers: object) =>
      getToken(server.url, {}, headers).then(
        () => 'given',
        () => 'refused',
      );
    expect(await ask({ Origin: server.url })).toBe('given');
    expect(await ask({ Origin: 'https://bot.clinic.example' })).toBe('given');
    expect(await ask({ Origin: 'https://elsewhere.example' })).toBe('refused');
    expect(await ask({ Origin: 'null' })).toBe('refused');
  });

  test('to come back is worth nothing once the conversation is gone: a new one begins', async () => {
    await start();
    const { resume } = await begin();
    await server.stop();
    await start();
    expect(await getToken(server.url, { resume })).toMatchObject({ resumed: false });
    expect(await getToken(server.url, { resume: 'x'.repeat(3_000) })).toMatchObject({ resumed: false });
    expect(await getToken(server.url, { resume: { a: 1 } })).toMatchObject({ resumed: false });
  });
});

describe('what comes in', () => {
  const refused: readonly (readonly [string, unknown, number])[] = [
    ['another type', { type: 'endOfConversation' }, 400],
    ['a text that is too long', { type: 'message', text: 'x'.repeat(4_001) }, 400],
    ['a text that is none', { type: 'message', text: { $ne: 1 } }, 400],
    ['an array', [1, 2], 400],
    ['no JSON', '{"type":', 400],
    ['a value that is too large', { type: 'message', value: 'x'.repeat(9_000) }, 400],
    ['more than 64 KB', { type: 'message', text: 'x'.repeat(70_000) }, 413],
  ];
  test.each(refused)('is refused where it is %s', async (_name, body, status) => {
    await start();
    const { token, conversationId } = await begin();
    expect((await call(server.url, `/conversations/${conversationId}/activities`, token, body)).status).toBe(status);
  });

  test('cannot say who sent it, where to answer, or when', async () => {
    const seen: Record<string, unknown>[] = [];
    await start({ turn: async (context) => void seen.push({ ...context.activity }) });
    const { token, conversationId } = await begin();
    const forged = { serviceUrl: 'https://evil.example', from: { id: 'admin', role: 'bot' }, recipient: { id: 'x' } };
    const more = { conversation: { id: 'other' }, channelId: 'msteams', id: 'mine', entities: [{ type: 'mention' }] };
    const body = { type: 'message', text: 'hi', timestamp: '1999-01-01T00:00:00Z', ...forged, ...more };
    await call(server.url, `/conversations/${conversationId}/activities`, token, body);
    await until('the turn', () => seen.length === 2);
    expect(seen[1]).toMatchObject({ channelId: 'webchat', conversation: { id: conversationId }, text: 'hi' });
    expect(seen[1]?.['from']).toMatchObject({ id: expect.stringMatching(/^dl_/), role: 'user' });
    expect(JSON.stringify(seen[1])).not.toMatch(/evil|admin|mention|"timestamp":"1999/);
  });

  test('may not be a file', async () => {
    await start();
    const { token, conversationId } = await begin();
    expect((await call(server.url, `/conversations/${conversationId}/upload?userId=x`, token, {})).status).toBe(415);
  });
});

test('polling reads from a watermark', async () => {
  await start();
  const { token, conversationId } = await begin();
  const path_ = `/conversations/${conversationId}/activities`;
  await until('the greeting', async () => (await activities(path_, token)).length === 1);
  const { body } = await call(server.url, path_, token);
  expect(await activities(`${path_}?watermark=${String(body['watermark'])}`, token)).toEqual([]);
  expect(await activities(`${path_}?watermark=garbage`, token)).toHaveLength(1);
});
async function activities(where: string, token: string): Promise<unknown[]> {
  return (await call(server.url, where, token)).body['activities'] as unknown[];
}

describe('a socket', () => {
  const opened = (url: string, options = {}) =>
    new Promise<string>((resolve) => {
      const socket = new WebSocket(url, options);
      socket.on('open', () => resolve('open'));
      socket.on('unexpected-response', (_req, res) => resolve(String(res.statusCode)));
      socket.on('error', () => resolve('error'));
    });

  test('opens with the address that was given, and not with another', async () => {
    await start();
    const [mine, foreign] = [await begin(), await begin()];
    const { body } = await call(server.url, `/conversations/${mine.conversationId}`, mine.token);
    const streamUrl = String(body['streamUrl']);
    expect(await opened(streamUrl)).toBe('open');
    expect(await opened(streamUrl, { origin: 'https://elsewhere.example' })).toBe('403');
    expect(await opened(streamUrl.replace(mine.conversationId, foreign.conversationId))).toBe('403');
    expect(await opened(streamUrl.replace(/t=[^&]*/, `t=${mine.token}`))).toBe('403');
    expect(await opened(streamUrl.replace('/stream', '/strm'))).toBe('403');
  });

  test('takes pings and is closed when somebody sends more', async () => {
    await start();
    const { token, conversationId } = await begin();
    const { body } = await call(server.url, `/conversations/${conversationId}`, token);
    const socket = new WebSocket(String(body['streamUrl']));
    const closed = new Promise<number>((resolve) => socket.on('close', resolve));
    socket.on('open', () => {
      socket.send('');
      socket.send('x'.repeat(2_000));
    });
    expect(await closed).toBe(1009);
  });
});

describe('a message that the page brings again', () => {
  const hello = (again?: boolean) => ({
    type: 'message',
    text: 'hello',
    channelData: { clientActivityID: 'web-1', ...(again && { again }) },
  });

  test('is taken once, at the same time and later, and answered once', async () => {
    await start();
    const { token, conversationId } = await begin();
    const where = `/conversations/${conversationId}/activities`;
    const ids = await Promise.all([1, 2, 3].map(async () => (await call(server.url, where, token, hello())).body['id']));
    expect(new Set(ids).size).toBe(1);
    expect((await call(server.url, where, token, hello(true))).body['id']).toBe(ids[0]);
    await until('the answer', async () => (await activities(where, token)).length === 3);
  });

  test('is known to the next process by the log', async () => {
    await start();
    const { token, conversationId } = await begin();
    const where = `/conversations/${conversationId}/activities`;
    const { body } = await call(server.url, where, token, hello());
    await until('the answer', async () => (await activities(where, token)).length === 3);
    const { store } = server;
    await server.stop();
    server = await startServer({ store });
    expect((await call(server.url, where, token, hello(true))).body['id']).toBe(body['id']);
    expect(await activities(where, token)).toHaveLength(3);
  });

  test('does not come back when the talk was forgotten meanwhile', async () => {
    await start();
    const { token, conversationId } = await begin();
    const where = `/conversations/${conversationId}/activities`;
    await call(server.url, where, token, hello());
    await until('the answer', async () => (await activities(where, token)).length === 3);
    const { store } = server;
    await store.forgetActivities(conversationId);
    await server.stop();
    server = await startServer({ store });
    expect((await call(server.url, where, token, hello(true))).status).toBe(200);
    await call(server.url, where, token, { type: 'message', text: 'and now' });
    await until('an answer', async () => (await activities(where, token)).length === 2);
    expect(JSON.stringify(await activities(where, token))).not.toContain('hello');
  });
});
