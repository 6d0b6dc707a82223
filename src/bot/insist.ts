/** How long something outside is waited for, and how often it is asked again. Milliseconds. */
export interface Limits {
  /** One try; a service that has said nothing until then is taken for dead. */
  readonly attempt: number;
  /** All tries and waits together. */
  readonly total: number;
  /** Before the second try; doubled each time after it. */
  readonly firstWait: number;
  readonly longestWait: number;
  /** The longest wait that the service itself may ask for (Retry-After). */
  readonly longestRetryAfter: number;
}

/** `again`: worth another try; `retryAfter` is the header of that name. */
export type Outcome<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'again'; readonly cause: Error; readonly retryAfter?: string | undefined };

export interface Clock {
  readonly now: () => number;
  readonly wait: (ms: number) => Promise<void>;
  /** 0 to 1. */
  readonly random: () => number;
}

export const CLOCK: Clock = {
  now: () => performance.now(),
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  random: Math.random,
};

export class GaveUp extends Error {
  constructor(
    readonly attempts: number,
    cause: Error,
  ) {
    super(`gave up after ${attempts} tries: ${cause.message}`, { cause });
    this.name = 'GaveUp';
  }
}

/**
 * Tries until it is done or the time is over. Waits longer each time, with jitter, so that many who were refused together
 * do not come back together. Never takes longer than `limits.total`.
 *
 * @param once one try, given the milliseconds that it may take; rejects for what no other try would mend
 * @throws GaveUp with what failed last
 */
export async function insist<T>(
  once: (ms: number) => Promise<Outcome<T>>,
  limits: Limits,
  clock: Clock = CLOCK,
): Promise<T> {
  const end = clock.now() + limits.total;
  for (let attempt = 1; ; attempt++) {
    const left = end - clock.now();
    const outcome = await once(Math.min(limits.attempt, left));
    if (outcome.kind === 'done') return outcome.value;
    const wait = waitAfter(attempt, outcome.retryAfter, limits, clock);
    if (clock.now() + wait >= end) throw new GaveUp(attempt, outcome.cause);
    await clock.wait(wait);
  }
}

function waitAfter(attempt: number, retryAfter: string | undefined, limits: Limits, { random }: Clock): number {
  const backoff = Math.min(limits.firstWait * 2 ** (attempt - 1), limits.longestWait) * (0.5 + random() / 2);
  const asked = Math.min(readRetryAfter(retryAfter), limits.longestRetryAfter);
  return Math.max(backoff, asked);
}

/** Seconds, or a date; 0 for what is neither. */
function readRetryAfter(header: string | undefined): number {
  if (header === undefined) return 0;
  const ms = /^\s*\d+(?:\.\d+)?\s*$/.test(header) ? Number(header) * 1_000 : Date.parse(header) - Date.now();
  return Number.isFinite(ms) && ms > 0 ? ms : 0;
}

/** Rejects when the work has not ended in time; what it comes to later is dropped. */
export async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${Math.round(ms)} ms`)), ms);
    timer.unref(); // what hangs must not keep a process alive that has nothing else to do
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
