import type { Step } from '../migrate';

/** Times are milliseconds since 1970. `at`: when the row was last written; 0 where an older version of the bot wrote it. */
export const STEPS: readonly Step[] = [
  {
    version: 1,
    // `IF NOT EXISTS`: version 0.1.0 made these tables without writing down a version.
    sql: `
      CREATE TABLE IF NOT EXISTS state (key TEXT PRIMARY KEY, etag TEXT NOT NULL, json TEXT NOT NULL);
      CREATE TABLE IF NOT EXISTS conversation (id TEXT PRIMARY KEY, user_id TEXT NOT NULL, started_at TEXT NOT NULL);
      CREATE TABLE IF NOT EXISTS activity (
        position INTEGER PRIMARY KEY AUTOINCREMENT,
        conversation_id TEXT NOT NULL,
        sequence INTEGER NOT NULL,
        audience TEXT NOT NULL,
        processed INTEGER NOT NULL,
        json TEXT NOT NULL,
        UNIQUE (conversation_id, sequence)
      );
      CREATE INDEX IF NOT EXISTS activity_pending ON activity (position) WHERE processed = 0;
      CREATE TABLE IF NOT EXISTS counter (day TEXT, name TEXT, count INTEGER NOT NULL, PRIMARY KEY (day, name));
    `,
  },
  {
    version: 2,
    sql: `
      ALTER TABLE state ADD COLUMN at INTEGER NOT NULL DEFAULT 0;
      CREATE INDEX state_at ON state (at);
      ALTER TABLE activity ADD COLUMN at INTEGER NOT NULL DEFAULT 0;
      ALTER TABLE activity ADD COLUMN once TEXT;
      ALTER TABLE activity ADD COLUMN taken INTEGER NOT NULL DEFAULT 0;
      ALTER TABLE activity ADD COLUMN takeovers INTEGER NOT NULL DEFAULT 0;
      CREATE UNIQUE INDEX activity_once ON activity (conversation_id, once) WHERE once IS NOT NULL;
      CREATE INDEX activity_at ON activity (at);
      CREATE TABLE outbox (
        position INTEGER PRIMARY KEY AUTOINCREMENT,
        key TEXT NOT NULL,
        json TEXT NOT NULL,
        at INTEGER NOT NULL,
        taken_until INTEGER NOT NULL DEFAULT 0,
        due INTEGER NOT NULL DEFAULT 0,
        attempts INTEGER NOT NULL DEFAULT 0
      );
      CREATE INDEX outbox_key ON outbox (key, position);
    `,
  },
  {
    version: 3,
    sql: `
      CREATE INDEX conversation_started ON conversation (started_at);
      CREATE INDEX outbox_at ON outbox (at);
      CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL);
    `,
  },
];
