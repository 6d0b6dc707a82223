import { learn, points, type Encode, type Reading } from './learned';
import { SETTINGS } from './settings';

/**
 * Where a knowledge base has no examples of what to decline, it is asked about itself: entries are taken away in turn, and
 * the questions of those entries, which nothing can answer then, show how many points a wrong entry can gather.
 * @returns the points that the best entry needs, or undefined where there are too few entries to tell
 */
export function calibrate(
  readings: readonly Reading[],
  labels: readonly number[],
  classes: number,
  encode: Encode | undefined,
  onProgress: (share: number) => void = () => {},
): number | undefined {
  const { folds, refused, fewestEntries } = SETTINGS.evidence;
  if (classes < fewestEntries) return undefined;
  const strangers: number[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const kept = Array.from({ length: classes }, (_, label) => label).filter((label) => label % folds !== fold);
    const place = new Map(kept.map((label, position) => [label, position]));
    const inside = readings.flatMap((reading, i) => (place.has(labels[i]!) ? [{ reading, label: place.get(labels[i]!)! }] : []));
    const learned = learn(inside.map(({ reading }) => reading), inside.map(({ label }) => label), kept.length, encode);
    readings.forEach(({ plain, natural }, i) => {
      if (place.has(labels[i]!)) return;
      const { words, meaning } = points(learned, plain, encode?.(natural));
      strangers.push(words.reduce((most, value, c) => Math.max(most, value + meaning[c]!), -Infinity));
    });
    onProgress((fold + 1) / folds);
  }
  return strangers.sort((a, b) => a - b)[Math.floor(refused * strangers.length)];
}
