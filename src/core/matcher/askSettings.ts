/**
 * When a part of a message counts as a question of its own. Shares are the matcher's, 0 to 1. Chosen by hand on questions that
 * were written for it and are measured nowhere; `tests/questions` holds others.
 */
export const ASK = {
  /** Calls of the matcher for one message: each takes milliseconds. */
  calls: 6,
  /** Questions of one message that are matched, and that are answered at once. */
  parts: 4,
  answers: 3,
  /** Share that settles a part which the message as a whole bears out (it is among its candidates); one that needs no such. */
  sure: 0.5,
  certain: 0.9,
  /** A share in the whole message that bears out a part by itself, where the part alone has the other share and leads by so much. */
  borneOut: 0.1,
  likely: 0.2,
  lead: 1.6,
  /** A part of at most this many words ("cost?") after a question must be certain. */
  named: 2,
  /** A question of at least this many words, of which all candidates together have less than this share, is about something else. */
  foreignWords: 4,
  foreign: 0.1,
  /** Share that settles a question of a story, where it leads by so much; and a sentence of it which is no question. */
  hidden: 0.35,
  leads: 2,
  told: 0.7,
  /** Words of a question in a story that are read: without marks nobody sees where it ends. */
  read: 16,
  /** Words from which a message is a story with a question in it. */
  story: 40,
} as const;
