/** Chance that is the same on every machine and in every run. */

export { createRandom } from '../src/core/matcher/random';

/** FNV-1a: a text to a seed, so that what is drawn for a text does not depend on its place in a file. */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

export function pick<T>(random: () => number, from: readonly T[]): T {
  return from[Math.floor(random() * from.length)]!;
}
