import Database from 'libsql';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Conversations } from '../../src/bot/transaction';
import { createSeal, openSqliteStore, type Store } from '../../src/store';

const folder = mkdtempSync(path.join(tmpdir(), 'seal-test-'));
const file = path.join(folder, 'bot.sqlite');
const [KEY, NEXT] = [randomBytes(32), randomBytes(32)];
const SECRET = 'my name is Zebediah and my number is 555 0147';
const faults: string[] = [];
/** Milliseconds by which the clock of a store is ahead: what was taken for sending is then free again. */
let ahead = 0;
const open = (...keys: readonly Buffer[]): Store =>
  openSqliteStore(file, { seal: createSeal(keys), now: () => Date.now() + ahead, onFault: ({ message }) => void faults.push(message) });

let store: Store;
beforeAll(async () => {
  store = open(KEY);
  await store.write({ 'conversation/a': { said: SECRET }, 'conversation/b': { said: 'something else' } });
  await store.createConversation({ id: 'a', userId: 'dl_1', startedAt: '2026-11-23T09:00:00.000Z' });
  await store.createConversation({ id: 'b', userId: 'dl_2', startedAt: '2026-11-23T09:00:00.000Z' });
  await store.append('a', { type: 'message', text: SECRET }, 'both');
  const thought = { state: { said: SECRET }, outbox: [{ type: 'message', text: SECRET }], value: undefined };
  await store.transact('conversation/c', () => Promise.resolve(thought));
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

function sql(text: string): void {
  const db = new Database(file);
  db.exec(text);
  db.close();
}

test('state, log and outbox stand nowhere in the files as they were said', async () => {
  expect((await store.read(['conversation/a']))['conversation/a']).toMatchObject({ said: SECRET });
  expect((await store.visibleAfter('a', 0, 10)).map(({ activity }) => activity['text'])).toEqual([SECRET]);
  const bytes = Buffer.concat(readdirSync(folder).map((name) => readFileSync(path.join(folder, name))));
  for (const word of ['Zebediah', '0147', 'something else']) expect(bytes.includes(word)).toBe(false);
});

test('a new key in front writes, and the old one goes on reading', async () => {
  const turned = open(NEXT, KEY);
  expect((await turned.read(['conversation/a']))['conversation/a']).toMatchObject({ said: SECRET });
  await turned.write({ 'conversation/new': { said: 'after' } });
  await turned.close();
  const later = open(NEXT);
  expect((await later.read(['conversation/new']))['conversation/new']).toMatchObject({ said: 'after' });
  await expect(later.read(['conversation/a'])).rejects.toThrow(/was written with the key [0-9a-f]{8}; add that key to DATA_KEYS/);
  await later.close();
});

test('a reply that no key opens does not hold up those of other conversations', async () => {
  const later = open(NEXT);
  await later.transact('conversation/d', () => Promise.resolve({ state: {}, outbox: [{ type: 'message', text: 'for d' }], value: undefined }));
  ahead = 3_600_000;
  const sent: unknown[] = [];
  const sweep = new Conversations(later).sweep(async ({ text }) => void sent.push(text));
  await expect(sweep).rejects.toThrow(/add that key to DATA_KEYS/);
  expect(sent).toEqual(['for d']);
  await later.close();
});

test('a row that is moved to another conversation does not open there', async () => {
  sql("UPDATE state SET json = (SELECT json FROM state WHERE key LIKE '%conversation/a') WHERE key LIKE '%conversation/b'");
  await expect(store.read(['conversation/b'])).rejects.toThrow(/seal is broken/);
  sql("UPDATE activity SET conversation_id = 'b' WHERE conversation_id = 'a'");
  expect(await store.visibleAfter('b', 0, 10)).toEqual([]);
  expect(faults.at(-1)).toMatch(/activity b.*seal is broken/);
});
