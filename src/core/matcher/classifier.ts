import type { Sparse } from './features';

// Held here because the loops below call them millions of times, and a look-up on a global is not free everywhere (jest).
const { exp } = Math;

/** Multinomial logistic regression: a row of `weights` for each feature, a column for each class. */
export interface Classifier {
  readonly classes: number;
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}

export interface TrainingOptions {
  /** Passes over the examples. */
  readonly epochs: number;
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
  examples: readonly Sparse[],
  labels: readonly number[],
  features: number,
  classes: number,
  { epochs, rate, decay }: TrainingOptions,
  onProgress: (share: number) => void = () => {},
): Classifier {
  const classifier = { classes, weights: new Float32Array(features * classes), bias: new Float32Array(classes) };
  const { weights, bias } = classifier;
  const errors = new Float32Array(classes);
  const order = Int32Array.from(examples.keys());
  const random = generator(20261123);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    const step = rate * (1 - epoch / epochs);
    for (const at of order) {
      const { indices, values } = examples[at]!;
      scores(classifier, examples[at]!, errors);
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
    }
    const keep = 1 - step * decay * examples.length;
    for (let i = 0; i < weights.length; i++) weights[i]! *= keep;
    onProgress((epoch + 1) / epochs);
  }
  return classifier;
}

/** The bias learns more slowly than the features: it must not learn how many phrasings an entry has. */
const BIAS_STEP = 0.1;

/** The score of every class, before softmax, into `out`. */
export function scores({ classes, weights, bias }: Classifier, { indices, values }: Sparse, out: Float32Array): void {
  out.set(bias);
  for (let i = 0; i < indices.length; i++) {
    const row = indices[i]! * classes;
    const value = values[i]!;
    for (let c = 0; c < classes; c++) out[c]! += value * weights[row + c]!;
  }
}

export function softmaxInPlace(values: Float32Array): void {
  let largest = -Infinity;
  for (const value of values) if (value > largest) largest = value;
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i] = exp(values[i]! - largest);
  for (let i = 0; i < values.length; i++) values[i]! /= sum;
}

function shuffle(order: Int32Array, random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
}

/** mulberry32: small, and the same everywhere. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
