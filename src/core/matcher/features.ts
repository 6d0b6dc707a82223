/** A sparse vector: `indices` ascending is not required, but each stands once. Length one. */
export interface Sparse {
  readonly indices: Int32Array;
  readonly values: Float32Array;
}

/** Length of the character pieces. */
const PIECE_LENGTHS = [3, 4, 5] as const;
/** Share of words and word pairs against character pieces in the vector (chosen on questions that the matcher did not learn from). */
const WORD_SHARE = 0.4;

/** Which features exist, and how much each one tells: the rarer among the training texts, the more. */
export interface Vocabulary {
  readonly index: ReadonlyMap<string, number>;
  readonly weights: Float32Array;
}

/**
 * With many texts, a feature that stands in one or two of them tells nothing about a third (measured: no answer changes,
 * and three features of five are gone). With few texts every one counts.
 */
const RARE = { texts: 3000, least: 3 } as const;

export function buildVocabulary(texts: readonly string[]): Vocabulary {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const feature of new Set([...wordFeatures(text), ...pieceFeatures(text)])) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  const least = texts.length < RARE.texts ? 1 : RARE.least;
  const kept = [...counts].filter(([, count]) => count >= least);
  return {
    index: new Map(kept.map(([feature], position) => [feature, position])),
    weights: Float32Array.from(kept, ([, count]) => Math.log(1 + texts.length / count)),
  };
}

/** A normalised text to its features: words and word pairs in one half, character pieces in the other. */
export function vectorise(text: string, vocabulary: Vocabulary): Sparse {
  const words = count(wordFeatures(text), vocabulary);
  const pieces = count(pieceFeatures(text), vocabulary);
  const indices = new Int32Array(words.size + pieces.size);
  const values = new Float32Array(indices.length);
  const at = weigh(words, vocabulary, WORD_SHARE, indices, values, 0);
  weigh(pieces, vocabulary, 1 - WORD_SHARE, indices, values, at);
  return { indices, values };
}

/** How often each feature that exists stands among these. */
function count(features: readonly string[], { index }: Vocabulary): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const feature of features) {
    const at = index.get(feature);
    if (at !== undefined) counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  return counts;
}

/** Writes dampened counts times rarity from `start` on, scaled so that the squares sum to `share`. Returns where it ended. */
function weigh(counts: ReadonlyMap<number, number>, { weights }: Vocabulary, share: number, indices: Int32Array, values: Float32Array, start: number): number {
  let sum = 0;
  let end = start;
  for (const [at, times] of counts) {
    const value = (1 + Math.log(times)) * weights[at]!;
    sum += value * value;
    indices[end] = at;
    values[end++] = value;
  }
  const factor = sum > 0 ? Math.sqrt(share / sum) : 0;
  for (let i = start; i < end; i++) values[i]! *= factor;
  return end;
}

/** Two stems side by side. */
export function pairFeature(first: string, second: string): string {
  return `p ${first} ${second}`;
}

/** Stems, and pairs of neighbouring stems; the prefixes keep them apart from character pieces. */
function wordFeatures(text: string): string[] {
  const stems = text.split(' ').filter(Boolean).map(stem);
  const features = stems.map((word) => `w ${word}`);
  for (let i = 1; i < stems.length; i++) features.push(pairFeature(stems[i - 1]!, stems[i]!));
  return features;
}

function pieceFeatures(text: string): string[] {
  const padded = ` ${text} `;
  const pieces: string[] = [];
  for (const length of PIECE_LENGTHS) {
    for (let start = 0; start + length <= padded.length; start++) pieces.push(padded.slice(start, start + length));
  }
  return pieces;
}

/** Endings that tell little here, longest first. A light stemmer: "infusions" and "infusion" meet, "session" stays. */
const ENDINGS: readonly (readonly [string, string])[] = [
  ['ingly', ''],
  ['edly', ''],
  ['ings', ''],
  ['ing', ''],
  ['ies', 'y'],
  ['ied', 'y'],
  ['ed', ''],
  ['es', ''],
  ['ly', ''],
  ['s', ''],
];
const SHORTEST_STEM = 3;

export function stem(word: string): string {
  for (const [ending, replacement] of ENDINGS) {
    if (word.endsWith(ending) && word.length - ending.length >= SHORTEST_STEM) return word.slice(0, -ending.length) + replacement;
  }
  return word;
}
