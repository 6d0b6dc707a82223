import { isDenied } from './denial';
import { near, words, type Reading } from './reading';
import type { Span } from './scan';
import { subjectOf } from './subject';
import { isAsked, isHad, isNoun, isSupposed, isTopicAsked } from './supposition';
import { isOver, isPast, isResolved, isTold, wasOnce } from './tense';
import type { Token } from './token';

/** Why a span does not count; `counts` when it does. */
export type Sense =
  'counts' | 'saying' | 'denied' | 'past' | 'supposed' | 'general' | 'fiction' | 'bereaved' | 'pet' | 'felt';

/** In what sense a crisis span was meant. */
export function senseOfCrisis(span: Span, reading: Reading): Sense {
  if (isSaying(span, reading)) return 'saying';
  if (isDenied(span, reading.tokens)) return 'denied';
  if (isAboutNow(span)) return 'counts';
  if (isAdjective(span, reading.tokens)) return 'general';
  const subject = subjectOf(span, reading.tokens);
  const firm = (span.group.role.kind === 'crisis' && span.group.role.firm === true) || isConfirmed(span, reading.tokens);
  if (subject === 'pet') return 'pet';
  if (subject !== 'self' && near(span, 'fiction', reading)) return 'fiction';
  if (subject === 'third' && isOver(span, reading)) return 'bereaved';
  if (isPast(span, reading) || wasOnce(span, reading)) return 'past';
  if (!firm && (subject === 'generic' || isTopicAsked(span, subject, reading))) return 'general';
  if (isOverdose(span) && subject !== 'self' && isAsked(span, reading.tokens)) return 'general';
  if (!firm && isResolved(span, reading)) return 'past';
  if (!firm && subject !== 'third' && isSupposed(span, 'supposed', reading)) return 'supposed';
  if (isTrip(span, reading)) return 'felt';
  if (isAnnoyance(span, reading)) return 'saying';
  return 'counts';
}

const LIFE = /^(live|living|alive|life|exist|existing|survive|die|dying|dead|safe|here|vivir|vida)$/;
const THING = /^(form|forms|app|page|pages|site|website|link|login|portal|password|computer|laptop|browser|printer|queue|captcha|upload|survey|questionnaire)$/;
const FAULT = /^(crash\w*|freez\w*|froze|frozen|load\w*|error\w*|stuck|lag\w*|log\w*|time\w*|expire\w*|broken|spinning|fail\w*|submit\w*|reset\w*)$/;

/** "I can't do this anymore, your website freezes": a machine that fails, and not a word about living. */
function isAnnoyance(span: Span, reading: Reading): boolean {
  return span.group.name === 'cannot go on' && isAboutMachine(reading);
}

export function isAboutMachine({ tokens }: Reading): boolean {
  const said = tokens.map(({ word }) => word);
  const fails = said.some((word) => THING.test(word)) && said.some((word) => FAULT.test(word));
  return fails && !said.some((word) => LIFE.test(word));
}

/** In what sense a sign of bodily danger was meant. */
export function senseOfEmergency(span: Span, reading: Reading): Sense {
  const { tokens } = reading;
  if (isSaying(span, reading)) return 'saying';
  if (isDenied(span, tokens)) return 'denied';
  if (isAboutNow(span)) return 'counts';
  const subject = subjectOf(span, tokens);
  if (subject === 'pet') return 'pet';
  if (subject === 'generic') return 'general';
  if (isSupposed(span, 'supposed', reading) || isSupposed(span, 'fear', reading)) return 'supposed';
  if (isAsked(span, tokens) || (isNoun(span) && !isHad(span, tokens))) return 'general';
  const now = near(span, 'recent', reading) || near(span, 'near', reading);
  if (!now && tokens[span.start]?.word === 'could' && tokens.some(({ word }) => /^(thought|felt|was)$/.test(word)))
    return 'felt';
  if (!now && (near(span, 'past', reading) || near(span, 'habit', reading))) return 'past';
  if (near(span, 'fiction', reading)) return 'fiction';
  if (near(span, 'effect', reading) && isTold(span, reading) && !near(span, 'near', reading)) return 'felt';
  return 'counts';
}

/** "I felt like dying during the infusion": the drug's effect as it was; never said of suicide or self-harm. */
function isTrip(span: Span, reading: Reading): boolean {
  const ofDying = words(span, reading.tokens).some((word) =>
    /^(die|died|dying|dead|death|gone|disappearing|morir|muerto|muerta)$/.test(word),
  );
  return (
    ofDying &&
    /^(own death wished|death as relief)$/.test(span.group.name) &&
    near(span, 'effect', reading) &&
    isTold(span, reading)
  );
}

/** "They asked if I want to die. Yes.", "... and I do": what was only supposed is so. */
function isConfirmed({ end }: Span, tokens: readonly Token[]): boolean {
  const next = tokens.slice(end, end + 4).map(({ word }) => word).join(' '); // prettier-ignore
  return /^(and |but )?(yes|yeah|yep|yea|i (am|do|have)(?! not)|it is (true|yes))\b/.test(next);
}

function isOverdose({ group: { role } }: Span): boolean {
  return role.kind === 'crisis' && role.overdose === true;
}

function isAboutNow({ group: { role } }: Span): boolean {
  return (role.kind === 'crisis' || role.kind === 'emergency') && role.now === true;
}

function isSaying(span: Span, { sayings }: Reading): boolean {
  return sayings.some((other) => other.start < span.end && span.start < other.end);
}

/** "is suicidal" in "what is suicidal ideation": the noun after it decides, and has patterns of its own. */
function isAdjective(span: Span, tokens: readonly Token[]): boolean {
  const next = tokens[span.end]?.word ?? '';
  return (
    tokens[span.end - 1]?.word === 'suicidal' &&
    /^(ideation|thought|thoughts|thinking|patients|people|risk|behavior|behaviour)$/.test(next)
  );
}
