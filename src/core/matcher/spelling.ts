import Fuse from 'fuse.js';
import { edits as countEdits, neighbours } from './edits';
import { stem } from './features';

/** Shorter words have too many neighbours to be repaired safely; those of this length only where their neighbours agree. */
const SHORTEST = 3;
const LONGEST = 20;
/** Longer words may be two edits away from what is meant. */
const ONE_EDIT_UP_TO = 7;
const MOST_EDITS = 2;
/** Words looked up in one message: each costs up to a millisecond. */
const MOST_REPAIRS = 6;
/** Neighbours that fuse.js proposes for one word. */
const PROPOSALS = 8;
/** A word of the knowledge that stands in it so often is no slip. */
const COMMON = 40;
/** Stands in the knowledge so often: a word that exists. Below, it may be a slip of somebody who wrote the knowledge's questions. */
const SEEN = 3;
/** What takes a word's place must be this many times as frequent; in that of a word that exists also stand so often there. */
const TIMES = 8;
const FREQUENT = 25;
/** From this many times on, one neighbour that agrees is enough, if no letter was replaced: "how god are my chances". */
const VERY_MANY = 100;

export interface Speller {
  /** Replaces misspelt words by words of the knowledge; leaves alone what it knows and what nothing is near to. */
  repair(text: string): string;
}

export interface Vocabulary {
  /** The words of the knowledge and how often each occurs there. */
  readonly counts: ReadonlyMap<string, number>;
  /** Words that are right although the knowledge does not use them: "passport" is not "support". */
  readonly known: (word: string) => boolean;
  /** Whether two stems stand side by side in the knowledge. */
  readonly pair: (first: string, second: string) => boolean;
}

/**
 * A word that nobody knows becomes the likeliest near word of the knowledge. A word that exists becomes another only where its
 * neighbours speak for that one and against it: "the god and the bad".
 */
export function createSpeller({ counts, known, pair }: Vocabulary): Speller {
  const near = createNear(counts);
  const countOf = (word: string) => counts.get(word) ?? 0;
  /** Neighbours in the message with which a word makes a pair of the knowledge, of those that it has. */
  const ties = (word: string, before: string | undefined, after: string | undefined) => {
    const sides = [
      ...(before === undefined ? [] : [pair(stem(before), stem(word))]),
      ...(after === undefined ? [] : [pair(stem(word), stem(after))]),
    ];
    return { of: sides.length, tied: sides.filter(Boolean).length };
  };
  const repairWord = (word: string, before: string | undefined, after: string | undefined): string => {
    const exists = known(word) || countOf(word) >= SEEN;
    const needsTies = exists || word.length === SHORTEST;
    const own = exists ? ties(word, before, after) : { of: 0, tied: 0 };
    if (own.tied > 0) return word;
    let best = word;
    let bestRank = -Infinity;
    for (const { word: candidate, edits } of near(word)) {
      const { of, tied } = ties(candidate, before, after);
      if (countOf(candidate) <= TIMES * countOf(word) || (exists && countOf(candidate) < FREQUENT)) continue;
      const likely = edits <= 1 && countOf(candidate) >= VERY_MANY * Math.max(1, countOf(word));
      if (needsTies && (of === 0 || tied < (likely ? 1 : of))) continue;
      const rank = Math.log2(1 + countOf(candidate)) + 3 * tied - 5 * edits - (candidate[0] === word[0] ? 0 : 2);
      if (rank > bestRank) [best, bestRank] = [candidate, rank];
    }
    return best;
  };
  return {
    repair(text) {
      let repairs = 0;
      const all = text.split(' ');
      for (const [at, token] of all.entries()) {
        const [, word = '', ending = ''] = /^([a-z]+)('s)?$/.exec(token) ?? [];
        if (word.length < SHORTEST || word.length > LONGEST || countOf(word) >= COMMON || ++repairs > MOST_REPAIRS) continue;
        all[at] = repairWord(word, plain(all[at - 1]), ending === '' ? plain(all[at + 1]) : 'is') + ending;
      }
      return all.join(' ');
    },
  };
}

/** A neighbour that can tell something about a word. */
function plain(word: string | undefined): string | undefined {
  return word !== undefined && /^[a-z0-9]+$/.test(word) ? word : undefined;
}

interface Near {
  readonly word: string;
  readonly edits: number;
}

/** Words of the knowledge one edit away, found exactly; for longer ones those two away that fuse.js proposes. */
function createNear(counts: ReadonlyMap<string, number>): (word: string) => readonly Near[] {
  const vocabulary = [...counts.keys()]
    .filter((word) => word.length > ONE_EDIT_UP_TO - MOST_EDITS && /^[a-z]+$/.test(word))
    .map((word) => ({ word, letters: lettersOf(word) }));
  const propose = (word: string) => {
    const letters = lettersOf(word);
    const reachable = vocabulary.filter((one) => Math.abs(one.word.length - word.length) <= MOST_EDITS && differing(one.letters, letters) <= 2 * MOST_EDITS);
    return new Fuse(reachable.map((one) => one.word), { includeScore: true, threshold: 0.4, location: 0, distance: 20 }).search(word, { limit: PROPOSALS });
  };
  const memory = new Map<string, readonly Near[]>();
  return (word) => {
    let found = memory.get(word);
    if (!found) {
      found = [...neighbours(word)].flatMap(([one, edits]) => (counts.has(one) ? [{ word: one, edits }] : []));
      if (word.length > ONE_EDIT_UP_TO && found.length === 0) {
        const proposed = propose(word).map(({ item }) => item);
        found = proposed.filter((one) => countEdits(word, one) <= MOST_EDITS).map((one) => ({ word: one, edits: MOST_EDITS }));
      }
      if (memory.size > 5000) memory.clear();
      memory.set(word, found);
    }
    return found;
  };
}

/** Which letters a word has, one bit each. An edit changes at most two of them: most of the vocabulary need not be searched. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) - 97);
  return letters;
}

function differing(one: number, other: number): number {
  let count = 0;
  for (let bits = one ^ other; bits !== 0; bits &= bits - 1) count++;
  return count;
}
