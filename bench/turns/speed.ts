import { median, quantile } from '../measure';
import { say } from '../progress';
import type { Table, Target } from '../report';
import { pace, press, type Script } from './load';
import type { Subject } from './subject';

/** Persons who write at the same time. */
const PERSONS = 16;
/** Rounds in which all subjects are measured one after the other; the first warms up. Milliseconds of one measurement. */
const ROUNDS = 5;
const ROUND_MS = 2_000;
/** The equal load at which answers are timed: a share of what the slowest carries, and so many turns. */
const EASY = 0.4;
const TIMED = 400;

interface Measured {
  /** Turns a second on the clock, and in a second of a processor that worked for the bot's process. */
  readonly wall: number[];
  readonly processor: number[];
}

/** @param database processor seconds of the database, for whoever uses it */
export interface Rival {
  readonly subject: Subject;
  readonly script: Script;
  readonly what: string;
  readonly database?: () => number;
}

export interface Speeds {
  readonly table: Table;
  /** By `what`: turns a second of processor, and the 99th percentile of an answer in ms. */
  readonly of: (what: string) => { readonly rate: number; readonly p99: number };
}

/** What each carries, measured in turn so that a disturbance meets all of them. */
export async function speeds(rivals: readonly Rival[]): Promise<Speeds> {
  const measured = rivals.map((): Measured & { database: number[] } => ({ wall: [], processor: [], database: [] }));
  for (let round = 0; round < ROUNDS; round++) {
    say(`round ${round + 1} of ${ROUNDS}`);
    for (const [at, rival] of rivals.entries()) {
      const one = await measure(rival);
      if (round === 0) continue;
      measured[at]!.wall.push(one.wall);
      measured[at]!.processor.push(one.processor);
      measured[at]!.database.push(one.database);
    }
  }
  const rates = measured.map(({ processor }) => median(processor));
  const load = EASY * Math.min(...measured.map(({ wall }) => median(wall)));
  say(`answers timed at ${load.toFixed(0)} turns a second`);
  const times: number[][] = [];
  for (const { subject, script } of rivals) times.push(await pace(subject.target(script), PERSONS, load, TIMED));
  const rows = rivals.map(({ what }, at) => ({
    what,
    processor: rates[at]!,
    wall: median(measured[at]!.wall),
    cpu: 1_000 / rates[at]!,
    database: median(measured[at]!.database),
    p50: median(times[at]!),
    p99: quantile(times[at]!, 0.99),
  }));
  return {
    table: tableOf(rows, load),
    of: (what) => {
      const { processor, p99 } = rows.find((row) => row.what === what)!;
      return { rate: processor, p99 };
    },
  };
}

async function measure({ subject, script, database = () => 0 }: Rival) {
  const [started, used, usedByDatabase] = [performance.now(), subject.processorSeconds(), database()];
  const turns = await press(subject.target(script), PERSONS, ROUND_MS);
  return {
    wall: turns / ((performance.now() - started) / 1_000),
    processor: turns / (subject.processorSeconds() - used),
    database: ((database() - usedByDatabase) * 1_000) / turns,
  };
}

function tableOf(rows: Table['rows'], load: number): Table {
  return {
    title: 'A whole turn: token, safety, lock, matcher, dialog, commit, reply',
    columns: [
      { key: 'what', title: '' },
      { key: 'processor', title: 'turns/s of a core', digits: 0 },
      { key: 'wall', title: 'turns/s here', digits: 0 },
      { key: 'cpu', title: 'ms of the bot', digits: 2 },
      { key: 'database', title: 'ms of Postgres', digits: 2 },
      { key: 'p50', title: 'p50 ms', digits: 1 },
      { key: 'p99', title: 'p99 ms', digits: 1 },
    ],
    rows,
    notes: [
      `${PERSONS} persons write without a pause to one process that is held to one core; "of a core": in a second of processor that the process got.`,
      `p50 and p99: from the message to the reply, at ${load.toFixed(0)} turns a second for all.`,
    ],
  };
}

export function ratioTargets({ of }: Speeds): Target[] {
  const stock = of('SDK echo bot, memory');
  const share = (what: string, atLeast: number): Target => ({
    what: `turns/s of the echo bot's: ${what}`,
    value: (100 * of(what).rate) / stock.rate,
    unit: '%',
    atLeast,
  });
  const late = (what: string): Target => ({
    what: `p99 times the echo bot's: ${what}`,
    value: of(what).p99 / stock.p99,
    unit: 'x',
    atMost: 2.5,
  });
  return [
    share('commands, libsql', 60),
    share('commands, Postgres', 35),
    share('questions, libsql', 15),
    late('commands, libsql'),
    late('commands, Postgres'),
  ];
}
