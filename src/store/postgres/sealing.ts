import type { Pool, PoolClient } from 'pg';
import { NAMES_ROW, openNames, type Names } from '../names';
import { reseal, resealed, resealingFor, SEALED_ROW, type Resealing } from '../reseal';
import { activityRow, parcelRow, stateRow } from '../rows';
import { prefixOf, type Seal } from '../seal';

/** Rows that are sealed anew at a time. */
const STEP = 500;
/** Lets one process look after the names and the seals while the others wait; any number that nobody else uses. */
const SEALING = 810_419_734;

/**
 * The names of the rows, after every row has been sealed with the key that writes. That happens once after a key was set or
 * changed, before this process serves anybody.
 */
export async function openSealed(pool: Pool, schema: string, seal: Seal): Promise<Names> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('SET statement_timeout = 0; SET lock_timeout = 0; BEGIN');
    await client.query('SELECT pg_advisory_xact_lock($1)', [SEALING]);
    const names = await keptNames(client, schema, seal);
    const what = resealingFor(seal, await metaOf(client, schema, SEALED_ROW));
    if (what !== 'nothing') {
      for (const table of tables(schema, names)) await sealTable(client, table, seal, what);
      await keepMeta(client, schema, SEALED_ROW, resealed(seal));
    }
    await client.query('COMMIT');
    return names;
  } catch (error) {
    broken = error as Error; // a connection that is closed rolls back
    throw error;
  } finally {
    client.release(broken ?? true); // its time limits were lifted
  }
}

async function keptNames(client: PoolClient, schema: string, seal: Seal): Promise<Names> {
  const { names, keep } = openNames(seal, await metaOf(client, schema, NAMES_ROW));
  if (keep !== undefined) await keepMeta(client, schema, NAMES_ROW, keep);
  return names;
}

async function metaOf(client: PoolClient, schema: string, name: string): Promise<string | undefined> {
  const { rows } = await client.query<{ value: string }>(`SELECT value FROM ${schema}.meta WHERE name = $1`, [name]);
  return rows[0]?.value;
}

async function keepMeta(client: PoolClient, schema: string, name: string, value: string): Promise<void> {
  await client.query(
    `INSERT INTO ${schema}.meta (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
    [name, value],
  );
}

interface Found {
  readonly at: string;
  readonly key: string;
  readonly sequence: string;
  readonly data: string;
}

interface Table {
  readonly name: string;
  readonly columns: string;
  /** The name of a row before and after. */
  readonly nameOf: (found: Found) => readonly [string, string];
  /** The key of the row from now on, where it has one. */
  readonly keyOf?: (found: Found) => string;
}

function tables(schema: string, { row }: Names): readonly Table[] {
  const keyOf = ({ key }: Found) => row(key);
  return [
    { name: `${schema}.state`, columns: 'key', nameOf: ({ key }) => [stateRow(key), stateRow(row(key))], keyOf },
    {
      name: `${schema}.activity`,
      columns: 'conversation_id AS key, sequence',
      nameOf: ({ key: conversationId, sequence }) => {
        const name = activityRow({ conversationId, sequence: Number(sequence) });
        return [name, name];
      },
    },
    { name: `${schema}.outbox`, columns: 'key', nameOf: ({ key }) => [parcelRow(key), parcelRow(row(key))], keyOf },
  ];
}

/** By a cursor over where the rows lie: what is sealed here becomes a new version of its row, which the cursor does not see. */
async function sealTable(client: PoolClient, table: Table, seal: Seal, what: Resealing): Promise<void> {
  const { name, columns, nameOf, keyOf } = table;
  const prefix = prefixOf(seal.key ?? '');
  await client.query(
    `DECLARE sealing CURSOR FOR SELECT ctid::text AS at, ${columns}, data FROM ${name}
     WHERE NOT starts_with(data, '${prefix}') AND data <> '{}'`,
  );
  for (;;) {
    const { rows } = await client.query<Found>(`FETCH ${STEP} FROM sealing`);
    if (rows.length === 0) break;
    for (const found of rows) {
      const data = reseal(seal, what, ...nameOf(found), found.data);
      if (data === undefined) continue;
      const values = keyOf ? [found.at, data, keyOf(found)] : [found.at, data];
      await client.query(`UPDATE ${name} SET data = $2${keyOf ? ', key = $3' : ''} WHERE ctid = $1::tid`, values);
    }
  }
  await client.query('CLOSE sealing');
}
