import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TurnContext } from 'botbuilder';
import { startAzure, type Azure } from './support/azure';
import { KEY, type Signed } from './support/azureIssuer';
import { echo, startServer, until, type TestServer } from './support/server';

let azure: Azure;
let server: TestServer;
let turns = 0;

async function counted(context: TurnContext): Promise<void> {
  turns++;
  await echo(context);
}
beforeAll(async () => {
  azure = await startAzure();
  server = await startServer({ env: azure.env, credentials: azure.credentials, turn: counted });
});
afterAll(async () => {
  await server.stop();
  await azure.close();
});

const hello = (more?: object) => azure.activity('msteams', 'hello', more);
const withToken = async (signed: Signed, activity: object = hello()) =>
  azure.deliver(server.url, activity, { authorization: `Bearer ${await azure.token(signed)}` });

test('a message with a good token is answered to the service that the token names, as the bot', async () => {
  expect((await azure.deliver(server.url, hello())).status).toBe(200);
  const [sent] = azure.sent.slice(-1);
  expect(sent).toMatchObject({ conversationId: 'msteams-conversation', activity: { text: 'you said hello' } });
  expect(sent?.headers.authorization).toBe('Bearer of-the-bot');
});

test('a bot that the connector refuses for a moment is heard in the end', async () => {
  azure.failNext({ kind: 'status', status: 502 });
  const before = azure.sent.length;
  await azure.deliver(server.url, hello());
  await until('the reply', () => azure.sent.length === before + 1);
});

describe('a token is refused, and no turn is run, where it', () => {
  const past = Math.floor(Date.now() / 1_000) - 3_600;
  const wrong: readonly (readonly [string, Signed])[] = [
    ['is signed by another key', { foreignKey: true }],
    ['names a key that nobody knows', { header: { kid: 'unknown' } }],
    ['names no key', { header: { kid: undefined } }],
    ['has expired', { claims: { exp: past } }],
    ['never expires', { without: ['exp'] }],
    ['is not valid yet', { claims: { nbf: past + 7_200 } }],
    ['is of another issuer', { claims: { iss: 'https://elsewhere.test' } }],
    ['is for another bot', { claims: { aud: '33333333-3333-4333-8333-333333333333' } }],
    ['is for several bots', { claims: { aud: ['11111111-1111-4111-8111-111111111111', 'other'] } }],
    ['names no service', { without: ['serviceurl'] }],
    ['names another service', { claims: { serviceurl: 'https://elsewhere.test/' } }],
    ['is of a key for other channels', { header: { kid: KEY.teams } }],
  ];
  test.each(wrong)('%s', async (_name, signed) => {
    const before = turns;
    const channel = signed.header?.['kid'] === KEY.teams ? 'sms' : 'msteams';
    const response = await withToken(signed, azure.activity(channel, 'hello'));
    expect(response.status).toBe(401);
    expect(await response.text()).toBe('{"error":{"code":"401","message":"not an authenticated activity"}}');
    expect(turns).toBe(before);
  });

  const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
  test.each(['Bearer', 'Bearer a.b.c', 'Basic YTpi', 'Bearer a.b.c.d.e', 'Bearer ..'])(
    'is none: %j',
    async (authorization) => {
      expect((await azure.deliver(server.url, hello(), { authorization })).status).toBe(401);
    },
  );

  test.each(['none', 'HS256'])('claims the algorithm %s', async (alg) => {
    const [, payload] = (await azure.token()).split('.');
    const authorization = `Bearer ${encode({ alg, kid: KEY.all })}.${payload}.${encode({ a: 1 })}`;
    expect((await azure.deliver(server.url, hello(), { authorization })).status).toBe(401);
  });
});

test('a token that was good before is good for what it was good for, and no longer than it says', async () => {
  let ahead = 0;
  const now = () => new Date(Date.now() + ahead);
  const other = await startServer({ env: azure.env, credentials: azure.credentials, turn: counted, now });
  const authorization = `Bearer ${await azure.token({ header: { kid: KEY.teams } })}`;
  const statusOf = async (activity: object) => (await azure.deliver(other.url, activity, { authorization })).status;
  expect([await statusOf(hello()), await statusOf(hello())]).toEqual([200, 200]);
  expect(await statusOf(azure.activity('sms', 'hello'))).toBe(401);
  expect(await statusOf(hello({ serviceUrl: 'https://elsewhere.test/' }))).toBe(401);
  ahead = 24 * 3_600_000;
  expect(await statusOf(hello())).toBe(401);
  await other.stop();
});

