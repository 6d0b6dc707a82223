import type { Part, Table, Target } from '../report';
import type { TortureOptions } from './options';
import type { Run } from './run';

/** What a run must come to, and how the pattern of the samples fares. */
export function reportOf(ours: Run, stock: Run | undefined, options: TortureOptions): Part {
  return { name: 'torture', tables: [tableOf(ours, stock, options)], targets: targetsOf(ours) };
}

const ROWS: readonly (readonly [string, (run: Run) => number])[] = [
  ['conversations', ({ tally }) => tally.conversations],
  ['turns', ({ tally }) => tally.turns],
  ['processes killed', ({ kills }) => kills],
  ['restarts of Postgres', ({ restarts }) => restarts],
  ['calls refused by the connector', ({ faults }) => faults],
  ['processes that ended by themselves', ({ fallen }) => fallen.length],
  ['conversations left in a wrong state', ({ tally }) => tally.wrongStates],
  ['answers with a wrong step', ({ tally }) => tally.wrongAnswers],
  ['messages without an answer', ({ tally }) => tally.missing],
  ['replies in a foreign conversation', ({ tally }) => tally.foreign],
  ['replies shown twice on our own Direct Line', ({ tally }) => tally.duplicates.own],
  ['replies shown twice elsewhere', ({ tally }) => tally.duplicates.others],
  ['replies being sent when a process was killed', ({ inFlight }) => inFlight],
  ['seconds', ({ seconds }) => seconds],
];

function tableOf(ours: Run, stock: Run | undefined, { replicas, seed }: TortureOptions): Table {
  return {
    title: `${replicas} processes over one Postgres, seed ${seed}`,
    columns: [
      { key: 'what', title: '' },
      { key: 'ours', title: 'this bot', digits: 0 },
      ...(stock ? [{ key: 'stock', title: 'SDK samples', digits: 0 }] : []),
    ],
    rows: ROWS.map(([what, of]) => ({ what, ours: of(ours), ...(stock && { stock: of(stock) }) })),
    notes: [
      'Half of the persons here use the web page and half Teams or SMS; with the samples all use Teams or SMS.',
      'SDK samples: CloudAdapter and ConversationState over one store that the processes share.',
      'A reply counts as being sent when the connector took it within half a second before its sender was killed.',
    ],
  };
}

function targetsOf({ tally, inFlight, fallen }: Run): Target[] {
  const none = (what: string, value: number): Target => ({ what, value, unit: '', atMost: 0 });
  return [
    none('processes that ended by themselves', fallen.length),
    none('wrong states', tally.wrongStates),
    none('wrong answers', tally.wrongAnswers),
    none('missing replies', tally.missing),
    none('replies in a foreign conversation', tally.foreign),
    none('shown twice on our own Direct Line', tally.duplicates.own),
    { what: 'shown twice elsewhere', value: tally.duplicates.others, unit: '', atMost: inFlight },
  ];
}
