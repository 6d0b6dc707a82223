import { type Classifier, scores, softmaxInPlace, train } from '../matcher/classifier';
import type { Encoder } from '../matcher/encoder';
import { buildVocabulary, vectorise, type Vocabulary } from '../matcher/features';
import { center, meaningOf, meanOf } from '../matcher/meaning';
import { normalise } from '../matcher/normalise';
import type { KnowledgeBase, Verdict } from '../model';
import { isSpanish } from './isSpanish';

/**
 * The second reader. The safety screen (../safety) names what it looks for and needs no model; this one has learned from
 * examples how people sound who say it in other words. It only ever adds help: it cannot take the screen's back.
 */
export interface Listener {
  (text: string): Verdict;
}

const LABELS = ['ok', 'crisis', 'emergency'] as const;

/** What the second reader learned: arrays only, kept with the matcher's. */
export interface LearnedAlarm {
  readonly vocabulary: Vocabulary;
  readonly lexical: Classifier;
  readonly mean: Float32Array;
  readonly semantic: Classifier;
}

export const LISTEN = {
  lexical: { epochs: 12, rate: 4, decay: 1e-5 },
  semantic: { epochs: 10, rate: 3, decay: 1e-6 },
  /** Weights of words and of meanings in the sum (chosen by hand, with the measured set in view; `docs/safety.md`). */
  words: 0.6,
  meanings: 0.5,
  /** Share of crisis and emergency together from which help is sent (1 of 414 ordinary test questions reached it). */
  alarm: 0.5,
} as const;

/** Learns from the examples of `safety/examples.jsonl`, and from every question of the knowledge as harmless. */
export function learnAlarm(base: KnowledgeBase, encoder: Encoder | undefined): LearnedAlarm | undefined {
  if (!encoder || base.alarms.length === 0) return undefined;
  const harmless = [
    ...[...base.entries.values()].flatMap(({ question, alternates }) => [question, ...alternates]),
    ...base.examples.map(({ text }) => text),
    ...base.negatives,
  ];
  const texts = [...harmless, ...base.alarms.map(({ text }) => text)].map(normalise);
  const labels = [...harmless.map(() => 0), ...base.alarms.map(({ label }) => LABELS.indexOf(label))];
  const vocabulary = buildVocabulary(texts);
  const vectors = texts.map((text) => vectorise(text, vocabulary));
  const lexical = train(vectors, labels, vocabulary.index.size, LABELS.length, LISTEN.lexical);
  const meanings = texts.map((text) => meaningOf(encoder.encode(text)));
  const mean = meanOf(meanings);
  const semantic = train(meanings.map((meaning) => center(meaning, mean)), labels, mean.length, LABELS.length, LISTEN.semantic);
  return { vocabulary, lexical, mean, semantic };
}

/** English only: its examples and the encoder know no other language. */
export function createListener(learned: LearnedAlarm | undefined, encoder: Encoder | undefined): Listener {
  if (!learned || !encoder) return () => ({ kind: 'ok', information: false });
  return (text) => {
    if (isSpanish(text) || text.trim().split(/\s+/).length < FEWEST_WORDS) return { kind: 'ok', information: false };
    const [, crisis = 0, emergency = 0] = shares(normalise(text.slice(-LONGEST)), learned, encoder);
    if (crisis + emergency < LISTEN.alarm) return { kind: 'ok', information: false };
    const why = `it sounds like it (${Math.round((crisis + emergency) * 100)} %)`;
    if (crisis >= emergency) return { kind: 'crisis', level: 'indirect', language: 'en', overdose: false, why };
    return { kind: 'emergency', language: 'en', overdose: false, why };
  };
}

/** Shorter messages (a tap, a number, "skip") say too little; what they say plainly, the screen knows. */
const FEWEST_WORDS = 3;
/** Characters that are read: the end of a message, where what matters tends to stand. */
const LONGEST = 400;

function shares(text: string, { vocabulary, lexical, mean, semantic }: LearnedAlarm, encoder: Encoder): Float32Array {
  const words = new Float32Array(LABELS.length);
  const meanings = new Float32Array(LABELS.length);
  scores(lexical, vectorise(text, vocabulary), words);
  scores(semantic, center(meaningOf(encoder.encode(text)), mean), meanings);
  const sum = words.map((value, i) => LISTEN.words * value + LISTEN.meanings * meanings[i]!);
  softmaxInPlace(sum);
  return sum;
}
