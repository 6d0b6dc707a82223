/**
 * What is kept between turns and between restarts: the bot's state, the log of every web conversation, and what is still to be
 * sent. The first part has the shape of the Bot Framework's Storage, so a store can be handed to its ConversationState as it is.
 */

/** One document of state. A write with an `eTag` other than `*` succeeds only over the version that was read. */
export interface StateItem {
  eTag?: string;
  [property: string]: unknown;
}

export interface StateStore {
  /** Throws CorruptRow for a document that cannot be read any more. */
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

/** The place of an activity in the log. */
export interface Place {
  readonly conversationId: string;
  /** 1, 2, 3 ... within the conversation; also the Direct Line watermark. */
  readonly sequence: number;
}

export interface Logged extends Place {
  readonly activity: ActivityRecord;
}

export interface Appended extends Logged {
  /** Something of this name was there already, and nothing was added. */
  readonly repeated?: true;
}

export interface ConversationLog {
  /** False when a conversation of that id exists already. */
  createConversation(conversation: Conversation): Promise<boolean>;
  findConversation(id: string): Promise<Conversation | undefined>;
  /**
   * Durable when it resolves. The activity gets its id (`<conversation>|<sequence>`) and is returned as logged.
   *
   * @param once a name for what is said: a second append of the same name in the conversation adds nothing and resolves to the
   *             first, `repeated`. The name outlives what it names: what was forgotten is not said again
   */
  append(conversationId: string, activity: ActivityRecord, audience: Audience, once?: string): Promise<Appended>;
  /** What a patient sees, oldest first, after the given sequence number; at most `limit`. A corrupt row is left out. */
  visibleAfter(conversationId: string, sequence: number, limit: number): Promise<readonly Logged[]>;
  /** The bot is done with this activity. */
  markProcessed(place: Place): Promise<void>;
  /**
   * Takes over what the bot has not finished and nobody has been at for `idleMs`, in the order of arrival. What was taken
   * over `TAKEOVERS` times without being finished counts as done: it must not bring the bot down for ever.
   */
  takeUnprocessed(idleMs: number): Promise<readonly Logged[]>;
  /** Removes the conversation and every activity of it, as if it had never been. */
  deleteConversation(id: string): Promise<void>;
  /**
   * Empties every activity, those after the number `upTo` excepted. Their numbers stay taken: a page goes on from the number
   * that it has seen. What was there is soon nowhere in the files either, as far as the database can do that.
   */
  forgetActivities(conversationId: string, upTo?: number): Promise<void>;
  /** Calls `tell` when a conversation has news, whoever of those that share the store wrote it. Returns the function that ends it. */
  onNews(tell: TellNews): () => void;
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

/** Without an id: news may have been missed, everybody should look. */
export type TellNews = (conversationId?: string) => void;

/** What one turn changes. It is committed as a whole or not at all. */
export interface Change {
  /** The next state; absent: it stays as it is. */
  readonly state?: StateItem;
  /** Replies that the log of a web conversation takes: the commit itself makes them visible, once. */
  readonly log?: { readonly conversationId: string; readonly activities: readonly ActivityRecord[] };
  /** Replies for somebody else's channel, kept until it has taken them. */
  readonly outbox?: readonly ActivityRecord[];
}

export interface Committed<T> {
  readonly value: T;
  /** The first that waits to be sent, taken for the caller; absent where nothing was added or somebody is at an earlier one. */
  readonly parcel?: Parcel;
  /** Whether `log` and the mark of `arrival` were part of the commit; where not, the replies are parcels. */
  readonly logged: boolean;
}

/** A reply that waits to be sent. Those of one key go out in order, one at a time. */
export interface Parcel {
  readonly id: string;
  readonly key: string;
  readonly activity: ActivityRecord;
  /** How often sending it has failed. */
  readonly attempts: number;
}

export interface TurnStore {
  /**
   * One turn: loads the state of `key`, lets `think` decide what changes, and commits that. One at a time for a key, in the
   * order of arrival, over everybody who shares the store. `think` may be called again, so it must have no effect of its own.
   * A state that cannot be read any more counts as absent.
   *
   * @param arrival the logged activity that the turn answers: earlier ones of its conversation come first, and it is marked
   *                as processed by the same commit
   */
  transact<T>(
    key: string,
    think: (state: StateItem | undefined) => Promise<Change & { readonly value: T }>,
    arrival?: Place,
  ): Promise<Committed<T>>;
  /** Takes the first parcel of this key, unless somebody is at it (who has then `PARCEL_MS` to send it). */
  takeParcel(key: string): Promise<Parcel | undefined>;
  /** It was sent, or given up: it is removed, and the next of its key is taken. */
  parcelDone(parcel: Parcel): Promise<Parcel | undefined>;
  /** It could not be sent. Anybody may take it again at once; `waitingKeys` names it after `delayMs`. */
  parcelFailed(parcel: Parcel, delayMs: number): Promise<void>;
  /** Removes all that waits to be sent. */
  dropParcels(key: string): Promise<void>;
  /** Keys with a parcel that is due and that nobody is at. */
  waitingKeys(limit: number): Promise<readonly string[]>;
}

export interface Retention {
  /**
   * Removes what was last written before that instant: states, what was said, what was never sent, and conversations of
   * which nothing is left. Sums by day stay, since they lead back to nobody. A row that an older version wrote without a
   * time counts as written now.
   *
   * @param limit rows of each kind: a step is small, so that nobody waits behind it
   * @returns the number of rows removed; 0: there is no more to remove
   */
  purge(before: Date, limit: number): Promise<number>;
}

export interface Store extends StateStore, ConversationLog, TurnStore, Counters, Retention {
  /** Throws when the store cannot be used; for the readiness probe. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** How often an unfinished activity is taken over before it is given up. */
export const TAKEOVERS = 5;
/** Milliseconds for which a parcel belongs to whoever took it; longer than a send may take. */
export const PARCEL_MS = 30_000;
/** How often a turn is made again because another process wrote the same conversation. */
export const ATTEMPTS = 3;

export class EtagConflict extends Error {
  constructor(
    readonly key: string,
    options?: ErrorOptions,
  ) {
    super(`store: "${key}" was changed by another turn since it was read; read it again and repeat the write`, options);
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

/** Names the row and never its content. */
export class CorruptRow extends Error {
  constructor(
    readonly row: string,
    why: string,
  ) {
    super(`store: the row "${row}" cannot be read (${why}); restore it from a backup or delete it`);
    this.name = 'CorruptRow';
  }
}

/** The row is whole, but this process does not hold the key that it was written with. */
export class UnknownKey extends Error {
  constructor(
    readonly row: string,
    readonly key: string,
  ) {
    super(`store: the row "${row}" was written with the key ${key}; add that key to DATA_KEYS`);
    this.name = 'UnknownKey';
  }
}

/** The id that an activity has in the log and on the wire, with digits enough to sort as text. */
export function activityId(conversationId: string, sequence: number): string {
  return `${conversationId}|${String(sequence).padStart(7, '0')}`;
}

/** Where an activity stands in the log, by its id; undefined for one that was never logged. */
export function placeOf(id: unknown): Place | undefined {
  const [, conversationId, sequence] = /^(.+)\|(\d{7,15})$/s.exec(typeof id === 'string' ? id : '') ?? [];
  return conversationId === undefined ? undefined : { conversationId, sequence: Number(sequence) };
}

/** Whether a write may replace the stored version. */
export function mayReplace(stored: string | undefined, given: string | undefined): boolean {
  return given === undefined || given === '*' || stored === undefined || stored === given;
}
