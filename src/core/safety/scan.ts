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
import { firstWords, matchAt } from './match';
import { allWords, parsePattern, type Node } from './pattern';
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
}

const GROUPS: readonly Group[] = [
  ...CRISIS_ENGLISH, ...IMMINENT_ENGLISH, ...CRISIS_SPANISH, ...EMERGENCY_ENGLISH, ...EMERGENCY_SPANISH,
  ...FRAMES_ENGLISH, ...FRAMES_SPANISH, ...SIGNS, ...TOPICS,
]; // prettier-ignore

const COMPILED: readonly Compiled[] = GROUPS.flatMap((group) =>
  group.patterns.map((pattern) => ({ group, node: parsePattern(pattern, { ...ENGLISH, ...SPANISH }) })),
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

/** Every pattern that fits somewhere, in the order of the tokens. */
export function scan(tokens: readonly Token[]): readonly Span[] {
  const spans: Span[] = [];
  tokens.forEach((token, start) => {
    for (const { group, node } of startingWith(token.word)) {
      const end = matchAt(node, tokens, start);
      if (end > start) spans.push({ group, start, end });
    }
  });
  return spans;
}

function startingWith(word: string): readonly Compiled[] {
  const found = [...(BY_WORD.get(word) ?? [])];
  for (const [prefix, compiled] of BY_PREFIX) if (word.startsWith(prefix)) found.push(...compiled);
  if (/^\d/.test(word)) found.push(...(BY_WORD.get('#') ?? []));
  return found;
}

function file(index: Map<string, Compiled[]>, key: string, compiled: Compiled): void {
  const list = index.get(key);
  if (list === undefined) index.set(key, [compiled]);
  else list.push(compiled);
}
