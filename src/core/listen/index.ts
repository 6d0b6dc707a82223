import { command } from '../command';
import { softmaxInPlace } from '../matcher/classifier';
import type { Encoder } from '../matcher/encoder';
import { learn, points, type Encode, type Learned } from '../matcher/learned';
import { natural } from '../matcher/natural';
import { plainWords } from '../matcher/normalise';
import { openSpeller } from '../matcher/openSpeller';
import { readingOf, type Trained } from '../matcher/train';
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

export const LISTEN = {
  /**
   * Share of crisis and emergency together from which help is sent. Chosen on `questions/safety.jsonl`, both languages: from
   * 0.4 to 0.3 finds 9 more of 180 crises and 4 more of 55 emergencies, for 2 more of 300 look-alikes.
   */
  alarm: 0.3,
  /**
   * The same for messages of which only the end is read (LONGEST): a story has sad words in it that are not about now. Two of
   * fifteen harmless stories in `tests/questions` stood between the two.
   */
  alarmInStories: 0.6,
} as const;

/** Learns from the examples of `safety/examples.jsonl`, and from every question of the knowledge as harmless. */
export function learnAlarm(base: KnowledgeBase, encode: Encode | undefined): Learned | undefined {
  if (!encode || base.alarms.length === 0) return undefined;
  const harmless = [
    ...[...base.entries.values()].flatMap(({ question, alternates }) => [question, ...alternates]),
    ...base.examples.map(({ text }) => text),
    ...base.negatives,
  ];
  const readings = [...harmless, ...base.alarms.map(({ text }) => text)].map(readingOf);
  const labels = [...harmless.map(() => 0), ...base.alarms.map(({ label }) => LABELS.indexOf(label))];
  return learn(readings, labels, LABELS.length, encode);
}

/**
 * Reads English and Spanish: its examples are in both, and where the encoder knows no Spanish the words decide. Misspelt
 * words are put right first: people write worst when they feel worst.
 */
export function createListener(trained: Trained | undefined, encoder: Encoder | undefined): Listener {
  const learned = trained?.alarm;
  if (!trained || !learned || !encoder) return () => ({ kind: 'ok', information: false });
  const { repair } = openSpeller(trained, encoder);
  return (text) => {
    if (text.trim().split(/\s+/).length < FEWEST_WORDS) return { kind: 'ok', information: false };
    const [, crisis = 0, emergency = 0] = shares(repair(natural(text.slice(-LONGEST))), learned, encoder);
    const language = isSpanish(text) ? 'es' : 'en';
    if (isPlainCommand(text) || crisis + emergency < (text.length > LONGEST ? LISTEN.alarmInStories : LISTEN.alarm)) return { kind: 'ok', information: false };
    const why = `it sounds like it (${Math.round((crisis + emergency) * 100)} %)`;
    if (crisis >= emergency) return { kind: 'crisis', level: 'indirect', language, overdose: false, why };
    return { kind: 'emergency', language, overdose: false, why };
  };
}

/** Shorter messages (a tap, a number, "skip") say too little; what they say plainly, the screen knows. */
const FEWEST_WORDS = 3;
/** "Quiero hablar con una persona" alone is a wish to be put through; a longer message with it may be more. */
function isPlainCommand(text: string): boolean {
  return text.trim().split(/\s+/).length <= LONGEST_COMMAND && command(text) !== undefined;
}

const LONGEST_COMMAND = 6;
/** Characters that are read: the end of a message, where what matters tends to stand. */
const LONGEST = 400;

function shares(read: string, learned: Learned, encoder: Encoder): Float32Array {
  const { words, meaning } = points(learned, plainWords(read), encoder.encode(read));
  const sum = words.map((value, i) => value + meaning[i]!);
  softmaxInPlace(sum);
  return sum;
}
