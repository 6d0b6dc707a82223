import Database from 'libsql';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openSqliteStore } from '../../src/store';

const folder = mkdtempSync(path.join(tmpdir(), 'sqlite-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('only its owner may read the file', async () => {
  const file = path.join(folder, 'own', 'bot.sqlite');
  await openSqliteStore(file).close();
  expect(statSync(file).mode & 0o077).toBe(0);
  expect(statSync(path.dirname(file)).mode & 0o077).toBe(0);
});

describe('a file of version 0.1.0', () => {
  const file = path.join(folder, 'old', 'bot.sqlite');
  let old: Database.Database;
  beforeAll(() => {
    openSqliteStore(path.join(folder, 'old', 'other.sqlite'));
    old = new Database(file);
    old.exec(`
      CREATE TABLE state (key TEXT PRIMARY KEY, etag TEXT NOT NULL, json TEXT NOT NULL);
      CREATE TABLE conversation (id TEXT PRIMARY KEY, user_id TEXT NOT NULL, started_at TEXT NOT NULL);
      CREATE TABLE activity (
        position INTEGER PRIMARY KEY AUTOINCREMENT, conversation_id TEXT NOT NULL, sequence INTEGER NOT NULL,
        audience TEXT NOT NULL, processed INTEGER NOT NULL, json TEXT NOT NULL, UNIQUE (conversation_id, sequence)
      );
      INSERT INTO state VALUES ('k', 'v1', '{"memory":{"greeted":true},"seen":["a"]}');
      INSERT INTO conversation VALUES ('c1', 'dl_1', '2026-11-23T09:00:00.000Z');
      INSERT INTO activity VALUES (1, 'c1', 1, 'both', 0, '{"text":"hi","id":"c1|0000001"}');
    `);
  });
  afterAll(() => old.close());

  test('is brought up to date with all that is in it, and the old process beside it goes on', async () => {
    const store = openSqliteStore(file);
    expect((await store.read(['k']))['k']).toMatchObject({ memory: { greeted: true }, eTag: 'v1' });
    expect(await store.findConversation('c1')).toMatchObject({ userId: 'dl_1' });
    // the statements of version 0.1.0
    old.prepare('INSERT OR REPLACE INTO state (key, etag, json) VALUES (?, ?, ?)').run('k', 'v2', '{"step":2}');
    old.prepare('INSERT OR IGNORE INTO conversation VALUES (?, ?, ?)').run('c2', 'dl_2', 'now');
    old
      .prepare('INSERT INTO activity (conversation_id, sequence, audience, processed, json) VALUES (?, ?, ?, ?, ?)')
      .run('c1', 2, 'both', 0, '{"text":"and"}');
    expect((await store.read(['k']))['k']).toMatchObject({ step: 2 });
    expect((await store.takeUnprocessed(0)).map(({ activity }) => activity['text'])).toEqual(['hi', 'and']);
    // Nobody knows how old they are: they are kept as long as what is written today.
    const [yesterday, tomorrow] = [-1, 1].map((days) => new Date(Date.now() + days * 86_400_000));
    expect(await store.purge(yesterday as Date, 10)).toBe(0);
    expect(await store.purge(tomorrow as Date, 10)).toBeGreaterThan(0);
    expect(await store.read(['k'])).toEqual({});
    await store.close();
  });
});
