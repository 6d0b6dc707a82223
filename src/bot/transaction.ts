import type { Storage } from 'botbuilder';
import { createHash } from 'node:crypto';
import { newMemory, type Memory } from '../../dialogs/memory';
import type { Reply } from '../core/model';
import type { Change, Place, StateItem, TurnStore } from '../store';
import { boundedStorage } from './boundedStorage';
import { drain, type Send } from './outbox';
import { overStorage } from './overStorage';

/** Activity ids that are remembered, to drop what a channel delivers twice. Channels retry within minutes. */
const SEEN = 50;

/** Any storage of the Bot Framework will do. One that has turns of its own orders them over all who share it. */
export type BotStorage = Storage & Partial<TurnStore>;

export interface Work {
  readonly key: string;
  /** The id of the activity; without one nothing can be recognised as delivered twice. */
  readonly id: string | undefined;
  /** When the person sent it, by the clock of the channel; milliseconds. */
  readonly sentAt?: number | undefined;
  /** Where the activity stands in the log of the web chat. */
  readonly arrival?: Place | undefined;
  readonly think: (memory: Memory) => Promise<readonly Reply[]>;
  /** The replies as they go out, with their address. */
  readonly pack: (replies: readonly Reply[]) => Pick<Change, 'log' | 'outbox'>;
  readonly send: Send;
  /** Resolves when a reply may go out. */
  readonly ready?: Send;
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
    const unsent = !(await drain(this.store, first, work.send, work.ready));
    return { ...value, logged, unsent };
  }

  /** Sends what a process that ended, or a channel that refused, has left. Resolves to the number of conversations. */
  async sweep(send: Send, ready?: Send): Promise<number> {
    const keys = await this.store.waitingKeys(SWEEP);
    const [faults, waiting] = [[] as unknown[], [...keys]];
    const worker = async () => {
      for (let key = waiting.shift(); key !== undefined; key = waiting.shift()) {
        // What cannot be read of one conversation must not hold up those behind it.
        await this.sendWaiting(key, send, ready).catch((error: unknown) => faults.push(error));
      }
    };
    await Promise.all(Array.from({ length: SIDE_BY_SIDE }, worker));
    if (faults.length > 0) throw faults[0];
    return keys.length;
  }

  private async sendWaiting(key: string, send: Send, ready?: Send): Promise<void> {
    await drain(this.store, await this.store.takeParcel(key), send, ready);
  }

  private async decide(work: Work, found: StateItem | undefined) {
    const { memory, ...kept } = read(found);
    if (isOld(work, kept)) return { value: { replies: [], duplicate: true } };
    const replies = await work.think(memory);
    const state = { memory, ...keptAfter(work, memory, kept) };
    delete memory.forgetting;
    return { state, ...work.pack(replies), value: { replies, duplicate: false } };
  }
}

/** Conversations that one sweep takes up, and of them at once: one whose service is silent takes its whole time. */
const SWEEP = 100;
const SIDE_BY_SIDE = 10;

function hasTurns(storage: BotStorage): storage is Storage & TurnStore {
  return storage.transact !== undefined;
}

/** What keeps an old message from being answered again. */
interface Kept {
  /** Marks of the messages answered last. */
  readonly seen: readonly string[];
  /** When the person asked to be forgotten, by the clock of the channel: what was sent before does not come back. */
  readonly forgottenAt?: number | undefined;
}

/** One conversation as it is stored. */
function read(found: StateItem | undefined): Kept & { readonly memory: Memory } {
  const stored = found as (Partial<Kept> & { readonly memory?: Partial<Memory> }) | undefined;
  const forgotten = stored?.forgottenAt === undefined ? {} : { forgottenAt: stored.forgottenAt };
  return { memory: { ...newMemory(), ...stored?.memory }, seen: stored?.seen ?? [], ...forgotten };
}

function isOld({ id, sentAt }: Work, { seen, forgottenAt }: Kept): boolean {
  // The id itself was kept by an earlier version of the bot.
  if (id !== undefined && (seen.includes(markOf(id)) || seen.includes(id))) return true;
  return sentAt !== undefined && forgottenAt !== undefined && sentAt < forgottenAt;
}

function keptAfter({ id, sentAt }: Work, { forgetting }: Memory, { seen, forgottenAt }: Kept): Kept {
  const at = forgetting === true ? sentAt : forgottenAt;
  return {
    seen: id === undefined ? seen : [...seen, markOf(id)].slice(-SEEN),
    ...(at === undefined ? {} : { forgottenAt: at }),
  };
}

/** Recognises an id without keeping it: some channels put a number of the person into it. */
function markOf(id: string): string {
  return createHash('sha256').update(id).digest('base64url').slice(0, 16);
}
