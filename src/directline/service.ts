import { createHash } from 'node:crypto';
import type { ActivityRecord, Appended, ConversationLog, Logged } from '../store';
import { within } from '../bot/insist';
import { isUrgent } from '../bot/urgent';
import { arrival, readInbound } from './inbound';
import { createRepeats, repeatName } from './repeats';
import { createSubscribers, type Subscribers } from './subscribers';
import type { Bearer } from './tokens';

export interface DirectLineOptions {
  readonly log: ConversationLog;
  readonly now: () => Date;
  /** Random letters and digits that nobody can guess. */
  readonly randomId: () => string;
  /**
   * One turn of the bot. Its replies come back through `deliver` or are committed to the log by the bot itself, which then
   * marks the activity as processed and resolves to true. May reject.
   */
  readonly turn: (activity: ActivityRecord) => Promise<boolean>;
  /** Whether a message needs help at once, even before it is logged. Without it every one does. */
  readonly isUrgent?: ((activity: ActivityRecord) => boolean) | undefined;
  /** Deletes all that is kept of a conversation, its log included. */
  readonly forget: (conversationId: string) => Promise<void>;
  readonly onError: (where: string, error: unknown) => void;
}

export type Received =
  | { readonly kind: 'accepted'; readonly id: string }
  | { readonly kind: 'refused'; readonly reason: string }
  /** The message could not be made durable. The bot was asked all the same; its reply goes to the open sockets. */
  | { readonly kind: 'unlogged' };

export interface DirectLine {
  readonly subscribers: Subscribers;
  /** A new person and a new conversation, which begins to exist at `open`. */
  invite(): Bearer;
  /** True when the conversation is new; the bot then greets. */
  open(bearer: Bearer): Promise<boolean>;
  exists(bearer: Bearer): Promise<boolean>;
  receive(bearer: Bearer, body: unknown): Promise<Received>;
  /** The bot's reply. Never rejects: what cannot be logged is still shown. Returns the activity's id. */
  deliver(conversationId: string, activity: ActivityRecord): Promise<string>;
  visibleAfter(conversationId: string, sequence: number): Promise<readonly Logged[]>;
  /**
   * Ends a conversation and deletes all of it. Its tokens are worth nothing from now on, its sockets are closed, and a turn
   * that is under way leaves nothing behind. Rejects when it could not be deleted.
   */
  forget(bearer: Bearer): Promise<void>;
  /** The time of a reply: later than all before. */
  stamp(): string;
  /** Runs the turns that a process which ended has left. To be called at start, and now and then. */
  recover(): Promise<number>;
  /** Resolves when no turn is under way. */
  idle(): Promise<void>;
}

/**
 * Milliseconds that the log may take. `message`: then the bot is asked all the same where help is needed, and who wrote still
 * hears whether it was kept. `turns`: who deletes a talk waits for a turn of it that is under way; what that leaves is deleted
 * when it ends. `help`: then help is shown without having been kept. `reply`: the same for any other reply.
 */
const PATIENCE = { message: 250, help: 250, reply: 5_000, kept: 10_000, turns: 250 } as const;

/** Milliseconds after which an unfinished message is nobody's: far longer than a turn takes. */
const ABANDONED_MS = 15_000;

/** Activities in one answer of the REST polling or one WebSocket frame. */
const PAGE = 100;

/**
 * Direct Line without Azure. A message is logged, acknowledged, and only then answered. Turns are started at once and are not
 * queued here: the bot orders the turns of a conversation itself, and a crisis message must not wait behind a turn that hangs.
 */
