import Database from 'libsql';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Conversations } from '../../src/bot/transaction';
import { createSeal, openSqliteStore, type Store } from '../../src/store';
import { postgresKind, sqliteKind } from '../support/stores';

const folder = mkdtempSync(path.join(tmpdir(), 'seal-test-'));
let file = '';
const [KEY, NEXT] = [randomBytes(32), randomBytes(32)];
const SECRET = 'my name is Zebediah and my number is 555 0147';
const faults: string[] = [];
/** Milliseconds by which the clock of a store is ahead: what was taken for sending is then free again. */
let ahead = 0;
const open = (...keys: readonly Buffer[]): Store =>
  openSqliteStore(file, { seal: createSeal(keys), now: () => Date.now() + ahead, onFault: ({ message }) => void faults.push(message) });

let store: Store;
let files = 0;
beforeEach(async () => {
  ahead = 0;
  file = path.join(folder, String(++files), 'bot.sqlite');
  store = open(KEY);
  await store.write({ 'conversation/a': { said: SECRET }, 'conversation/b': { said: 'something else' } });
  await store.createConversation({ id: 'a', userId: 'dl_1', startedAt: '2026-11-23T09:00:00.000Z' });
  await store.createConversation({ id: 'b', userId: 'dl_2', startedAt: '2026-11-23T09:00:00.000Z' });
  for (const text of [SECRET, 'and more']) await store.append('a', { type: 'message', text }, 'both');
  const thought = { state: { said: SECRET }, outbox: [{ type: 'message', text: SECRET }], value: undefined };
  await store.transact('conversation/c', () => Promise.resolve(thought));
});
afterEach(() => store.close());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function sql(text: string): void {
  const db = new Database(file);
  db.exec(text);
  db.close();
}

test('state, log and outbox stand nowhere in the files as they were said', async () => {
  expect((await store.read(['conversation/a']))['conversation/a']).toMatchObject({ said: SECRET });
  expect((await store.visibleAfter('a', 0, 10)).map(({ activity }) => activity['text'])).toEqual([SECRET, 'and more']);
  const bytes = Buffer.concat(readdirSync(path.dirname(file)).map((name) => readFileSync(path.join(path.dirname(file), name))));
  for (const word of ['Zebediah', '0147', 'something else']) expect(bytes.includes(word)).toBe(false);
});

test('a new key in front writes, and the old one goes on reading', async () => {
  const turned = open(NEXT, KEY);
  expect((await turned.read(['conversation/a']))['conversation/a']).toMatchObject({ said: SECRET });
  await turned.write({ 'conversation/new': { said: 'after' } });
  await turned.close();
  const later = open(NEXT);
  expect((await later.read(['conversation/new']))['conversation/new']).toMatchObject({ said: 'after' });
  expect((await later.read(['conversation/a']))['conversation/a']).toMatchObject({ said: SECRET });
  await later.close();
  expect(() => open(KEY)).toThrow(/was written with the key [0-9a-f]{8}; add that key to DATA_KEYS/);
});

test('a reply that no key opens does not hold up those of other conversations', async () => {
  const old = open(KEY, NEXT); // a process that writes with the old key while another has begun with the new one
  const turned = open(NEXT, KEY);
  await old.transact('conversation/e', () => Promise.resolve({ outbox: [{ type: 'message', text: 'for e' }], value: undefined }));
  const later = open(NEXT);
  await later.transact('conversation/d', () => Promise.resolve({ state: {}, outbox: [{ type: 'message', text: 'for d' }], value: undefined }));
  ahead = 3_600_000;
  const sent: unknown[] = [];
  const sweep = new Conversations(later).sweep(async ({ text }) => void sent.push(text));
  await expect(sweep).rejects.toThrow(/add that key to DATA_KEYS/);
  expect(sent).toContain('for d');
  for (const one of [old, turned, later]) await one.close();
});

test('a row that is moved to another place does not open there: of another conversation, or of the same', async () => {
  sql('UPDATE activity SET sequence = 3 WHERE sequence = 1; UPDATE activity SET sequence = 1 WHERE sequence = 2; UPDATE activity SET sequence = 2 WHERE sequence = 3;');
  expect(await store.visibleAfter('a', 0, 10)).toEqual([]);
  expect(faults.at(-1)).toMatch(/activity a 2.*seal is broken/);
  sql("UPDATE activity SET conversation_id = 'b', sequence = CASE sequence WHEN 1 THEN 2 ELSE 1 END WHERE conversation_id = 'a'");
  expect(await store.visibleAfter('b', 0, 10)).toEqual([]);
  expect(faults.at(-1)).toMatch(/activity b.*seal is broken/);
  sql('UPDATE state SET json = (SELECT json FROM state AS other WHERE other.rowid <> state.rowid ORDER BY other.rowid DESC LIMIT 1)');
  await expect(store.read(['conversation/a'])).rejects.toThrow(/seal is broken/);
});

