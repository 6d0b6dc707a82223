/** Milliseconds for which sums are gathered: every turn of every process adds to the same few rows, which would queue up. */
const GATHER = 250;

export interface Counting {
  /** Resolves when it is durable. */
  add(day: string, names: readonly string[]): Promise<void>;
  flush(): Promise<void>;
}

/** Adds sums up in this process, and writes them together. */
export function createCounting(write: (days: string[], names: string[], counts: number[]) => Promise<void>): Counting {
  let sums = new Map<string, { day: string; name: string; count: number }>();
  let written: Promise<void> | undefined;

  async function flush(): Promise<void> {
    written = undefined;
    const all = [...sums.values()];
    sums = new Map();
    if (all.length === 0) return;
    await write(
      all.map(({ day }) => day),
      all.map(({ name }) => name),
      all.map(({ count }) => count),
    );
  }

  return {
    add(day, names) {
      for (const name of names) {
        const key = `${day} ${name}`;
        sums.set(key, { day, name, count: (sums.get(key)?.count ?? 0) + 1 });
      }
      written ??= new Promise<void>((resolve) => setTimeout(resolve, GATHER)).then(flush);
      return written;
    },
    flush,
  };
}
