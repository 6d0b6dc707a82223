import { isInside, marks, near, sameSentence, words, type Reading } from './reading';
import type { Span } from './scan';
import type { Token } from './token';

const PAST_TENSE = /^(was|were|had|wanted|tried|attempted|felt|thought|overdosed|planned|took|wished|did|used|survived|could|made|cut|went|hurt|slit|hung|hanged|shot|swallowed|drank|jumped|burned|killed|stopped|tuve|quise|intente|queria|era|pensaba|estaba)$/; // prettier-ignore
const ENDED = /^(committed|ended|killed|hanged|hung|shot|drowned|jumped|mato|suicido|quito)$/;

/** Words that a clause may be long. */
const CLAUSE = 8;

/** Told of the past, with a time that is over and nothing that brings it back. */
export function isPast(span: Span, reading: Reading): boolean {
  if (near(span, 'recent', reading) || near(span, 'relapse', reading)) return false;
  return near(span, 'past', reading) && isTold(span, reading);
}

/** "I was suicidal", and nothing says that it was lately. */
export function wasOnce(span: Span, reading: Reading): boolean {
  if (near(span, 'recent', reading) || near(span, 'relapse', reading) || near(span, 'near', reading)) return false;
  return /^(was|were) suicidal$/.test(words(span, reading.tokens).join(' '));
}

export function isResolved(span: Span, reading: Reading): boolean {
  if (near(span, 'relapse', reading)) return false;
  return marks('resolved', reading).some(
    (mark) => sameSentence(span, mark, reading) && !isInside(mark, span) && mark.end !== span.start + 1,
  );
}

/** A third person's death that has happened: grief, not a life to save, unless it was just now. */
export function isOver(span: Span, reading: Reading): boolean {
  const over = words(span, reading.tokens).some((word) => ENDED.test(word));
  return over && !near(span, 'near', reading);
}

/** The verb of the span's own clause is in the past; "I wish I was" and "if I was" are not. */
export function isTold(span: Span, { tokens }: Reading): boolean {
  for (let at = span.end - 1; at >= clauseStart(span, tokens); at--) {
    const unreal = /^(was|were|had|did)$/.test(tokens[at]?.word ?? '') && isWished(at, tokens);
    if (!unreal && PAST_TENSE.test(tokens[at]?.word ?? '')) return true;
  }
  return tokens.slice(span.end, span.end + 3).some(({ word }) => /^(was|were)$/.test(word));
}

/** Where the clause of a span begins: at its "I", else at a conjunction or the beginning of the sentence. */
function clauseStart(span: Span, tokens: readonly Token[]): number {
  if (tokens[span.start]?.word === 'i') return span.start;
  for (let at = span.start - 1; at >= Math.max(0, span.start - CLAUSE); at--) {
    if (tokens[at]?.word === 'i' || tokens[at + 1]?.boundary === 'sentence') return at;
    if (/^(and|but|now|so|pero|y|ahora)$/.test(tokens[at]?.word ?? '')) return at + 1;
  }
  return Math.max(0, span.start - CLAUSE);
}

function isWished(at: number, tokens: readonly Token[]): boolean {
  return tokens
    .slice(Math.max(0, at - 3), at)
    .some(({ word }) => /^(if|wish|wishes|wishing|hope|rather|like)$/.test(word));
}
