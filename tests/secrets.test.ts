/**
 * Thirty planted secrets (names, phones, ids, words) in every kind of turn and every fault that there is: none of them is in
 * what the bot prints, logs, counts or measures, nor in the body of an error, and with a key none is readable in its files.
 * Small here; `npm run secrets` takes 1,000 turns.
 */
import Database from 'libsql';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { startAzure, type Azure } from './support/azure';
import { getToken, type Given } from './support/patient';
import { messageOf, planted, SECRETS, secretsIn } from './support/planted';
import { sendRaw } from './support/raw';
import { until } from './support/server';
import { startWholeBot, type WholeBot } from './support/wholeBot';

const TURNS = Number(process.env['SECRET_TURNS'] ?? 40);
const METRICS_TOKEN = 'a token for those who measure the bot';
jest.setTimeout(600_000);

let azure: Azure;
let bot: WholeBot;
/** What went to standard output and standard error, whoever wrote it. */
const printed: string[] = [];
/** Bodies of answers that say that something went wrong. */
const refusals: string[] = [];
const statuses = new Set<number>();

beforeAll(async () => {
  for (const stream of [process.stdout, process.stderr]) {
    jest.spyOn(stream, 'write').mockImplementation((chunk) => printed.push(String(chunk)) > 0);
  }
  for (const name of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    jest.spyOn(console, name).mockImplementation((...said: unknown[]) => void printed.push(said.map(String).join(' ')));
  }
  azure = await startAzure();
  bot = await startWholeBot({ METRICS_TOKEN, DATA_KEYS: randomBytes(32).toString('base64') }, azure);
});
afterAll(async () => {
  await bot.remove();
  await azure.close();
  jest.restoreAllMocks();
});

