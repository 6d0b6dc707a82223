import { BROAD_ENGLISH } from './lexicon/broad.en';
import { CRISIS_ENGLISH } from './lexicon/crisis.en';
import { CRISIS_SPANISH } from './lexicon/crisis.es';
import { EMERGENCY_ENGLISH } from './lexicon/emergency.en';
import { EMERGENCY_SPANISH } from './lexicon/emergency.es';
import { FRAMES_ENGLISH } from './lexicon/frames.en';
import { FRAMES_SPANISH } from './lexicon/frames.es';
import type { Group } from './lexicon/group';
import { IMMINENT_ENGLISH } from './lexicon/imminent.en';
import { ENGLISH } from './lexicon/parts.en';
import { SPANISH } from './lexicon/parts.es';
import { SIGNS, TOPICS } from './lexicon/signs';
import { firstWords, isNumber, matcherOf, type Matcher } from './match';
import { allWords, neededWords, parsePattern, type Node } from './pattern';
import type { Token } from './token';

/** A pattern that fitted: tokens `start` up to, not including, `end`. */
export interface Span {
  readonly group: Group;
  readonly start: number;
  readonly end: number;
}

interface Compiled {
  readonly group: Group;
  readonly node: Node;
  readonly match: Matcher;
  readonly needed: ReadonlySet<string> | undefined;
}

const GROUPS: readonly Group[] = [
  ...CRISIS_ENGLISH, ...BROAD_ENGLISH, ...IMMINENT_ENGLISH, ...CRISIS_SPANISH, ...EMERGENCY_ENGLISH, ...EMERGENCY_SPANISH,
  ...FRAMES_ENGLISH, ...FRAMES_SPANISH, ...SIGNS, ...TOPICS,
]; // prettier-ignore

const PARTS = { ...ENGLISH, ...SPANISH };

const COMPILED: readonly Compiled[] = GROUPS.flatMap((group) =>
  group.patterns.map((pattern) => {
    const node = parsePattern(pattern, PARTS);
    return { group, node, match: matcherOf(node), needed: neededWords(node) };
  }),
);

/** Patterns by the words that they can start with: most tokens look at a handful of patterns only. */
const BY_WORD = new Map<string, Compiled[]>();
const BY_PREFIX = new Map<string, Compiled[]>();
for (const compiled of COMPILED) {
  const first = firstWords(compiled.node);
  for (const word of new Set(first.words)) file(BY_WORD, word, compiled);
  for (const prefix of new Set(first.prefixes)) file(BY_PREFIX, prefix, compiled);
}

/** The words that the lexicon uses: what the reader takes for known. */
export const VOCABULARY: ReadonlySet<string> = new Set(COMPILED.flatMap(({ node }) => allWords(node)));

/** Words from which on it pays to leave out patterns that cannot fit. */
const LONG = 40;

/** Every pattern that fits somewhere, in the order of the tokens. */
export function scan(tokens: readonly Token[]): readonly Span[] {
  const candidates = tokens.length < LONG ? STARTING : candidatesIn(new Set(tokens.map((token) => token.word)));
  const spans: Span[] = [];
  tokens.forEach((token, start) => {
    for (const { group, match } of candidates.get(token.word) ?? startingWith(token.word)) {
      const end = match(tokens, start);
      if (end > start && mayStretch(group, tokens, start, end)) spans.push({ group, start, end });
    }
  });
  return spans;
}

/** A crisis may be written with a full stop after every word; a saying or a sign ends with its sentence. */
function mayStretch({ role }: Group, tokens: readonly Token[], start: number, end: number): boolean {
  if (role.kind !== 'idiom' && role.kind !== 'frame') return true;
  return tokens.slice(start + 1, end).every((token) => token.boundary !== 'sentence');
}

/** For each word, the patterns that can start with it and whose indispensable words are there at all. */
function candidatesIn(present: ReadonlySet<string>): ReadonlyMap<string, readonly Compiled[]> {
  const candidates = new Map<string, readonly Compiled[]>();
  for (const word of present) {
    const possible = startingWith(word).filter(({ needed }) => needed === undefined || meet(needed, present));
    candidates.set(word, possible);
  }
  return candidates;
}

function meet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  for (const word of small) if (large.has(word)) return true;
  return false;
}

/** The patterns for the words of the lexicon, gathered once; any other word can only start a prefix or a number. */
const STARTING: ReadonlyMap<string, readonly Compiled[]> = new Map(
  [...BY_WORD.keys()].map((word) => [word, gather(word)]),
);

function startingWith(word: string): readonly Compiled[] {
  return STARTING.get(word) ?? gather(word);
}

function gather(word: string): readonly Compiled[] {
  const found = [...(BY_WORD.get(word) ?? [])];
  for (const [prefix, compiled] of BY_PREFIX) if (word.startsWith(prefix)) found.push(...compiled);
  if (word !== '#' && isNumber(word)) found.push(...(BY_WORD.get('#') ?? []), ...(BY_WORD.get('#many') ?? []));
  return found;
}

function file(index: Map<string, Compiled[]>, key: string, compiled: Compiled): void {
  const list = index.get(key);
  if (list === undefined) index.set(key, [compiled]);
  else list.push(compiled);
}
