import type Database from 'libsql';
import { randomUUID } from 'node:crypto';
import { createCounting } from '../counting';
import { createNews } from '../news';
import type { Names } from '../names';
import { transactOptimistically, type Loaded } from '../optimistic';
import { createRows, type Rows } from '../rows';
import { createSeal, type Seal } from '../seal';
import {
  EtagConflict,
  mayReplace,
  mustBeCounters,
  PARCEL_MS,
  TAKEOVERS,
  type ActivityRecord,
  type Appended,
  type Audience,
  type Change,
  type Conversation,
  type CorruptRow,
  type Logged,
  type Parcel,
  type Place,
  type StateItem,
  type Store,
  type Tally,
} from '../store';
import { openDatabase, scrub } from './open';
import { openSealed } from './sealing';
import { prepareAll, type ActivityRow, type ParcelRow, type StateRow, type Statements } from './statements';

export interface SqliteOptions {
  /** Every commit waits for the disk. */
  readonly fullSync?: boolean;
  /** Writes rows sealed; without it they are plain JSON. */
  readonly seal?: Seal;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** Told of a row that cannot be read, by name. */
  readonly onFault?: (error: CorruptRow) => void;
}

/** Milliseconds after which what was deleted is taken out of the files: when the turn that deletes has been committed. */
const SCRUB_MS = 200;

/** A store in one file, for one process at a time: whoever opens it takes over what the last process had not finished. */
export function openSqliteStore(file: string, options: SqliteOptions = {}): Store {
  const { fullSync = false, seal = createSeal([]), now = Date.now, onFault = () => undefined } = options;
  const db = openDatabase(file, fullSync);
  // What is taken was taken by a process that has ended.
  db.exec('UPDATE activity SET taken = 0 WHERE processed = 0; UPDATE outbox SET taken_until = 0, due = 0;');
  const names = openSealed(db, seal);
  return assemble(db, new Tables(prepareAll(db), createRows(seal, onFault), names, now));
}

function assemble(db: Database.Database, open: Tables): Store {
  const news = createNews();
  let closed = false;
  // After the commit of the turn in which somebody asks to be forgotten, and once where many ask.
  let scrubbing: NodeJS.Timeout | undefined;
  // The answer to that, too, has the address of who asked, until it is sent.
  const forgotten = new Set<string>();
  const scrubSoon = () => {
    scrubbing ??= setTimeout(() => {
      scrubbing = undefined;
      if (!closed) scrub(db);
    }, SCRUB_MS).unref();
  };
  const use = () => {
    if (closed) throw new Error('store: it was closed; open it again');
    return open;
  };
  // IMMEDIATE: another process that writes the file is waited for, where a transaction that begins by reading would fail.
  const atomically = <A extends unknown[], R>(work: (...given: A) => R) => {
    const { immediate } = db.transaction(work as never);
    return immediate as unknown as (...given: A) => R;
  };
  const write = atomically((changes: Readonly<Record<string, StateItem>>) => {
    for (const [key, item] of Object.entries(changes)) use().replace(key, item);
  });
  const append = atomically((conversationId: string, activity: ActivityRecord, audience: Audience, once?: string) =>
    use().append(conversationId, activity, audience, once),
  );
  const commit = atomically((key: string, loaded: Loaded, change: Change, arrival?: Place) =>
    use().commit(key, loaded, change, arrival),
  );
  const count = atomically((days: readonly string[], names: readonly string[], counts: readonly number[]) =>
    names.forEach((name, at) => use().count(days[at] ?? '', name, counts[at] ?? 0)),
  );
  const counting = createCounting(async (...sums) => count(...sums));
  const takeUnprocessed = atomically((idleMs: number) => use().takeUnprocessed(idleMs));
  const purge = atomically((before: Date, limit: number) => use().purge(before, limit));
  const takeParcel = atomically((key: string) => use().takeParcel(key));
  const parcelDone = atomically((parcel: Parcel) => use().parcelDone(parcel));

  return {
    read: async (keys) => use().readAll(keys),
    write: async (changes) => write(changes),
    delete: async (keys) => use().delete(keys),
    createConversation: async (conversation) => use().createConversation(conversation),
    findConversation: async (id) => use().findConversation(id),
    async append(conversationId, activity, audience, once) {
      const logged = append(conversationId, activity, audience, once);
      if (!logged.repeated) news.tell(conversationId);
      return logged;
    },
    visibleAfter: async (conversationId, sequence, limit) => use().visibleAfter(conversationId, sequence, limit),
    markProcessed: async (place) => use().markProcessed(place),
    takeUnprocessed: async (idleMs) => takeUnprocessed(idleMs),
    async deleteConversation(id) {
      use().deleteConversation(id);
      scrubSoon();
    },
    async forgetActivities(conversationId, upTo) {
      use().forgetActivities(conversationId, upTo);
      scrubSoon();
    },
    onNews: news.listen,
    transact: transactOptimistically({
      load: async (key) => use().load(key),
      async commit(key, loaded, change, arrival) {
        const parcel = commit(key, loaded, change, arrival);
        if (change.log && change.log.activities.length > 0) news.tell(change.log.conversationId);
        return { logged: true, ...(parcel && { parcel }) };
      },
    }),
    takeParcel: async (key) => takeParcel(key),
    async parcelDone(parcel) {
      const next = parcelDone(parcel);
      if (forgotten.has(parcel.key)) scrubSoon();
      if (next === undefined) forgotten.delete(parcel.key);
      return next;
    },
    parcelFailed: async (parcel, delayMs) => use().parcelFailed(parcel, delayMs),
    async dropParcels(key) {
      use().dropParcels(key);
      forgotten.add(key);
    },
    waitingKeys: async (limit) => use().waitingKeys(limit),
    async count(day, names) {
      mustBeCounters(names);
      use();
      await counting.add(day, names);
    },
    counted: async (first, last) => use().counted(first, last),
    purge: async (before, limit) => purge(before, limit),
    ping: async () => use().ping(),
    async close() {
      if (!closed) await counting.flush();
      if (closed) return;
      closed = true;
      clearTimeout(scrubbing);
      scrub(db);
      db.close();
    },
  };
}

