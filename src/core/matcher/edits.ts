/** Edits between two words: insert, delete, replace, or swap two neighbours (optimal string alignment). */
export function edits(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(previous[j]! + 1, row[j - 1]! + 1, previous[j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, before[j - 2]! + 1);
      row.push(least);
    }
    [before, previous] = [previous, row];
  }
  return previous[b.length]!;
}

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];

/**
 * All texts one slip of the fingers away from a word, with how unlikely the slip is (in edits): a letter swapped with its
 * neighbour, doubled or not doubled, left out, put in, or replaced.
 */
export function neighbours(word: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const add = (text: string, cost: number) => {
    if (text !== word && (found.get(text) ?? Infinity) > cost) found.set(text, cost);
  };
  for (let at = 0; at <= word.length; at++) {
    const [head, tail] = [word.slice(0, at), word.slice(at)];
    for (const letter of LETTERS) {
      add(head + letter + tail, letter === tail[0] ? SLIGHT : 1);
      add(head + letter + tail.slice(1), REPLACED);
    }
    add(head + tail.slice(1), tail[0] === tail[1] ? SLIGHT : 1);
    if (tail.length > 1) add(head + tail[1] + tail[0] + tail.slice(2), SLIGHT);
  }
  return found;
}

const SLIGHT = 0.6;
const REPLACED = 1.2;
