import { activeFlow } from './flows';
import type { Memory } from './memory';

/** One turn as a step on the map of the dialogs: no words of the patient. Tests hold it against docs/conversations.md. */
export interface Visit {
  readonly from: string;
  readonly event: string;
  readonly to: string;
}

/** Outside of every flow. */
export const OUTSIDE = 'outside';

/** Where a conversation is: "treatment-walkthrough: step 3", "not-feeling-better: sessions", or outside of every flow. */
export function placeIn(memory: Memory): string {
  const flow = activeFlow(memory);
  if (flow === undefined) return OUTSIDE;
  const [bottom, prompt] = memory.dialogs.dialogStack;
  const { step, check } = (bottom?.state ?? {}) as { step?: number; check?: number };
  if (prompt !== undefined) return `${flow}: ${prompt.id}`;
  return check === undefined ? `${flow}: step ${step}` : `${flow}: check ${check}`;
}
