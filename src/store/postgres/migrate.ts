import type { Pool, PoolClient } from 'pg';
import { pendingSteps } from '../migrate';
import { stepsIn } from './schema';

/** The lock that lets one process migrate while the others wait; any number that nobody else uses. */
const MIGRATION = 810_419_733;
/** Postgres' codes for "there is no such table" and "there is no such schema". */
const MISSING = new Set(['42P01', '3F000']);

/** Brings the schema up to date. Any number of processes may start at the same time. */
export async function migrate(pool: Pool, schema: string): Promise<void> {
  if (pendingSteps(stepsIn(schema), await versionIn(pool, schema)).length === 0) return;
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query('SELECT pg_advisory_xact_lock($1)', [MIGRATION]);
    await runSteps(client, schema);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

async function runSteps(client: PoolClient, schema: string): Promise<void> {
  await client.query(`CREATE SCHEMA IF NOT EXISTS ${schema}`);
  await client.query(
    `CREATE TABLE IF NOT EXISTS ${schema}.migration (version integer PRIMARY KEY, at timestamptz NOT NULL DEFAULT now())`,
  );
  // Read again under the lock: another process may have migrated while this one waited.
  for (const { version, sql } of pendingSteps(stepsIn(schema), await versionIn(client, schema))) {
    await client.query(sql);
    await client.query(`INSERT INTO ${schema}.migration (version) VALUES ($1)`, [version]);
  }
}

async function versionIn(db: Pool | PoolClient, schema: string): Promise<number> {
  try {
    const { rows } = await db.query<{ version: number | null }>(
      `SELECT max(version) AS version FROM ${schema}.migration`,
    );
    return rows[0]?.version ?? 0;
  } catch (error) {
    if (MISSING.has(String((error as { code?: unknown }).code))) return 0;
    throw error;
  }
}