/** Reads and writes of single rows; what must be atomic is wrapped in a transaction by the caller. */
class Tables {
  constructor(
    private readonly statements: Statements,
    private readonly rows: Rows,
    private readonly names: Names,
    private readonly now: () => number,
  ) {}

  readAll(keys: readonly string[]): Record<string, StateItem> {
    const found = keys.flatMap((key) => {
      const row = this.stateRow(key);
      return row ? [[key, this.rows.readState(row.key, row.etag, row.json)] as const] : [];
    });
    return Object.fromEntries(found); // also for a key such as __proto__
  }

  load(key: string): Loaded {
    const row = this.stateRow(key);
    return row === undefined ? {} : { state: this.rows.recoverState(row.key, row.etag, row.json), version: row.etag };
  }

  replace(key: string, item: StateItem): void {
    if (!mayReplace(this.stateRow(key)?.etag, item.eTag)) throw new EtagConflict(key);
    this.writeState(key, item);
  }

  delete(keys: readonly string[]): void {
    for (const key of keys) for (const one of [key, this.names.row(key)]) this.statements.deleteState.run(one);
  }

  commit(key: string, loaded: Loaded, { state, log, outbox = [] }: Change, arrival?: Place): Parcel | undefined {
    if (state) {
      if (this.stateRow(key)?.etag !== loaded.version) throw new EtagConflict(key);
      this.writeState(key, state);
    }
    for (const activity of log?.activities ?? []) this.append(log?.conversationId ?? '', activity, 'patient');
    if (arrival) this.markProcessed(arrival);
    return this.enqueue(key, outbox);
  }

  createConversation({ id, userId, startedAt }: Conversation): boolean {
    return this.statements.createConversation.run(id, userId, startedAt).changes === 1;
  }

  findConversation(id: string): Conversation | undefined {
    const row = this.statements.findConversation.get(id) as Conversation | undefined;
    return row && { id: row.id, userId: row.userId, startedAt: row.startedAt }; // libsql's `get` adds `_metadata`
  }

  append(conversationId: string, activity: ActivityRecord, audience: Audience, once?: string): Appended {
    const name = once === undefined ? null : this.names.once(once);
    const before = name === null ? undefined : this.statements.findOnce.get(conversationId, name);
    if (before) {
      const { sequence, json } = before as ActivityRow;
      return { ...this.rows.readActivity({ conversationId, sequence }, json), repeated: true };
    }
    const { next } = this.statements.nextSequence.get(conversationId) as { next: number };
    const place = { conversationId, sequence: next };
    const json = this.rows.writeActivity(place, activity);
    const processed = audience === 'patient' ? 1 : 0;
    const at = this.now();
    this.statements.append.run(conversationId, next, audience, processed, json, at, at, name);
    return this.rows.readActivity(place, json);
  }

