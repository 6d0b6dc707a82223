import type { KnowledgeBase } from '../../src/core/model';
import { loadEncoder } from '../../src/encoder';
import { race, type Timed } from '../measure';
import type { Method } from '../method';
import { learnOurs } from '../ours';
import { fuseDefault } from '../peers';
import { say } from '../progress';
import type { Table, Target } from '../report';
import { withTypo } from '../typo';
import { withMoreEntries, withMorePhrasings } from './grow';

const ROUNDS = 5;
const QUERIES = 40;
/** fuse.js takes a second a question at 20,000 phrasings: there it is asked less. */
const FUSE_ROUNDS = 2;
const FUSE_QUERIES = 10;

interface Measured {
  readonly direction: string;
  readonly entries: number;
  readonly phrasings: number;
  readonly training: number;
  readonly ours: number;
  readonly fuse: number;
  /** Ours against fuse.js, measured side by side. */
  readonly ratio: number;
}

const DIRECTIONS: readonly (readonly [string, (base: KnowledgeBase, size: number) => KnowledgeBase])[] = [
  ['more phrasings an entry', withMorePhrasings],
  ['more entries', withMoreEntries],
];

/** Milliseconds a question, ours and fuse.js on the same phrasings, at growing numbers of them. */
export async function growth(
  base: KnowledgeBase,
  questions: readonly string[],
  sizes: readonly number[],
): Promise<{ tables: Table[]; targets: Target[] }> {
  const measured: Measured[] = [];
  for (const [direction, grow] of DIRECTIONS)
    measured.push(
      ...(await measure(
        direction,
        sizes.map((size) => grow(base, size)),
        questions,
      )),
    );
  return { tables: [tableOf(measured)], targets: targetsOf(measured) };
}

/** All sizes are learned first and then asked in turn: minutes apart, the machine would not be the same. */
async function measure(
  direction: string,
  bases: readonly KnowledgeBase[],
  questions: readonly string[],
): Promise<Measured[]> {
  const learned: Timed<Method>[] = [];
  for (const base of bases) {
    say(`speed: ${direction}, learning ${phrasingsOf(base)} phrasings`);
    learned.push(await learnOurs(base, loadEncoder()));
  }
  say(`speed: ${direction}, asking`);
  const times = await race(
    learned.map(({ value }) => ask(value)),
    questions.slice(0, QUERIES),
    ROUNDS,
    withTypo,
  );
  const measured: Measured[] = [];
  for (const [at, base] of bases.entries()) {
    say(`speed: ${direction}, fuse.js with ${phrasingsOf(base)} phrasings`);
    const pair = [ask(learned[at]!.value), ask(fuseDefault(base))];
    const [ours = NaN, fuse = NaN] = await race(pair, questions.slice(0, FUSE_QUERIES), FUSE_ROUNDS, withTypo);
    const training = learned[at]!.ms / 1000;
    measured.push({
      direction,
      entries: base.entries.size,
      phrasings: phrasingsOf(base),
      training,
      ours: times[at]!,
      fuse,
      ratio: ours / fuse,
    });
  }
  return measured;
}

function ask(method: Method): (text: string) => unknown {
  return (text) => method.find({ text });
}

function phrasingsOf({ entries }: KnowledgeBase): number {
  return [...entries.values()].reduce((sum, { alternates }) => sum + alternates.length + 1, 0);
}

function tableOf(measured: readonly Measured[]): Table {
  return {
    title: 'A question, by the number of phrasings',
    columns: [
      { key: 'direction', title: 'grown by' },
      { key: 'entries', title: 'entries', digits: 0 },
      { key: 'phrasings', title: 'phrasings', digits: 0 },
      { key: 'ours', title: 'ours, ms', digits: 2 },
      { key: 'fuse', title: 'fuse.js default, ms', digits: 2 },
      { key: 'ratio', title: 'ours / fuse.js', digits: 3 },
      { key: 'growth', title: 'ours, times the first', digits: 2 },
      { key: 'training', title: 'training, s', digits: 1 },
    ],
    rows: measured.map((one) => ({ ...one, growth: one.ours / firstOf(measured, one).ours })),
    notes: [
      `medians; every question is asked with another typo in each of ${ROUNDS} rounds (fuse.js: ${FUSE_ROUNDS}), so that nobody answers from memory`,
      'phrasings beyond those of the knowledge are made of their halves; entries beyond it say the same in invented words',
      'training happens once, when the knowledge changes, and is kept',
    ],
  };
}

function firstOf(measured: readonly Measured[], { direction }: Measured): Measured {
  return measured.find((one) => one.direction === direction)!;
}

function targetsOf(measured: readonly Measured[]): Target[] {
  const first = measured[0]!;
  const growths = measured
    .filter((one) => one.phrasings > firstOf(measured, one).phrasings)
    .map((one): Target => {
      const start = firstOf(measured, one);
      const what = `${one.direction}: time from ${start.phrasings} to ${one.phrasings} phrasings`;
      return { what, value: one.ours / start.ours, unit: 'times', atMost: one.phrasings / start.phrasings };
    });
  return [
    {
      what: `a question at ${first.phrasings} phrasings, against fuse.js default`,
      value: first.ratio,
      unit: 'of its time',
      atMost: 0.25,
    },
    ...growths,
  ];
}
