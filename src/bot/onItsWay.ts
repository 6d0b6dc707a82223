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
    sending.catch(() => this.drop(parcel)); // then the outbox sends it
  }

  has(activity: ActivityRecord): boolean {
    return this.find(activity) !== undefined;
  }

  /**
   * Resolves to true when help has gone out, to false at once for anything else that waits in the outbox; rejects when the
   * help did not go out. It may be asked again by who could not wait for its end.
   */
  async wait(activity: ActivityRecord): Promise<boolean> {
    const parcel = this.find(activity);
    if (parcel === undefined) return false;
    await parcel.sending;
    this.drop(parcel);
    return true;
  }

  private drop(parcel: OnItsWay['parcels'][number]): void {
    this.parcels = this.parcels.filter((one) => one !== parcel);
  }

  private find(activity: ActivityRecord) {
    return this.parcels.find((one) => isDeepStrictEqual(one.activity, activity));
  }
}

/** As a store gives it back. */
function asKept(activity: ActivityRecord): ActivityRecord {
  return JSON.parse(JSON.stringify(activity)) as ActivityRecord;
}
