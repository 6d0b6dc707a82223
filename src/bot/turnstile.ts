import { setImmediate as afterOthers } from 'node:timers';

/**
 * Lets costly work through one piece at a time, and everybody else's network in between: without it, twenty long messages
 * at once are one block of the event loop. Who waits under one key is served in order; keys take turns, so that one
 * sender's flood holds up another by one piece. It never waits for the work itself: what hangs blocks nobody.
 */
export class Turnstile {
  /** Keys in the order in which they come next. */
  private readonly waiting = new Map<string, (() => void)[]>();
  private turning = false;

  /** Resolves when it is the caller's turn. What then runs without waiting is one piece. */
  pass(key: string): Promise<void> {
    return new Promise((resolve) => {
      const queue = this.waiting.get(key);
      if (queue === undefined) this.waiting.set(key, [resolve]);
      else queue.push(resolve);
      if (!this.turning) this.turn();
    });
  }

  private turn(): void {
    this.turning = this.waiting.size > 0;
    if (!this.turning) return;
    afterOthers(() => {
      this.letThrough();
      this.turn();
    });
  }

  private letThrough(): void {
    const [next] = this.waiting;
    if (next === undefined) return;
    const [key, [first, ...rest]] = next;
    this.waiting.delete(key);
    if (rest.length > 0) this.waiting.set(key, rest);
    first?.();
  }
}
