import type Database from 'libsql';
import { NAMES_ROW, openNames, type Names } from '../names';
import { reseal, resealed, resealingFor, SEALED_ROW, type Resealing } from '../reseal';
import { activityRow, parcelRow, stateRow } from '../rows';
import { prefixOf, type Seal } from '../seal';

/** Rows that are sealed anew in one transaction. */
const STEP = 500;

/**
 * The names of the rows, after every row has been sealed with the key that writes. That happens once after a key was set or
 * changed, before anybody is served; some 50,000 rows take a second.
 */
export function openSealed(db: Database.Database, seal: Seal): Names {
  const names = db.transaction(() => keptNames(db, seal)).immediate();
  const what = resealingFor(seal, metaOf(db, SEALED_ROW));
  if (what === 'nothing') return names;
  for (const table of tables(db, names)) sealTable(db, table, seal, what);
  keepMeta(db, SEALED_ROW, resealed(seal));
  return names;
}

function keptNames(db: Database.Database, seal: Seal): Names {
  const { names, keep } = openNames(seal, metaOf(db, NAMES_ROW));
  if (keep !== undefined) keepMeta(db, NAMES_ROW, keep);
  return names;
}

function metaOf(db: Database.Database, name: string): string | undefined {
  return (db.prepare('SELECT value FROM meta WHERE name = ?').get(name) as { value: string } | undefined)?.value;
}

function keepMeta(db: Database.Database, name: string, value: string): void {
  db.prepare('INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)').run(name, value);
}

interface Found {
  readonly at: number;
  readonly key: string;
  readonly sequence: number;
  readonly json: string;
}

/** A table whose rows are sealed: how it is read from a row on, what a row is called, and how it is written. */
interface Table {
  readonly select: string;
  /** The name of a row before and after. */
  readonly nameOf: (found: Found) => readonly [string, string];
  readonly write: (found: Found, json: string) => void;
}

function tables(db: Database.Database, { row }: Names): readonly Table[] {
  const pick = (table: string, more: string) =>
    `SELECT rowid AS at, ${more}, json FROM ${table} WHERE rowid > ? AND substr(json, 1, ?) <> ? AND json <> '{}' ORDER BY rowid LIMIT ${STEP}`;
  // A process of an older version may have written a state under its key while ours had it under its name: that one is newer.
  const state = db.prepare('UPDATE OR REPLACE state SET key = ?, json = ? WHERE rowid = ?');
  const activity = db.prepare('UPDATE activity SET json = ? WHERE rowid = ?');
  const outbox = db.prepare('UPDATE outbox SET key = ?, json = ? WHERE rowid = ?');
  return [
    {
      select: pick('state', 'key'),
      nameOf: ({ key }) => [stateRow(key), stateRow(row(key))],
      write: ({ key, at }, json) => void state.run(row(key), json, at),
    },
    {
      select: pick('activity', 'conversation_id AS key, sequence'),
      nameOf: ({ key: conversationId, sequence }) => {
        const name = activityRow({ conversationId, sequence });
        return [name, name];
      },
      write: ({ at }, json) => void activity.run(json, at),
    },
    {
      select: pick('outbox', 'key'),
      nameOf: ({ key }) => [parcelRow(key), parcelRow(row(key))],
      write: ({ key, at }, json) => void outbox.run(row(key), json, at),
    },
  ];
}

function sealTable(db: Database.Database, { select, nameOf, write }: Table, seal: Seal, what: Resealing): void {
  const prefix = prefixOf(seal.key ?? '');
  const find = db.prepare(select);
  const step = db.transaction((after: number) => {
    const found = find.all(after, prefix.length, prefix) as Found[];
    for (const one of found) {
      const json = reseal(seal, what, ...nameOf(one), one.json);
      if (json !== undefined) write(one, json);
    }
    return found.at(-1)?.at;
  });
  for (let at: number | undefined = 0; at !== undefined;) at = (step as unknown as (after: number) => number | undefined)(at);
}
