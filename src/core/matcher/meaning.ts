import type { Encoding, View } from './encoder';
import type { Sparse } from './features';

/** The views of an encoding that stand side by side in a meaning. */
const PARTS: readonly View[] = ['sentence', 'second'];

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

const positions = new Map<number, Int32Array>();

/** What sets a meaning apart from the average one, at length one, in the form that the classifier takes. */
export function center(meaning: Float32Array, mean: Float32Array): Sparse {
  let indices = positions.get(mean.length);
  if (!indices) positions.set(mean.length, (indices = Int32Array.from(mean.keys())));
  const values = new Float32Array(mean.length);
  let sum = 0;
  for (let i = 0; i < mean.length; i++) {
    values[i] = meaning[i]! - mean[i]!;
    sum += values[i]! * values[i]!;
  }
  const factor = sum > 0 ? 1 / Math.sqrt(sum) : 0;
  for (let i = 0; i < mean.length; i++) values[i]! *= factor;
  return { indices, values };
}
