import { type LearnedAlarm, learnAlarm } from '../listen';
import type { KnowledgeBase } from '../model';
import { type Classifier, train } from './classifier';
import { type Encoder } from './encoder';
import { buildVocabulary, vectorise, type Vocabulary } from './features';
import { center, meaningOf, meanOf } from './meaning';
import { normalise } from './normalise';
import { SETTINGS } from './settings';

/** All that is learned from a knowledge base: arrays only, so that it can be kept and loaded. */
export interface Trained {
  /** The entries, in the order of the classifiers' classes. A class more than entries: what must be declined. */
  readonly topics: readonly string[];
  readonly vocabulary: Vocabulary;
  readonly lexical: Classifier;
  readonly semantic?: { readonly mean: Float32Array; readonly classifier: Classifier; readonly weight: number };
  /** Words of the knowledge and how often they occur: what the speller may put in a misspelt word's place. */
  readonly words: ReadonlyMap<string, number>;
  /** What the second reader of the safety screen learned. */
  readonly alarm?: LearnedAlarm;
}

export interface Progress {
  (step: string, share: number): void;
}

/** Learns from phrasings, examples and negatives. Takes seconds; the same knowledge gives the same result everywhere. */
export function trainMatcher(base: KnowledgeBase, encoder: Encoder | undefined, onProgress: Progress = () => {}): Trained {
  const topics = [...base.entries.keys()];
  const { texts, labels } = examplesOf(base, topics);
  const classes = topics.length + (base.negatives.length > 0 ? 1 : 0);
  const vocabulary = buildVocabulary(texts);
  const vectors = texts.map((text) => vectorise(text, vocabulary));
  const lexical = train(vectors, labels, vocabulary.index.size, classes, SETTINGS.lexical, (share) => onProgress('words', share));
  const trained = { topics, vocabulary, lexical, words: countWords(texts) };
  if (!encoder) return trained;
  const meanings = texts.map((text, index) => {
    if (index % 100 === 0) onProgress('meanings', index / texts.length);
    return meaningOf(encoder.encode(text));
  });
  const mean = meanOf(meanings);
  const centered = meanings.map((meaning) => center(meaning, mean));
  const classifier = train(centered, labels, mean.length, classes, SETTINGS.semantic, (share) => onProgress('choices', share));
  onProgress('alarms', 0);
  const alarm = learnAlarm(base, encoder);
  return { ...trained, ...(alarm ? { alarm } : {}), semantic: { mean, classifier, weight: meaningWeight(texts.length / topics.length) } };
}

function examplesOf(base: KnowledgeBase, topics: readonly string[]): { texts: string[]; labels: number[] } {
  const index = new Map(topics.map((topic, position) => [topic, position]));
  const texts: string[] = [];
  const labels: number[] = [];
  const add = (text: string, label: number) => {
    texts.push(normalise(text));
    labels.push(label);
  };
  for (const entry of base.entries.values()) {
    for (const phrasing of [entry.question, ...entry.alternates]) add(phrasing, index.get(entry.id)!);
  }
  for (const { text, topic } of base.examples) add(text, index.get(topic)!);
  for (const text of base.negatives) add(text, topics.length);
  return { texts, labels };
}

function meaningWeight(examplesPerEntry: number): number {
  const { examples, least, most } = SETTINGS.meaning;
  return Math.min(most, Math.max(least, examples / examplesPerEntry));
}

function countWords(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) for (const word of text.split(' ')) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
