import type { Storage, StoreItem } from 'botbuilder';
import { newMemory, type Memory } from '../../dialogs/memory';
import type { Reply } from '../core/model';
import { Lock } from './lock';

/** Activity ids that are remembered, to drop what a channel delivers twice. Channels retry within minutes. */
const SEEN = 50;
/** Another process may write the same conversation; nothing was sent yet, so the turn is simply made again. */
const ATTEMPTS = 3;

/** One conversation as it is stored. */
interface Stored extends StoreItem {
  memory: Memory;
  seen: string[];
  /** Committed, but not known to be sent: sent again when the channel delivers its message again. */
  unsent?: { readonly id: string; readonly replies: readonly Reply[] };
}

export interface Work {
  readonly key: string;
  /** The id of the activity; without one nothing can be recognised as delivered twice. */
  readonly id: string | undefined;
  readonly think: (memory: Memory) => Promise<readonly Reply[]>;
  readonly send: (replies: readonly Reply[]) => Promise<void>;
}

/** What a turn came to; `duplicate`: dropped, because it was answered before. */
export interface Outcome {
  readonly replies: readonly Reply[];
  readonly duplicate: boolean;
}

/**
 * One turn at a time in a conversation: load, think, commit, then send. When thinking or committing fails, nothing was
 * said and nothing is kept. Rejects with what failed.
 */
export class Conversations {
  private readonly lock = new Lock();

  constructor(private readonly storage: Storage) {}

  run(work: Work): Promise<Outcome> {
    return this.lock.hold(work.key, () => this.turn(work));
  }

  private async turn(work: Work): Promise<Outcome> {
    const stored = await this.commit(work);
    if (stored === undefined) return { replies: [], duplicate: true };
    const replies = stored.unsent?.replies ?? [];
    await work.send(replies);
    if (replies.length > 0) await this.markSent(work.key, stored);
    return { replies, duplicate: false };
  }

  /** The state after the turn, with what is to be sent; undefined for a message that was answered. */
  private async commit(work: Work, attempt = 1): Promise<Stored | undefined> {
    const stored = await this.load(work.key);
    if (work.id !== undefined && stored.seen.includes(work.id))
      return stored.unsent?.id === work.id ? stored : undefined;
    const replies = await work.think(stored.memory);
    stored.seen = work.id === undefined ? stored.seen : [...stored.seen, work.id].slice(-SEEN);
    stored.unsent = { id: work.id ?? '', replies };
    try {
      await this.storage.write({ [work.key]: stored });
    } catch (error) {
      if (attempt === ATTEMPTS) throw error;
      return this.commit(work, attempt + 1);
    }
    return stored;
  }

  /** Best effort: when this write is lost, the worst is an answer said twice. */
  private async markSent(key: string, stored: Stored): Promise<void> {
    const { unsent: _sent, eTag: _old, ...rest } = stored;
    await this.storage.write({ [key]: { ...rest, eTag: '*' } }).catch(() => undefined);
  }

  private async load(key: string): Promise<Stored> {
    const items = (await this.storage.read([key])) as Record<string, Partial<Stored> | undefined>;
    const found = items[key];
    return { ...found, memory: { ...newMemory(), ...found?.memory }, seen: found?.seen ?? [] };
  }
}
