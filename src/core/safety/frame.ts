import type { Frame } from './lexicon/group';
import type { Span } from './scan';
import { subjectOf, type Subject } from './subject';
import type { Token } from './token';

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

/** Why a span does not count; `counts` when it does. */
export type Sense = 'counts' | 'saying' | 'denied' | 'past' | 'supposed' | 'general' | 'fiction' | 'bereaved' | 'pet' | 'felt';

const PAST_TENSE = /^(was|were|had|wanted|tried|attempted|felt|thought|overdosed|planned|took|wished|did|used|survived|could|made|cut|went|hurt|tuve|quise|intente|queria|era|pensaba|estaba)$/; // prettier-ignore
const ENDED = /^(committed|ended|killed|hanged|hung|shot|drowned|jumped|mato|suicido|quito)$/;

/** In what sense a crisis span was meant. */
export function senseOfCrisis(span: Span, reading: Reading): Sense {
  if (isSaying(span, reading)) return 'saying';
  if (isDenied(span, reading.tokens)) return 'denied';
  if (isAdjective(span, reading.tokens)) return 'general';
  const subject = subjectOf(span, reading.tokens);
  const firm = span.group.role.kind === 'crisis' && span.group.role.firm === true;
  if (subject === 'pet') return 'pet';
  if (subject !== 'self' && near(span, 'fiction', reading)) return 'fiction';
  if (subject === 'third' && isOver(span, reading)) return 'bereaved';
  if (isPast(span, reading) || wasOnce(span, reading)) return 'past';
  if (!firm && (subject === 'generic' || isTopicAsked(span, subject, reading))) return 'general';
  if (!firm && isResolved(span, reading)) return 'past';
  if (!firm && subject !== 'third' && isSupposed(span, 'supposed', reading)) return 'supposed';
  if (isTrip(span, reading)) return 'felt';
  return 'counts';
}

/** In what sense a sign of bodily danger was meant. */
export function senseOfEmergency(span: Span, reading: Reading): Sense {
  const { tokens } = reading;
  if (isSaying(span, reading)) return 'saying';
  if (isDenied(span, tokens)) return 'denied';
  const subject = subjectOf(span, tokens);
  if (subject === 'pet') return 'pet';
  if (subject === 'generic') return 'general';
  if (isSupposed(span, 'supposed', reading) || isSupposed(span, 'fear', reading)) return 'supposed';
  if (isAsked(span, tokens) || (isNoun(span) && !isHad(span, tokens))) return 'general';
  const now = near(span, 'recent', reading) || near(span, 'near', reading);
  if (!now && tokens[span.start]?.word === 'could' && tokens.some(({ word }) => /^(thought|felt|was)$/.test(word))) return 'felt';
  if (!now && (near(span, 'past', reading) || near(span, 'habit', reading))) return 'past';
  if (near(span, 'fiction', reading)) return 'fiction';
  if (near(span, 'effect', reading) && isTold(span, reading) && !near(span, 'near', reading)) return 'felt';
  return 'counts';
}

/** "I felt like dying during the infusion": the drug's effect as it was; never said of suicide or self-harm. */
function isTrip(span: Span, reading: Reading): boolean {
  const ofDying = words(span, reading.tokens).some((word) => /^(die|died|dying|dead|death|gone|disappearing|morir|muerto|muerta)$/.test(word));
  return ofDying && /^(own death wished|death as relief)$/.test(span.group.name) && near(span, 'effect', reading) && isTold(span, reading);
}

/** "does it help with suicidal thoughts": a question about the thoughts of nobody in particular. */
function isTopicAsked(span: Span, subject: Subject, reading: Reading): boolean {
  const topic = words(span, reading.tokens).some((word) => /^(thoughts?|ideation|suicide|suicidal|harm|urges|pensamientos|ideas|ganas)$/.test(word));
  return topic && subject === 'nobody' && (near(span, 'asking', reading) || reading.tokens[span.start]?.asked === true);
}

