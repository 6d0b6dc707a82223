/**
 * What is kept between turns and between restarts: the bot's state, and the log of every web conversation.
 * The first half has the shape of the Bot Framework's Storage, so that a store can be handed to the bot as it is.
 */

/** One document of state. A write with an `eTag` other than `*` succeeds only over the version that was read. */
export interface StateItem {
  eTag?: string;
  [property: string]: unknown;
}

export interface StateStore {
  read(keys: readonly string[]): Promise<Record<string, StateItem>>;
  /** All or nothing. Throws EtagConflict when one of the documents has changed since it was read. */
  write(changes: Readonly<Record<string, StateItem>>): Promise<void>;
  delete(keys: readonly string[]): Promise<void>;
}

export interface Conversation {
  readonly id: string;
  readonly userId: string;
  /** ISO instant. */
  readonly startedAt: string;
}

/** `patient`: the bot's reply. `bot`: news that a patient does not see. `both`: a patient's message and its echo. */
export type Audience = 'patient' | 'bot' | 'both';

/** An activity as plain JSON; the store does not look inside. */
export type ActivityRecord = Readonly<Record<string, unknown>>;

export interface Logged {
  readonly conversationId: string;
  /** 1, 2, 3 ... within the conversation; also the Direct Line watermark. */
  readonly sequence: number;
  readonly activity: ActivityRecord;
}

export interface ConversationLog {
  /** False when a conversation of that id exists already. */
  createConversation(conversation: Conversation): Promise<boolean>;
  findConversation(id: string): Promise<Conversation | undefined>;
  /** Durable when it resolves. The activity gets its id (`<conversation>|<sequence>`) and is returned as logged. */
  append(conversationId: string, activity: ActivityRecord, audience: Audience): Promise<Logged>;
  /** What a patient sees, oldest first, after the given sequence number; at most `limit`. */
  visibleAfter(conversationId: string, sequence: number, limit: number): Promise<readonly Logged[]>;
  /** The bot is done with this activity. */
  markProcessed(logged: Pick<Logged, 'conversationId' | 'sequence'>): Promise<void>;
  /** What the bot had not finished when the process ended, in the order of arrival. */
  unprocessed(): Promise<readonly Logged[]>;
  /** Empties every activity so far. Their numbers stay taken: a page goes on from the number that it has seen. */
  forgetActivities(conversationId: string): Promise<void>;
}

export interface Store extends StateStore, ConversationLog {
  /** Throws when the store cannot be used; for the readiness probe. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

export class EtagConflict extends Error {
  constructor(readonly key: string) {
    super(`store: "${key}" was changed by another turn since it was read; read it again and repeat the write`);
    this.name = 'EtagConflict';
  }
}

/** The id that an activity has in the log and on the wire, with digits enough to sort as text. */
export function activityId(conversationId: string, sequence: number): string {
  return `${conversationId}|${String(sequence).padStart(7, '0')}`;
}

/** Whether a write may replace the stored version. */
export function mayReplace(stored: string | undefined, given: string | undefined): boolean {
  return given === undefined || given === '*' || stored === undefined || stored === given;
}
