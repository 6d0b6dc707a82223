import type { Storage } from 'botbuilder';
import { newMemory, type Memory } from '../../dialogs/memory';
import type { Reply } from '../core/model';
import type { ActivityRecord, Change, Place, StateItem, TurnStore } from '../store';
import { boundedStorage } from './boundedStorage';
import { drain } from './outbox';
import { overStorage } from './overStorage';

/** Activity ids that are remembered, to drop what a channel delivers twice. Channels retry within minutes. */
const SEEN = 50;

/** Any storage of the Bot Framework will do. One that has turns of its own orders them over all who share it. */
export type BotStorage = Storage & Partial<TurnStore>;

export interface Work {
  readonly key: string;
  /** The id of the activity; without one nothing can be recognised as delivered twice. */
  readonly id: string | undefined;
  /** Where the activity stands in the log of the web chat. */
  readonly arrival?: Place | undefined;
  readonly think: (memory: Memory) => Promise<readonly Reply[]>;
  /** The replies as they go out, with their address. */
  readonly pack: (replies: readonly Reply[]) => Pick<Change, 'log' | 'outbox'>;
  readonly send: (activity: ActivityRecord) => Promise<void>;
  /** Called when nothing of the turn can be lost any more; sending comes after it. */
  readonly committed?: () => void;
}

export interface Outcome {
  readonly replies: readonly Reply[];
  /** The message was answered before, so nothing was thought; what had not been sent then was sent now. */
  readonly duplicate: boolean;
  /** The commit itself showed the replies and marked the message as processed. */
  readonly logged: boolean;
  /** A committed reply could not be sent yet; it is tried again later. */
  readonly unsent: boolean;
}

/**
 * One turn at a time in a conversation: load, think, commit, then send. When thinking or committing fails, nothing was
 * said and nothing is kept. Rejects with what failed.
 */
export class Conversations {
  private readonly store: TurnStore;

  constructor(storage: BotStorage) {
    this.store = hasTurns(storage) ? storage : overStorage(boundedStorage(storage));
  }

  async run(work: Work): Promise<Outcome> {
    const decide = (found: StateItem | undefined) => this.decide(work, found);
    const { value, parcel, logged } = await this.store.transact(work.key, decide, work.arrival);
    work.committed?.();
    const first = value.duplicate ? await this.store.takeParcel(work.key) : parcel;
    const unsent = !(await drain(this.store, first, work.send));
    return { ...value, logged, unsent };
  }

  /** Sends what a process that ended, or a channel that refused, has left. Resolves to the number of conversations. */
  async sweep(send: Work['send']): Promise<number> {
    const keys = await this.store.waitingKeys(SWEEP);
    const faults: unknown[] = [];
    for (const key of keys) {
      // What cannot be read of one conversation must not hold up those behind it.
      await this.sendWaiting(key, send).catch((error: unknown) => faults.push(error));
    }
    if (faults.length > 0) throw faults[0];
    return keys.length;
  }

  private async sendWaiting(key: string, send: Work['send']): Promise<void> {
    await drain(this.store, await this.store.takeParcel(key), send);
  }

  private async decide({ id, think, pack }: Work, found: StateItem | undefined) {
    const { memory, seen } = read(found);
    if (id !== undefined && seen.includes(id)) return { value: { replies: [], duplicate: true } };
    const replies = await think(memory);
    const state = { memory, seen: id === undefined ? seen : [...seen, id].slice(-SEEN) };
    return { state, ...pack(replies), value: { replies, duplicate: false } };
  }
}

/** Conversations that one sweep takes up. */
const SWEEP = 100;

function hasTurns(storage: BotStorage): storage is Storage & TurnStore {
  return storage.transact !== undefined;
}

/** One conversation as it is stored. */
function read(found: StateItem | undefined): { memory: Memory; seen: readonly string[] } {
  const stored = found as { memory?: Partial<Memory>; seen?: readonly string[] } | undefined;
  return { memory: { ...newMemory(), ...stored?.memory }, seen: stored?.seen ?? [] };
}
