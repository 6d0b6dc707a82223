import { ConversationState, TestAdapter, TurnContext, UserState } from 'botbuilder';
import { CorruptRow, CounterName, EtagConflict, TAKEOVERS, type StateItem, type Store } from '../../src/store';
import { memoryKind, postgresKind, sqliteKind } from '../support/stores';

const START = { id: 'c1', userId: 'dl_1', startedAt: '2026-11-23T09:00:00.000Z' };
const postgres = postgresKind();
const kinds = [memoryKind(), sqliteKind(), postgres];
const durable = kinds.filter(({ sql }) => sql !== undefined);
beforeAll(() => Promise.all(kinds.map((kind) => kind.start())));
afterAll(() => Promise.all(kinds.map((kind) => kind.stop())));

describe.each(kinds)('the $name store', (kind) => {
  let store: Store;
  beforeEach(async () => {
    store = await kind.fresh();
  });

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

  test('deletes a conversation with all that was said in it, and no other', async () => {
    await store.createConversation(START);
    await store.append('c1', { text: 'a secret' }, 'both');
    await store.append('c2', { text: 'another talk' }, 'both');
    await store.deleteConversation('c1');
    expect(await store.findConversation('c1')).toBeUndefined();
    expect(await store.visibleAfter('c1', 0, 10)).toEqual([]);
    expect(await store.visibleAfter('c2', 0, 10)).toHaveLength(1);
    await store.deleteConversation('c1');
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

  test('forgets up to a message, and what was forgotten is not said again', async () => {
    const { sequence } = await store.append('c1', { text: 'a secret' }, 'both', 'name of a secret');
    await store.append('c1', { text: 'meanwhile' }, 'both');
    await store.forgetActivities('c1', sequence);
    const again = await store.append('c1', { text: 'a secret' }, 'both', 'name of a secret');
    expect(again).toMatchObject({ sequence, repeated: true, activity: { id: 'c1|0000001' } });
    expect(JSON.stringify(again)).not.toContain('a secret');
    expect((await store.visibleAfter('c1', 0, 10)).map(({ activity }) => activity['text'])).toEqual(['meanwhile']);
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
    const again = await store.append('c1', { text: 'call 988 again' }, 'patient', 'help for 1');
    expect([first.repeated, again]).toEqual([undefined, { ...first, repeated: true }]);
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
      const [waiting, ...more] = await store.waitingKeys(10); // perhaps by another name
      expect(more).toEqual([]);
      expect(await store.takeParcel(waiting!)).toMatchObject({ attempts: 2, activity: { text: 'one' } });
    });

    test('is dropped, also while somebody is sending it', async () => {
      const { parcel } = await store.transact('k', say('one', 'two'));
      await store.transact('other', say('three'));
      await store.dropParcels('k');
      expect(await store.parcelDone(parcel!)).toBeUndefined();
      await store.parcelFailed(parcel!, 0);
      expect(await store.takeParcel('k')).toBeUndefined();
      expect((await store.transact('k', say('new'))).parcel).toMatchObject({ activity: { text: 'new' } });
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

  describe('what is old', () => {
    /** An instant after all that was written and before all that will be. */
    const now = async () => {
      const start = Date.now();
      while (Date.now() < start + 3) await new Promise((resolve) => setTimeout(resolve, 1));
      return new Date(start + 2);
    };
    const say = (text: string) => store.transact('k', async () => ({ state: { text }, outbox: [{ text }], value: 0 }));
    const purgeAll = async (before: Date) => {
      let steps = 0;
      while ((await store.purge(before, 2)) > 0) steps++;
      return steps;
    };

    test('goes in small steps: states, what was said, what was never sent, and conversations that are empty then', async () => {
      await store.createConversation({ ...START, startedAt: new Date().toISOString() });
      for (const text of ['one', 'two', 'three', 'four', 'five']) await store.append('c1', { text }, 'both');
      await say('unsent');
      const later = await now();
      expect(await purgeAll(later)).toBeGreaterThan(0);
      expect(await store.read(['k'])).toEqual({});
      expect(await store.visibleAfter('c1', 0, 10)).toEqual([]);
      expect(await store.takeParcel('k')).toBeUndefined();
      expect(await store.findConversation('c1')).toBeUndefined();
    });

    test('and nothing else goes: a talk that goes on keeps its newer words and its numbers', async () => {
      await store.createConversation({ ...START, startedAt: new Date().toISOString() });
      await store.append('c1', { text: 'old' }, 'both');
      await store.write({ old: { step: 1 }, k: { step: 1 } });
      const between = await now();
      const { sequence } = await store.append('c1', { text: 'new' }, 'both');
      await say('unsent');
      await purgeAll(between);
      expect(await store.read(['old'])).toEqual({});
      expect((await store.read(['k']))['k']).toMatchObject({ text: 'unsent' });
      expect((await store.visibleAfter('c1', 0, 10)).map(({ activity }) => activity['text'])).toEqual(['new']);
      expect((await store.append('c1', { text: 'newer' }, 'both')).sequence).toBe(sequence + 1);
      expect(await store.findConversation('c1')).toMatchObject({ id: 'c1' });
      await store.markProcessed({ conversationId: 'c1', sequence });
      expect((await store.takeUnprocessed(0)).map(({ activity }) => activity['text'])).toEqual(['newer']);
      await store.count('2026-11-23', ['turn/answer']);
      await purgeAll(await now());
      expect(await store.counted('2026-11-23', '2026-11-23')).toHaveLength(1);
    });
  });

  test('answers a ping', async () => {
    await expect(store.ping()).resolves.toBeUndefined();
  });

  test.each([
    ['long', 'conversation/msteams/'.padEnd(20_000, 'x')],
    ['long and another', 'conversation/msteams/'.padEnd(20_001, 'x')],
    ['empty', ''],
    ['of another script', 'Gespr\u00e4ch/\u4e2d\u6587/\u{1f600}'],
    ['with a zero byte', 'a\0b'],
    ['half of a character', 'a\ud800b'],
    ['SQL', "'; DROP TABLE state; --"],
    ['a name that every object has', '__proto__'],
    ['with a percent sign', '100%_'],
  ])('takes a key that is %s', async (_name, key) => {
    await store.write(Object.fromEntries([[key, { step: 1 }]]));
    await store.transact(key, async (state) => ({ state: { step: Number(state?.['step']) + 1 }, value: 0 }));
    expect(new Map(Object.entries(await store.read([key]))).get(key)).toMatchObject({ step: 2 });
    expect(await store.read([`${key}?`])).toEqual({});
    await store.delete([key]);
    expect(await store.read([key])).toEqual({});
  });

  test.each([
    ['text of other scripts', 'Gespr\u00e4ch \u4e2d\u6587 \u{1f600} \u202e'],
    ['zero bytes', 'a\0b'],
    ['half of a character', 'a\ud800b'],
    ['quotes and backslashes', `'"\\$1 \n`],
    ['a megabyte', 'x'.repeat(1_000_000)],
  ])('keeps %s as it is, in state, log and outbox', async (_name, text) => {
    const turn = {
      state: { text },
      log: { conversationId: 'c1', activities: [{ text }] },
      outbox: [{ text }],
      value: 0,
    };
    const { parcel } = await store.transact('k', async () => turn);
    expect((await store.read(['k']))['k']?.['text'] === text).toBe(true);
    expect((await store.visibleAfter('c1', 0, 10))[0]?.activity['text'] === text).toBe(true);
    expect(parcel?.activity['text'] === text).toBe(true);
  });

  test('of many that write the same version at once lets one through', async () => {
    await store.write({ a: { step: 1 } });
    const read = (await store.read(['a']))['a'];
    const writes = [...Array(20).keys()].map((number) => store.write({ a: { ...read, step: number } }));
    const done = await Promise.allSettled(writes);
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(done.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []))).toEqual(
      Array(19).fill(expect.any(EtagConflict)),
    );
  });

  test('gives many that append at once numbers without a gap', async () => {
    const appended = await Promise.all([...Array(20).keys()].map((number) => store.append('c1', { number }, 'both')));
    expect(appended.map(({ sequence }) => sequence).sort((a, b) => a - b)).toEqual(
      [...Array(20).keys()].map((n) => n + 1),
    );
  });

  test("carries Bot Framework's own state, for conversations and for users", async () => {
    const conversations = new ConversationState(store);
    const users = new UserState(store);
    const turns = conversations.createProperty<number>('turns');
    const name = users.createProperty<string>('name');
    const turn = async (id: string) => {
      const activity = { channelId: 'test', type: 'message', conversation: { id }, from: { id: 'jo' } };
      const context = new TurnContext(new TestAdapter(async () => undefined), activity as never);
      const before = await turns.get(context, 0);
      await turns.set(context, before + 1);
      const known = await name.get(context);
      await name.set(context, 'Jo');
      await conversations.saveChanges(context);
      await users.saveChanges(context);
      return [before, known];
    };
    expect(await turn('one')).toEqual([0, undefined]);
    expect(await turn('one')).toEqual([1, 'Jo']);
    expect(await turn('two')).toEqual([0, 'Jo']);
  });
});

describe.each(durable)('the $name store, when the database is not as it was', (kind) => {
  const sql = kind.sql ?? (async () => []);
  let store: Store;
  beforeEach(async () => {
    store = await kind.fresh();
  });
  const column = kind.name === 'sqlite' ? 'json' : 'data';

  test.each(['{"step":', 'null', '"text"', '[]', ''])(
    'a state of %j is named to who reads it, and a turn begins anew',
    async (left) => {
      await store.write({ k: { step: 1, secret: 'zebra' } });
      await sql(`UPDATE state SET ${column} = '${left}'`);
      await expect(store.read(['k'])).rejects.toBeInstanceOf(CorruptRow);
      await expect(store.read(['k'])).rejects.toThrow(/^store: the row "state \S+" cannot be read/);
      const seen: unknown[] = [];
      await store.transact('k', async (state) => ({ state: { step: seen.push(state) }, value: 0 }));
      expect(seen).toEqual([undefined]);
      expect((await store.read(['k']))['k']).toMatchObject({ step: 1 });
    },
  );

  test('an activity that cannot be read hides no other', async () => {
    await store.append('c1', { text: 'one' }, 'both');
    await sql(`UPDATE activity SET ${column} = 'garbage'`);
    await store.append('c1', { text: 'two' }, 'both');
    expect((await store.visibleAfter('c1', 0, 10)).map(({ activity }) => activity['text'])).toEqual(['two']);
    expect(await store.takeUnprocessed(0)).toHaveLength(1);
  });

  test('a parcel that cannot be read holds up no other', async () => {
    await store.transact('k', async () => ({ outbox: [{ text: 'one' }], value: 0 }));
    await sql(`UPDATE outbox SET ${column} = 'garbage'`);
    await store.transact('k', async () => ({ outbox: [{ text: 'two' }], value: 0 }));
    await sql('UPDATE outbox SET taken_until = due');
    expect(await store.takeParcel('k')).toMatchObject({ activity: { text: 'two' } });
  });

  test('a store that was closed says so at once', async () => {
    const closed = await kind.second();
    await closed.close();
    await expect(closed.ping()).rejects.toThrow();
    await expect(closed.read(['k'])).rejects.toThrow();
    await expect(closed.transact('k', async () => ({ value: 0 }))).rejects.toThrow();
  });

  test('opening it again changes nothing, and the numbers go on', async () => {
    await store.createConversation(START);
    await store.append('c1', { text: 'hi' }, 'both');
    await store.write({ a: { step: 1 } });
    await store.count('2026-11-23', ['turn/answer']);
    const second = await kind.second();
    expect(await second.findConversation('c1')).toEqual(START);
    expect(await second.visibleAfter('c1', 0, 10)).toHaveLength(1);
    expect((await second.append('c1', { text: 'again' }, 'both')).sequence).toBe(2);
    expect((await second.read(['a']))['a']).toMatchObject({ step: 1 });
    await second.count('2026-11-23', ['turn/answer']);
    expect(await second.counted('2026-11-23', '2026-11-23')).toMatchObject([{ count: 2 }]);
  });

  test('a schema of a newer version is worked with: it only adds', async () => {
    await sql('ALTER TABLE state ADD COLUMN mood TEXT');
    await sql("ALTER TABLE activity ADD COLUMN colour TEXT NOT NULL DEFAULT 'red'");
    await sql(kind.name === 'sqlite' ? 'PRAGMA user_version = 999' : 'INSERT INTO migration (version) VALUES (999)');
    const old = await kind.second();
    await old.append('c1', { text: 'hi' }, 'both');
    await old.transact('k', async () => ({ state: { step: 1 }, value: 0 }));
    expect((await store.read(['k']))['k']).toMatchObject({ step: 1 });
    await sql('ALTER TABLE state DROP COLUMN mood');
    await sql('ALTER TABLE activity DROP COLUMN colour');
    if (kind.name !== 'sqlite') await sql('DELETE FROM migration WHERE version = 999');
  });
});

describe('two processes on one Postgres', () => {
  let here: Store;
  let there: Store;
  beforeAll(async () => {
    there = await postgres.second();
  });
  beforeEach(async () => {
    here = await postgres.fresh();
  });
  const add = async (state: StateItem | undefined) => ({
    state: { count: Number(state?.['count'] ?? 0) + 1 },
    value: 0,
  });

  test('hear of what the other wrote', async () => {
    const heard = new Promise<string | undefined>((resolve) => here.onNews((id) => id === 'far' && resolve(id)));
    await there.append('far', { text: 'hi' }, 'both');
    expect(await heard).toBe('far');
    expect(await here.visibleAfter('far', 0, 10)).toHaveLength(1);
  });

  test('outlive a restart of the database in the middle of a turn, which is made again', async () => {
    let tries = 0;
    await here.transact('restarted', async () => {
      if (++tries === 1) await postgres.server.restart();
      return { state: { tries }, value: undefined };
    });
    expect((await there.read(['restarted']))['restarted']).toMatchObject({ tries });
  });

  test('have turns of one conversation one at a time, and none is lost', async () => {
    await Promise.all([...Array(20).keys()].map((number) => (number % 2 ? here : there).transact('k', add)));
    expect((await here.read(['k']))['k']).toMatchObject({ count: 20 });
  });

  test('answer messages in the order in which they arrived, whoever has them', async () => {
    const first = await here.append('c1', { text: 'one' }, 'both');
    const second = await there.append('c1', { text: 'two' }, 'both');
    const order: number[] = [];
    const note = (number: number) => async (state: StateItem | undefined) => {
      order.push(number);
      return add(state);
    };
    const later = there.transact('k', note(2), second);
    await here.transact('k', note(1), first);
    await later;
    expect(order).toEqual([1, 2]);
  });

  test('share what was left unfinished, each taking what the other has not', async () => {
    for (const number of [1, 2, 3]) await here.append(`c${number}`, { number }, 'both');
    const taken = await Promise.all([here.takeUnprocessed(0), there.takeUnprocessed(60_000)]);
    expect(taken.flat()).toHaveLength(3);
  });
});
