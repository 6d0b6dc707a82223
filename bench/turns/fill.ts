import Database from 'libsql';
import path from 'node:path';
import { openPostgresStore, openSqliteStore } from '../../src/store';
import type { Database as Postgres } from './database';

/** The name of a stored talk, as a channel gives it. */
export function nameOf(number: number): string {
  return `stored-${number}`;
}

/** A talk as it is stored after some turns: about as long as those of patients who walked and asked. */
const STATE = JSON.stringify({
  memory: { greeted: true, last: { kind: 'answer', text: 'What was said last. '.repeat(40), choices: [] }, offered: [] },
  seen: Array.from({ length: 20 }, (_seen, at) => `an id of an activity as the channels make them, ${at}`),
});
const ACTIVITY = JSON.stringify({ type: 'message', text: 'What was said. '.repeat(15) });
/** Activities of a talk in the log. */
const SAID = 2;

/** Writes so many talks into a new file under the folder, in the store's own tables. */
export async function fillSqlite(folder: string, count: number): Promise<void> {
  const file = path.join(folder, 'bot.sqlite');
  await openSqliteStore(file).close();
  const db = new Database(file);
  const numbers = `WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < ${count})`;
  db.exec('PRAGMA synchronous = OFF');
  db.exec('BEGIN');
  db.prepare(
    `INSERT INTO state (key, etag, json, at) ${numbers} SELECT 'conversation/directline/stored-' || i, '1', ?, 1 FROM n`,
  ).run(STATE);
  db.prepare(
    `INSERT INTO conversation (id, user_id, started_at) ${numbers} SELECT 'web-' || i, 'dl_' || i, '2026-01-01' FROM n`,
  ).run();
  for (let at = 1; at <= SAID; at++) {
    db.prepare(
      `INSERT INTO activity (conversation_id, sequence, audience, processed, json, at)
       ${numbers} SELECT 'web-' || i, ${at}, 'both', 1, ?, 1 FROM n`,
    ).run(ACTIVITY);
  }
  db.exec('COMMIT');
  db.close();
}

/** The same in a database of its own. Resolves to its address. */
export async function fillPostgres({ url, run }: Postgres, name: string, count: number): Promise<string> {
  await run(`CREATE DATABASE ${name}`);
  const own = new URL(url);
  own.pathname = `/${name}`;
  await (await openPostgresStore(own.href)).close();
  const { Client } = await import('pg');
  const client = new Client({ connectionString: own.href });
  await client.connect();
  await client.query(`SET search_path = faq_bot; SET synchronous_commit = off`);
  const numbers = `generate_series(0, ${count - 1}) AS i`;
  await client.query(
    `INSERT INTO state (key, version, data) SELECT 'conversation/directline/stored-' || i, nextval('version'), $1 FROM ${numbers}`,
    [STATE],
  );
  await client.query(
    `INSERT INTO conversation (id, user_id, started_at) SELECT 'web-' || i, 'dl_' || i, '2026-01-01' FROM ${numbers}`,
  );
  await client.query(`INSERT INTO tail (conversation_id, last) SELECT 'web-' || i, ${SAID} FROM ${numbers}`);
  await client.query(
    `INSERT INTO activity (conversation_id, sequence, audience, processed, data)
     SELECT 'web-' || i, n, 'both', true, $1 FROM ${numbers}, generate_series(1, ${SAID}) AS n`,
    [ACTIVITY],
  );
  await client.query('VACUUM ANALYZE');
  await client.end();
  return own.href;
}
