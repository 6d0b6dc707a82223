/** Milliseconds between two lines about one loop. */
const PAUSE = 5000;

/** One line on standard error. */
export function say(line: string): void {
  console.error(line);
}

/** Tells on standard error how far a loop is: at its end, and every few seconds. */
export function createProgress(what: string, all: number): (done: number) => void {
  let last = performance.now();
  return (done) => {
    const now = performance.now();
    if (done < all && now - last < PAUSE) return;
    last = now;
    say(`${what}: ${done} of ${all}`);
  };
}
