import { softmaxInPlace } from '../matcher/classifier';
import type { Encoder } from '../matcher/encoder';
import { learn, points, readingOf, type Encode, type Learned } from '../matcher/learned';
import { center, meaningOf, meanOf } from '../matcher/meaning';
import { plainWords } from '../matcher/normalise';
import type { KnowledgeBase } from '../model';
import { isSpanish } from './isSpanish';
import { addNetwork, trainNetwork, type Network } from './network';

const SEEDS = [20261124, 20261125, 20261126];
const LABELS = ['ok', 'crisis', 'emergency'] as const;

/** What the second reader has learned: how danger sounds by its words, and by the meaning of the whole. */
export interface Alarm {
  readonly words: Learned;
  /** What all meanings have in common, and says nothing. */
  readonly mean: Float32Array;
  /** They differ only in the numbers that they began with. Their mean moves less with each new example than one of them does. */
  readonly networks: readonly Network[];
}

/** Learns from the examples of `safety/examples.jsonl`, and from every question of the knowledge as harmless. */
export function learnAlarm(base: KnowledgeBase, encode: Encode | undefined, onProgress: (share: number) => void = () => {}): Alarm | undefined {
  if (!encode || base.alarms.length === 0) return undefined;
  const harmless = [
    ...[...base.entries.values()].flatMap(({ question, alternates }) => [question, ...alternates]),
    ...base.examples.map(({ text }) => text),
    ...base.negatives,
  ];
  const texts = [...harmless, ...base.alarms.map(({ text }) => text)];
  const readings = texts.map(readingOf);
  const labels = [...harmless.map(() => 0), ...base.alarms.map(({ label }) => LABELS.indexOf(label))];
  // Spanish is never read by its meaning, so the nets need not learn what the encoder makes of it.
  const english = [...texts.keys()].filter((at) => !isSpanish(texts[at]!));
  const meanings = english.map((at) => meaningOf(encode(readings[at]!.natural)));
  const mean = meanOf(meanings);
  const points = meanings.map((meaning) => spread(center(meaning, mean)));
  const targets = english.map((at) => labels[at]!);
  const networks = SEEDS.map((seed, at) => trainNetwork(points, targets, LABELS.length, seed, (share) => onProgress((at + share) / SEEDS.length)));
  return { words: learn(readings, labels, LABELS.length, undefined), mean, networks };
}

/** Shares of 1; what is left is nothing of the kind. */
export interface Shares {
  readonly crisis: number;
  readonly emergency: number;
}

export function dangerIn({ crisis, emergency }: Shares): number {
  return crisis + emergency;
}

/**
 * Words and meaning are two witnesses, and each counts in full.
 * @param encoder left out for a language that it does not know: there meanings are noise, and words alone find a tenth more
 */
export function sharesOf({ words, mean, networks }: Alarm, natural: string, encoder: Encoder | undefined): Shares {
  const sum = points(words, plainWords(natural), undefined).words;
  if (encoder) {
    const meaning = spread(center(meaningOf(encoder.encode(natural)), mean));
    for (const network of networks) addNetwork(network, meaning, sum, 1 / networks.length);
  }
  softmaxInPlace(sum);
  const [, crisis = 0, emergency = 0] = sum;
  return { crisis, emergency };
}

/** A meaning has length one, which leaves next to nothing for each of its numbers; a net learns best from numbers near one. */
function spread(meaning: Float32Array): Float32Array {
  const factor = Math.sqrt(meaning.length) / 4;
  return meaning.map((value) => value * factor);
}
