import { learnAlarm, type Alarm } from '../listen/alarm';
import type { KnowledgeBase } from '../model';
import { calibrate } from './calibrate';
import { remembering, type Encoder } from './encoder';
import { learn, readingOf, type Learned, type Reading } from './learned';
import { normalise } from './normalise';

/** All that is learned from a knowledge base: arrays only, so that it can be kept and loaded. */
export interface Trained {
  /** The entries, in the order of the classes. A class more than entries: what must be declined. */
  readonly topics: readonly string[];
  readonly learned: Learned;
  /** Words of the knowledge and of the examples of danger, and how often they occur: what the speller may put in a misspelt word's place. */
  readonly words: ReadonlyMap<string, number>;
  /** Points that the best entry needs, where the knowledge has no examples of what to decline. */
  readonly evidence?: number;
  /** What the second reader of the safety screen learned. */
  readonly alarm?: Alarm;
}

export interface Progress {
  (step: string, share: number): void;
}

/** Learns from phrasings, examples and negatives. Takes a minute or two; the same knowledge gives the same result everywhere. */
export function trainMatcher(base: KnowledgeBase, encoder: Encoder | undefined, onProgress: Progress = () => {}): Trained {
  const topics = [...base.entries.keys()];
  const { readings, labels } = examplesOf(base, topics);
  const classes = topics.length + (base.negatives.length > 0 ? 1 : 0);
  const encode = encoder && remembering(encoder).encode;
  const learned = learn(readings, labels, classes, encode, onProgress);
  const evidence = base.negatives.length > 0 ? undefined : calibrate(readings, labels, classes, encode, (share) => onProgress('evidence', share));
  const alarm = learnAlarm(base, encode, (share) => onProgress('alarms', share));
  return {
    topics,
    learned,
    words: countWords([...readings.map(({ plain }) => plain), ...base.alarms.map(({ text }) => normalise(text))]),
    ...(evidence === undefined ? {} : { evidence }),
    ...(alarm ? { alarm } : {}),
  };
}

function examplesOf(base: KnowledgeBase, topics: readonly string[]): { readings: Reading[]; labels: number[] } {
  const index = new Map(topics.map((topic, position) => [topic, position]));
  const readings: Reading[] = [];
  const labels: number[] = [];
  const add = (text: string, label: number) => {
    readings.push(readingOf(text));
    labels.push(label);
  };
  for (const entry of base.entries.values()) {
    for (const phrasing of [entry.question, ...entry.alternates]) add(phrasing, index.get(entry.id)!);
  }
  for (const { text, topic } of base.examples) add(text, index.get(topic)!);
  for (const text of base.negatives) add(text, topics.length);
  return { readings, labels };
}

function countWords(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) for (const word of text.split(' ')) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
