import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  CounterName,
  EtagConflict,
  openMemoryStore,
  openSqliteStore,
  TAKEOVERS,
  type StateItem,
  type Store,
} from '../../src/store';

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
    expect((await store.takeUnprocessed(0)).map(({ activity }) => activity['text'])).toEqual(['another talk']);
    expect((await store.append('c1', { text: 'done' }, 'patient')).sequence).toBe(2);
    expect(await store.visibleAfter('c1', 1, 10)).toHaveLength(1);
  });

  test('knows what the bot has not finished, in the order of arrival', async () => {
    const first = await store.append('c1', { text: 'one' }, 'both');
    const second = await store.append('c2', { text: 'two' }, 'both');
    await store.append('c1', { text: 'a reply' }, 'patient');
    expect((await store.takeUnprocessed(0)).map(({ activity }) => activity['text'])).toEqual(['one', 'two']);
    await store.markProcessed(first);
    expect(await store.takeUnprocessed(0)).toEqual([second]);
  });

  test('says once what has a name', async () => {
    const first = await store.append('c1', { text: 'call 988' }, 'patient', 'help for 1');
    expect(await store.append('c1', { text: 'call 988' }, 'patient', 'help for 1')).toEqual(first);
    await store.append('c1', { text: 'call 988' }, 'patient', 'help for 2');
    await store.append('c2', { text: 'call 988' }, 'patient', 'help for 1');
    expect(await store.visibleAfter('c1', 0, 10)).toHaveLength(2);
    expect(await store.visibleAfter('c2', 0, 10)).toHaveLength(1);
  });

  test('gives up what was taken over again and again without being finished', async () => {
    await store.append('c1', { text: 'a message that brings the bot down' }, 'both');
    for (let time = 0; time < TAKEOVERS; time++) expect(await store.takeUnprocessed(0)).toHaveLength(1);
    expect(await store.takeUnprocessed(0)).toEqual([]);
  });

  test('leaves alone what somebody took up a moment ago', async () => {
    await store.append('c1', { text: 'hi' }, 'both');
    expect(await store.takeUnprocessed(60_000)).toEqual([]);
  });

  test('tells of news of a conversation', async () => {
    const heard: (string | undefined)[] = [];
    const end = store.onNews((id) => heard.push(id));
    await store.append('c1', { text: 'hi' }, 'both');
    await store.transact('k', async () => ({ log: { conversationId: 'c2', activities: [{ text: 'a' }] }, value: 0 }));
    expect(heard).toEqual(expect.arrayContaining(['c1', 'c2']));
    end();
    await store.append('c3', { text: 'hi' }, 'both');
    expect(heard).not.toContain('c3');
  });

  describe('a turn', () => {
    const count = (state: StateItem | undefined) => Number(state?.['count'] ?? 0);
    const add = async (state: StateItem | undefined) => ({ state: { count: count(state) + 1 }, value: count(state) });

    test('begins without a state and goes on with what the last one left', async () => {
      expect(await store.transact('k', add)).toMatchObject({ value: 0 });
      expect(await store.transact('k', add)).toMatchObject({ value: 1 });
      expect((await store.read(['k']))['k']).toMatchObject({ count: 2 });
    });

    test('is alone in its conversation, in the order of arrival, and beside those of others', async () => {
      const order: number[] = [];
      const slowly = (number: number) => async (state: StateItem | undefined) => {
        await new Promise((resolve) => setTimeout(resolve, 1));
        order.push(number);
        return add(state);
      };
      const numbers = [...Array(12).keys()];
      await Promise.all([
        ...numbers.map((number) => store.transact('k', slowly(number))),
        store.transact('other', add),
      ]);
      expect(order).toEqual(numbers);
      expect((await store.read(['k']))['k']).toMatchObject({ count: 12 });
      expect((await store.read(['other']))['other']).toMatchObject({ count: 1 });
    });

    test('that fails leaves nothing, and holds nobody up', async () => {
      const failing = store.transact('k', () => Promise.reject(new Error('no thought')));
      await expect(failing).rejects.toThrow('no thought');
      expect(await store.transact('k', add)).toMatchObject({ value: 0 });
    });

    test('may change nothing', async () => {
      expect(await store.transact('k', async () => ({ value: 'seen' }))).toMatchObject({ value: 'seen' });
      expect(await store.read(['k'])).toEqual({});
    });

    test('commits state, replies and the mark of its message together', async () => {
      const { sequence } = await store.append('c1', { text: 'hi' }, 'both');
      const arrival = { conversationId: 'c1', sequence };
      const log = { conversationId: 'c1', activities: [{ text: 'hello' }, { text: 'more?' }] };
      const turn = async () => ({ state: { count: 1 }, log, value: 0 });
      expect(await store.transact('k', turn, arrival)).toMatchObject({ logged: true });
      expect((await store.visibleAfter('c1', 1, 10)).map(({ activity }) => activity['text'])).toEqual([
        'hello',
        'more?',
      ]);
      expect(await store.takeUnprocessed(0)).toEqual([]);
    });

    test('that somebody else overtook is made again', async () => {
      const overtaken = async (state: StateItem | undefined) => {
        if (count(state) === 0) await store.write({ k: { count: 10 } });
        return add(state);
      };
      await store.write({ k: { count: 0 } });
      expect(await store.transact('k', overtaken)).toMatchObject({ value: 10 });
      expect((await store.read(['k']))['k']).toMatchObject({ count: 11 });
    });
  });

  describe('what is to be sent', () => {
    const say =
      (...texts: string[]) =>
      async () => ({ outbox: texts.map((text) => ({ text })), value: 0 });

    test('is taken by the turn itself, one after the other', async () => {
      const { parcel } = await store.transact('k', say('one', 'two'));
      expect(parcel).toMatchObject({ key: 'k', attempts: 0, activity: { text: 'one' } });
      expect(await store.takeParcel('k')).toBeUndefined();
      const next = await store.parcelDone(parcel!);
      expect(next).toMatchObject({ activity: { text: 'two' } });
      expect(await store.parcelDone(next!)).toBeUndefined();
      expect(await store.waitingKeys(10)).toEqual([]);
    });

    test('waits behind what somebody is sending', async () => {
      const { parcel } = await store.transact('k', say('one'));
      expect((await store.transact('k', say('two'))).parcel).toBeUndefined();
      expect(await store.parcelDone(parcel!)).toMatchObject({ activity: { text: 'two' } });
    });

    test('comes again when it could not be sent: at once for who asks, later by itself', async () => {
      const { parcel } = await store.transact('k', say('one'));
      await store.parcelFailed(parcel!, 60_000);
      expect(await store.waitingKeys(10)).toEqual([]);
      const again = await store.takeParcel('k');
      expect(again).toMatchObject({ attempts: 1, activity: { text: 'one' } });
      await store.parcelFailed(again!, 0);
      expect(await store.waitingKeys(10)).toEqual(['k']);
    });

    test('of one conversation holds up no other', async () => {
      await store.transact('k', say('one'));
      expect((await store.transact('other', say('two'))).parcel).toMatchObject({ activity: { text: 'two' } });
    });
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
