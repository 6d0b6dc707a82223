import type { Turn } from './adapter';

/** Knows the turns that are not over, so that a stop can wait for those whose request was answered already. */
export class UnderWay {
  private readonly turns = new Set<Promise<unknown>>();

  track(turn: (...context: Parameters<Turn>) => Promise<unknown>): Turn {
    return async (context) => {
      const one = turn(context);
      this.turns.add(one);
      try {
        await one;
      } finally {
        this.turns.delete(one);
      }
    };
  }

  /** Resolves when none is left. */
  async idle(): Promise<void> {
    while (this.turns.size > 0) await Promise.allSettled(this.turns);
  }
}
