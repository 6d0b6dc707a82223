import Database from 'libsql';
import { chmodSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { pendingSteps } from '../migrate';
import { STEPS } from './schema';

/** Milliseconds that one process waits for another that writes the same file. */
const BUSY_MS = 5_000;

/**
 * @param file path of the database; its folder is made, for this user only, since it holds what patients wrote
 * @param fullSync every commit waits for the disk: nothing is lost in a power cut, at 3.5 ms a write against 0.06 ms.
 *                 Without it a power cut may lose the last moments; it never corrupts, and a crash of the process loses nothing
 */
export function openDatabase(file: string, fullSync: boolean): Database.Database {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const db = new Database(file, { timeout: BUSY_MS });
  chmodSync(file, 0o600);
  db.pragma('journal_mode = WAL');
  db.pragma(`synchronous = ${fullSync ? 'FULL' : 'NORMAL'}`);
  db.pragma('secure_delete = ON');
  scrub(db); // a process that ended at the wrong moment may have left it
  migrate(db);
  return db;
}

/** What was deleted is overwritten in the file (`secure_delete`), but the log of writes beside it still has it: that is emptied. */
export function scrub(db: Database.Database): void {
  try {
    db.pragma('wal_checkpoint(TRUNCATE)');
  } catch {
    // another process reads at this moment; the next commits do it
  }
}

function migrate(db: Database.Database): void {
  if (pendingSteps(STEPS, versionOf(db)).length === 0) return;
  db.transaction(() => {
    // Read again: another process may have migrated while this one waited for the file.
    for (const { version, sql } of pendingSteps(STEPS, versionOf(db))) {
      db.exec(sql);
      db.pragma(`user_version = ${version}`);
    }
  }).immediate();
}

function versionOf(db: Database.Database): number {
  const row = db.prepare('PRAGMA user_version').get() as { user_version: number };
  return row.user_version;
}
