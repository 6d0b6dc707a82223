import { median } from '../measure';
import { say } from '../progress';
import type { Table, Target } from '../report';
import type { Database } from './database';
import { press } from './load';
import { fillPostgres, fillSqlite, nameOf } from './fill';
import { startSubject, type Subject } from './subject';
import { walking } from './words';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const PERSONS = 16;
const ROUNDS = 5;
const ROUND_MS = 2_000;
const FEW = 1_000;
/** Per cent by which a turn may cost more. */
const MORE = 20;

interface Case {
  readonly store: string;
  readonly stored: number;
  readonly subject: Subject;
  readonly database?: Database;
  readonly costs: number[];
}

/** What a turn costs where few and where many talks are stored; the talks that go on are any of the stored ones. */
export async function growth(script: string, database: Database, many: number): Promise<{ table: Table; targets: Target[] }> {
  const folders: string[] = [];
  const cases: Case[] = [];
  try {
    for (const stored of [FEW, many]) {
      say(`storing ${stored} talks`);
      const folder = mkdtempSync(path.join(tmpdir(), 'faq-growth-'));
      folders.push(folder);
      await fillSqlite(folder, stored);
      const libsql = await startSubject({ name: 'libsql', script, env: { DATA_DIR: folder }, core: 0 });
      cases.push({ store: 'libsql', stored, subject: libsql, costs: [] });
      const url = await fillPostgres(database, `stored_${stored}`, stored);
      const postgres = await startSubject({ name: 'postgres', script, env: { DATABASE_URL: url }, core: 0 });
      cases.push({ store: 'Postgres', stored, subject: postgres, database, costs: [] });
    }
    for (let round = 0; round < ROUNDS; round++) {
      say(`growth: round ${round + 1} of ${ROUNDS}`);
      for (const one of cases) {
        const cost = await measure(one);
        if (round > 0) one.costs.push(cost);
      }
    }
  } finally {
    await Promise.all(cases.map(({ subject }) => subject.stop()));
    folders.forEach((folder) => rmSync(folder, { recursive: true, force: true }));
  }
  return { table: tableOf(cases), targets: ['libsql', 'Postgres'].map((store) => targetOf(store, cases)) };
}

/** Milliseconds of processor of a turn, the database included. */
async function measure({ subject, stored, database }: Case): Promise<number> {
  const seconds = () => subject.processorSeconds() + (database?.processorSeconds() ?? 0);
  const used = seconds();
  const turns = await press(subject.target(walking, (talk) => nameOf(scatter(talk, stored))), PERSONS, ROUND_MS);
  return ((seconds() - used) * 1_000) / turns;
}

/** A stored talk far from the one before. */
function scatter(talk: number, stored: number): number {
  return (talk * 7_919) % stored;
}

function tableOf(cases: readonly Case[]): Table {
  return {
    title: 'A turn in a store with many talks',
    columns: [
      { key: 'store', title: 'store' },
      { key: 'stored', title: 'talks stored', digits: 0 },
      { key: 'ms', title: 'ms of processor', digits: 2 },
    ],
    rows: cases.map(({ store, stored, costs }) => ({ store, stored, ms: median(costs) })),
    notes: ['With Postgres, that of the database is included.'],
  };
}

function targetOf(store: string, cases: readonly Case[]): Target {
  const [few = NaN, many = NaN] = cases.filter((one) => one.store === store).map(({ costs }) => median(costs));
  return { what: `a turn costs more with many talks stored: ${store}`, value: 100 * (many / few - 1), unit: '%', atMost: MORE };
}
