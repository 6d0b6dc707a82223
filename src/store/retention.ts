import type { Retention } from './store';

/** Rows of each kind in one step, and milliseconds between two: a SQLite file is held for a moment only. */
const STEP = { rows: 200, pause: 25 } as const;
/** Milliseconds between two looks for what has become old. */
const EVERY = 3_600_000;
const DAY = 86_400_000;

export interface RetentionOptions {
  readonly store: Retention;
  /** Days for which things are kept after they were last written. */
  readonly keepDays: number;
  readonly now: () => Date;
  /** Hears how many rows were removed at a time, where there were any. */
  readonly onPurged: (rows: number) => void;
  readonly onError: (error: unknown) => void;
}

export interface Purging {
  /** Resolves when the step under way has ended; the store may then be closed. */
  stop(): Promise<void>;
}

/** Removes what is older than the patients were told: at once, and then every hour, in small steps. */
export function startPurging(options: RetentionOptions): Purging {
  let stopped = false;
  const going = () => !stopped;
  let running = purge(options, going);
  const again = () => {
    running = running.then(() => purge(options, going));
  };
  const timer = setInterval(again, EVERY).unref();
  return {
    async stop() {
      stopped = true;
      clearInterval(timer);
      await running;
    },
  };
}

async function purge({ store, keepDays, now, onPurged, onError }: RetentionOptions, going: () => boolean) {
  const before = new Date(now().getTime() - keepDays * DAY);
  let rows = 0;
  try {
    while (going()) {
      const removed = await store.purge(before, STEP.rows);
      if (removed === 0) break;
      rows += removed;
      await new Promise((resolve) => setTimeout(resolve, STEP.pause));
    }
  } catch (error) {
    onError(error);
  }
  if (rows > 0) onPurged(rows);
}
