import type { Sparse } from './features';
import { createRandom, shuffle } from './random';

// Held here because the loops below call them millions of times, and a look-up on a global is not free everywhere (jest).
const { abs, exp, round } = Math;

/** One text as numbers: its words, and the meaning of the whole where an encoder read it. */
export interface Example extends Sparse {
  readonly meaning?: Float32Array;
}

/** Multinomial logistic regression. A row of weights for each feature, a column for each class. */
export interface Classifier {
  readonly classes: number;
  readonly weights: Float32Array;
  /** The rows of the numbers of a meaning. */
  readonly meanings: Float32Array;
  readonly bias: Float32Array;
}

export interface TrainingOptions {
  /** Examples seen in all, which gives the passes over them, within the bounds. */
  readonly steps: number;
  readonly fewest: number;
  readonly most: number;
  /** Length of the first step; it shrinks to nothing in a straight line. */
  readonly rate: number;
  /** Pull towards zero (weight of half the squared weights in the mean loss). */
  readonly decay: number;
}

/**
 * Fits the classifier by stochastic gradient descent in a fixed pseudo-random order: the same examples give the same
 * weights on every machine. Plain steps on purpose: steps that adapt to each feature (Adagrad) make rare words shout.
 * `onProgress` hears the share that is done.
 */
export function train(
  examples: readonly Example[],
  labels: readonly number[],
  features: number,
  classes: number,
  { steps, fewest, most, rate, decay }: TrainingOptions,
  onProgress: (share: number) => void = () => {},
): Classifier {
  const width = examples[0]?.meaning?.length ?? 0;
  const weights = new Float32Array(features * classes);
  const meanings = new Float32Array(width * classes);
  const bias = new Float32Array(classes);
  const errors = new Float32Array(classes);
  const order = Int32Array.from(examples.keys());
  const random = createRandom(20261123);
  const epochs = Math.min(most, Math.max(fewest, Math.round(steps / Math.max(1, examples.length))));
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    const step = rate * (1 - epoch / epochs);
    for (const at of order) {
      const { indices, values, meaning } = examples[at]!;
      errors.set(bias);
      addRows(weights, indices, values, errors);
      if (meaning) addDense(meanings, meaning, errors);
      softmaxInPlace(errors);
      errors[labels[at]!]! -= 1;
      for (let c = 0; c < classes; c++) {
        errors[c]! *= -step;
        bias[c]! += errors[c]! * BIAS_STEP;
      }
      for (let i = 0; i < indices.length; i++) {
        const row = indices[i]! * classes;
        const value = values[i]!;
        for (let c = 0; c < classes; c++) weights[row + c]! += errors[c]! * value;
      }
      for (let i = 0, row = 0; i < width; i++, row += classes) {
        const value = meaning![i]!;
        for (let c = 0; c < classes; c++) meanings[row + c]! += errors[c]! * value;
      }
    }
    const keep = 1 - step * decay * examples.length;
    for (let i = 0; i < weights.length; i++) weights[i]! *= keep;
    for (let i = 0; i < meanings.length; i++) meanings[i]! *= keep;
    onProgress((epoch + 1) / epochs);
  }
  return { classes, weights, meanings, bias };
}

/** The bias learns more slowly than the features: it must not learn how many phrasings an entry has. */
const BIAS_STEP = 0.1;

function addRows(weights: Float32Array, indices: Int32Array, values: Float32Array, out: Float32Array): void {
  const classes = out.length;
  for (let i = 0; i < indices.length; i++) {
    const row = indices[i]! * classes;
    const value = values[i]!;
    for (let c = 0; c < classes; c++) out[c]! += value * weights[row + c]!;
  }
}

/** Adds the points of every class by the meaning alone. */
export function addDense(weights: Float32Array, meaning: Float32Array, out: Float32Array): void {
  const classes = out.length;
  for (let i = 0, row = 0; i < meaning.length; i++, row += classes) {
    const value = meaning[i]!;
    for (let c = 0; c < classes; c++) out[c]! += value * weights[row + c]!;
  }
}

/** Rows of weights as bytes: the weight of class c in row r is `bytes[r * classes + c] * scales[r]`. A quarter of the size. */
export interface PackedRows {
  readonly bytes: Int8Array;
  readonly scales: Float32Array;
}

const LARGEST_BYTE = 127;

export function packRows(weights: Float32Array, classes: number): PackedRows {
  const bytes = new Int8Array(weights.length);
  const scales = new Float32Array(weights.length / classes);
  for (let row = 0; row < scales.length; row++) {
    const start = row * classes;
    let largest = 0;
    for (let i = start; i < start + classes; i++) largest = Math.max(largest, abs(weights[i]!));
    const scale = largest / LARGEST_BYTE || 1;
    scales[row] = scale;
    for (let i = start; i < start + classes; i++) bytes[i] = round(weights[i]! / scale);
  }
  return { bytes, scales };
}

/** Adds the points of every class by the words alone. */
export function addPacked({ bytes, scales }: PackedRows, { indices, values }: Sparse, out: Float32Array): void {
  const classes = out.length;
  for (let i = 0; i < indices.length; i++) {
    const row = indices[i]! * classes;
    const value = values[i]! * scales[indices[i]!]!;
    for (let c = 0; c < classes; c++) out[c]! += value * bytes[row + c]!;
  }
}

export function softmaxInPlace(values: Float32Array): void {
  let largest = -Infinity;
  for (const value of values) if (value > largest) largest = value;
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i] = exp(values[i]! - largest);
  for (let i = 0; i < values.length; i++) values[i]! /= sum;
}