function isSaying(span: Span, { sayings }: Reading): boolean {
  return sayings.some((other) => other.start < span.end && span.start < other.end);
}

/** "is suicidal" in "what is suicidal ideation": the noun after it decides, and has patterns of its own. */
function isAdjective(span: Span, tokens: readonly Token[]): boolean {
  const next = tokens[span.end]?.word ?? '';
  return tokens[span.end - 1]?.word === 'suicidal' && /^(ideation|thought|thoughts|thinking|patients|people|risk|behavior|behaviour)$/.test(next);
}

/** Words that may stand between "not" and what it denies; anything else ends its reach. */
const REACH: ReadonlySet<string> = new Set(
  (
    'going to want wanting wants wanted planning plan plans planned thinking think thought thoughts about of trying try feel feeling feels felt like ' +
    'having have had has any currently be been being at all ever actively really even the a an my suicidal suicide risk danger in intend intending intention ' +
    'intentions desire urge urges wish wishing or and nor hurt hurting harm harming self kill killing myself die dying cut cutting gonna would will is am are was ' +
    'were do did does just saying say that experience experiencing experienced actually currently immediate here active passive as need ' +
    'me se quiero voy estoy pienso pensando en he tengo tiene intencion ganas de ningun ninguna es que ser soy pensamientos ideas pensado querer quiere esta dolor el ' +
    'severe real serious more longer feeling anymore commit attempt consider considered considering him himself her herself'
  ).split(' '),
);
const DENIERS = /^(not|no|never|nor|neither|without|zero|none|nobody|denies|deny|nunca|jamas|ni|sin|tampoco|stopped|quit|deje)$/;

/** "not suicidal", "no thoughts of killing myself", "I do not think I want to die". */
function isDenied(span: Span, tokens: readonly Token[]): boolean {
  for (let at = span.start - 1; at >= Math.max(0, span.start - 9); at--) {
    if (tokens[at + 1]?.boundary === 'sentence') return false;
    const word = tokens[at]?.word ?? '';
    if (DENIERS.test(word)) return !isDoubled(at, tokens);
    if (tokens[at + 1]?.boundary === 'comma') return false;
    const thinks = word === 'i' && /^(think|believe|feel|like|mean|that)$/.test(tokens[at - 1]?.word ?? '');
    if (!REACH.has(word) && !thinks) return false;
  }
  return false;
}

/** "why not", "I would be lying if I said I was not": the denial is itself denied. */
function isDoubled(at: number, tokens: readonly Token[]): boolean {
  if (/^(why|not|stop)$/.test(tokens[at - 1]?.word ?? '')) return true;
  const said = tokens.slice(Math.max(0, at - 7), at).map((token) => token.word).join(' '); // prettier-ignore
  return /\b(lying if|lie if|lie and say|if i said|can not (say|promise|pretend|claim|deny)|hard to say)\b/.test(said);
}

/** Told of the past, with a time that is over and nothing that brings it back. */
function isPast(span: Span, reading: Reading): boolean {
  if (near(span, 'recent', reading) || near(span, 'relapse', reading)) return false;
  return near(span, 'past', reading) && isTold(span, reading);
}

/** "I was suicidal", and nothing says that it was lately. */
function wasOnce(span: Span, reading: Reading): boolean {
  if (near(span, 'recent', reading) || near(span, 'relapse', reading) || near(span, 'near', reading)) return false;
  return /^(was|were) suicidal$/.test(words(span, reading.tokens).join(' '));
}

function isResolved(span: Span, reading: Reading): boolean {
  if (near(span, 'relapse', reading)) return false;
  return marks('resolved', reading).some((mark) => sameSentence(span, mark, reading) && !isInside(mark, span));
}

/** A third person's death that has happened: grief, not a life to save, unless it was just now. */
function isOver(span: Span, reading: Reading): boolean {
  const over = words(span, reading.tokens).some((word) => ENDED.test(word));
  return over && !near(span, 'near', reading);
}