async function ask(where: string, { method = 'POST', token = '', body, headers = {} }: { method?: string; token?: string; body?: unknown; headers?: Record<string, string> } = {}): Promise<string> {
  const response = await fetch(`${bot.url}${where}`, {
    method,
    headers: { 'Content-Type': 'application/json', ...(token && { Authorization: `Bearer ${token}` }), ...headers },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  statuses.add(response.status);
  if (response.status >= 400) refusals.push(text, JSON.stringify([...response.headers]));
  return text;
}

const CHANNELS = ['webchat', 'sms', 'msteams'] as const;
let chat: Given;
const activities = () => `/v3/directline/conversations/${chat.conversationId}/activities`;

/** One turn, in the next channel, from the next person. */
async function turn(number: number): Promise<void> {
  const channel = CHANNELS[number % 3] ?? 'webchat';
  const text = messageOf(Math.floor(number / 3));
  if (channel === 'webchat') {
    if (number % 24 === 0) {
      chat = await getToken(bot.url);
      await ask('/v3/directline/conversations', { token: chat.token, body: {} });
    }
    const { name, id } = planted(number);
    return void (await ask(activities(), { token: chat.token, body: { type: 'message', text, locale: 'en', from: { id, name }, channelData: { clientActivityID: `${id} ${number}` } } }));
  }
  await azure.deliver(bot.url, person(number, channel, text));
}

function person(number: number, channel: string, text: string, more: object = {}): object {
  const { name, phone, id } = planted(number % 5);
  return azure.activity(channel, text, { id: `${id} ${number}`, conversation: { id: `${id} ${phone}`, name }, from: { id: phone, name, aadObjectId: id }, ...more });
}

/** Everything that can go wrong, with something to keep to itself in it. */
async function faults(number: number): Promise<void> {
  const { name, phone, id, text } = planted(number);
  const words = `${name} ${phone} ${id} ${text}`;
  const query = new URLSearchParams({ name, phone, id, text }).toString();
  const bearer = { token: chat.token };
  await ask('/api/messages', { body: person(number, 'sms', words) });
  await ask('/api/messages', { body: person(number, 'sms', words), token: `${name}.${id}.${phone.replace(/\W/g, '')}` });
  await azure.deliver(bot.url, person(number, 'sms', words), { authorization: `Bearer ${await azure.token({ foreignKey: true })}` }).then((one) => one.text()).then((one) => refusals.push(one));
  await azure.deliver(bot.url, { ...person(number, 'msteams', words), conversation: words }).then((one) => one.text()).then((one) => refusals.push(one));
  await ask('/api/messages', { body: `{"text": "${words}` });
  await ask(activities(), { ...bearer, body: `{"text": "${words}` });
  await ask(activities(), { ...bearer, body: `${'['.repeat(500)}"${words}"${']'.repeat(500)}` });
  await ask(activities(), { ...bearer, body: { type: 'message', text: `${words} `.repeat(200) } });
  await ask(activities(), { ...bearer, body: { type: words, text: { words } } });
  await ask(activities(), { ...bearer, body: { type: 'message', value: { words: words.repeat(200) } } });
  await ask(activities(), { token: words.replace(/[^\x20-\x7e]/g, ''), body: { type: 'message', text: words } });
  await ask('/v3/directline/tokens/generate', { body: { resume: words, user: { id, name } } });
  await ask(`/${encodeURIComponent(words)}?${query}`, { method: 'GET' });
  await ask(`/v3/directline/conversations/${encodeURIComponent(id)}?${query}`, { method: 'GET' });
  await ask(`/?${query}`, { method: 'DELETE' });
  await ask(`/healthz?${query}`, { method: 'GET', headers: { 'X-Request-Id': phone, 'User-Agent': words, Referer: `https://clinic.example/?${query}`, 'X-Forwarded-For': words, Cookie: words } });
  await ask(activities(), { ...bearer, body: { type: 'event', name: words, value: words } });
  await ask(`/v3/directline/conversations/${chat.conversationId}/upload`, { ...bearer, body: { words } });
  refusals.push(await sendRaw(bot.url, `GET / HTTP/1.1\r\nHost: ${words}\r\n\r\n`));
  refusals.push(await sendRaw(bot.url, `${words}\r\n\r\n`));
  for (const more of [
    { type: 'messageUpdate', text: words },
    { type: 'invoke', name: 'message/submitAction', value: { actionName: 'feedback', actionValue: { reaction: words, feedback: words } } },
    { type: 'invoke', name: words, value: words },
    { type: 'conversationUpdate', membersAdded: [{ id, name }], topicName: words },
    { text: '', attachments: [{ contentType: 'image/png', name: words, contentUrl: `https://files.example/?${query}` }] },
    { text: '', value: { words, choice: text } },
    { type: words.slice(0, 90) },
  ]) {
    await azure.deliver(bot.url, person(number, 'msteams', '', more)).then((one) => one.text()).then((one) => refusals.push(one));
  }
  azure.failNext({ kind: 'status', status: 500 }, { kind: 'reset' }, { kind: 'status', status: 403 });
  await azure.deliver(bot.url, person(number, 'msteams', `does it hurt, ${words}`));
}

/** The store fails: rows that cannot be read, then tables that are not there. */
async function brokenStore(number: number): Promise<void> {
  const { text, name } = planted(number);
  const db = new Database(path.join(bot.dataDir, 'bot.sqlite'));
  db.pragma('secure_delete = ON');
  db.prepare('UPDATE state SET json = ?').run(`{"${name}": "${text}`);
  await turn(number * 3 + 1);
  for (const [table, spare] of [['state', 'a'], ['activity', 'b'], ['conversation', 'c'], ['outbox', 'd']]) {
    db.exec(`ALTER TABLE ${table} RENAME TO ${spare}`);
    for (let one = 0; one < 3; one++) await turn(number * 3 + one).catch(() => undefined);
    await ask(`/v3/directline/conversations/${chat.conversationId}/forget`, { token: chat.token, body: {} });
    await ask('/readyz', { method: 'GET' });
    db.exec(`ALTER TABLE ${spare} RENAME TO ${table}`);
  }
  db.prepare("DELETE FROM state WHERE json LIKE '{%'").run(); // what we wrote ourselves
  db.close();
}

test(`${SECRETS.length} secrets in ${TURNS} turns and every fault are found nowhere`, async () => {
  for (let number = 0; number < TURNS; number++) {
    await turn(number);
    if (number % 60 === 20) await faults(number);
    if (number % 300 === 30) await brokenStore(number);
  }
  await until('the turns to end', () => bot.logged.filter((line) => line.includes('"msg":"turn"')).length >= TURNS);
  const metrics = await ask('/metrics', { method: 'GET', token: METRICS_TOKEN });
  await bot.stop();

  // They were there to be found.
  expect(secretsIn(JSON.stringify(azure.sent)).length).toBeGreaterThan(10);
  expect([...statuses]).toEqual(expect.arrayContaining([200, 400, 401, 403, 404, 405]));
  expect(bot.logged.filter((line) => line.includes('"level":50')).length).toBeGreaterThan(5);
  expect(metrics).toContain('faq_turns_total{kind="crisis"');

  const places = { log: bot.logged.join(''), printed: printed.join(''), metrics, refusals: refusals.join('\n'), files: bot.bytes().toString('latin1') };
  const found = Object.entries(places).flatMap(([place, text]) => secretsIn(text).map((secret) => `${secret} in ${place}`));
  expect(found).toEqual([]);
});
