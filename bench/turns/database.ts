import { Client } from 'pg';
import { startPostgres } from '../../tests/support/postgres';
import { familySeconds, parentOf } from './usage';

export interface Database {
  readonly url: string;
  /** Of the server and all its connections; 0 for one that is not on this machine. */
  processorSeconds(): number;
  run(sql: string): Promise<readonly Record<string, unknown>[]>;
  stop(): Promise<void>;
}

/** A Postgres whose commits wait for the disk, as in operation. */
export async function startDatabase(): Promise<Database> {
  const server = await startPostgres({ durable: true });
  const run = async (sql: string) => {
    const client = new Client({ connectionString: server.url });
    await client.connect();
    return client
      .query<Record<string, unknown>>(sql)
      .then(({ rows }) => rows)
      .finally(() => client.end());
  };
  const client = new Client({ connectionString: server.url });
  client.on('error', () => undefined);
  await client.connect();
  const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  const postmaster = parentIfHere(rows[0]!.pid);
  return {
    url: server.url,
    processorSeconds: () => (postmaster === undefined ? 0 : familySeconds(postmaster)),
    run,
    async stop() {
      await client.end().catch(() => undefined);
      await server.stop();
    },
  };
}

function parentIfHere(pid: number): number | undefined {
  try {
    return parentOf(pid);
  } catch {
    return undefined;
  }
}
