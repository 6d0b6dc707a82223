import { performance } from 'node:perf_hooks';

// Machines are shared and noisy. So figures are medians, rivals are measured in turn, and the time that other programs take
// from this one is left out: of the time on the wall and the time on a processor, the less counts.

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

/** Starts a watch; it tells the milliseconds since then, without those in which this process waited for a processor. */
function startWatch(): () => number {
  const started = performance.now();
  const used = process.cpuUsage();
  return () => {
    const wall = performance.now() - started;
    const { user, system } = process.cpuUsage(used);
    return Math.min(wall, (user + system) / 1000);
  };
}

export interface Timed<T> {
  readonly value: T;
  readonly ms: number;
}

export async function timed<T>(work: () => T | Promise<T>): Promise<Timed<T>> {
  const watch = startWatch();
  const value = await work();
  return { value, ms: watch() };
}

/** Milliseconds of the main thread that the work takes: what other threads compute meanwhile is not counted. */
export async function mainThreadMs(work: () => unknown): Promise<number> {
  await nextTurn();
  const watch = startWatch();
  const before = performance.eventLoopUtilization();
  await work();
  return Math.min(performance.eventLoopUtilization(before).active, watch());
}

/** The longest time, in milliseconds, in which nothing else gets a turn while the work is done. */
export async function longestBlock(work: () => unknown): Promise<number> {
  await nextTurn();
  let longest = 0;
  let watch = startWatch();
  let under = true;
  const look = () => {
    longest = Math.max(longest, watch());
    watch = startWatch();
  };
  const tick = () => {
    look();
    if (under) setImmediate(tick);
  };
  setImmediate(tick);
  await work();
  look();
  under = false;
  await nextTurn();
  return longest;
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/**
 * Times several contestants on the same inputs, one after the other on each input, so that what disturbs the machine disturbs
 * all of them. The first round only warms up. Each round gets its own form of the input, so that nobody answers from memory.
 * @returns for each contestant the median over the inputs of its median over the rounds, in milliseconds
 */
export async function race<T>(
  contestants: readonly ((input: T) => unknown)[],
  inputs: readonly T[],
  rounds: number,
  inRound: (input: T, round: number) => T,
): Promise<number[]> {
  const times = contestants.map(() => inputs.map((): number[] => []));
  for (let round = 0; round <= rounds; round++) {
    for (const [at, input] of inputs.entries()) {
      const form = inRound(input, round);
      for (const turn of contestants.keys()) {
        const who = (turn + at + round) % contestants.length; // nobody is always first
        const { ms } = await timed(() => contestants[who]!(form));
        if (round > 0) times[who]![at]!.push(ms);
      }
    }
  }
  return times.map((ofOne) => median(ofOne.map(median)));
}
