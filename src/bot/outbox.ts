import type { ActivityRecord, Parcel, TurnStore } from '../store';
import { within } from './insist';
import { TooSoon } from './pace';

/**
 * Milliseconds for one reply, its wait for the pace of the channel included; a channel that hangs longer counts as one that
 * refused. Shorter than the store's PARCEL_MS, and as long as that allows: the connector's client ends by itself before it,
 * and what ended here all the same might still arrive, and be sent twice.
 */
const HELD_MS = 29_000;
/** Milliseconds until a refused reply is tried again: doubled each time, at most the longest. */
const RETRY = { first: 2_000, longest: 60_000 } as const;
/** Tries of one reply; with the waits between them some ten minutes. A patient has then asked again or called. */
const TRIES = 14;
/** What no repetition mends: the conversation is gone, or the channel does not take this. */
const FINAL = new Set([400, 403, 404, 405, 410, 413, 415]);

export type Send = (activity: ActivityRecord) => Promise<void>;

/**
 * Sends what waits in a conversation, in order, beginning with a parcel that was taken. Stops at one that cannot be sent.
 *
 * @param ready resolves when a reply may go out; bounded by itself, rejects with TooSoon for one that must wait for longer
 * @returns false when something could not be sent; it stays for later
 */
export async function drain(store: TurnStore, first: Parcel | undefined, send: Send, ready?: Send): Promise<boolean> {
  let complete = true;
  for (let parcel = first; parcel !== undefined;) {
    const outcome = await attempt(parcel, send, ready);
    if (outcome.kind === 'later') {
      await store.parcelFailed(parcel, outcome.ms);
      return false;
    }
    complete &&= outcome.kind === 'sent';
    parcel = await store.parcelDone(parcel);
  }
  return complete;
}

type Outcome = { readonly kind: 'sent' } | { readonly kind: 'never' } | { readonly kind: 'later'; readonly ms: number };

async function attempt({ activity, attempts }: Parcel, send: Send, ready?: Send): Promise<Outcome> {
  try {
    await within(
      HELD_MS,
      Promise.resolve(ready?.(activity)).then(() => send(activity)),
    );
    return { kind: 'sent' };
  } catch (error) {
    if (error instanceof TooSoon) return { kind: 'later', ms: error.ms };
    const status = (error as { statusCode?: unknown } | undefined)?.statusCode;
    if (attempts + 1 >= TRIES || (typeof status === 'number' && FINAL.has(status))) return { kind: 'never' };
    return { kind: 'later', ms: Math.min(RETRY.first * 2 ** attempts, RETRY.longest) };
  }
}
