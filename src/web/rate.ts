/** How much somebody may ask for: so many at once, and so many a minute in the long run. */
export interface Allowance {
  readonly burst: number;
  readonly perMinute: number;
}

export interface Rate {
  /** Takes one. 0: allowed; else the whole seconds to wait, and nothing was taken. */
  take(key: string): number;
  /** What `take` would say, taking nothing. */
  wait(key: string): number;
}

/** Keys that are remembered; beyond it the one that was quiet longest is forgotten, which only gives it a fresh allowance. */
const MOST_KEYS = 50_000;

/**
 * One number for a key: the instant at which its allowance is whole again (the "generic cell rate algorithm"). It moves on by
 * the time that one request is worth, and may run ahead of the clock by as much as a burst.
 */
export function createRate({ burst, perMinute }: Allowance, now: () => Date): Rate {
  const wholeAt = new Map<string, number>();
  const worth = 60_000 / perMinute;
  const ahead = (key: string, at: number) => Math.max(wholeAt.get(key) ?? at, at) + worth - at;
  const secondsOver = (lead: number) => Math.max(0, Math.ceil((lead - burst * worth) / 1_000));

  return {
    wait: (key) => secondsOver(ahead(key, now().getTime())),
    take(key) {
      const at = now().getTime();
      const lead = ahead(key, at);
      const wait = secondsOver(lead);
      if (wait > 0) return wait;
      wholeAt.delete(key); // so that the map is ordered by last use
      wholeAt.set(key, at + lead);
      if (wholeAt.size > MOST_KEYS) wholeAt.delete(wholeAt.keys().next().value ?? '');
      return 0;
    },
  };
}