  visibleAfter(conversationId: string, sequence: number, limit: number): readonly Logged[] {
    return this.readActivities(this.statements.visibleAfter.all(conversationId, sequence, limit) as ActivityRow[]);
  }

  markProcessed({ conversationId, sequence }: Place): void {
    this.statements.markProcessed.run(conversationId, sequence);
  }

  takeUnprocessed(idleMs: number): readonly Logged[] {
    const before = this.now() - idleMs;
    this.statements.giveUp.run(before, TAKEOVERS);
    const found = this.statements.unprocessed.all(before) as (ActivityRow & { position: number })[];
    for (const { position } of found) this.statements.takeOver.run(this.now(), position);
    return this.readActivities(found);
  }

  deleteConversation(id: string): void {
    this.statements.deleteActivities.run(id);
    this.statements.deleteConversation.run(id);
  }

  forgetActivities(conversationId: string, upTo = Number.MAX_SAFE_INTEGER): void {
    this.statements.forgetActivities.run(conversationId, upTo);
  }

  dropParcels(key: string): void {
    this.statements.dropParcels.run(this.names.row(key));
  }

  takeParcel(key: string): Parcel | undefined {
    const name = this.names.row(key);
    for (;;) {
      const row = this.statements.firstParcel.get(name) as ParcelRow | undefined;
      if (row === undefined || row.taken_until > this.now()) return undefined;
      this.statements.takeParcel.run(this.now() + PARCEL_MS, row.position);
      const { position, attempts, json } = row;
      const parcel = this.rows.readParcel({ id: String(position), key: name, attempts, content: json });
      if (parcel) return { ...parcel, key };
      this.statements.removeParcel.run(position); // one that cannot be read must not hold up those behind it
    }
  }

  parcelDone({ id, key }: Parcel): Parcel | undefined {
    this.statements.removeParcel.run(Number(id));
    return this.takeParcel(key);
  }

  parcelFailed({ id }: Parcel, delayMs: number): void {
    this.statements.failParcel.run(this.now() + delayMs, Number(id));
  }

  waitingKeys(limit: number): readonly string[] {
    return (this.statements.waitingKeys.all(this.now(), limit) as { key: string }[]).map(({ key }) => key);
  }

  count(day: string, name: string, count: number): void {
    this.statements.count.run(day, name, count);
  }

  counted(first: string, last: string): readonly Tally[] {
    const tallies = this.statements.counted.all(first, last) as Tally[];
    return tallies.map(({ day, name, count }) => ({ day, name, count }));
  }

  purge(before: Date, limit: number): number {
    const { adopt, purge, purgeConversations } = this.statements;
    for (const statement of adopt) statement.run(this.now());
    const rows = purge.map((statement) => statement.run(before.getTime(), limit).changes);
    const { changes } = purgeConversations.run(before.toISOString(), limit);
    return rows.reduce((sum, one) => sum + one, changes);
  }

  ping(): void {
    this.statements.ping.get();
  }

  private stateRow(key: string): StateRow | undefined {
    return this.statements.readState.get(key, this.names.row(key)) as StateRow | undefined;
  }

  private writeState(key: string, item: StateItem): void {
    const name = this.names.row(key);
    this.statements.writeState.run(name, randomUUID(), this.rows.writeState(name, item), this.now());
    if (name !== key) this.statements.deleteState.run(key);
  }

  private enqueue(key: string, activities: readonly ActivityRecord[]): Parcel | undefined {
    if (activities.length === 0) return undefined;
    const name = this.names.row(key);
    for (const activity of activities) {
      this.statements.addParcel.run(name, this.rows.writeParcel(name, activity), this.now());
    }
    return this.takeParcel(key);
  }

  private readActivities(found: readonly ActivityRow[]): readonly Logged[] {
    return this.rows.readActivities(
      found.map((row) => ({ conversationId: row.conversation_id, sequence: row.sequence, content: row.json })),
    );
  }
}
