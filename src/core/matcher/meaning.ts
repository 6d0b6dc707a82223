import type { Encoding, View } from './encoder';

/** The views of an encoding that stand side by side in a meaning, each in a space of its own. */
export const PARTS: readonly View[] = ['sentence', 'second', 'first'];

/** Where each view's numbers end up: the views side by side. */
export function meaningOf(encoding: Encoding): Float32Array {
  const parts = PARTS.map((view) => encoding[view]);
  const meaning = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    meaning.set(part, offset);
    offset += part.length;
  }
  return meaning;
}

export function meanOf(vectors: readonly Float32Array[]): Float32Array {
  const mean = new Float32Array(vectors[0]?.length ?? 0);
  for (const vector of vectors) for (let i = 0; i < mean.length; i++) mean[i]! += vector[i]! / vectors.length;
  return mean;
}

/** What sets a meaning apart from the average one: each view at the same length, all together at length one. */
export function center(meaning: Float32Array, mean: Float32Array): Float32Array {
  const values = new Float32Array(mean.length);
  const width = mean.length / PARTS.length;
  const share = 1 / Math.sqrt(PARTS.length);
  for (let start = 0; start < mean.length; start += width) {
    let sum = 0;
    for (let i = start; i < start + width; i++) {
      const value = meaning[i]! - mean[i]!;
      values[i] = value;
      sum += value * value;
    }
    const factor = sum > 0 ? share / Math.sqrt(sum) : 0;
    for (let i = start; i < start + width; i++) values[i]! *= factor;
  }
  return values;
}