export function createDirectLine(options: DirectLineOptions): DirectLine {
  const { log, randomId, onError, isUrgent: isUrgentMessage = () => true } = options;
  const subscribers = createSubscribers();
  /** The turns under way, each with its conversation. */
  const running = new Map<Promise<void>, unknown>();
  const stamp = strictlyLater(options.now);
  log.onNews((conversationId) => subscribers.wake(conversationId));
  const repeats = createRepeats();

  function start(logged: Logged | undefined, activity: ActivityRecord): void {
    const turn = runTurn(logged, activity).finally(() => running.delete(turn));
    running.set(turn, idOf(activity));
  }

  /** What a turn under way leaves behind after its talk was deleted. */
  async function forgetLate(conversationId: string): Promise<void> {
    const turns = [...running].filter(([, id]) => id === conversationId).map(([turn]) => turn);
    if (turns.length === 0) return;
    const cleaned = Promise.all(turns).then(() => options.forget(conversationId));
    const late = cleaned.catch((error: unknown) => onError('forget', error)).finally(() => running.delete(late));
    running.set(late, undefined);
    await within(PATIENCE.turns, late).catch(() => undefined);
  }

  async function runTurn(logged: Logged | undefined, activity: ActivityRecord): Promise<void> {
    try {
      const settled = await options.turn(activity);
      if (logged && !settled) await log.markProcessed(logged);
    } catch (error) {
      onError('turn', error);
    }
  }

  async function take(bearer: Bearer, activity: ActivityRecord): Promise<Received> {
    const logging = log.append(bearer.conversationId, activity, 'both', repeatName(activity));
    const unlogged = { ...activity, id: randomId() };
    const soon = await within(PATIENCE.message, logging).catch(() => undefined);
    const helped = soon === undefined && isUrgentMessage(unlogged);
    if (helped) start(undefined, unlogged);
    try {
      const logged = soon ?? (await within(PATIENCE.kept, logging));
      if (helped)
        await log.markProcessed(logged); // the bot has it already
      else if (!isForgotten(logged)) start(logged, logged.activity); // one that was answered, the turn itself drops
      return { kind: 'accepted', id: String(logged.activity['id']) };
    } catch (error) {
      onError('log', error);
      if (!helped) start(undefined, unlogged);
      return { kind: 'unlogged' };
    }
  }

  return {
    subscribers,
    invite: () => ({ conversationId: randomId(), userId: `dl_${randomId()}` }),
    async open(bearer) {
      const at = stamp();
      const isNew = await log.createConversation({ id: bearer.conversationId, userId: bearer.userId, startedAt: at });
      if (!isNew) return false;
      const logged = await log.append(bearer.conversationId, arrival(bearer, at), 'bot');
      start(logged, logged.activity);
      return true;
    },
    async exists({ conversationId, userId }) {
      return (await log.findConversation(conversationId))?.userId === userId;
    },
    async receive(bearer, body) {
      const inbound = readInbound(body, bearer, stamp());
      if (inbound.kind === 'refused') return inbound;
      return repeats.once(bearer.conversationId, inbound.activity, () => take(bearer, inbound.activity));
    },
    async deliver(conversationId, activity) {
      const stamped = { ...activity, timestamp: stamp() };
      try {
        const ms = isUrgent() ? PATIENCE.help : PATIENCE.reply;
        const logged = await within(ms, log.append(conversationId, stamped, 'patient', nameOf(activity)));
        subscribers.wake(conversationId, { kind: 'logged', activity: logged.activity });
        return String(logged.activity['id']);
      } catch (error) {
        onError('log', error);
        const id = randomId();
        subscribers.wake(conversationId, { kind: 'unlogged', activity: { ...stamped, id } });
        return id;
      }
    },
    visibleAfter: (conversationId, sequence) => log.visibleAfter(conversationId, sequence, PAGE),
    stamp,
    async forget({ conversationId }) {
      await options.forget(conversationId);
      subscribers.wake(conversationId, { kind: 'gone' });
      await forgetLate(conversationId);
    },
    async recover() {
      const pending = await log.takeUnprocessed(ABANDONED_MS);
      for (const logged of pending) start(logged, logged.activity);
      return pending.length;
    },
    async idle() {
      while (running.size > 0) await Promise.all(running.keys());
    },
  };
}

/** It comes again after its talk was forgotten: nothing of it is left but its name. */
function isForgotten({ repeated, activity }: Appended): boolean {
  return repeated === true && activity['type'] === undefined;
}

function idOf(activity: ActivityRecord): unknown {
  return (activity['conversation'] as { readonly id?: unknown } | undefined)?.id;
}

/** The same words in answer to the same message are the same reply: a turn that is run again after a crash says them once. */
function nameOf({ replyToId, text, attachments }: ActivityRecord): string | undefined {
  if (typeof replyToId !== 'string') return undefined;
  return createHash('sha256')
    .update(JSON.stringify([replyToId, text, attachments]))
    .digest('base64url');
}

/** Web Chat sorts by time: two messages of one millisecond must not change places. */
function strictlyLater(now: () => Date): () => string {
  let last = 0;
  return () => {
    last = Math.max(last + 1, now().getTime());
    return new Date(last).toISOString();
  };
}
