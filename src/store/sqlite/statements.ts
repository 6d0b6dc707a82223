import type Database from 'libsql';

/** Every statement of the store, prepared once. Times are milliseconds. */
export function prepareAll(db: Database.Database) {
  return {
    /** By name; or by its key, where an older version wrote it, which is then newer. */
    readState: db.prepare('SELECT key, etag, json FROM state WHERE key IN (?1, ?2) ORDER BY key = ?2 LIMIT 1'),
    writeState: db.prepare(
      `INSERT INTO state (key, etag, json, at) VALUES (?, ?, ?, ?)
       ON CONFLICT (key) DO UPDATE SET etag = excluded.etag, json = excluded.json, at = excluded.at`,
    ),
    deleteState: db.prepare('DELETE FROM state WHERE key = ?'),
    createConversation: db.prepare('INSERT OR IGNORE INTO conversation (id, user_id, started_at) VALUES (?, ?, ?)'),
    findConversation: db.prepare(
      'SELECT id, user_id AS userId, started_at AS startedAt FROM conversation WHERE id = ?',
    ),
    nextSequence: db.prepare('SELECT COALESCE(MAX(sequence), 0) + 1 AS next FROM activity WHERE conversation_id = ?'),
    findOnce: db.prepare('SELECT sequence, json FROM activity WHERE conversation_id = ? AND once = ?'),
    append: db.prepare(
      `INSERT INTO activity (conversation_id, sequence, audience, processed, json, at, taken, once)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
    visibleAfter: db.prepare(
      `SELECT conversation_id, sequence, json FROM activity
       WHERE conversation_id = ? AND sequence > ? AND audience <> 'bot' ORDER BY sequence LIMIT ?`,
    ),
    markProcessed: db.prepare('UPDATE activity SET processed = 1 WHERE conversation_id = ? AND sequence = ?'),
    giveUp: db.prepare('UPDATE activity SET processed = 1 WHERE processed = 0 AND taken <= ? AND takeovers >= ?'),
    unprocessed: db.prepare(
      `SELECT position, conversation_id, sequence, json FROM activity
       WHERE processed = 0 AND taken <= ? ORDER BY position`,
    ),
    takeOver: db.prepare('UPDATE activity SET taken = ?, takeovers = takeovers + 1 WHERE position = ?'),
    deleteActivities: db.prepare('DELETE FROM activity WHERE conversation_id = ?'),
    deleteConversation: db.prepare('DELETE FROM conversation WHERE id = ?'),
    forgetActivities: db.prepare(
      "UPDATE activity SET json = '{}', audience = 'bot', processed = 1 WHERE conversation_id = ? AND sequence <= ?",
    ),
    dropParcels: db.prepare('DELETE FROM outbox WHERE key = ?'),
    addParcel: db.prepare('INSERT INTO outbox (key, json, at) VALUES (?, ?, ?)'),
    firstParcel: db.prepare(
      'SELECT position, key, json, taken_until, attempts FROM outbox WHERE key = ? ORDER BY position LIMIT 1',
    ),
    takeParcel: db.prepare('UPDATE outbox SET taken_until = ? WHERE position = ?'),
    removeParcel: db.prepare('DELETE FROM outbox WHERE position = ?'),
    failParcel: db.prepare('UPDATE outbox SET attempts = attempts + 1, taken_until = 0, due = ? WHERE position = ?'),
    waitingKeys: db.prepare(
      `SELECT key FROM outbox AS one
       WHERE taken_until <= ?1 AND due <= ?1
         AND position = (SELECT MIN(position) FROM outbox WHERE key = one.key)
       ORDER BY position LIMIT ?2`,
    ),
    count: db.prepare(
      `INSERT INTO counter (day, name, count) VALUES (?, ?, ?)
       ON CONFLICT (day, name) DO UPDATE SET count = counter.count + excluded.count`,
    ),
    counted: db.prepare('SELECT day, name, count FROM counter WHERE day BETWEEN ? AND ? ORDER BY day, name'),
    /** An older version wrote no time. */
    adopt: ['state', 'activity'].map((table) => db.prepare(`UPDATE ${table} SET at = ? WHERE at = 0`)),
    purge: [
      ['state', 'key'],
      ['activity', 'position'],
      ['outbox', 'position'],
    ].map(([table, name]) =>
      db.prepare(`DELETE FROM ${table} WHERE ${name} IN (SELECT ${name} FROM ${table} WHERE at < ? LIMIT ?)`),
    ),
    purgeConversations: db.prepare(
      `DELETE FROM conversation WHERE id IN (
         SELECT id FROM conversation AS old
         WHERE started_at < ? AND NOT EXISTS (SELECT 1 FROM activity WHERE conversation_id = old.id) LIMIT ?)`,
    ),
    ping: db.prepare('SELECT 1 AS one'),
  };
}

export type Statements = ReturnType<typeof prepareAll>;

export interface StateRow {
  readonly key: string;
  readonly etag: string;
  readonly json: string;
}
export interface ActivityRow {
  readonly conversation_id: string;
  readonly sequence: number;
  readonly json: string;
}
export interface ParcelRow {
  readonly position: number;
  readonly key: string;
  readonly json: string;
  readonly taken_until: number;
  readonly attempts: number;
}
