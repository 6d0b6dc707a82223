import type { Reply } from './ledger';
import type { Sent } from './person';

/** What went wrong in a run; all numbers are counts. */
export interface Tally {
  readonly conversations: number;
  readonly turns: number;
  /** Conversations whose last answer shows another step than the one where the person must be. */
  readonly wrongStates: number;
  /** Answers that show another step. */
  readonly wrongAnswers: number;
  readonly missing: number;
  readonly foreign: number;
  /** Replies shown more than once, on our own Direct Line and on channels of others. */
  readonly duplicates: { readonly own: number; readonly others: number };
}

/** @param isOwn whether a conversation is one of our own Direct Line */
export function tally(
  talks: readonly (readonly Sent[])[],
  replies: readonly Reply[],
  isOwn: (conversation: string) => boolean,
): Tally {
  const sent = new Map(talks.flat().map((one) => [one.id, one]));
  const answers = new Map<string, Reply[]>();
  const times = new Map<string, { readonly reply: Reply; count: number }>();
  for (const reply of replies) {
    if (reply.steps.length > 0) answers.set(reply.answers, [...(answers.get(reply.answers) ?? []), reply]);
    // One turn may show the same step twice where a move was made twice: any second answer to one message is one too many.
    const name = JSON.stringify([reply.conversation, reply.answers, reply.steps.length > 0 ? 'step' : reply.shown]);
    times.set(name, { reply, count: (times.get(name)?.count ?? 0) + 1 });
  }
  const isWrong = ({ id, step }: Sent) => answers.get(id)?.some(({ steps }) => steps.join() !== String(step)) ?? false;
  const isMissing = ({ id }: Sent) => !answers.has(id);
  const repeated = [...times.values()].flatMap(({ reply, count }) => Array<Reply>(count - 1).fill(reply));
  const own = repeated.filter(({ conversation }) => isOwn(conversation)).length;
  return {
    conversations: talks.length,
    turns: sent.size,
    wrongStates: talks.filter((talk) => talk.slice(-1).some(isWrong)).length,
    wrongAnswers: [...sent.values()].filter(isWrong).length,
    missing: [...sent.values()].filter(isMissing).length,
    foreign: replies.filter(({ conversation, answers: id }) => sent.get(id)?.conversation !== conversation && sent.has(id))
      .length,
    duplicates: { own, others: repeated.length - own },
  };
}
