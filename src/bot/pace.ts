/** So many messages in so many milliseconds. */
export interface Rate {
  readonly count: number;
  readonly ms: number;
}

/** Milliseconds. `now` never goes back. */
export interface Clock {
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
}

export const REAL_CLOCK: Clock = {
  now: () => performance.now(),
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};

/** The channel takes one more only after so many milliseconds, longer than anybody should wait with a reply in hand. */
export class TooSoon extends Error {
  override readonly name = 'TooSoon';
  constructor(readonly ms: number) {
    super(`too soon by ${Math.ceil(ms)} ms`);
  }
}

/**
 * Milliseconds. Of the rates of Teams only that of an hour asks for longer: sixty messages take fourteen of their thirty
 * seconds by the rate before it. With the time for sending it stays below the store's PARCEL_MS.
 */
const LONGEST_WAIT = 16_500;

/** Conversations whose times are kept before old ones are looked for. */
const KEPT = 1000;

/** Keeps what is sent into one conversation within a channel's rates: what is too fast waits, in order. */
export class Pace {
  private readonly sent = new Map<string, number[]>();

  constructor(private readonly clock: Clock = REAL_CLOCK) {}

  /**
   * Resolves when a message may go out into `key`. Its place is taken at once, so that callers are served in order.
   * @throws TooSoon where that would be longer than anybody should wait; no place is taken then
   */
  async wait(key: string, rates: readonly Rate[]): Promise<void> {
    if (rates.length === 0) return;
    const now = this.clock.now();
    const times = this.recent(key, rates, now);
    const slot = rates.reduce((latest, rate) => Math.max(latest, freeAt(times, rate)), now);
    if (slot - now > LONGEST_WAIT) throw new TooSoon(slot - now);
    times.push(slot);
    if (slot > now) await this.clock.sleep(slot - now);
  }

  /** Counts a message that goes out whatever the rates say: help in a crisis waits for nobody. */
  note(key: string, rates: readonly Rate[]): void {
    if (rates.length > 0) this.recent(key, rates, this.clock.now()).push(this.clock.now());
  }

  /** The times that still count, oldest first. */
  private recent(key: string, rates: readonly Rate[], now: number): number[] {
    const span = Math.max(...rates.map(({ ms }) => ms));
    if (this.sent.size > KEPT) this.forget(now - span);
    const times = (this.sent.get(key) ?? []).filter((time) => time > now - span);
    this.sent.set(key, times);
    return times;
  }

  private forget(before: number): void {
    for (const [key, times] of this.sent) if ((times.at(-1) ?? 0) <= before) this.sent.delete(key);
  }
}

/** When one more is within the rate: as soon as the last but `count` is older than its span. */
function freeAt(times: readonly number[], { count, ms }: Rate): number {
  const blocking = times[times.length - count];
  return blocking === undefined ? 0 : blocking + ms;
}
