import Fuse from 'fuse.js';
import { fold, words } from '../text';
import { numbers, ordinals, prepare } from './recognizers';

/** Fuse's distance, 0 (same) to 1: two wrong letters in "What happens at home" pass, another sentence does not. */
const TYPO_THRESHOLD = 0.25;
const LAST = /^(?:the )?(?:last|bottom|final)(?: (?:one|option|choice))?$|^(?:el |la )?ultim[oa]$/;
const MIDDLE = /^(?:the )?middle(?: one)?$/;
const PICK =
  /^(?:(?:the|number|no\.?|option|choice|answer|nr\.?|num|#|reply|pick|i(?:'ll| will)? (?:pick|take|choose)|let'?s (?:do|go with)|el|la|opcion|numero|please|pls|one) ?)*/;

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
  const value =
    numbers(rest, 'en')[0]?.value ??
    ordinals(rest, 'en')[0]?.value ??
    numbers(rest, 'es')[0]?.value ??
    ordinals(rest, 'es')[0]?.value;
  return value !== undefined && Number.isInteger(value) && value >= 1 && value <= count ? value - 1 : undefined;
}

function byTypo(plain: string, titles: readonly string[]): number | undefined {
  if (plain.length < 4) return undefined;
  const near = titles
    .map((title, index) => ({ title: bare(title), index }))
    .filter(({ title }) => Math.abs(title.length - plain.length) <= 3);
  const [hit] = new Fuse(near, {
    keys: ['title'],
    threshold: TYPO_THRESHOLD,
    includeScore: true,
    ignoreLocation: false,
  }).search(bare(plain).slice(0, 32));
  return hit?.item.index;
}

function bare(title: string): string {
  return words(fold(title)).join(' ');
}
