import type { ReplyKind } from './model';

/** How often something happened on a day; as the store counts it. */
export interface Counted {
  readonly day: string;
  readonly name: string;
  readonly count: number;
}

export type Outcome = ReplyKind | 'error';

/** In the order in which clinic staff read them. */
export const OUTCOMES = [
  'answer',
  'refer',
  'choose',
  'none',
  'dialog',
  'crisis',
  'emergency',
  'command',
  'smalltalk',
  'error',
] as const satisfies readonly Outcome[];

export interface EntryReport {
  readonly topic: string;
  /** How often it was answered with, or handed on by. */
  readonly given: number;
  readonly helped: number;
  readonly notHelped: number;
  /** By reason, most frequent first. */
  readonly why: readonly (readonly [string, number])[];
}

export interface Report {
  readonly total: number;
  readonly outcomes: Readonly<Record<Outcome, number>>;
  readonly days: readonly { readonly day: string; readonly outcomes: Readonly<Record<Outcome, number>> }[];
  /** Answers and "I do not have an answer" (`none`), the most given first. */
  readonly entries: readonly EntryReport[];
  /** Sums that are none of the above, such as those of crisis referrals. */
  readonly others: readonly (readonly [string, number])[];
}

/** What the sums by day say together. Names that it does not know are listed as they are, so that nothing is lost. */
export function summarise(counted: readonly Counted[]): Report {
  const turns = counted.filter(({ name }) => name.startsWith('turn/'));
  const others = counted.filter(({ name }) => !name.startsWith('turn/') && !/^feedback\/.+\//.test(name));
  const outcomes = outcomesOf(turns);
  return {
    total: OUTCOMES.reduce((sum, kind) => sum + outcomes[kind], 0),
    outcomes,
    days: [...new Set(turns.map(({ day }) => day))]
      .sort()
      .map((day) => ({ day, outcomes: outcomesOf(turns.filter((one) => one.day === day)) })),
    entries: entriesOf(counted),
    others: mostFirst(sums(others, ({ name }) => name)),
  };
}

function outcomesOf(turns: readonly Counted[]): Readonly<Record<Outcome, number>> {
  const found = sums(turns, ({ name }) => name.split('/')[1]);
  return Object.fromEntries(OUTCOMES.map((kind) => [kind, found.get(kind) ?? 0])) as Record<Outcome, number>;
}

function entriesOf(counted: readonly Counted[]): readonly EntryReport[] {
  const given = sums(counted, ({ name }) => topicGiven(name));
  const rated = (prefix: string) =>
    sums(counted, ({ name }) => (name.startsWith(prefix) ? name.split('/')[2] : undefined));
  const [helped, notHelped] = [rated('feedback/helped/'), rated('feedback/notHelped/')];
  const topics = new Set([...given.keys(), ...helped.keys(), ...notHelped.keys()]);
  return [...topics]
    .map((topic) => ({
      topic,
      given: given.get(topic) ?? 0,
      helped: helped.get(topic) ?? 0,
      notHelped: notHelped.get(topic) ?? 0,
      why: mostFirst(sums(counted, ({ name }) => reasonFor(topic, name))),
    }))
    .sort((a, b) => b.given - a.given || (a.topic < b.topic ? -1 : 1));
}

/** `turn/answer/onset-speed` and `turn/refer/...` give an entry, `turn/none` gives none. */
function topicGiven(name: string): string | undefined {
  const [, kind, topic] = name.split('/');
  if (!name.startsWith('turn/')) return undefined;
  return kind === 'answer' || kind === 'refer' ? topic : kind === 'none' ? 'none' : undefined;
}

function reasonFor(topic: string, name: string): string | undefined {
  return name.startsWith(`feedback/why/${topic}/`) ? name.split('/')[3] : undefined;
}

function sums(counted: readonly Counted[], keyOf: (one: Counted) => string | undefined): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const one of counted) {
    const key = keyOf(one);
    if (key !== undefined) found.set(key, (found.get(key) ?? 0) + one.count);
  }
  return found;
}

function mostFirst(found: ReadonlyMap<string, number>): readonly (readonly [string, number])[] {
  return [...found].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}
