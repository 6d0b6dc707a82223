import { isDeepStrictEqual } from 'node:util';
import type { ActivityRecord } from '../store';

/** Parcels; beyond them the oldest are forgotten, and may be sent twice. */
const MOST = 1_000;

/**
 * Help that was committed to the outbox while it is being sent directly. Whoever comes to it there, in whichever turn, waits
 * for that sending in place of sending it a second time.
 */
export class OnItsWay {
  private parcels: { readonly activity: ActivityRecord; readonly sending: Promise<void> }[] = [];

  add(activity: ActivityRecord, sending: Promise<void>): void {
    const parcel = { activity: asKept(activity), sending };
    this.parcels = [...this.parcels, parcel].slice(-MOST);
    sending.catch(() => (this.parcels = this.parcels.filter((one) => one !== parcel))); // then the outbox sends it
  }

  /** Rejects when the help did not go out; undefined for anything else that waits in the outbox. */
  take(activity: ActivityRecord): Promise<void> | undefined {
    const parcel = this.parcels.find((one) => isDeepStrictEqual(one.activity, activity));
    this.parcels = this.parcels.filter((one) => one !== parcel);
    return parcel?.sending;
  }
}

/** As a store gives it back. */
function asKept(activity: ActivityRecord): ActivityRecord {
  return JSON.parse(JSON.stringify(activity)) as ActivityRecord;
}
