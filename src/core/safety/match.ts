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
  'nine ten eleven twelve fifteen sixteen eighteen twenty thirty forty fifty sixty seventy eighty ninety hundred dozen dozens'.split(
    ' ',
  ),
);

/** A pattern made ready: where it ends when it is laid on the tokens from `start`, or -1. */
export type Matcher = (tokens: readonly Token[], start: number) => number;

/** What is left of a pattern from `at` on. Built once for each pattern, so that matching allocates nothing. */
type Rest = (tokens: readonly Token[], at: number, start: number) => number;

/** Makes a pattern ready to match. */
export function matcherOf(node: Node): Matcher {
  const rest = build(node, (_, at) => at);
  return (tokens, start) => rest(tokens, start, start);
}

function build(node: Node, next: Rest): Rest {
  switch (node.kind) {
    case 'word':
      return buildWord(node, next);
    case 'sequence':
      return node.nodes.reduceRight((rest, part) => build(part, rest), next);
    case 'either':
      return buildEither(node.options, next);
    case 'maybe':
      return buildMaybe(build(node.node, next), next);
    case 'gap':
      return buildGap(node.most, next);
  }
}

function buildWord(node: Node & { kind: 'word' }, next: Rest): Rest {
  return (tokens, at, start) => {
    for (let here = at; here <= at + MOST_FILLERS; here++) {
      const token = tokens[here];
      if (token === undefined) return -1;
      if (isWord(node, token.word)) {
        const end = next(tokens, here + 1, start);
        if (end >= 0) return end;
      }
      if (here === start || !FILLERS.has(token.word)) return -1;
    }
    return -1;
  };
}

/** Options are looked up by the word at hand instead of tried one after the other; their order is kept. */
function buildEither(nodes: readonly Node[], next: Rest): Rest {
  const options = nodes.map((node) => ({ rest: build(node, next), first: firstWords(node) }));
  const any = options.filter(({ first }) => first.canBeEmpty || first.prefixes.length > 0 || first.words.some(isSign));
  const words = new Set(options.flatMap(({ first }) => first.words));
  const byWord = new Map(
    [...words].map((word) => [word, options.filter((one) => any.includes(one) || one.first.words.includes(word))]),
  );
  return (tokens, at, start) => {
    const word = tokens[at]?.word ?? '';
    const filler = at > start && FILLERS.has(word);
    for (const { rest } of filler ? options : (byWord.get(word) ?? any)) {
      const end = rest(tokens, at, start);
      if (end >= 0) return end;
    }
    return -1;
  };
}

/** `#` and `#many` stand for words that are not listed. */
function isSign(word: string): boolean {
  return word.startsWith('#');
}

function buildMaybe(first: Rest, next: Rest): Rest {
  return (tokens, at, start) => {
    const end = first(tokens, at, start);
    return end >= 0 ? end : next(tokens, at, start);
  };
}

/** A gap never swallows one: "I have no plan" is not "I have a plan". */
const NEGATORS: ReadonlySet<string> = new Set(['not', 'no', 'never', 'without', 'nunca']);

function buildGap(most: number, next: Rest): Rest {
  return (tokens, at, start) => {
    for (let skipped = 0; skipped <= most; skipped++) {
      const token = tokens[at + skipped];
      if (skipped > 0 && token?.boundary === 'sentence') return -1;
      const end = next(tokens, at + skipped, start);
      if (end >= 0) return end;
      if (token === undefined || NEGATORS.has(token.word)) return -1;
    }
    return -1;
  };
}

/** Whether a word fits a word node; `#` stands for any number. */
function isWord(node: Node & { kind: 'word' }, word: string): boolean {
  if (node.words.has(word)) return true;
  if (node.prefixes.length === 0 && !node.numeric) return false;
  if (node.words.has('#') && isNumber(word)) return true;
  if (node.words.has('#many') && (/^(9|[1-9]\d|[1-4]\d\d)$/.test(word) || MANY_WORDS.has(word))) return true;
  return node.prefixes.some((prefix) => word.startsWith(prefix));
}

/** Whether `#` stands for the word. */
export function isNumber(word: string): boolean {
  return /^\d/.test(word) || NUMBER_WORDS.has(word);
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
