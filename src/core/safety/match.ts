import type { Node } from './pattern';
import type { Token } from './token';

/** Words that people put between the words that count. They are skipped inside a pattern, never at its start. */
const FILLERS: ReadonlySet<string> = new Set(
  (
    'just really so very fucking fuckin fricking freaking frickin effing goddamn damn bloody literally actually honestly ' +
    'kinda sorta even simply totally completely definitely seriously probably basically truly like please also only quite ' +
    'still always constantly sometimes often maybe perhaps already finally again ever ya um uh lol tbh ngl fr ' +
    'solo realmente verdad simplemente tanto siempre tambien'
  ).split(' '),
);
const MOST_FILLERS = 3;
const NUMBER_WORDS: ReadonlySet<string> = new Set(
  (
    'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen ' +
    'twenty thirty forty fifty sixty seventy eighty ninety hundred dozen couple several few many ' +
    'dos tres cuatro cinco seis siete ocho nueve diez quince veinte treinta cuarenta cincuenta cien muchas varias'
  ).split(' '),
);

/** As a number of pills, never a prescribed one. */
const MANY_WORDS: ReadonlySet<string> = new Set(
  'nine ten eleven twelve fifteen sixteen eighteen twenty thirty forty fifty sixty seventy eighty ninety hundred dozen dozens'.split(' '),
);

/** Where the pattern ends when it is laid on the tokens from `start`, or -1. */
export function matchAt(node: Node, tokens: readonly Token[], start: number): number {
  return step(node, tokens, start, start, (end) => end);
}

type Next = (at: number) => number;

function step(node: Node, tokens: readonly Token[], start: number, at: number, next: Next): number {
  switch (node.kind) {
    case 'word':
      return stepWord(node, tokens, start, at, next);
    case 'sequence':
      return stepSequence(node.nodes, 0, tokens, start, at, next);
    case 'either':
      return firstEnd(node.options, (option) => step(option, tokens, start, at, next));
    case 'maybe': {
      const end = step(node.node, tokens, start, at, next);
      return end >= 0 ? end : next(at);
    }
    case 'gap':
      return stepGap(node.most, tokens, at, next);
  }
}

function stepWord(node: Node & { kind: 'word' }, tokens: readonly Token[], start: number, at: number, next: Next): number {
  for (let here = at; here <= at + MOST_FILLERS; here++) {
    const token = tokens[here];
    if (token === undefined) return -1;
    if (isWord(node, token.word)) {
      const end = next(here + 1);
      if (end >= 0) return end;
    }
    if (here === start || !FILLERS.has(token.word)) return -1;
  }
  return -1;
}

function stepSequence(
  nodes: readonly Node[],
  index: number,
  tokens: readonly Token[],
  start: number,
  at: number,
  next: Next,
): number {
  const node = nodes[index];
  if (node === undefined) return next(at);
  return step(node, tokens, start, at, (after) => stepSequence(nodes, index + 1, tokens, start, after, next));
}

function stepGap(most: number, tokens: readonly Token[], at: number, next: Next): number {
  for (let skipped = 0; skipped <= most; skipped++) {
    const end = next(at + skipped);
    if (end >= 0) return end;
    const token = tokens[at + skipped];
    if (token === undefined || token.boundary === 'sentence') return -1;
  }
  return -1;
}

function firstEnd(options: readonly Node[], end: (option: Node) => number): number {
  for (const option of options) {
    const found = end(option);
    if (found >= 0) return found;
  }
  return -1;
}

/** Whether a word fits a word node; `#` stands for any number. */
function isWord(node: Node & { kind: 'word' }, word: string): boolean {
  if (node.words.has(word)) return true;
  if (node.words.has('#') && (/^\d/.test(word) || NUMBER_WORDS.has(word))) return true;
  if (node.words.has('#many') && (/^(9|[1-9]\d|[1-4]\d\d)$/.test(word) || MANY_WORDS.has(word))) return true;
  return node.prefixes.some((prefix) => word.startsWith(prefix));
}

/** The words that a pattern can start with, to look patterns up instead of trying all of them. */
export function firstWords(node: Node): { words: string[]; prefixes: string[]; canBeEmpty: boolean } {
  switch (node.kind) {
    case 'word':
      return { words: [...node.words], prefixes: [...node.prefixes], canBeEmpty: false };
    case 'gap':
      return { words: [], prefixes: [], canBeEmpty: true };
    case 'maybe':
      return { ...firstWords(node.node), canBeEmpty: true };
    case 'either':
      return node.options.map(firstWords).reduce((all, one) => ({
        words: [...all.words, ...one.words],
        prefixes: [...all.prefixes, ...one.prefixes],
        canBeEmpty: all.canBeEmpty || one.canBeEmpty,
      }));
    case 'sequence':
      return firstOfSequence(node.nodes);
  }
}

function firstOfSequence(nodes: readonly Node[]): { words: string[]; prefixes: string[]; canBeEmpty: boolean } {
  const words: string[] = [];
  const prefixes: string[] = [];
  for (const node of nodes) {
    const first = firstWords(node);
    words.push(...first.words);
    prefixes.push(...first.prefixes);
    if (!first.canBeEmpty) return { words, prefixes, canBeEmpty: false };
  }
  return { words, prefixes, canBeEmpty: true };
}
