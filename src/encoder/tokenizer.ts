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
  for (let id = RESERVED; id < vocabulary.length; id++) {
    const [text, score] = vocabulary[id]!;
    pieces.set(text, { id, score: score ?? 0 });
  }
  const beginnings = beginningsOf(pieces.keys());
  return (text) => {
    const normal = text.normalize('NFKC');
    if (normal === '') return [];
    const symbols = SPACE + normal.replaceAll(' ', SPACE);
    return backtrack(symbols.length, bestSplit(symbols, pieces, beginnings));
  };
}

/** Everything with which a piece begins, the pieces themselves among it: tells when to stop looking for a longer one. */
function beginningsOf(pieces: Iterable<string>): Set<string> {
  const all = new Set<string>();
  for (const piece of pieces) for (let end = 1; end <= piece.length; end++) all.add(piece.slice(0, end));
  return all;
}

interface Split {
  readonly id: Int32Array;
  readonly length: Int32Array;
}

function bestSplit(symbols: string, pieces: ReadonlyMap<string, { id: number; score: number }>, beginnings: ReadonlySet<string>): Split {
  const count = symbols.length;
  const best = new Float64Array(count + 1);
  const id = new Int32Array(count + 1);
  const length = new Int32Array(count + 1);
  for (let start = 0; start < count; start++) {
    if (start > 0 && length[start] === 0) {
      best[start] = best[start - 1]!;
      id[start] = UNKNOWN;
      length[start] = 1;
    }
    for (let end = start + 1; end <= count; end++) {
      const part = symbols.slice(start, end);
      if (!beginnings.has(part)) break;
      const piece = pieces.get(part);
      if (!piece) continue;
      const score = piece.score + best[start]!;
      if (length[end] === 0 || score >= best[end]!) {
        best[end] = score;
        id[end] = piece.id;
        length[end] = end - start;
      }
    }
  }
  if (length[count] === 0) length[count] = 1; // an unknown symbol
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
