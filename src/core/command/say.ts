import { fold, words } from '../text';

/** A message cut down to what it asks for: its words, politeness and filler taken off both ends. */
export interface Said {
  /** All words, joined by single spaces. */
  readonly all: string;
  /** Without the greeting and filler around it. */
  readonly core: string;
  readonly clauses: readonly string[];
  readonly asks: boolean;
}

/** Words that carry no wish of their own when they stand at either end. */
const LEADING =
  /^(?:(?:hi+|hello|hey+|heya|hiya|yo|ok(?:ay)?|so|um+|uh+|well|please|pls|plz|bot|sorry|excuse me|thanks|thank you|actually|now|just|and|then|but|hola|por favor|oye|good (?:morning|afternoon|evening)|can (?:you|u)|could (?:you|u)|would you|will you|i(?:'d| would)? (?:want|like|need|wish|wanna|gotta)(?: you)?(?: to)?|i wanna|let'?s|let me|may i|can (?:i|we)|could (?:i|we)|quiero|quisiera|puedes?|podria|me puedes?) )+/;
const TRAILING =
  /(?: (?:please|pls|plz|thanks|thank you|thx|now|right now|then|already|again please|ok|okay|bot|for me|immediately|asap|por favor|ahora|lol|today))+$/;

/** A question opens with one of these, or ends with a question mark. */
const OPENERS =
  /^(?:how|what|whats|what's|when|why|who|whom|which|where|is|are|am|was|will|would|does|do|did|should|has|have i|can|could|may|que|como|cuando|cuanto|cuantos?|por que|quien|donde|cual|es|hay|puedo)\b/;

export function say(text: string): Said {
  const folded = fold(text.slice(0, 1000));
  const all = words(folded).join(' ');
  const clauses = folded
    .split(/[.,;:!?\n]+|\s-\s|\b(?:and|but|so|because|pero|y)\b/)
    .map((clause) => words(clause).join(' '))
    .filter((clause) => clause !== '');
  return { all, core: trimmed(all), clauses, asks: isQuestion(folded) };
}

/** Politeness and filler off both ends; what is nothing but filler stays. */
export function trimmed(all: string): string {
  const core = `${all} `.replace(LEADING, '').trim().replace(TRAILING, '').trim();
  return core === '' ? all : core;
}

/** Words. "4?" or "2 weeks ago?" is a hesitant answer. */
const HESITANT = 4;

/** Whether a message asks something, rather than answers with a doubt. */
export function asksSomething(folded: string): boolean {
  return OPENERS.test(opening(folded)) || (folded.includes('?') && words(folded).length > HESITANT);
}

/** Whether a message reads as a question. Typed questions often lack the mark. */
export function isQuestion(folded: string): boolean {
  return folded.includes('?') || OPENERS.test(opening(folded));
}

/** A message from its first word that is not a greeting. */
function opening(folded: string): string {
  return words(folded)
    .join(' ')
    .replace(/^(?:(?:hi|hello|hey|ok|okay|so|and|but|um|thanks|hola) )+/, '');
}
