import type { Piece } from './weights';

/** Stands for a space in the vocabulary. */
const SPACE = '\u2581';
/** The first entries of the vocabulary are control symbols. */
const RESERVED = 6;
const UNKNOWN = 0;

export interface Tokenizer {
  /** Text to piece numbers: the split with the highest summed log probability (SentencePiece unigram). */
  (text: string): number[];
}

export function createTokenizer(vocabulary: readonly Piece[]): Tokenizer {
  const pieces = new Map<string, { id: number; score: number }>();
  let longest = 1;
  for (let id = RESERVED; id < vocabulary.length; id++) {
    const [text, score] = vocabulary[id]!;
    pieces.set(text, { id, score: score ?? 0 });
    longest = Math.max(longest, text.length);
  }
  return (text) => {
    const normal = text.normalize('NFKC');
    if (normal === '') return [];
    const symbols = SPACE + normal.replaceAll(' ', SPACE);
    return backtrack(symbols.length, bestSplit(symbols, pieces, longest));
  };
}

interface Split {
  readonly id: Int32Array;
  readonly length: Int32Array;
}

function bestSplit(symbols: string, pieces: ReadonlyMap<string, { id: number; score: number }>, longest: number): Split {
  const count = symbols.length;
  const best = new Float64Array(count + 1);
  const id = new Int32Array(count + 1);
  const length = new Int32Array(count + 1);
  for (let end = 1; end <= count; end++) {
    for (let start = Math.max(0, end - longest); start < end; start++) {
      const piece = pieces.get(symbols.slice(start, end));
      if (!piece) continue;
      const score = piece.score + best[start]!;
      if (length[end] === 0 || score >= best[end]!) {
        best[end] = score;
        id[end] = piece.id;
        length[end] = end - start;
      }
    }
    if (length[end] === 0) {
      best[end] = best[end - 1]!;
      id[end] = UNKNOWN;
      length[end] = 1;
    }
  }
  return { id, length };
}

/** From the end to the beginning; neighbouring unknown symbols become one. */
function backtrack(end: number, split: Split): number[] {
  const ids: number[] = [];
  for (let at = end; at > 0; at -= split.length[at]!) {
    const id = split.id[at]!;
    if (id !== UNKNOWN || ids.at(-1) !== UNKNOWN) ids.push(id);
  }
  return ids.reverse();
}
