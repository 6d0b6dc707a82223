import { Lock } from './lock';
import {
  ATTEMPTS,
  EtagConflict,
  type Change,
  type Committed,
  type Place,
  type StateItem,
  type TurnStore,
} from './store';

/** A state as it was found. The version is there even where the state itself cannot be read any more. */
export interface Loaded {
  readonly state?: StateItem | undefined;
  readonly version?: string | undefined;
}

export interface Optimistic {
  readonly load: (key: string) => Promise<Loaded>;
  /** Commits the change over the version that was loaded, or throws EtagConflict. */
  readonly commit: (
    key: string,
    loaded: Loaded,
    change: Change,
    arrival: Place | undefined,
  ) => Promise<Omit<Committed<never>, 'value'>>;
}

/**
 * A turn for stores that one process has to itself: a lock in this process, and, should another process write the same
 * conversation all the same, the turn made again over what that one wrote.
 */
export function transactOptimistically({ load, commit }: Optimistic, lock: Lock = new Lock()): TurnStore['transact'] {
  return (key, think, arrival) =>
    lock.hold(key, async () => {
      for (let attempt = 1; ; attempt++) {
        const loaded = await load(key);
        const { value, ...change } = await think(loaded.state);
        try {
          return { value, ...(await commit(key, loaded, change, arrival)) };
        } catch (error) {
          if (!(error instanceof EtagConflict) || attempt === ATTEMPTS) throw error;
        }
      }
    });
}
