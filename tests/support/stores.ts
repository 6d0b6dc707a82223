import Database from 'libsql';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { openMemoryStore, openPostgresStore, openSqliteStore, type Seal, type Store } from '../../src/store';
import { startPostgres, type TestPostgres } from './postgres';

/** One way of keeping things, for tests that all ways must pass. */
export interface StoreKind {
  readonly name: string;
  start(): Promise<void>;
  /** An empty store. */
  fresh(): Promise<Store>;
  /** A second store over the same data, as another process opens it; with keys of its own where there is a database. */
  second(seal?: Seal): Promise<Store>;
  /** Runs SQL beside the store. Undefined where there is no database. */
  readonly sql?: (text: string) => Promise<readonly Record<string, unknown>[]>;
  stop(): Promise<void>;
}

export function memoryKind(): StoreKind {
  let store = openMemoryStore();
  return {
    name: 'memory',
    start: async () => undefined,
    fresh: async () => (store = openMemoryStore()),
    second: async () => store,
    stop: async () => undefined,
  };
}

export function sqliteKind(): StoreKind {
  const folder = mkdtempSync(path.join(tmpdir(), 'store-test-'));
  const open: Store[] = [];
  let files = 0;
  const file = () => path.join(folder, String(files), 'bot.sqlite');
  const kept = (store: Store) => open[open.push(store) - 1] as Store;
  return {
    name: 'sqlite',
    start: async () => undefined,
    async fresh() {
      files += 1;
      return kept(openSqliteStore(file()));
    },
    second: async (seal) => kept(openSqliteStore(file(), { ...(seal && { seal }) })),
    async sql(text) {
      const db = new Database(file());
      const rows = /^SELECT/.test(text) ? (db.prepare(text).all() as Record<string, unknown>[]) : (db.exec(text), []);
      db.close();
      return rows;
    },
    async stop() {
      for (const store of open) await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export interface PostgresKind extends StoreKind {
  readonly server: TestPostgres;
  readonly schema: string;
}

export function postgresKind(): PostgresKind {
  const schema = `test_${process.pid}_${Date.now()}_${Math.random().toString(36).slice(2)}`;
  const open: Store[] = [];
  let first: Store;
  let server: TestPostgres;
  const run = async (text: string) => {
    const client = new Client({ connectionString: server.url, options: `-c search_path=${schema}` });
    await client.connect();
    const { rows } = await client.query<Record<string, unknown>>(text).finally(() => client.end());
    return rows;
  };
  const another = async (seal?: Seal) =>
    open[open.push(await openPostgresStore(server.url, { schema, ...(seal && { seal }) })) - 1] as Store;
  return {
    name: 'postgres',
    schema,
    get server() {
      return server;
    },
    async start() {
      server = await startPostgres();
      first = await another();
    },
    async fresh() {
      await run('TRUNCATE state, conversation, tail, activity, outbox, counter');
      return first;
    },
    second: another,
    sql: run,
    async stop() {
      for (const store of open) await store.close();
      await run(`DROP SCHEMA ${schema} CASCADE`);
      await server.stop();
    },
  };
}
