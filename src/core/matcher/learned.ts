import { addDense, addPacked, packRows, train, type Example, type PackedRows } from './classifier';
import type { Encoding } from './encoder';
import { buildVocabulary, vectorise, type Vocabulary } from './features';
import { center, meaningOf, meanOf } from './meaning';
import { natural } from './natural';
import { normalise } from './normalise';
import { SETTINGS } from './settings';

/** What was learned from labelled texts: points for each class, by words and by meaning. Arrays only, so that it can be kept. */
export interface Learned {
  readonly vocabulary: Vocabulary;
  readonly words: PackedRows;
  readonly bias: Float32Array;
  /** Absent where no encoder was there to learn with. */
  readonly meaning?: { readonly mean: Float32Array; readonly weights: Float32Array };
}

/** A text in the two forms in which it is read: plain words for the words, whole English for the encoder. */
export interface Reading {
  readonly plain: string;
  readonly natural: string;
}

export function readingOf(text: string): Reading {
  return { plain: normalise(text), natural: natural(text) };
}

/** One text to its encoding; called once a text, so that who calls may keep the results. */
export interface Encode {
  (natural: string): Encoding;
}

/**
 * Two classifiers over the same texts, added up: one over words alone, one over words and meanings together. With few
 * examples a class the second alone decides; with many, words are the better witness and count more.
 */
export function learn(
  readings: readonly Reading[],
  labels: readonly number[],
  classes: number,
  encode: Encode | undefined,
  onProgress: (step: 'meanings' | 'words' | 'choices', share: number) => void = () => {},
): Learned {
  const plain = readings.map((reading) => reading.plain);
  const vocabulary = buildVocabulary(plain);
  const vectors = plain.map((text) => vectorise(text, vocabulary));
  const features = vocabulary.index.size;
  const { words: alone, both } = shares(readings.length / classes, encode !== undefined);
  const byWords = alone > 0 ? train(vectors, labels, features, classes, SETTINGS.words, (share) => onProgress('words', share)) : undefined;
  const weights = scaled(byWords?.weights ?? new Float32Array(features * classes), alone);
  const bias = scaled(byWords?.bias ?? new Float32Array(classes), alone);
  if (!encode) return { vocabulary, words: packRows(weights, classes), bias };
  const meanings = readings.map(({ natural }, index) => {
    if (index % 100 === 0) onProgress('meanings', index / readings.length);
    return meaningOf(encode(natural));
  });
  const mean = meanOf(meanings);
  const wordShare = Math.sqrt(SETTINGS.wordsBesideMeaning);
  const examples = vectors.map(({ indices, values }, i): Example => ({ indices, values: scaled(values, wordShare), meaning: center(meanings[i]!, mean) }));
  const joint = train(examples, labels, features, classes, SETTINGS.both, (share) => onProgress('choices', share));
  for (let i = 0; i < weights.length; i++) weights[i]! += both * wordShare * joint.weights[i]!;
  for (let i = 0; i < bias.length; i++) bias[i]! += both * joint.bias[i]!;
  return { vocabulary, words: packRows(weights, classes), bias, meaning: { mean, weights: scaled(joint.meanings, both) } };
}

/** Points of each class by words (the bias with them), and by the meaning of the whole; zeros where no encoding is given. */
export function points({ vocabulary, words, bias, meaning }: Learned, plain: string, encoding: Encoding | undefined): { words: Float32Array; meaning: Float32Array } {
  const byWords = Float32Array.from(bias);
  addPacked(words, vectorise(plain, vocabulary), byWords);
  const byMeaning = new Float32Array(bias.length);
  if (meaning && encoding) addDense(meaning.weights, center(meaningOf(encoding), meaning.mean), byMeaning);
  return { words: byWords, meaning: byMeaning };
}

/** How much the two classifiers count, by examples a class. */
function shares(examplesPerClass: number, withMeaning: boolean): { words: number; both: number } {
  if (!withMeaning) return { words: 1, both: 0 };
  const { few, many } = SETTINGS.blend;
  const words = Math.min(1, Math.max(0, (examplesPerClass - few) / (many - few)));
  return { words, both: 1 - words / 2 };
}

function scaled(values: Float32Array, factor: number): Float32Array {
  return factor === 1 ? values : values.map((value) => value * factor);
}

