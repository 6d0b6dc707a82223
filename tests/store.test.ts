import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CounterName, EtagConflict, openMemoryStore, openSqliteStore, type Store } from '../src/store';

const folder = mkdtempSync(path.join(tmpdir(), 'store-test-'));
let files = 0;
const newFile = () => path.join(folder, `${++files}`, 'bot.sqlite');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const stores: readonly (readonly [string, () => Store])[] = [
  ['memory', openMemoryStore],
  ['sqlite', () => openSqliteStore(newFile())],
];
const START = { id: 'c1', userId: 'dl_1', startedAt: '2026-11-23T09:00:00.000Z' };

describe.each(stores)('the %s store', (_name, open) => {
  let store: Store;
  beforeEach(() => (store = open()));
  afterEach(() => store.close());

  test('reads nothing where nothing was written', async () => {
    expect(await store.read(['missing'])).toEqual({});
  });

  test('reads back what was written, with an eTag', async () => {
    await store.write({ a: { step: 1 }, 'b/é|%': { step: 2 } });
    const items = await store.read(['a', 'b/é|%', 'c']);
    expect(Object.keys(items).sort()).toEqual(['a', 'b/é|%']);
    expect(items['a']).toMatchObject({ step: 1, eTag: expect.any(String) });
  });

  test('gives every version another eTag', async () => {
    await store.write({ a: { step: 1 } });
    const first = (await store.read(['a']))['a']?.eTag;
    await store.write({ a: { step: 2 } });
    expect((await store.read(['a']))['a']?.eTag).not.toBe(first);
  });

  test('refuses to write over a version that was not read', async () => {
    await store.write({ a: { step: 1 } });
    const read = (await store.read(['a']))['a'];
    await store.write({ a: { ...read, step: 2 } });
    await expect(store.write({ a: { ...read, step: 3 } })).rejects.toBeInstanceOf(EtagConflict);
    expect((await store.read(['a']))['a']).toMatchObject({ step: 2 });
  });

  test('writes all of a change or nothing', async () => {
    await store.write({ a: { step: 1 } });
    await expect(store.write({ b: { step: 1 }, a: { step: 2, eTag: 'old' } })).rejects.toThrow('"a"');
    expect(await store.read(['b'])).toEqual({});
  });

  test('takes * and no eTag as "whatever is there"', async () => {
    await store.write({ a: { step: 1 } });
    await store.write({ a: { step: 2, eTag: '*' } });
    await store.write({ a: { step: 3 } });
    expect((await store.read(['a']))['a']).toMatchObject({ step: 3 });
  });

  test('deletes, also what is not there', async () => {
    await store.write({ a: { step: 1 } });
    await store.delete(['a', 'missing']);
    expect(await store.read(['a'])).toEqual({});
  });

  test('does not hand out its own objects', async () => {
    const item = { list: ['one'] };
    await store.write({ a: item });
    item.list.push('two');
    expect((await store.read(['a']))['a']).toMatchObject({ list: ['one'] });
  });

  test('creates a conversation once', async () => {
    expect(await store.createConversation(START)).toBe(true);
    expect(await store.createConversation({ ...START, userId: 'dl_2' })).toBe(false);
    expect(await store.findConversation('c1')).toEqual(START);
    expect(await store.findConversation('c2')).toBeUndefined();
  });

  test('numbers activities by conversation and shows the patient what is meant for her', async () => {
    await store.append('c1', { type: 'conversationUpdate' }, 'bot');
    const echo = await store.append('c1', { type: 'message', text: 'hi', id: 'forged' }, 'both');
    await store.append('c2', { type: 'message' }, 'both');
    await store.append('c1', { type: 'message', text: 'hello' }, 'patient');
    expect(echo).toMatchObject({ sequence: 2, activity: { id: 'c1|0000002', text: 'hi' } });
    const seen = await store.visibleAfter('c1', 0, 10);
    expect(seen.map(({ sequence, activity }) => [sequence, activity['text']])).toEqual([
      [2, 'hi'],
      [3, 'hello'],
    ]);
    expect(await store.visibleAfter('c1', 2, 10)).toHaveLength(1);
    expect(await store.visibleAfter('c1', 0, 1)).toHaveLength(1);
    expect(await store.visibleAfter('c9', 0, 10)).toEqual([]);
  });

  test('forgets what was said in a conversation, and goes on counting', async () => {
    await store.append('c1', { text: 'a secret' }, 'both');
    await store.append('c2', { text: 'another talk' }, 'both');
    await store.forgetActivities('c1');
    expect(await store.visibleAfter('c1', 0, 10)).toEqual([]);
    expect((await store.unprocessed()).map(({ activity }) => activity['text'])).toEqual(['another talk']);
    expect((await store.append('c1', { text: 'done' }, 'patient')).sequence).toBe(2);
    expect(await store.visibleAfter('c1', 1, 10)).toHaveLength(1);
  });

  test('knows what the bot has not finished, in the order of arrival', async () => {
    const first = await store.append('c1', { text: 'one' }, 'both');
    const second = await store.append('c2', { text: 'two' }, 'both');
    await store.append('c1', { text: 'a reply' }, 'patient');
    expect((await store.unprocessed()).map(({ activity }) => activity['text'])).toEqual(['one', 'two']);
    await store.markProcessed(first);
    expect(await store.unprocessed()).toEqual([second]);
  });

  test('counts by day and name, for whoever counts at the same time', async () => {
    await Promise.all(Array.from({ length: 20 }, () => store.count('2026-11-23', ['turn/answer', 'turn/answer/a-1'])));
    await store.count('2026-11-24', ['turn/none', 'turn/none']);
    await store.count('2026-11-25', ['turn/none']);
    expect(await store.counted('2026-11-23', '2026-11-24')).toEqual([
      { day: '2026-11-23', name: 'turn/answer', count: 20 },
      { day: '2026-11-23', name: 'turn/answer/a-1', count: 20 },
      { day: '2026-11-24', name: 'turn/none', count: 2 },
    ]);
    expect(await store.counted('2026-12-01', '2026-12-31')).toEqual([]);
  });

  test.each(['my name is Jo', '', 'a/b/c/d/e/f', '4155550123', 'x'.repeat(121), 'turn/\u00e9', 'jo@example.org'])(
    'counts nothing under %j, which could be what somebody wrote',
    async (name) => {
      await expect(store.count('2026-11-23', ['turn/answer', name])).rejects.toBeInstanceOf(CounterName);
      expect(await store.counted('2026-11-23', '2026-11-23')).toEqual([]);
    },
  );

  test('answers a ping', async () => {
    await expect(store.ping()).resolves.toBeUndefined();
  });
});

test('the sqlite store keeps everything over a restart, readable by its owner only', async () => {
  const file = newFile();
  const before = openSqliteStore(file);
  await before.createConversation(START);
  await before.append('c1', { text: 'hi' }, 'both');
  await before.write({ a: { step: 1 } });
  await before.count('2026-11-23', ['turn/answer']);
  await before.close();

  const after = openSqliteStore(file);
  expect(await after.findConversation('c1')).toEqual(START);
  expect(await after.visibleAfter('c1', 0, 10)).toHaveLength(1);
  expect((await after.append('c1', { text: 'again' }, 'both')).sequence).toBe(2);
  expect((await after.read(['a']))['a']).toMatchObject({ step: 1 });
  await after.count('2026-11-23', ['turn/answer']);
  expect(await after.counted('2026-11-23', '2026-11-23')).toMatchObject([{ count: 2 }]);
  expect(statSync(file).mode & 0o077).toBe(0);
  await after.close();
});
