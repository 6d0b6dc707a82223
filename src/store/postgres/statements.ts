/**
 * Every statement of the store. Those with a name are prepared once in each connection. Names of statements are part of a
 * connection, so a changed text needs no other name.
 */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

/** Seconds for which a parcel belongs to whoever took it, and a message to the process that logged it. */
export interface Leases {
  readonly parcelSeconds: number;
  readonly arrivalSeconds: number;
}

/**
 * The owners that live: each holds an advisory lock of its number as long as its connection lasts. Postgres shows the
 * number in two halves.
 */
const LIVING = `
  SELECT (classid::bigint << 32) | objid::bigint FROM pg_locks
  WHERE locktype = 'advisory' AND objsubid = 1 AND granted
    AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;

export function statementsIn(schema: string, { parcelSeconds, arrivalSeconds }: Leases) {
  const lease = `now() + interval '${parcelSeconds} seconds'`;
  /** Where the process that took the row holds its lock no more, as far as the asking one can tell (a flag). */
  const leftBy = (told: string) => `(${told} AND taken_by IS NOT NULL AND taken_by NOT IN (${LIVING}))`;
  const purge = (table: string, name: string) =>
    `DELETE FROM ${schema}.${table} WHERE (${name}) IN (
       SELECT ${name} FROM ${schema}.${table} WHERE at < $1 LIMIT $2 FOR UPDATE SKIP LOCKED)`;
  return {
    readState: named('readState', `SELECT key, version, data FROM ${schema}.state WHERE key = ANY ($1)`),
    /** No row: the stored version is not the one that was given. */
    writeState: named(
      'writeState',
      `INSERT INTO ${schema}.state (key, version, data) VALUES ($1, nextval('${schema}.version'), $2)
       ON CONFLICT (key) DO UPDATE SET version = excluded.version, data = excluded.data, at = now()
       WHERE $3::text IS NULL OR state.version::text = $3
       RETURNING version`,
    ),
    deleteState: named('deleteState', `DELETE FROM ${schema}.state WHERE key = ANY ($1)`),

    /** Not prepared, since it goes out together with BEGIN and the lock. Literals: key, conversation, sequence. */
    loadTurn: (key: string, conversationId: string, sequence: string) =>
      `SELECT (SELECT version FROM ${schema}.state WHERE key = ${key}) AS version,
              (SELECT data FROM ${schema}.state WHERE key = ${key}) AS data,
              EXISTS (SELECT 1 FROM ${schema}.activity
                      WHERE conversation_id = ${conversationId} AND sequence < ${sequence} AND NOT processed
                        AND taken > now() - interval '${arrivalSeconds} seconds') AS behind`,
    /**
     * The whole of a turn: $1 key, $2 state (null: it stays), $3 version that was read ('' where there was none), $4
     * conversation, $5 replies for its log, $6 conversation and $7 number of the message, $8 replies to be sent, $9 the
     * owner. Not `valid`: somebody wrote the state meanwhile, and nothing was written.
     */
    commitTurn: named(
      'commitTurn',
      `WITH written AS (
         INSERT INTO ${schema}.state (key, version, data)
         SELECT $1, nextval('${schema}.version'), $2 WHERE $2::text IS NOT NULL
         ON CONFLICT (key) DO UPDATE SET version = excluded.version, data = excluded.data, at = now()
         WHERE state.version::text = $3
         RETURNING version
       ), valid AS (
         SELECT 1 FROM written UNION ALL SELECT 1 WHERE $2::text IS NULL
       ), numbered AS (
         INSERT INTO ${schema}.tail (conversation_id, last)
         SELECT $4, cardinality($5::text[]) FROM valid WHERE cardinality($5::text[]) > 0
         ON CONFLICT (conversation_id) DO UPDATE SET last = tail.last + excluded.last
         RETURNING last
       ), logged AS (
         INSERT INTO ${schema}.activity (conversation_id, sequence, audience, processed, data)
         SELECT $4, numbered.last - cardinality($5::text[]) + reply.place, 'patient', true, reply.data
         FROM numbered, unnest($5::text[]) WITH ORDINALITY AS reply (data, place)
       ), done AS (
         UPDATE ${schema}.activity SET processed = true
         WHERE conversation_id = $6 AND sequence = $7 AND EXISTS (SELECT 1 FROM valid)
       ), sent AS (
         INSERT INTO ${schema}.outbox (key, data, taken_until, taken_by)
         SELECT $1, reply.data,
                CASE WHEN reply.place = 1 AND NOT EXISTS (SELECT 1 FROM ${schema}.outbox WHERE key = $1)
                     THEN ${lease} ELSE '-infinity' END, $9::bigint
         FROM valid, unnest($8::text[]) WITH ORDINALITY AS reply (data, place)
         ORDER BY reply.place
         RETURNING position, taken_until
       )
       SELECT EXISTS (SELECT 1 FROM valid) AS valid,
              (SELECT min(position) FROM sent WHERE taken_until > now()) AS parcel`,
    ),

    createConversation: named(
      'createConversation',
      `INSERT INTO ${schema}.conversation (id, user_id, started_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`,
    ),
    findConversation: named(
      'findConversation',
      `SELECT id, user_id AS "userId", started_at AS "startedAt" FROM ${schema}.conversation WHERE id = $1`,
    ),
    /** No row: something of that name ($5) is there already. */
    append: named(
      'append',
      `WITH numbered AS (
         INSERT INTO ${schema}.tail (conversation_id, last)
         SELECT $1, 1 WHERE NOT EXISTS (SELECT 1 FROM ${schema}.activity WHERE conversation_id = $1 AND once = $5)
         ON CONFLICT (conversation_id) DO UPDATE SET last = tail.last + 1
         RETURNING last
       )
       INSERT INTO ${schema}.activity (conversation_id, sequence, audience, processed, data, once, taken_by)
       SELECT $1, last, $2, $3, $4, $5, $6 FROM numbered
       RETURNING sequence`,
    ),
    /** The number that comes next. */
    nextNumber: named(
      'nextNumber',
      `SELECT COALESCE(max(last), 0) + 1 AS next FROM ${schema}.tail WHERE conversation_id = $1`,
    ),
    /** The same append, with a number ($7) that must be the next; no row where it is not. */
    appendAt: named(
      'appendAt',
      `WITH numbered AS (
         INSERT INTO ${schema}.tail (conversation_id, last)
         SELECT $1, $7::bigint WHERE NOT EXISTS (SELECT 1 FROM ${schema}.activity WHERE conversation_id = $1 AND once = $5)
         ON CONFLICT (conversation_id) DO UPDATE SET last = excluded.last WHERE tail.last = excluded.last - 1
         RETURNING last
       )
       INSERT INTO ${schema}.activity (conversation_id, sequence, audience, processed, data, once, taken_by)
       SELECT $1, last, $2, $3, $4, $5, $6 FROM numbered
       RETURNING sequence`,
    ),
    /** The last number of a conversation, which is then this transaction's to go on from. */
    holdNumber: named(
      'holdNumber',
      `INSERT INTO ${schema}.tail (conversation_id, last) VALUES ($1, 0)
       ON CONFLICT (conversation_id) DO UPDATE SET last = tail.last RETURNING last`,
    ),
    findOnce: named(
      'findOnce',
      `SELECT sequence, data FROM ${schema}.activity WHERE conversation_id = $1 AND once = $2`,
    ),
    visibleAfter: named(
      'visibleAfter',
      `SELECT sequence, data FROM ${schema}.activity
       WHERE conversation_id = $1 AND sequence > $2 AND audience <> 'bot' ORDER BY sequence LIMIT $3`,
    ),
    markProcessed: named(
      'markProcessed',
      `UPDATE ${schema}.activity SET processed = true WHERE conversation_id = $1 AND sequence = $2`,
    ),
    giveUp: named(
      'giveUp',
      `UPDATE ${schema}.activity SET processed = true
       WHERE NOT processed AND takeovers >= $1 AND taken <= now() - $2 * interval '1 millisecond'`,
    ),
    /** SKIP LOCKED: two processes that look at the same time share what there is. $3 owner, $4 whether it can tell who lives. */
    takeOver: named(
      'takeOver',
      `UPDATE ${schema}.activity SET taken = now(), takeovers = takeovers + 1, taken_by = $3
       WHERE (conversation_id, sequence) IN (
         SELECT conversation_id, sequence FROM ${schema}.activity
         WHERE NOT processed AND (taken <= now() - $1 * interval '1 millisecond' OR ${leftBy('$4::boolean')})
         ORDER BY at, conversation_id, sequence LIMIT $2 FOR UPDATE SKIP LOCKED
       )
       RETURNING conversation_id AS "conversationId", sequence, data, at`,
    ),
    forgetActivities: named(
      'forgetActivities',
      `UPDATE ${schema}.activity SET data = '{}', audience = 'bot', processed = true
       WHERE conversation_id = $1 AND sequence <= $2`,
    ),
    deleteConversation: named(
      'deleteConversation',
      `WITH said AS (DELETE FROM ${schema}.activity WHERE conversation_id = $1),
            numbers AS (DELETE FROM ${schema}.tail WHERE conversation_id = $1)
       DELETE FROM ${schema}.conversation WHERE id = $1`,
    ),
    newsSince: named(
      'newsSince',
      `SELECT DISTINCT conversation_id AS id FROM ${schema}.activity WHERE at > now() - $1 * interval '1 millisecond'`,
    ),

    takeParcel: named(
      'takeParcel',
      `UPDATE ${schema}.outbox SET taken_until = ${lease}, taken_by = $2
       WHERE position = (SELECT min(position) FROM ${schema}.outbox WHERE key = $1)
         AND (taken_until <= now() OR ${leftBy('$3::boolean')})
       RETURNING position, data, attempts`,
    ),
    parcelDone: named(
      'parcelDone',
      `WITH gone AS (DELETE FROM ${schema}.outbox WHERE position = $2)
       UPDATE ${schema}.outbox SET taken_until = ${lease}, taken_by = $3
       WHERE position = (SELECT min(position) FROM ${schema}.outbox WHERE key = $1 AND position <> $2)
         AND taken_until <= now()
       RETURNING position, data, attempts`,
    ),
    parcelFailed: named(
      'parcelFailed',
      `UPDATE ${schema}.outbox
       SET attempts = attempts + 1, taken_until = '-infinity', due = now() + $2 * interval '1 millisecond'
       WHERE position = $1`,
    ),
    dropParcels: named('dropParcels', `DELETE FROM ${schema}.outbox WHERE key = $1`),
    waitingKeys: named(
      'waitingKeys',
      `SELECT key FROM (
         SELECT DISTINCT ON (key) key, position, taken_until, taken_by, due FROM ${schema}.outbox ORDER BY key, position
       ) AS first
       WHERE (taken_until <= now() OR ${leftBy('$2::boolean')}) AND due <= now() ORDER BY position LIMIT $1`,
    ),

    /** Each a step of its own: $1 instant, $2 rows. SKIP LOCKED: several processes share the work and wait for nobody's turn. */
    purge: [
      named('purgeState', purge('state', 'key')),
      named('purgeActivity', purge('activity', 'conversation_id, sequence')),
      named('purgeOutbox', purge('outbox', 'position')),
      named(
        'purgeConversation',
        `WITH old AS (
           SELECT id FROM ${schema}.conversation
           WHERE at < $1 AND NOT EXISTS (SELECT 1 FROM ${schema}.activity WHERE conversation_id = conversation.id)
           LIMIT $2 FOR UPDATE SKIP LOCKED
         ), numbers AS (
           DELETE FROM ${schema}.tail WHERE conversation_id IN (SELECT id FROM old)
         )
         DELETE FROM ${schema}.conversation WHERE id IN (SELECT id FROM old)`,
      ),
    ],

    count: named(
      'count',
      `INSERT INTO ${schema}.counter (day, name, count)
       SELECT * FROM unnest($1::text[], $2::text[], $3::bigint[]) ORDER BY 1, 2
       ON CONFLICT (day, name) DO UPDATE SET count = counter.count + excluded.count`,
    ),
    counted: named(
      'counted',
      `SELECT day, name, count FROM ${schema}.counter WHERE day BETWEEN $1 AND $2 ORDER BY day COLLATE "C", name COLLATE "C"`,
    ),
  };
}

export type Statements = ReturnType<typeof statementsIn>;

function named(name: string, text: string): Statement {
  return { name, text };
}
