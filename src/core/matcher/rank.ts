import type { Query } from '../model';
import { scores, softmaxInPlace } from './classifier';
import type { Encoder } from './encoder';
import { vectorise } from './features';
import { center, meaningOf } from './meaning';
import { normalise } from './normalise';
import { SETTINGS } from './settings';
import type { Speller } from './spelling';
import type { Trained } from './train';

/** What each stage makes of a query: one number a class, and the text as it was understood. */
export interface Ranking {
  readonly understood: string;
  readonly lexical: Float32Array;
  readonly semantic: Float32Array;
  /** Shares of 1 over all classes, the combination of the stages. */
  readonly shares: Float32Array;
}

export interface Ranker {
  (query: Query): Ranking;
}

/** Words that point back to what was said before, and openings that go on from it. */
const POINTS_BACK = /\b(?:it|that|this|those|these|they|them|one|ones|there|then|else|same|instead)\b|^(?:and|but|or|so|what about|how about|why|which|who|when|where)\b/;

export function createRanker(trained: Trained, speller: Speller, encoder: Encoder | undefined): Ranker {
  const rankText = (text: string) => {
    const lexical = new Float32Array(trained.lexical.classes);
    scores(trained.lexical, vectorise(text, trained.vocabulary), lexical);
    const semantic = new Float32Array(lexical.length);
    if (trained.semantic && encoder) {
      const { mean, classifier, weight } = trained.semantic;
      scores(classifier, center(meaningOf(encoder.encode(text)), mean), semantic);
      for (let i = 0; i < semantic.length; i++) semantic[i]! *= weight;
    }
    return { lexical, semantic };
  };
  return ({ text, context }) => {
    const understood = speller.repair(normalise(shorten(text)));
    const { lexical, semantic } = rankText(understood);
    if (context && pointsBack(understood)) {
      const before = rankText(`${speller.repair(normalise(shorten(context)))} ${understood}`);
      addScaled(lexical, before.lexical, SETTINGS.context);
      addScaled(semantic, before.semantic, SETTINGS.context);
    }
    const shares = lexical.map((value, i) => SETTINGS.sharpness * (value + semantic[i]!));
    softmaxInPlace(shares);
    return { understood, lexical, semantic, shares };
  };
}

function pointsBack(understood: string): boolean {
  return understood.split(' ').length <= SETTINGS.followUpWords || POINTS_BACK.test(understood);
}

function addScaled(target: Float32Array, other: Float32Array, scale: number): void {
  for (let i = 0; i < target.length; i++) target[i]! += scale * other[i]!;
}

/** The beginning and the end of a long message: the question stands at one of them. */
function shorten(text: string): string {
  const { length } = SETTINGS;
  return text.length <= length ? text : `${text.slice(0, length / 2)} ${text.slice(-length / 2)}`;
}
