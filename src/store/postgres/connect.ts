import { Pool, type ClientConfig, type PoolConfig } from 'pg';

/**
 * Connections of one process. A turn holds one while it thinks, so turns have their own: whatever else there is to do, the
 * log of a crisis reply above all, never waits behind them. Postgres allows 100 in all as it is installed.
 */
const CONNECTIONS = { turns: 8, others: 6 } as const;
/**
 * Milliseconds. connect: to a server that does not answer. lock: behind another process's turn. statement: on the server.
 * query: until this process takes the connection for dead. idle: a transaction whose process hangs frees its conversation.
 */
const LIMITS = { connect: 3_000, lock: 10_000, statement: 15_000, query: 20_000, idle: 60_000 } as const;
/** Connections found this long ago are closed, so that a database that moved is found. */
const LONGEST_IDLE = 30_000;

export interface Pools {
  readonly turns: Pool;
  readonly others: Pool;
}

/** @param url `postgres://user:password@host:port/database`, with `sslmode` where the way there is not the clinic's own */
export function clientConfig(url: string): ClientConfig {
  return {
    connectionString: url,
    connectionTimeoutMillis: LIMITS.connect,
    query_timeout: LIMITS.query,
    statement_timeout: LIMITS.statement,
    lock_timeout: LIMITS.lock,
    idle_in_transaction_session_timeout: LIMITS.idle,
    keepAlive: true,
    application_name: 'ketamine-faq-bot',
  };
}

export function openPools(config: ClientConfig): Pools {
  return { turns: openPool(config, CONNECTIONS.turns), others: openPool(config, CONNECTIONS.others) };
}

function openPool(config: PoolConfig, max: number): Pool {
  const pool = new Pool({ ...config, max, idleTimeoutMillis: LONGEST_IDLE });
  // A connection that breaks while a turn holds it, between two statements, would else end the process; the next statement fails.
  pool.on('connect', (client) => void client.on('error', () => undefined));
  pool.on('error', () => undefined); // an idle connection broke; the pool makes a new one, and without a listener we would end
  return pool;
}

/** Whoever runs the bot reads this; the address is told without the password. */
export function explainUnreachable(url: string, cause: unknown): Error {
  const { hostname, port, pathname } = new URL(url);
  const { code, message } = cause as { code?: string; message?: string };
  const why = code ?? message ?? 'no answer';
  const place = `${hostname}:${port || '5432'}${pathname}`;
  return new Error(
    `DATABASE_URL: the database at ${place} cannot be used (${why}). Start it, or mend the address, user or password; ` +
      'leave DATABASE_URL out to keep everything in one file under DATA_DIR.',
    { cause },
  );
}
