import { isInside, marks, near, sameSentence, words, type Reading } from './reading';
import type { Span } from './scan';
import type { Token } from './token';

const PAST_TENSE = /^(was|were|had|wanted|tried|attempted|felt|thought|overdosed|planned|took|wished|did|used|survived|could|made|cut|went|hurt|slit|hung|hanged|shot|swallowed|drank|jumped|burned|killed|stopped|tuve|tuvo|tenia|quise|quiso|queria|intente|intento|trate|trato|pense|pensaba|era|estaba|estuvo|llegue|autolesione|autolesionaba|lastimaba|cortaba|corte|tome|trague|pedia|suicidaron)$/; // prettier-ignore
const ENDED = /^(committed|ended|killed|hanged|hung|shot|drowned|jumped|mato|suicido|quito)$/;

/** Words that a clause may be long. */
const CLAUSE = 8;

/** Told of the past, with a time that is over and nothing that brings it back. */
export function isPast(span: Span, reading: Reading): boolean {
  if (isRecent(span, reading) || near(span, 'relapse', reading)) return false;
  return near(span, 'past', reading) && isTold(span, reading);
}

/** "I tried in 2019, and today I work again": a today that stands in a clause of its own behind it is no time of it. */
function isRecent(span: Span, reading: Reading): boolean {
  return marks('recent', reading).some((mark) => sameSentence(span, mark, reading) && !isSetAgainst(span, mark, reading.tokens));
}

function isSetAgainst(span: Span, mark: Span, tokens: readonly Token[]): boolean {
  if (mark.start < span.end) return false;
  const between = tokens.slice(span.end, mark.start + 1);
  return between.some(({ word, boundary }) => boundary !== 'none' || /^(and|but|y|pero)$/.test(word)) && STATE.test(tokens[mark.end]?.word ?? '');
}

/** What somebody is or does by now. */
const STATE = /^(i|am|im|he|she|is|they|we|esta|estoy|tengo|tiene|soy|es|somos|ya|lo|le|paso|cumple|cumplo|trabajo|trabaja|vivo|vive|manejo|solo|quiero|puedo|sin)$/;

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
