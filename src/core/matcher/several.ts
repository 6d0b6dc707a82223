import { smalltalk } from '../command';
import type { Match } from '../model';
import { words } from '../text';
import { ASK } from './askSettings';
import { beginsAsking, type Part } from './split';

/** A match that gives an answer or hands on. */
export type Settled = Extract<Match, { kind: 'answer' | 'refer' }>;

/** Several questions of one message: the first of them answered, in the order asked. */
export interface Several {
  readonly kind: 'several';
  readonly answers: readonly [Settled, ...Settled[]];
  /** Something else was asked that the knowledge does not hold. */
  readonly uncovered: boolean;
  /** More was asked than is answered at once. */
  readonly more: boolean;
}

/** A part of a message and what the matcher makes of it alone. */
export interface Reading {
  readonly part: Part;
  readonly match: Match;
}

/**
 * Several questions, where each is settled by itself, for another entry, and fits what the message is about as a whole.
 * Undefined for one question with a reason, a story or a repetition around it: that has one answer.
 * In a story beside a certain question only sure ones count: the rest is the story.
 * @param cut more was asked than was read
 */
export function severalIn(readings: readonly Reading[], whole: Match, { long, cut }: { readonly long: boolean; readonly cut: boolean }): Several | undefined {
  const likely = readings.flatMap((reading, at) => settledBy(reading, whole, at) ?? []);
  const isCertain = likely.some((match) => share(match) >= ASK.certain);
  const settled = long && isCertain ? likely.filter((match) => share(match) >= ASK.sure) : likely;
  const [first, ...others] = settled.filter(({ topic }, at) => settled.findIndex((one) => one.topic === topic) === at);
  if (first === undefined) return undefined;
  const uncovered = readings.some(isForeign);
  if (others.length === 0 && !uncovered) return undefined;
  const answers = [first, ...others.slice(0, ASK.answers - 1)] as const;
  return { kind: 'several', answers, uncovered, more: cut || others.length >= ASK.answers };
}

/** Of the best candidate. */
export function share({ candidates }: Match): number {
  return candidates[0]?.score ?? 0;
}

function settledBy({ part, match }: Reading, whole: Match, at: number): Settled | undefined {
  if (match.kind !== 'answer' && match.kind !== 'refer') return undefined;
  const [alone, next] = [share(match), match.candidates[1]?.score ?? 0];
  const within = whole.candidates.find(({ topic }) => topic === match.topic)?.score ?? 0;
  if (alone >= ASK.certain) return match;
  if (at > 0 && words(part.text).length <= ASK.named) return undefined;
  const fits =
    (alone >= ASK.sure && within > 0) || (alone >= ASK.likely && alone >= ASK.lead * next && within >= ASK.borneOut);
  return fits ? match : undefined;
}

/** Whether something is asked that has nothing to do with the knowledge. */
function isForeign({ part, match }: Reading): boolean {
  if (match.kind !== 'none' || match.candidates.length === 0) return false;
  const known = match.candidates.reduce((sum, { score }) => sum + score, 0);
  const asks =
    beginsAsking(part.text) && words(part.text).length >= ASK.foreignWords && smalltalk(part.text) === undefined;
  return asks && known < ASK.foreign;
}
