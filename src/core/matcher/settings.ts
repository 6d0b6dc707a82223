import fitted from './fitted.json';

/**
 * Every number that decides what the matcher answers, with its meaning, unit and reason. Those of `fitted.json` are found by
 * `npm run fit` from the questions named in that file; the others were chosen on questions that the matcher does not learn
 * from (`npm run bench -- ablation` shows what they bring). Change one only with `npm run eval` before and after.
 */
export const SETTINGS = {
  /** The classifier over words alone: examples seen in all, bounds of the passes, first step, decay. More passes change no answer. */
  words: { steps: 120_000, fewest: 6, most: 12, rate: 4, decay: 1e-5 },
  /** The same for the classifier over words and meanings together. */
  both: { steps: 80_000, fewest: 5, most: 20, rate: 4, decay: 1e-5 },
  /** How much the words count beside a meaning in the second classifier (squared length of the one against the other). */
  wordsBesideMeaning: 0.3,
  /** Examples an entry up to which words alone are not asked, and from which they count in full (twice the second classifier). */
  blend: { few: 15, many: 60 },
  /**
   * For knowledge without examples of what to decline: shares of its entries taken away in turn, share of their questions
   * that must be refused; with fewer entries than that, the points that a question with any known word in it reaches. What has
   * so many points is about something that the knowledge holds, and is answered from a smaller share and lead (those of Fitted).
   */
  evidence: { folds: 3, refused: 0.66, fewestEntries: 20, points: 1, answer: 0.3, lead: 1.2 },
  /** A question of at most this many words, or one that points back ("that", "it"), is read with the one before. */
  followUpWords: 8,
  /** Share of an entry from which a question is not read with the one before, however short it is. */
  settled: 0.9,
  /** Share from which an entry is answered that only the question before puts first, or that one word asks for. */
  halfway: 0.5,
  /** Up to this many choices, and this many candidates in a result. Of the right entries that are not among three, every third is the fourth. */
  choices: 4,
  candidates: 5,
  /** Characters of a message that are read; longer ones keep their beginning and their end. */
  length: 1500,
  ...fitted.settings,
} as const;

/** What `npm run fit` finds. Shares are of 1. */
export interface Fitted {
  /** The points are multiplied by this before they become shares: makes a share of 0.8 right in four of five cases. */
  readonly sharpness: number;
  /** Weight of (previous question + question) beside the question alone, for follow-ups. */
  readonly context: number;
  /** Points added to "something else than treatment": how readily a message is declined. */
  readonly decline: number;
  /** Share from which an entry is answered at once. Below, the best are offered as choices. */
  readonly answer: number;
  /** ...or when it leads the second by this factor. */
  readonly lead: number;
  /** Share below which the best entry is not even offered. */
  readonly offer: number;
  /** Share that an entry needs to stand beside the best one among the choices, relative to the best. */
  readonly beside: number;
}
