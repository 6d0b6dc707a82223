import type { ActivityRecord, Parcel, TurnStore } from '../store';
import { within } from './insist';

/** Milliseconds for one reply; a channel that hangs longer counts as one that refused. Shorter than the store's PARCEL_MS. */
const SEND_MS = 20_000;
/** Milliseconds until a refused reply is tried again: doubled each time, at most the longest. */
const RETRY = { first: 2_000, longest: 60_000 } as const;
/** Tries of one reply; with the waits between them some ten minutes. A patient has then asked again or called. */
const TRIES = 14;
/** What no repetition mends: the conversation is gone, or the channel does not take this. */
const FINAL = new Set([400, 403, 404, 405, 410, 413, 415]);

/**
 * Sends what waits in a conversation, in order, beginning with a parcel that was taken. Stops at one that cannot be sent.
 *
 * @returns false when something could not be sent; it stays for later
 */
export async function drain(
  store: TurnStore,
  first: Parcel | undefined,
  send: (activity: ActivityRecord) => Promise<void>,
): Promise<boolean> {
  let complete = true;
  for (let parcel = first; parcel !== undefined;) {
    const outcome = await attempt(parcel, send);
    if (outcome === 'later') {
      await store.parcelFailed(parcel, Math.min(RETRY.first * 2 ** parcel.attempts, RETRY.longest));
      return false;
    }
    complete &&= outcome === 'sent';
    parcel = await store.parcelDone(parcel);
  }
  return complete;
}

async function attempt(
  { activity, attempts }: Parcel,
  send: (activity: ActivityRecord) => Promise<void>,
): Promise<'sent' | 'later' | 'never'> {
  try {
    await within(SEND_MS, send(activity));
    return 'sent';
  } catch (error) {
    const status = (error as { statusCode?: unknown } | undefined)?.statusCode;
    return attempts + 1 >= TRIES || (typeof status === 'number' && FINAL.has(status)) ? 'never' : 'later';
  }
}
