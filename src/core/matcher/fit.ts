import type { KnowledgeBase, Match } from '../model';
import { decide } from './decide';
import { softmaxInPlace } from './classifier';
import { SETTINGS, type Fitted } from './settings';

/** A labelled question, as the classifiers see it: points of each class, alone and read together with the question before. */
export interface FitRow {
  readonly points: Float32Array;
  readonly before?: Float32Array;
  /** Places of the classes that are right. */
  readonly right: ReadonlySet<number>;
  /** What the label says should happen. */
  readonly sort: 'in scope' | 'medical' | 'other';
}

/**
 * What each outcome is worth to a patient. A right answer is the aim; offering it among three is nearly as good; an answer
 * to something else misleads; an answer from the article where it has none, or to a matter that is not ours, misleads most.
 */
const WORTH = { right: 1, offered: 0.3, offeredInVain: -0.5, silent: -0.8, wrong: -1, misled: -1.5, declined: 1, askedBack: 0 } as const;

const GRID = {
  context: [0.3, 0.4, 0.5, 0.7, 1, 1.5],
  sharpness: [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 1, 1.2, 1.5, 2],
  decline: [-0.5, 0, 0.5, 1, 1.5, 2, 2.5],
  answer: [0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7],
  lead: [1.2, 1.5, 1.75, 2, 2.5, 3, 4, 6],
  offer: [0.05, 0.08, 0.1, 0.15, 0.2],
} as const;
/** All that fit a phone are offered: an entry left out of the choices helps nobody. */
const BESIDE = 0.02;

/** Finds the numbers of `Fitted` on questions that the classifiers did not learn from. Deterministic. */
export function fitSettings(rows: readonly FitRow[], topics: readonly string[], base: KnowledgeBase): Fitted {
  const followUps = rows.filter(({ before }) => before !== undefined);
  const start = { sharpness: 1, context: 0.7, decline: 0, answer: 0.5, lead: 2, offer: 0.1, beside: BESIDE };
  const context = best(GRID.context, (value) => -surprise(followUps, { ...start, context: value }, topics.length));
  const sharpness = best(GRID.sharpness, (value) => -surprise(rows, { ...start, context, sharpness: value }, topics.length));
  let fitted: Fitted = { ...start, context, sharpness };
  for (let round = 0; round < 2; round++) {
    fitted = { ...fitted, decline: best(GRID.decline, (decline) => worth(rows, { ...fitted, decline }, topics, base)) };
    fitted = { ...fitted, offer: best(GRID.offer, (offer) => worth(rows, { ...fitted, offer }, topics, base)) };
    const pairs = GRID.answer.flatMap((answer) => GRID.lead.map((lead) => ({ answer, lead })));
    fitted = { ...fitted, ...best(pairs, (pair) => worth(rows, { ...fitted, ...pair }, topics, base)) };
  }
  return fitted;
}

function best<T extends object | number>(values: readonly T[], worthOf: (value: T) => number): T {
  let found = values[0]!;
  let most = -Infinity;
  for (const value of values) {
    const worth = worthOf(value);
    if (worth > most) [found, most] = [value, worth];
  }
  return found;
}

/** Shares of all classes for a row, as the ranker makes them. */
function sharesOf({ points, before }: FitRow, { sharpness, context, decline }: Fitted, declined: number): Float32Array {
  const shares = points.map((value, i) => sharpness * (value + (before ? context * before[i]! : 0) + (i === declined ? decline : 0)));
  softmaxInPlace(shares);
  return shares;
}

/** Mean of -log(share of what is right). */
function surprise(rows: readonly FitRow[], fitted: Fitted, declined: number): number {
  const least = 1e-6;
  const sum = rows.reduce((total, row) => {
    const shares = sharesOf(row, fitted, declined);
    return total - Math.log(Math.max(least, [...row.right].reduce((share, at) => share + shares[at]!, 0)));
  }, 0);
  return sum / Math.max(1, rows.length);
}

function worth(rows: readonly FitRow[], fitted: Fitted, topics: readonly string[], base: KnowledgeBase): number {
  return rows.reduce((sum, row) => {
    const shares = sharesOf(row, fitted, topics.length);
    const candidates = topics
      .map((topic, index) => ({ topic, score: shares[index]!, stages: {}, phrasing: '' }))
      .sort((a, b) => b.score - a.score)
      .slice(0, SETTINGS.candidates);
    return sum + worthOf(row, decide(candidates, shares[topics.length] ?? 0, base, fitted), topics);
  }, 0);
}

function worthOf({ right, sort }: FitRow, match: Match, topics: readonly string[]): number {
  const isRight = (topic: string) => right.has(topics.indexOf(topic));
  switch (match.kind) {
    case 'none':
      return sort === 'in scope' ? WORTH.silent : WORTH.declined;
    case 'choose':
      if (sort !== 'in scope') return WORTH.askedBack;
      return match.topics.some(isRight) ? WORTH.offered : WORTH.offeredInVain;
    case 'answer':
    case 'refer':
      if (isRight(match.topic)) return WORTH.right;
      return sort === 'in scope' ? WORTH.wrong : match.kind === 'answer' || sort === 'other' ? WORTH.misled : WORTH.right;
  }
}
