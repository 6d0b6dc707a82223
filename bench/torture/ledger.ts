/** A message to a person, as the person or the person's channel got it. */
export interface Reply {
  readonly conversation: string;
  /** The message that it answers. */
  readonly answers: string;
  /** All of what is shown; two with the same are one reply shown twice. */
  readonly shown: string;
  /** The steps that it names. */
  readonly steps: readonly number[];
}

/** All that was heard, whoever waits for it. */
export class Ledger {
  readonly replies: Reply[] = [];
  private readonly answered = new Set<string>();
  private readonly waiting = new Map<string, () => void>();

  hear(conversation: string, activity: Readonly<Record<string, unknown>>): void {
    if (activity['type'] !== 'message' || typeof activity['replyToId'] !== 'string') return;
    const { text, attachments, replyToId } = activity;
    const shown = JSON.stringify([text, attachments]);
    const steps = [...shown.matchAll(/Step (\d) of 6/g)].map(([, step]) => Number(step));
    this.replies.push({ conversation, answers: String(replyToId), shown, steps: [...new Set(steps)] });
    if (steps.length === 0) return; // a greeting before it, or what did not fit
    this.answered.add(String(replyToId));
    this.waiting.get(String(replyToId))?.();
  }

  /** Resolves to false where no answer came in so many milliseconds. */
  async answer(to: string, ms: number): Promise<boolean> {
    if (this.answered.has(to)) return true;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<false>((resolve) => (timer = setTimeout(() => resolve(false), ms)));
    const came = new Promise<true>((resolve) => this.waiting.set(to, () => resolve(true)));
    const answered = await Promise.race([came, late]);
    clearTimeout(timer);
    this.waiting.delete(to);
    return answered;
  }
}
