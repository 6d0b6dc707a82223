import type { Query } from '../model';
import { softmaxInPlace } from './classifier';
import type { Encoder } from './encoder';
import { points } from './learned';
import { natural } from './natural';
import { plainWords } from './normalise';
import { SETTINGS, type Fitted } from './settings';
import { shorten } from './shorten';
import { openSpeller } from './openSpeller';
import type { Trained } from './train';

/** What each stage makes of a query: one number a class, and the text as it was understood. */
export interface Ranking {
  readonly understood: string;
  readonly words: Float32Array;
  readonly meaning: Float32Array;
  /** Shares of 1 over all classes, the combination of the stages. */
  readonly shares: Float32Array;
  /** The question before decided which entry comes first. */
  readonly swayed: boolean;
}

export interface Ranker {
  (query: Query): Ranking;
}

/** Stages that can be left out, to see what each brings. */
export type Stage = 'spelling' | 'words' | 'meaning' | 'context';

/** Words that point back to what was said before, and openings that go on from it. */
const POINTS_BACK = /\b(?:it|that|this|those|these|they|them|one|ones|there|then|else|same|instead)\b|^(?:and|but|or|so|what about|how about|why|which|who|when|where)\b/;

export function createRanker(trained: Trained, encoder: Encoder | undefined, without: ReadonlySet<Stage> = new Set(), fitted: Fitted = SETTINGS): Ranker {
  const { learned, topics } = trained;
  const repair = without.has('spelling') ? (text: string) => text : openSpeller(trained, encoder).repair;
  const encode = learned.meaning && encoder && !without.has('meaning') ? encoder.encode : undefined;
  const read = (text: string) => {
    const repaired = repair(natural(shorten(text)));
    const plain = plainWords(repaired);
    const found = points(learned, plain, encode?.(repaired));
    if (without.has('words')) found.words.fill(0);
    return { plain, ...found };
  };
  const sharesOf = (words: Float32Array, meaning: Float32Array) => {
    const shares = words.map((value, i) => fitted.sharpness * (value + meaning[i]! + (i === topics.length ? fitted.decline : 0)));
    softmaxInPlace(shares);
    return shares;
  };
  return ({ text, context }) => {
    const { plain, words, meaning } = read(text);
    const alone = leading(words, meaning);
    if (context && !without.has('context') && (POINTS_BACK.test(plain) || isShort(plain)) && !isSettled(sharesOf(words, meaning).subarray(0, topics.length))) {
      const before = read(`${context} ${text}`);
      addScaled(words, before.words, fitted.context);
      addScaled(meaning, before.meaning, fitted.context);
    }
    return { understood: plain, words, meaning, shares: sharesOf(words, meaning), swayed: leading(words, meaning) !== alone };
  };
}

/** An entry is so sure that no other question is needed to understand this one. Reading both would cost as much again, and more. */
function isSettled(shares: Float32Array): boolean {
  return shares.some((share) => share >= SETTINGS.settled);
}

function leading(words: Float32Array, meaning: Float32Array): number {
  return words.reduce((best, value, at) => (value + meaning[at]! > words[best]! + meaning[best]! ? at : best), 0);
}

function isShort(understood: string): boolean {
  return understood.split(' ').length <= SETTINGS.followUpWords;
}

function addScaled(target: Float32Array, other: Float32Array, scale: number): void {
  for (let i = 0; i < target.length; i++) target[i]! += scale * other[i]!;
}
