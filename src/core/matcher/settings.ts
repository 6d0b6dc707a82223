/**
 * Every number that decides what the matcher answers, with its meaning, unit and reason. They were chosen by hand on questions
 * that the matcher does not learn from, the measured ones among them; change one only with `npm run eval` before and after.
 */
export const SETTINGS = {
  /** Passes over the examples, first step and decay of the word classifier: more passes change no answer. */
  lexical: { epochs: 12, rate: 4, decay: 1e-5 },
  /** The same for the classifier over sentence meanings. */
  semantic: { epochs: 8, rate: 3, decay: 1e-5 },
  /**
   * How much meanings count against words. With few examples an entry, words seldom recur and meaning must carry the
   * choice; with many, words are the better witness. Weight = `examples` / examples per entry, within the bounds.
   */
  meaning: { examples: 15, least: 0.25, most: 1.5 },
  /** Sharpness of the scores: the classifiers' sums are multiplied by this before they become shares of 1. */
  sharpness: 1,
  /** Weight of (previous question + question) beside the question alone, for follow-ups. */
  context: 0.4,
  /** A question of at most this many words, or one that points back ("that", "it"), is read with the one before. */
  followUpWords: 7,
  /** Share from which an entry is answered at once. Below, the best are offered as choices. */
  answer: 0.28,
  /** ...or when it leads the second by this factor. */
  lead: 1.7,
  /** Share below which the best entry is not even offered. */
  offer: 0.1,
  /**
   * Points (sum over the stages, before they become shares) that the best entry needs where a knowledge base has no
   * examples of what to decline; times (1 + weight of the meanings), since that many stages add up.
   */
  evidence: 4.7,
  /** Share that an entry needs to stand beside the best one among the choices, relative to the best. */
  beside: 0.25,
  /** Up to this many choices, and this many candidates in a result. */
  choices: 3,
  candidates: 5,
  /** Characters of a message that are read; longer ones keep their beginning and their end. */
  length: 1500,
} as const;
