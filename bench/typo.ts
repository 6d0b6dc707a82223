import { createRandom, pick, seedOf } from './random';

/** Words shorter than this keep their letters: "is" with a slip is another word, not a misspelt one. */
const SHORTEST = 4;

/** Neighbours on an American keyboard. */
const BESIDE: Readonly<Record<string, string>> = {
  a: 'qsz',
  b: 'vn',
  c: 'xv',
  d: 'sfe',
  e: 'wr',
  f: 'dg',
  g: 'fh',
  h: 'gj',
  i: 'uo',
  j: 'hk',
  k: 'jl',
  l: 'k',
  m: 'n',
  n: 'bm',
  o: 'ip',
  p: 'o',
  q: 'wa',
  r: 'et',
  s: 'ad',
  t: 'ry',
  u: 'yi',
  v: 'cb',
  w: 'qe',
  x: 'zc',
  y: 'tu',
  z: 'xa',
};

/** What fingers do to a word at a place after its first letter, which people seldom miss. */
const SLIPS: readonly ((word: string, at: number, random: () => number) => string)[] = [
  (word, at) => word.slice(0, at - 1) + word[at] + word[at - 1] + word.slice(at + 1),
  (word, at) => word.slice(0, at) + word.slice(at + 1),
  (word, at) => word.slice(0, at) + word[at] + word.slice(at),
  (word, at, random) =>
    word.slice(0, at) + pick(random, [...(BESIDE[word[at]!.toLowerCase()] ?? 'e')]) + word.slice(at + 1),
];

/**
 * The message with one slip in one of its longer words: two letters swapped, one left out, doubled, or its neighbour hit.
 * The same text and round give the same slip. A message without a longer word stays as it is.
 */
export function withTypo(text: string, round = 0): string {
  const words = [...text.matchAll(/[a-z]+/gi)].filter(([word]) => word.length >= SHORTEST);
  if (words.length === 0) return text;
  const random = createRandom(seedOf(`${round} ${text}`));
  for (;;) {
    const { 0: word, index } = pick(random, words);
    const at = 1 + Math.floor(random() * (word.length - 1));
    const slipped = pick(random, SLIPS)(word, at, random);
    // Two equal letters swapped are no slip.
    if (slipped !== word) return text.slice(0, index) + slipped + text.slice(index + word.length);
  }
}
