import { fold, words } from '../text';
import { announces, asksLeave, leans } from './leaning';
import { asksAgain, goesOn, OPENS_AFTER_AND, OPENS_AFTER_COMMA, OPENS_ALONE, OPENS_SENTENCE } from './openers';

/** A stretch of a message: a question with what belongs to it, or something that is told. */
export interface Part {
  readonly text: string;
  /** Whether it asks something that could stand alone. */
  readonly asks: boolean;
}

/** Full stops that end no sentence. */
const ABBREVIATED = /\b(dr|mr|mrs|ms|vs|approx|etc|e\.g|i\.e|a\.m|p\.m)\./g;
const SENTENCE_END = /(?<=[?!])\s*(?=[^\s?!.)"'])|(?<=[.])\s+|\s*;\s*|\s(?=\(?\d[.)]\s)|\s[/|]\s|\s-\s/;
const ITEM = /^(?:\(?\d+[.)]|[-*+>]|\(?[a-d]\))\s*/;
/** Words at the end of a clause that join another to it. */
const JOINT = /(?:[,:]|(?:^|[ ,])(?:and|&|n|but|then|so|oh|plus|also))+$/;
/** Words that begin another matter, whatever stands behind them. */
const LINK =
  /(?:^|[ ,])(?:and also|plus|as well as|in addition(?: to that)?|(?:and )?another (?:thing|question)(?: is)?|(?:and )?(?:one|1) more (?:thing|question)(?: is)?|secondly|thirdly|lastly|on another note),?$/;
const OPENING =
  /^(?:(?:and|&|n|but|then|so|oh|also|plus|or|hi|hello|hey|ok|okay|well|um|first|second|please|pls|finally|lastly),? )+/;

/** The parts of a message in order, told and asked. A message that asks one thing gives one part that asks. */
export function split(text: string): Part[] {
  return text
    .split(/\n+/)
    .flatMap((line) => lineParts(fold(line).replace(ABBREVIATED, '$1')))
    .reduce<Part[]>(gather, []);
}

interface Clause extends Part {
  /** The first of its sentence. */
  readonly opens: boolean;
}

function lineParts(line: string): Clause[] {
  const sentences = line
    .split(SENTENCE_END)
    .map((one) => one.replace(ITEM, '').trim())
    .filter((one) => words(one).length > 0);
  return sentences.flatMap((sentence) => {
    const marked = sentence.endsWith('?');
    const found = clausesOf(sentence.replace(/[?!.,]+$/, ''));
    return found.map(({ text, linked }, at) => ({
      text,
      opens: at === 0,
      asks:
        !asksLeave(opened(text)) && (asksAlone(text) || (marked && at === found.length - 1) || (linked && names(text))),
    }));
  });
}

/** What follows a link asks too, where it only names something: "also the price". */
function names(text: string): boolean {
  return words(text).length <= 7 && !/^(?:i|i'm|i've|im|my|we|he|she|it|they|you|the (?:doctor|nurse))\b/.test(text);
}

/** Whether a text opens as a question does, fillers apart. */
export function beginsAsking(text: string): boolean {
  return OPENS_SENTENCE.test(opened(text));
}

/** Without the fillers that it opens with. */
function opened(text: string): string {
  return text.replace(OPENING, '');
}

/** As a question does, or with one behind a condition: "if I eat can I come". */
function asksAlone(clause: string): boolean {
  const behind = [...clause.matchAll(/[ ,]/g)].some(({ index }) => OPENS_ALONE.test(clause.slice(index + 1)));
  return behind || beginsAsking(clause);
}

function clausesOf(sentence: string): { text: string; linked: boolean }[] {
  const found: { text: string; linked: boolean }[] = [];
  let start = 0;
  let linked = false;
  for (const { index } of sentence.matchAll(/ /g)) {
    const clause = sentence.slice(start, index);
    const kind = cut(clause, sentence.slice(index + 1));
    if (kind === undefined) continue;
    const text = clause.replace(LINK, '').replace(JOINT, '').trim();
    if (text !== '') found.push({ text, linked });
    start = index + 1;
    linked = kind === 'link';
  }
  found.push({ text: sentence.slice(start), linked });
  return found;
}

/** Whether a new clause begins between what was read and what follows, and by what. */
function cut(clause: string, rest: string): 'link' | 'joint' | 'bare' | undefined {
  if (announces(clause)) return undefined;
  if (LINK.test(clause) || asksAgain(clause, rest)) return 'link';
  const joint = JOINT.exec(clause)?.[0];
  if (joint === undefined) return OPENS_ALONE.test(rest) && !goesOn(clause) ? 'bare' : undefined;
  const opens = /[a-z&]/.test(joint) ? OPENS_AFTER_AND : OPENS_AFTER_COMMA;
  return opens.test(rest) ? 'joint' : undefined;
}

/** Joins to the part before what cannot stand alone, and to a question what is told with it in the same sentence. */
function gather(parts: Part[], { text, asks, opens }: Clause): Part[] {
  const before = parts.at(-1);
  if (before === undefined) return [{ text, asks }];
  const leaning = asks && leans(opened(text), before.text);
  const together = leaning || (!opens && !(before.asks && asks));
  if (!together) return [...parts, { text, asks }];
  return [...parts.slice(0, -1), { text: `${before.text}, ${text}`, asks: before.asks || asks }];
}
