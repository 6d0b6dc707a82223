import type { Frame } from './lexicon/group';
import type { Span } from './scan';
import type { Token } from './token';

/** Where something stands: from the token `start` until before the token `end`. */
export type Extent = Pick<Span, 'start' | 'end'>;

/** Tokens and everything that was found in them, sorted once. */
export interface Reading {
  readonly tokens: readonly Token[];
  readonly spans: readonly Span[];
  /** The number of the sentence of each token. */
  readonly sentences: readonly number[];
  readonly signs: ReadonlyMap<Frame, readonly Span[]>;
  readonly sayings: readonly Span[];
}

/** Sorts what was found. */
export function readingOf(tokens: readonly Token[], spans: readonly Span[]): Reading {
  let sentence = 0;
  const sentences = tokens.map((token) => (token.boundary === 'sentence' ? ++sentence : sentence));
  const signs = new Map<Frame, Span[]>();
  for (const span of spans) {
    const { role } = span.group;
    if (role.kind === 'frame') signs.set(role.frame, [...(signs.get(role.frame) ?? []), span]);
  }
  return { tokens, spans, sentences, signs, sayings: spans.filter(({ group }) => group.role.kind === 'idiom') };
}

/** Whether a sign of this kind stands in the sentence of the span, outside of idioms. */
export function near(span: Span, frame: Frame, reading: Reading): boolean {
  return marks(frame, reading).some((mark) => sameSentence(span, mark, reading));
}

/** The spans of one kind of sign. */
export function marks(frame: Frame, { signs }: Reading): readonly Span[] {
  return signs.get(frame) ?? [];
}

/** Words between a span and a sign that still speaks of it. */
const FARTHEST = 25;

/** Whether a sign stands in the same sentence as a span, and not too far away. */
export function sameSentence(one: Extent, other: Extent, { sentences }: Reading): boolean {
  const [first, second] = one.start <= other.start ? [one, other] : [other, one];
  return (
    second.start - first.end <= FARTHEST &&
    sentences[second.start] === sentences[Math.min(first.end, sentences.length) - 1]
  );
}

/** Whether one span lies within another. */
export function isInside(one: Extent, other: Extent): boolean {
  return one.start >= other.start && one.end <= other.end;
}

/** The words of a span. */
export function words(span: Span, tokens: readonly Token[]): string[] {
  return tokens.slice(span.start, span.end).map((token) => token.word);
}
