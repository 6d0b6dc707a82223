import type { Entry, KnowledgeBase } from '../model';
import { addPacked, packRows, train } from './classifier';
import { stem, type Sparse } from './features';
import { normalise } from './normalise';

/** An entry whose phrasings lead to another one. */
export interface Collision {
  readonly entry: Entry;
  readonly other: Entry;
  /** Those of the entry's phrasings that lead to the other when they are left out themselves. */
  readonly phrasings: readonly string[];
  /** Phrasings of the entry in all. */
  readonly of: number;
  /** So many that a patient who asks for the one may well get the other. */
  readonly shadows: boolean;
}

export interface Collisions {
  /** Phrasings that lead to their own entry when they are left out, and all. */
  readonly own: number;
  readonly of: number;
  /** Worst first. */
  readonly pairs: readonly Collision[];
}

export const COLLISIONS = {
  /** Share of an entry's phrasings from which another entry shadows it, and the fewest phrasings that say anything. */
  shadow: 0.3,
  fewest: 3,
  /** Share of all phrasings that must lead to their own entry. */
  own: 0.85,
  /** Phrasings are left out in so many turns, each a part of them. */
  turns: 5,
  /** Training of the small classifier: a few passes over words and pairs of words, seconds in all. */
  training: { steps: 0, fewest: 4, most: 4, rate: 4, decay: 1e-5 },
} as const;

/**
 * How well the entries are told apart: each phrasing is asked of a classifier that has not learned it, over words alone. It is
 * smaller than the matcher's, so that whoever edits an entry waits for seconds; what it mixes up is near for the matcher too.
 */
export function collisions(base: KnowledgeBase, onProgress: (share: number) => void = () => {}): Collisions {
  const entries = [...base.entries.values()];
  const led = leadWhenLeftOut(base, entries, onProgress);
  const pairs: Collision[] = [];
  let at = 0;
  let own = 0;
  entries.forEach((entry, label) => {
    const phrasings = phrasingsOf(entry);
    const to = led.slice(at, (at += phrasings.length));
    own += to.filter((found) => found === label).length;
    entries.forEach((other, index) => {
      const taken = phrasings.filter((_, i) => to[i] === index);
      if (index === label || taken.length === 0) return;
      const shadows = taken.length >= Math.max(COLLISIONS.fewest, COLLISIONS.shadow * phrasings.length);
      pairs.push({ entry, other, phrasings: taken, of: phrasings.length, shadows });
    });
  });
  return { own, of: at, pairs: pairs.sort((a, b) => b.phrasings.length / b.of - a.phrasings.length / a.of) };
}

function phrasingsOf({ question, alternates }: Entry): string[] {
  return [question, ...alternates];
}

/** For each phrasing, entry by entry, the place of the entry that it leads to when it is left out. */
function leadWhenLeftOut(base: KnowledgeBase, entries: readonly Entry[], onProgress: (share: number) => void): number[] {
  const place = new Map(entries.map(({ id }, index) => [id, index]));
  const rows = [
    ...entries.flatMap((entry, label) => phrasingsOf(entry).map((text) => ({ text, label }))),
    ...base.examples.map(({ text, topic }) => ({ text, label: place.get(topic)! })),
    ...base.negatives.map((text) => ({ text, label: entries.length })),
  ];
  const asked = entries.reduce((sum, entry) => sum + phrasingsOf(entry).length, 0);
  const classes = entries.length + 1;
  const { vectors, features } = vectorsOf(rows.map(({ text }) => normalise(text)));
  const led = new Array<number>(asked);
  for (let turn = 0; turn < COLLISIONS.turns; turn++) {
    const isOut = (at: number) => at < asked && at % COLLISIONS.turns === turn;
    const kept = rows.flatMap((row, at) => (isOut(at) ? [] : [{ vector: vectors[at]!, label: row.label }]));
    const { weights, bias } = train(kept.map(({ vector }) => vector), kept.map(({ label }) => label), features, classes, COLLISIONS.training);
    const rowsOfWeights = packRows(weights, classes);
    for (let at = turn; at < asked; at += COLLISIONS.turns) {
      const points = Float32Array.from(bias);
      addPacked(rowsOfWeights, vectors[at]!, points);
      led[at] = points.subarray(0, entries.length).reduce((best, value, index, all) => (value > all[best]! ? index : best), 0);
    }
    onProgress((turn + 1) / COLLISIONS.turns);
  }
  return led;
}

/** Words, neighbours, and words with one between them, the rarer the heavier. */
function vectorsOf(texts: readonly string[]): { vectors: Sparse[]; features: number } {
  const read = texts.map((text) => {
    const stems = text.split(' ').filter(Boolean).map(stem);
    return new Set(stems.flatMap((word, i) => [word, `${stems[i - 1] ?? ''} ${word}`, `${stems[i - 2] ?? ''} _ ${word}`]));
  });
  const counts = new Map<string, number>();
  for (const features of read) for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const index = new Map([...counts.keys()].map((feature, at) => [feature, at]));
  const vectors = read.map((features): Sparse => {
    const values = Float32Array.from(features, (feature) => Math.log(1 + texts.length / counts.get(feature)!));
    const length = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0)) || 1;
    return { indices: Int32Array.from(features, (feature) => index.get(feature)!), values: values.map((value) => value / length) };
  });
  return { vectors, features: index.size };
}

/** Phrasings that are the same question as one of an earlier entry once courtesies and shorthand are read: they can lead to one only. */
export function sameQuestion({ entries }: KnowledgeBase): readonly { readonly entry: Entry; readonly other: Entry; readonly phrasing: string }[] {
  const first = new Map<string, Entry>();
  return [...entries.values()].flatMap((entry) =>
    phrasingsOf(entry).flatMap((phrasing) => {
      const key = normalise(phrasing);
      const other = first.get(key) ?? entry;
      first.set(key, other);
      return other === entry ? [] : [{ entry, other, phrasing }];
    }),
  );
}