test('what somebody writes past the bot is not believed once a key is set: it is not sealed', async () => {
  sql("UPDATE state SET json = '{\"said\":\"forged\"}'; INSERT INTO activity (conversation_id, sequence, audience, processed, json) VALUES ('c', 1, 'both', 1, '{\"text\":\"forged\"}')");
  await expect(store.read(['conversation/a'])).rejects.toThrow(/it is not sealed/);
  const again = open(KEY);
  await expect(again.read(['conversation/a'])).rejects.toThrow(/it is not sealed/);
  expect(await again.visibleAfter('c', 0, 10)).toEqual([]);
  await again.close();
});

describe.each([sqliteKind(), postgresKind()])('the $name store, sealed', (kind) => {
  const dump = async () => {
    const tables = ['state', 'conversation', 'activity', 'outbox', 'meta'];
    const rows = await Promise.all(tables.map((table) => kind.sql?.(`SELECT * FROM ${table}`)));
    return JSON.stringify(rows);
  };
  const phone = 'conversation/sms/+15550147';
  const fill = async (store: Store) => {
    await store.createConversation({ id: 'a', userId: 'dl_1', startedAt: '2026-11-23T09:00:00.000Z' });
    await store.append('a', { text: SECRET }, 'both', `once ${SECRET}`);
    const log = { conversationId: 'a', activities: [{ text: `${SECRET} 2` }, { text: `${SECRET} 3` }] };
    await store.transact(phone, () => Promise.resolve({ state: { said: SECRET }, log, outbox: [{ text: SECRET }], value: 0 }));
  };
  const heard = async (store: Store) => (await store.visibleAfter('a', 0, 10)).map(({ activity }) => activity['text']);
  const ALL = [SECRET, `${SECRET} 2`, `${SECRET} 3`];
  beforeAll(() => kind.start());
  afterAll(() => kind.stop());

  test('what was written before there was a key is sealed when one is set, and anew when it changes', async () => {
    const plain = await kind.fresh();
    await fill(plain);
    expect(await dump()).toContain('Zebediah');
    expect(await dump()).not.toContain('+15550147');
    for (const keys of [[KEY], [NEXT, KEY], [NEXT]]) {
      const store = await kind.second(createSeal(keys));
      expect(await dump()).not.toContain('Zebediah');
      expect((await store.read([phone]))[phone]).toMatchObject({ said: SECRET });
      expect(await heard(store)).toEqual(ALL);
      expect(await store.append('a', { text: 'other' }, 'both', `once ${SECRET}`)).toMatchObject({ repeated: true, sequence: 1 });
    }
    await expect(kind.second(createSeal([KEY]))).rejects.toThrow(/was written with the key [0-9a-f]{8}; add that key to DATA_KEYS/);
    await expect(kind.second()).rejects.toThrow(/add that key to DATA_KEYS/);
  });

  test('messages that come at the same time get numbers without a gap, and all of them open', async () => {
    await kind.fresh();
    const store = await kind.second(createSeal([NEXT]));
    const turn = (text: string) =>
      store.transact(text, () => Promise.resolve({ state: { text }, log: { conversationId: 'a', activities: [{ text }, { text }] }, value: 0 }));
    await Promise.all([0, 1, 2, 3, 4, 5].flatMap((number) => [store.append('a', { text: `append ${number}` }, 'both'), turn(`turn ${number}`)]));
    const all = await store.visibleAfter('a', 0, 100);
    expect(all.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 18 }, (_, index) => index + 1));
    expect(new Set(all.map(({ activity }) => activity['text'])).size).toBe(12);
    const renumber = (from: number, to: number) => `UPDATE activity SET sequence = ${to} WHERE sequence = ${from};`;
    await kind.sql?.(renumber(1, 100) + renumber(2, 1) + renumber(100, 2));
    expect((await store.visibleAfter('a', 0, 100)).map(({ sequence }) => sequence)).toEqual(Array.from({ length: 16 }, (_, index) => index + 3));
  });
});