/** The verb of the clause is in the past: in the span, or before it in the same clause. */
function isTold(span: Span, { tokens }: Reading): boolean {
  for (let at = span.end - 1; at >= Math.max(0, span.start - 8); at--) {
    if (PAST_TENSE.test(tokens[at]?.word ?? '')) return true;
    if (at < span.start && tokens[at]?.word === 'am') return false;
    if (at <= span.start && tokens[at]?.boundary === 'sentence') return false;
  }
  return tokens.slice(span.end, span.end + 3).some(({ word }) => /^(was|were)$/.test(word));
}

/** A supposition governs what follows it closely: "what if I become ...", "can it make me ...". */
function isSupposed(span: Span, frame: Frame, reading: Reading): boolean {
  if (near(span, 'near', reading)) return false;
  return marks(frame, reading).some(
    (mark) => mark.start <= span.end && span.start - mark.end <= 5 && mark.start < span.end && sameSentence(span, mark, reading),
  );
}

/** "will I be unconscious", "do people pass out": a helping verb turned round just before. */
function isAsked(span: Span, tokens: readonly Token[]): boolean {
  for (let at = span.start - 1; at >= Math.max(0, span.start - 4); at--) {
    const word = tokens[at]?.word ?? '';
    if (/^(my|is|am|help|not|and|but|because)$/.test(word)) return false;
    const turned = /^(i|you|we|he|she|they|it|people|someone|somebody|anyone|patients|a|the|this|my|ketamine)$/.test(tokens[at + 1]?.word ?? '');
    if (/^(will|can|could|would|do|does|should|may|might|did)$/.test(word)) return turned;
    if (tokens[at]?.boundary === 'sentence') return false;
  }
  return false;
}

function isNoun(span: Span): boolean {
  return span.group.role.kind === 'emergency' && span.group.role.noun === true;
}

/** Somebody has it: "I have", "he is having", or the message is the symptom and little else. */
function isHad(span: Span, tokens: readonly Token[]): boolean {
  for (let at = span.start - 1; at >= Math.max(0, span.start - 6); at--) {
    const word = tokens[at]?.word ?? '';
    if (/^(have|has|having|got|getting|feel|feeling|feels|experiencing|am|tengo|tiene|siento|siente|con|started|woke|developed)$/.test(word)) {
      return !/^(you|patients|people|can|could|does|do|will|would|to|may|might|i|if)$/.test(tokens[at - 1]?.word ?? '') || isOwn(at, tokens);
    }
    if (tokens[at]?.boundary === 'sentence') break;
  }
  return words(span, tokens).some((word) => /^(my|his|her|mi)$/.test(word)) || isAlone(span, tokens);
}

/** "I have", not "do I have", "can I have". */
function isOwn(at: number, tokens: readonly Token[]): boolean {
  if (!/^(i|he|she)$/.test(tokens[at - 1]?.word ?? '')) return false;
  return !/^(do|can|could|will|would|may|might|should|if|did|does)$/.test(tokens[at - 2]?.word ?? '');
}

function isAlone(span: Span, tokens: readonly Token[]): boolean {
  return tokens.length <= span.end - span.start + 4 && !tokens.some((token) => token.asked || /^(is|does|can|do|causes?|risk|why|what|about|puede|from|side|and|or|with)$/.test(token.word)); // prettier-ignore
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

function sameSentence(one: Span, other: Span, { sentences }: Reading): boolean {
  const [first, second] = one.start <= other.start ? [one, other] : [other, one];
  return second.start - first.end <= FARTHEST && sentences[second.start] === sentences[Math.min(first.end, sentences.length) - 1];
}

function isInside(one: Span, other: Span): boolean {
  return one.start >= other.start && one.end <= other.end;
}

function words(span: Span, tokens: readonly Token[]): string[] {
  return tokens.slice(span.start, span.end).map((token) => token.word);
}
