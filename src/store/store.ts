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

/** How often something happened on a day. */
export interface Tally {
  /** ISO day. */
  readonly day: string;
  readonly name: string;
  readonly count: number;
}

/**
 * Sums by day, for reports: no ids, no text, no order, so that nothing in them leads back to a patient. Names are
 * words of the code or of the knowledge, such as `turn/answer/onset-speed`.
 */
export interface Counters {
  /**
   * Adds one to each name on the day; durable when it resolves. Any number of processes may count at the same time.
   * Throws a CounterName error for a name that could be what somebody wrote.
   */
  count(day: string, names: readonly string[]): Promise<void>;
  /** What was counted from the first day to the last, both included, by day and then by name. */
  counted(first: string, last: string): Promise<readonly Tally[]>;
}

export interface Store extends StateStore, ConversationLog, Counters {
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

/** Plain words joined by slashes. Spaces, and whatever else a person writes, have no place in a counter. */
const COUNTER = /^[a-zA-Z][a-zA-Z0-9-]*(?:\/[a-zA-Z0-9-]+){0,4}$/;
/** Characters. */
const LONGEST_COUNTER = 120;

export class CounterName extends Error {
  constructor() {
    super('store: this is no name of a counter; use words, digits and dashes joined by slashes, such as turn/answer');
    this.name = 'CounterName';
  }
}

/** @throws CounterName; it does not quote the name, which may be what a patient wrote */
export function mustBeCounters(names: readonly string[]): void {
  if (names.some((name) => name.length > LONGEST_COUNTER || !COUNTER.test(name))) throw new CounterName();
}

/** The id that an activity has in the log and on the wire, with digits enough to sort as text. */
export function activityId(conversationId: string, sequence: number): string {
  return `${conversationId}|${String(sequence).padStart(7, '0')}`;
}

/** Whether a write may replace the stored version. */
export function mayReplace(stored: string | undefined, given: string | undefined): boolean {
  return given === undefined || given === '*' || stored === undefined || stored === given;
}
