import Fuse from 'fuse.js';
import { edits as countEdits, swaps } from './edits';

/** Shorter words have too many neighbours to be repaired safely. */
const SHORTEST = 4;
/** Edits allowed, by length of the word. */
const ONE_EDIT_UP_TO = 7;
/** Unknown words looked up in one message: each costs about a millisecond. */
const MOST_REPAIRS = 6;
/** Neighbours that fuse.js proposes for one word. */
const PROPOSALS = 8;

export interface Speller {
  /** Replaces misspelt words by words of the knowledge; leaves alone what it knows and what nothing is near to. */
  repair(text: string): string;
}

/**
 * @param counts the words of the knowledge and how often each occurs there
 * @param known words that are right although the knowledge does not use them ("passport" is not "support")
 */
export function createSpeller(counts: ReadonlyMap<string, number>, known: (word: string) => boolean): Speller {
  const vocabulary = [...counts.keys()].filter((word) => word.length >= SHORTEST && /^[a-z]+$/.test(word));
  const fuse = new Fuse(vocabulary, { includeScore: true, threshold: 0.4, location: 0, distance: 20 });
  const memory = new Map<string, string>();
  const lookUp = (word: string): string => {
    const proposals = fuse.search(word, { limit: PROPOSALS }).map(({ item }) => item);
    const near = [...proposals, ...swaps(word).filter((swap) => counts.has(swap))];
    let best = word;
    let bestRank = Infinity;
    for (const candidate of near) {
      const edits = countEdits(word, candidate);
      if (edits > (word.length <= ONE_EDIT_UP_TO ? 1 : 2)) continue;
      const rank = edits + (candidate[0] === word[0] ? 0 : 0.5) - Math.min(0.4, 0.05 * Math.log2(1 + counts.get(candidate)!));
      if (rank < bestRank) [best, bestRank] = [candidate, rank];
    }
    return best;
  };
  const repairWord = (word: string): string => {
    let repaired = memory.get(word);
    if (repaired === undefined) {
      repaired = lookUp(word);
      if (memory.size > 5000) memory.clear();
      memory.set(word, repaired);
    }
    return repaired;
  };
  return {
    repair(text) {
      let repairs = 0;
      return text
        .split(' ')
        .map((word) => {
          if (word.length < SHORTEST || word.length > 20 || counts.has(word) || !/^[a-z]+$/.test(word) || known(word) || repairs >= MOST_REPAIRS) return word;
          repairs++;
          return repairWord(word);
        })
        .join(' ');
    },
  };
}
