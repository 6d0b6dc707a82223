import { median } from '../measure';
import { say } from '../progress';
import type { Table, Target } from '../report';
import type { Database } from './database';
import { press } from './load';
import { startSubject, type Subject } from './subject';
import { asking } from './words';

const PERSONS = 24;
const ROUNDS = 4;
const ROUND_MS = 2_500;

interface Row {
  readonly processes: number;
  readonly wall: number;
  readonly cpu: number;
  readonly database: number;
}

/** One process beside two, over one Postgres, on questions as patients ask them. */
export async function replicas(script: string, database: Database): Promise<{ table: Table; targets: Target[] }> {
  const words = await asking();
  const env = { DATABASE_URL: database.url };
  const one = await startSubject({ name: 'one', script, env, core: 0 });
  const two = await startSubject({ name: 'two', script, env, replicas: 2 });
  const rounds: [Row, Row][] = [];
  try {
    for (let round = 0; round < ROUNDS; round++) {
      say(`replicas: round ${round + 1} of ${ROUNDS}`);
      const both: [Row, Row] = [await measure(one, 1, words, database), await measure(two, 2, words, database)];
      if (round > 0) rounds.push(both);
    }
  } finally {
    await Promise.all([one.stop(), two.stop()]);
  }
  const middle = (at: 0 | 1, of: (row: Row) => number) => median(rounds.map((both) => of(both[at])));
  const rowOf = (at: 0 | 1) => ({
    processes: at + 1,
    wall: middle(at, ({ wall }) => wall),
    cpu: middle(at, ({ cpu }) => cpu),
    database: middle(at, ({ database: ms }) => ms),
  });
  const gain = median(rounds.map(([alone, pair]) => pair.wall / alone.wall));
  return { table: tableOf([rowOf(0), rowOf(1)]), targets: [{ what: 'two processes beside one, turns/s', value: gain, unit: 'x', atLeast: 1.7 }] };
}

async function measure(subject: Subject, processes: number, words: Awaited<ReturnType<typeof asking>>, database: Database): Promise<Row> {
  const [started, used, usedByDatabase] = [performance.now(), subject.processorSeconds(), database.processorSeconds()];
  const turns = await press(subject.target(words), PERSONS, ROUND_MS);
  return {
    processes,
    wall: turns / ((performance.now() - started) / 1_000),
    cpu: ((subject.processorSeconds() - used) * 1_000) / turns,
    database: ((database.processorSeconds() - usedByDatabase) * 1_000) / turns,
  };
}

function tableOf(rows: Table['rows']): Table {
  return {
    title: 'Processes over one Postgres, questions',
    columns: [
      { key: 'processes', title: 'processes', digits: 0 },
      { key: 'wall', title: 'turns/s here', digits: 0 },
      { key: 'cpu', title: 'ms of the bot', digits: 2 },
      { key: 'database', title: 'ms of Postgres', digits: 2 },
    ],
    rows,
    notes: [
      'One process is held to one core, two may use all. Postgres and the persons take processor too: on two cores there is less than 2 to be had.',
      'Where "ms of the bot" stays the same, two processes on two cores of their own carry twice as much as one.',
    ],
  };
}
