import { marks, near, type Reading } from './reading';
import type { Span } from './scan';
import type { Sense } from './sense';
import { subjectOf } from './subject';

/** A pattern that fitted, and in what sense it was meant. */
export interface Judged {
  readonly span: Span;
  readonly sense: Sense;
}

/** One low sentence counts in a message about life; in a message about the treatment it takes two. */
export function countingWeak(judged: readonly Judged[], reading: Reading): Span | undefined {
  const weak = judged
    .filter(
      ({ span, sense }) =>
        span.group.role.kind === 'weak' && sense === 'counts' && subjectOf(span, reading.tokens) !== 'third',
    )
    .map(({ span }) => span);
  const [first] = weak;
  const last = weak.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const two = last.start >= first.end;
  const asked = reading.tokens[first.start]?.asked ?? false;
  return two || (!asked && marks('treatment', reading).length === 0) ? first : undefined;
}

/** Words that make a short message about suicide a search for information, or grief. */
const ABOUT =
  /^(was|exam|prevention|risk|rate|rates|squad|awareness|lost|after|family|grief|survivor|statistics|bomber|law|laws|legal|assisted|policy|screening|history|attempts|effect|effects)$/;
const SHORT = 6;

/** "suicide", "suicidal thoughts every night": a sentence of the word and little else, told and not asked. */
export function bareTopic(judged: readonly Judged[], reading: Reading): Span | undefined {
  return judged.find(({ span, sense }) => {
    if (span.group.role.kind !== 'topic' || sense !== 'counts') return false;
    return /^(suicid|self)/.test(reading.tokens[span.start]?.word ?? '') && isBare(span, reading);
  })?.span;
}

function isBare(span: Span, reading: Reading): boolean {
  const sentence = reading.tokens.filter((_, at) => reading.sentences[at] === reading.sentences[span.start]);
  if (sentence.length > SHORT || sentence.some((token) => token.asked || ABOUT.test(token.word))) return false;
  return !(['asking', 'treatment', 'generic'] as const).some((frame) => near(span, frame, reading));
}

/** Suicide or self-harm is the subject, in general or as something past: the answer gets one soft line. */
export function isInformation(judged: readonly Judged[], reading: Reading): boolean {
  if (marks('fiction', reading).length > 0 && marks('treatment', reading).length === 0) return false;
  return judged.some(({ span, sense }) => {
    switch (sense) {
      case 'counts':
        return span.group.role.kind === 'topic';
      case 'past':
      case 'supposed':
      case 'general':
      case 'bereaved':
        return span.group.role.kind === 'topic' || span.group.role.kind === 'crisis';
      case 'saying':
      case 'denied':
      case 'fiction':
      case 'pet':
      case 'felt':
        return false;
    }
  });
}
