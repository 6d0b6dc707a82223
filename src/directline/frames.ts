import type { Logged } from '../store';

/** What Direct Line calls an ActivitySet. The watermark is the sequence number of the last activity in it. */
export interface ActivitySet {
  readonly activities: readonly unknown[];
  readonly watermark: string;
}

export function activitySet(found: readonly Logged[], position: number): ActivitySet {
  return { activities: found.map(({ activity }) => activity), watermark: String(lastSequence(found, position)) };
}

export function lastSequence(found: readonly Logged[], position: number): number {
  return found.at(-1)?.sequence ?? position;
}

/** A watermark as it comes in a URL: a sequence number, or the beginning for whatever is not one. */
export function readWatermark(text: string | null | undefined): number {
  const number = /^\d{1,9}$/.test(text ?? '') ? Number(text) : 0;
  return Number.isSafeInteger(number) ? number : 0;
}
