import type { Alarm } from '../listen/alarm';
import type { Learned } from './learned';
import type { Trained } from './train';

/** Raise when the layout below, the features or the training change: older files are then made anew. */
export const FORMAT = 9;

interface LearnedHeader {
  readonly features: readonly string[];
  readonly classes: number;
  readonly meaning?: number;
}

interface Header {
  readonly topics: readonly string[];
  readonly words: readonly (readonly [string, number])[];
  readonly evidence?: number;
  readonly learned: LearnedHeader;
  readonly alarm?: AlarmHeader;
}

interface AlarmHeader {
  readonly words: LearnedHeader;
  /** Numbers of a meaning, and hidden units of the net. */
  readonly width: number;
  readonly units: number;
  readonly networks: number;
}

/** Trained parts as one block of bytes: the length of a JSON header, the header, then the arrays. */
export function toBytes({ topics, words, evidence, learned, alarm }: Trained): Uint8Array {
  const header: Header = {
    topics,
    words: [...words],
    ...(evidence === undefined ? {} : { evidence }),
    learned: headerOf(learned),
    ...(alarm ? { alarm: alarmHeaderOf(alarm) } : {}),
  };
  const json = new TextEncoder().encode(JSON.stringify(header));
  const arrays = [...arraysOf(learned), ...(alarm ? alarmArraysOf(alarm) : [])];
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

function headerOf({ vocabulary, bias, meaning }: Learned): LearnedHeader {
  return { features: [...vocabulary.index.keys()], classes: bias.length, ...(meaning ? { meaning: meaning.mean.length } : {}) };
}

function arraysOf({ vocabulary, words, bias, meaning }: Learned): (Float32Array | Int8Array)[] {
  return [vocabulary.weights, words.scales, words.bytes, bias, ...(meaning ? [meaning.mean, meaning.weights] : [])];
}

function alarmHeaderOf({ words, mean, networks }: Alarm): AlarmHeader {
  return { words: headerOf(words), width: mean.length, units: networks[0]?.hiddenBias.length ?? 0, networks: networks.length };
}

function alarmArraysOf({ words, mean, networks }: Alarm): (Float32Array | Int8Array)[] {
  return [...arraysOf(words), mean, ...networks.flatMap(({ hidden, hiddenBias, out, outBias }) => [hidden, hiddenBias, out, outBias])];
}

/** The inverse of toBytes. @throws where the bytes are cut short or are something else */
export function fromBytes(bytes: Uint8Array): Trained {
  const headerLength = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const { topics, words, evidence, learned, alarm } = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + headerLength))) as Header;
  let offset = 4 + headerLength;
  /** A copy of our own: a view would share the file's memory, where the floats are not aligned. */
  const cut = (length: number): ArrayBuffer => {
    const end = offset + length;
    if (end > bytes.length) throw new RangeError('the file of trained parts is cut short');
    const copy = new Uint8Array(length);
    copy.set(bytes.subarray(offset, end));
    offset = end;
    return copy.buffer;
  };
  const floats = (length: number) => new Float32Array(cut(4 * length));
  const read = ({ features, classes, meaning }: LearnedHeader): Learned => ({
    vocabulary: { index: new Map(features.map((feature, index) => [feature, index])), weights: floats(features.length) },
    words: { scales: floats(features.length), bytes: new Int8Array(cut(features.length * classes)) },
    bias: floats(classes),
    ...(meaning ? { meaning: { mean: floats(meaning), weights: floats(meaning * classes) } } : {}),
  });
  const readAlarm = ({ words: header, width, units, networks }: AlarmHeader): Alarm => ({
    words: read(header),
    mean: floats(width),
    networks: Array.from({ length: networks }, () => ({
      hidden: floats(units * width),
      hiddenBias: floats(units),
      out: floats(header.classes * units),
      outBias: floats(header.classes),
    })),
  });
  return {
    topics,
    words: new Map(words),
    ...(evidence === undefined ? {} : { evidence }),
    learned: read(learned),
    ...(alarm ? { alarm: readAlarm(alarm) } : {}),
  };
}
