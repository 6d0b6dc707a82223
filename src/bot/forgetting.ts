import type { Store } from '../store';
import { within } from './insist';
import { conversationKey } from './conversationKey';

/** Whose talk is to be forgotten. */
export interface Forgotten {
  readonly channel: string;
  readonly id: string;
  /** The number of the message that asks for it, in the log of the web chat: what was said after it is answered as usual. */
  readonly upTo?: number;
}

/** Milliseconds that somebody who deletes a talk waits for a turn of it that is under way. */
const TURN_MS = 500;

/**
 * What both ways of being forgotten have in common: what was said, and what waits to be said, is gone. Asked for in words, the
 * talk goes on from there; what the bot remembers is replaced by the commit of that very turn.
 */
export async function forgetConversation(store: Store, { channel, id, upTo }: Forgotten): Promise<void> {
  await store.dropParcels(conversationKey(channel, id));
  await store.forgetActivities(id, upTo);
}

/**
 * By the page's button the talk also ends, with all that the bot remembers of it. What a turn writes that is under way
 * elsewhere goes as soon as that turn has ended. Rejects when it could not be deleted.
 */
export async function endConversation(store: Store, conversation: Forgotten): Promise<void> {
  const key = conversationKey(conversation.channel, conversation.id);
  const remove = async () => {
    await forgetConversation(store, conversation);
    await store.deleteConversation(conversation.id);
    await store.delete([key]);
  };
  await remove();
  const afterTurns = store.transact(key, async () => ({ value: await remove() }));
  await within(TURN_MS, afterTurns).catch(() => undefined); // it goes on by itself
}
