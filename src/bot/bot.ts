import type { TurnContext } from 'botbuilder';
import type { Visit } from '../../dialogs/visits';
import type { Listener } from '../core/listen';
import type { Matcher } from '../core/matcher';
import type { Clinic, KnowledgeBase, Reply, ReplyKind } from '../core/model';
import type { Phrases } from '../core/phrases';
import type { ActivityRecord } from '../store';
import { lifeline } from './lifeline';
import type { Clock } from './pace';
import type { BotStorage } from './transaction';
import type { Forgotten } from './forgetting';
import { Turns } from './turns';

export { endConversation, forgetConversation } from './forgetting';
export { conversationKey } from './conversationKey';

/** What may be logged of a turn. Never the patient's words. */
export interface TurnEvent {
  readonly kind: ReplyKind | 'duplicate' | 'ignored' | 'error';
  readonly topic: string | null;
  readonly score?: number;
  readonly channel: string;
  /** Milliseconds. */
  readonly ms: number;
  /** Name and message of what failed in us. */
  readonly error?: string;
}

export interface BotOptions {
  readonly storage: BotStorage;
  readonly base: KnowledgeBase;
  readonly clinic: Clinic;
  readonly phrases: Phrases;
  readonly matcher: Matcher;
  /** The second reader of the safety screen; without it the screen stands alone. */
  readonly listen?: Listener;
  readonly now: () => Date;
  /** Days after which a conversation is deleted by itself, as the greeting says; absent: it is not. */
  readonly keptDays?: number;
  /** Channels in which somebody at the clinic can take a talk over; none where absent. */
  readonly handoffChannels?: readonly string[];
  /** By which what is sent keeps to a channel's rates; the real one where absent. */
  readonly clock?: Clock;
  /** Deletes what others keep of a conversation (its transcript), when the patient asks to be forgotten. */
  readonly forget?: (conversation: Forgotten) => Promise<void>;
  readonly log?: (event: TurnEvent) => void;
  /** Hears where each turn led on the map of the dialogs. Must not throw. */
  readonly visit?: (visit: Visit) => void;
  /** Adds one to each named sum of the day. Must not throw; what fails there is lost, and holds nobody up. */
  readonly count?: (names: readonly string[]) => void;
}

export interface Bot {
  /** One turn. Resolves to everything that was said in it, in order; never throws. */
  turn(context: TurnContext): Promise<readonly Reply[]>;
  /** Sends the committed replies that a process which ended, or a channel that refused, has left. To be called now and then. */
  sweep(send: (activity: ActivityRecord) => Promise<void>): Promise<number>;
}

/**
 * The bot behind any adapter. With knowledge that it cannot use at all it still helps in a crisis.
 */
export function createBot(options: BotOptions): Bot {
  try {
    const turns = new Turns(options);
    return {
      turn: (context) => turns.turn(context),
      sweep: (send) => turns.sweep(send),
    };
  } catch (error) {
    return lifeline(options, error);
  }
}
