import Fuse from 'fuse.js';
import { slips } from '../command/repair';
import { fold, words } from '../text';
import { numbers, ordinals, prepare } from './recognizers';

/** Fuse's distance, 0 (same) to 1, up to which a title is looked at: three slips in "Skip this" pass. */
const PROPOSED = 0.4;
/** fuse.js compares so many characters of what is typed. */
const FUSE_LONGEST = 32;
/** Characters of a title with slips in it. Longer messages tell something, and cost more to compare. */
const LONGEST_TITLE = 60;
/** Slips of fingers that a pick may have, by the length of the title. */
const allowedIn = (title: string) => (title.length < 6 ? 1 : title.length < 12 ? 2 : 3);
/** And in one word: "How long it takes" is no slip of "How long it lasts". */
const allowedInWord = (word: string) => (word.length < 3 ? 1 : 2);
/** A word that turns what is said: "I am safe not" and "I am unsafe" are no slips of "I am safe now". */
const TURNS = /\b(?:no|not|never|cannot|unsafe|(?:is|are|am|do|does|did|was|ca|wo|have|has)n'?t)\b/;
const LAST = /^(?:the )?(?:last|bottom|final)(?: (?:one|option|choice))?$|^(?:el |la )?ultim[oa]$/;
const MIDDLE = /^(?:the )?middle(?: one)?$|^(?:el|la) (?:de|del) (?:en )?medio$/;
const PICK =
  /^(?:(?:the|number|no\.?|option|choice|answer|nr\.?|num\b|#|reply|pick|i(?:'ll| will)? (?:pick|take|choose)|let'?s (?:do|go with)|el|la|opcion|numero|please|pls|one) ?)*/;

/**
 * Which of `titles` a message picks, as an index: by its words, a number ("2", "two", "option 2"), an order ("the second",
 * "the last one") or its words with typos. Only a message that is nothing but the pick counts.
 */
export function readChoice(text: string, titles: readonly string[]): number | undefined {
  const plain = prepare(text).replace(/[.!]+$/, '');
  if (plain === '' || titles.length === 0) return undefined;
  return byWords(plain, titles) ?? byNumber(plain, titles.length) ?? byTypo(plain, titles);
}

function byWords(plain: string, titles: readonly string[]): number | undefined {
  const same = titles.findIndex((title) => bare(title) === bare(plain));
  return same === -1 ? undefined : same;
}

/** A number or an order, and no other word that matters: "3 weeks" or "the 2nd time it hurt" is no pick. */
function byNumber(plain: string, count: number): number | undefined {
  if (LAST.test(plain)) return count - 1;
  if (MIDDLE.test(plain) && count === 3) return 1;
  const rest = plain
    .replace(PICK, '')
    .replace(/(?: (?:one|option|choice|please|pls|thanks|then))+$/, '')
    .replace(/[).:]$/, '');
  const wordsLeft = words(rest);
  if (wordsLeft.length !== 1) return undefined;
  const value = valueOf(rest);
  return value !== undefined && Number.isInteger(value) && value >= 1 && value <= count ? value - 1 : undefined;
}

/** What a word was found to mean. The recognizers take milliseconds, and most picks are the same few words ("next", "yes"). */
const values = new Map<string, number | undefined>();
const MOST_VALUES = 500;

function valueOf(word: string): number | undefined {
  if (values.has(word)) return values.get(word);
  const value =
    numbers(word, 'en')[0]?.value ??
    ordinals(word, 'en')[0]?.value ??
    numbers(word, 'es')[0]?.value ??
    ordinals(word, 'es')[0]?.value;
  if (values.size < MOST_VALUES) values.set(word, value);
  return value;
}

/**
 * fuse.js proposes titles, and slips are counted exactly: fuse finds a title inside a longer text too, and counts two
 * swapped letters as two. Where a second title is as near, nothing is picked.
 */
function byTypo(plain: string, titles: readonly string[]): number | undefined {
  const typed = bare(plain);
  if (typed.length < 4 || typed.length > LONGEST_TITLE) return undefined;
  const listed = titles.map((title, index) => ({ title: bare(title), index }));
  const [best, second] = new Fuse(listed, { keys: ['title'], threshold: PROPOSED, ignoreLocation: true })
    .search(typed.slice(0, FUSE_LONGEST))
    .map(({ item }) => ({ ...item, count: slips(typed, item.title) }))
    .sort((a, b) => a.count - b.count);
  if (best === undefined || best.count === second?.count) return undefined;
  return isSlipOf(typed, best.title, best.count) ? best.index : undefined;
}

function isSlipOf(typed: string, title: string, count: number): boolean {
  if (count > allowedIn(title) || (TURNS.test(typed) && !TURNS.test(title))) return false;
  const [said, meant] = [typed.split(' '), title.split(' ')];
  // Words written together or apart cannot be held against each other one by one.
  if (said.length !== meant.length) return count <= 2;
  return meant.every((word, index) => slips(said[index] ?? '', word) <= allowedInWord(word));
}

function bare(title: string): string {
  return words(fold(title)).join(' ');
}