test('forged tokens that name ever new keys do not make us ask the issuer each time', async () => {
  const before = azure.keyRequests();
  for (let index = 0; index < 20; index++) await withToken({ foreignKey: true, header: { kid: `new-${index}` } });
  expect(azure.keyRequests() - before).toBeLessThanOrEqual(1);
});

test('while the keys of the issuer cannot be had, nobody gets in and Azure is told to come again', async () => {
  const other = await startAzure();
  other.setIssuerUp(false);
  const alone = await startServer({ env: other.env, credentials: other.credentials, turn: counted });
  const before = turns;
  const response = await other.deliver(alone.url, other.activity('sms', 'hello'));
  expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5']);
  expect(turns).toBe(before);
  await alone.stop();
  await other.close();
});

test('50 hostile service addresses beside a good token: 0 of them are reached', async () => {
  let reached = 0;
  const trap = createServer((_req, res) => {
    reached++;
    res.end('{}');
  });
  await new Promise<void>((resolve) => trap.listen(0, '127.0.0.1', resolve));
  const { port } = trap.address() as AddressInfo;
  const before = turns;
  const statuses = await Promise.all(
    hostile(port, azure.serviceUrl).map(async (serviceUrl) => (await withToken({}, hello({ serviceUrl }))).status),
  );
  await new Promise((resolve) => trap.close(resolve));
  expect(statuses).toHaveLength(50);
  expect(statuses.filter((status) => status !== 401 && status !== 400)).toEqual([]);
  expect([reached, turns]).toEqual([0, before]);
});

/** Addresses that lead to the trap, or look like the service that the token names. */
function hostile(port: number, good: string): string[] {
  const { host, port: goodPort } = new URL(good);
  const trap = `127.0.0.1:${port}`;
  const forms = [
    `http://${trap}/`,
    `http://localhost:${port}/`,
    `http://[::ffff:127.0.0.1]:${port}/`,
    `http://2130706433:${port}/`,
    `http://0x7f000001:${port}/`,
    `http://0177.0.0.1:${port}/`,
    `http://127.1:${port}/`,
    `http://${host}@${trap}/`,
    `http://${host}:x@${trap}/`,
    `http://${trap}#${host}/`,
    `http://${trap}?${host}/`,
    `http://${trap}/${good}`,
    `http://${trap}\\@${host}/`,
    `http://${host}.evil.test/`,
    `http://evil.test/?${good}`,
    `${good}../../${trap}`,
    `${good}?next=http://${trap}`,
    `${good}#http://${trap}`,
    good.toUpperCase(),
    ` ${good}`,
    `${good} `,
    good.replace('http:', 'https:'),
    good.replace('http:', 'ftp:'),
    good.replace('http:', 'file:'),
    good.replace(/\/$/, ''),
    `${good}/`,
    `${good}.`,
    good.replace(goodPort, String(port)),
    `//${trap}/`,
    'javascript:fetch("/")',
    'data:text/html,x',
    'http://169.254.169.254/latest/meta-data/',
    'http://metadata.google.internal/',
    'http://0.0.0.0/',
    `http://0.0.0.0:${port}/`,
    `http://127.0.0.2:${port}/`,
    'http://[::1]/',
    `http://[::1]:${port}/`,
    'https://smba.trafficmanager.net.evil.test/',
    'https://evil.test/smba.trafficmanager.net/',
    `http://${trap}/%2e%2e/`,
    `http://${trap}%00${host}/`,
    `http://${trap}\t${host}/`,
    `http:${trap}/`,
    `http:/${trap}/`,
    `HTTP://${trap}/`,
    `http://１２７.0.0.1:${port}/`,
    `http://user:pass@${trap}/`,
    `ws://${trap}/`,
    'x',
    `http://${host},${trap}/`,
  ];
  return [...new Set(forms)];
}
