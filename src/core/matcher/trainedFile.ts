import type { Classifier } from './classifier';
import type { Vocabulary } from './features';
import type { Trained } from './train';

/** Raise when the layout below, the features or the training change: older files are then made anew. */
export const FORMAT = 4;

interface Header {
  readonly topics: readonly string[];
  readonly features: readonly string[];
  readonly words: readonly (readonly [string, number])[];
  readonly classes: number;
  readonly meaning?: { readonly length: number; readonly weight: number };
  readonly alarm?: { readonly features: readonly string[]; readonly length: number; readonly classes: number };
}

/** Trained parts as one block of bytes: the length of a JSON header, the header, then arrays of 32-bit floats. */
export function toBytes(trained: Trained): Uint8Array {
  const { topics, vocabulary, lexical, semantic, words, alarm } = trained;
  const header: Header = {
    topics,
    features: [...vocabulary.index.keys()],
    words: [...words],
    classes: lexical.classes,
    ...(semantic ? { meaning: { length: semantic.mean.length, weight: semantic.weight } } : {}),
    ...(alarm ? { alarm: { features: [...alarm.vocabulary.index.keys()], length: alarm.mean.length, classes: alarm.lexical.classes } } : {}),
  };
  const json = new TextEncoder().encode(JSON.stringify(header));
  const arrays = [vocabulary.weights, lexical.weights, lexical.bias];
  if (semantic) arrays.push(semantic.mean, semantic.classifier.weights, semantic.classifier.bias);
  if (alarm) {
    const { vocabulary: known, lexical: byWords, mean, semantic: byMeaning } = alarm;
    arrays.push(known.weights, byWords.weights, byWords.bias, mean, byMeaning.weights, byMeaning.bias);
  }
  const bytes = new Uint8Array(4 + json.length + arrays.reduce((sum, array) => sum + array.byteLength, 0));
  new DataView(bytes.buffer).setUint32(0, json.length, true);
  bytes.set(json, 4);
  let offset = 4 + json.length;
  for (const array of arrays) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), offset);
    offset += array.byteLength;
  }
  return bytes;
}

/** The inverse of toBytes. @throws where the bytes are cut short or are something else */
export function fromBytes(bytes: Uint8Array): Trained {
  const headerLength = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + headerLength))) as Header;
  let offset = 4 + headerLength;
  const take = (length: number): Float32Array => {
    const end = offset + 4 * length;
    if (end > bytes.length) throw new RangeError('the file of trained parts is cut short');
    // A copy of our own: a Buffer's slice would share its memory, where the floats are not aligned.
    const array = new Float32Array(length);
    new Uint8Array(array.buffer).set(bytes.subarray(offset, end));
    offset = end;
    return array;
  };
  const classifier = (rows: number, classes = header.classes): Classifier => ({ classes, weights: take(rows * classes), bias: take(classes) });
  const vocabularyOf = (features: readonly string[]): Vocabulary => ({
    index: new Map(features.map((feature, index) => [feature, index])),
    weights: take(features.length),
  });
  const vocabulary = vocabularyOf(header.features);
  const trained = { topics: header.topics, vocabulary, lexical: classifier(header.features.length), words: new Map(header.words) };
  if (!header.meaning) return trained;
  const { length, weight } = header.meaning;
  const withMeaning = { ...trained, semantic: { mean: take(length), classifier: classifier(length), weight } };
  if (!header.alarm) return withMeaning;
  const { features, length: meanings, classes } = header.alarm;
  const known = vocabularyOf(features);
  const lexical = classifier(features.length, classes);
  return { ...withMeaning, alarm: { vocabulary: known, lexical, mean: take(meanings), semantic: classifier(meanings, classes) } };
}
