import type { TurnEvent } from './bot';

/**
 * What a turn adds to the sums by day: its outcome, by entry where there is one. `turn/answer/onset-speed`, `turn/none`.
 * Neither who wrote nor what: a counter cannot be led back to a patient.
 */
export function countersOf({ kind, topic }: Pick<TurnEvent, 'kind' | 'topic'>): readonly string[] {
  if (kind === 'duplicate' || kind === 'ignored') return [];
  return [topic === null ? `turn/${kind}` : `turn/${kind}/${topic}`];
}
