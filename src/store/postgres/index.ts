import { randomBytes, randomUUID } from 'node:crypto';
import type { QueryResultRow } from 'pg';
import type { Names } from '../names';
import { createCounting } from '../counting';
import { createNews } from '../news';
import { createRows, type Rows } from '../rows';
import { createSeal, type Seal } from '../seal';
import {
  EtagConflict,
  mustBeCounters,
  PARCEL_MS,
  TAKEOVERS,
  type Appended,
  type ActivityRecord,
  type Audience,
  type Conversation,
  CorruptRow,
  UnknownKey,
  type Logged,
  type Parcel,
  type StateItem,
  type Store,
  type Tally,
} from '../store';
import { clientConfig, explainUnreachable, openPools, type Pools } from './connect';
import { persistently } from './faults';
import { migrate } from './migrate';
import { openNewsChannel, type NewsChannel } from './newsChannel';
import { openSealed } from './sealing';
import { statementsIn, type Statement, type Statements } from './statements';
import { transactInPostgres } from './turn';

export interface PostgresOptions {
  /** Where the tables lie; made when it is missing. Several bots may share a database. */
  readonly schema?: string;
  /** Writes rows sealed; without it they are plain JSON. */
  readonly seal?: Seal;
  /** Told of a row that cannot be read, by name. */
  readonly onFault?: (error: CorruptRow) => void;
}

const SCHEMA = 'faq_bot';
/**
 * Seconds for which an earlier message is waited for. Longer than until somebody takes over what was left: a message that
 * went ahead of it would be answered out of order.
 */
const ARRIVAL_SECONDS = 30;
/** Activities that one process takes over at once. */
const TAKE = 100;
/** Milliseconds. How often news are looked for that nobody told, and how far back. */
const CATCH_UP = { every: 5_000, back: 12_000 } as const;
/** Rows of conversations never change until they go, which is told, so this process need not ask for the same one twice. */
const KNOWN = 10_000;

/**
 * A store for any number of processes.
 *
 * @throws Error in words that an administrator can act on, when the database cannot be used
 */
export async function openPostgresStore(url: string, options: PostgresOptions = {}): Promise<Store> {
  const { schema = SCHEMA, seal = createSeal([]), onFault = () => undefined } = options;
  if (!/^[a-z_][a-z0-9_]*$/.test(schema)) throw new Error('store: a schema is named in small letters, digits and _');
  const config = clientConfig(url);
  const pools = openPools(config);
  let names: Names;
  try {
    await persistently(() => migrate(pools.others, schema));
    names = await openSealed(pools.others, schema, seal);
  } catch (error) {
    await Promise.allSettled([pools.turns.end(), pools.others.end()]);
    throw error instanceof UnknownKey || error instanceof CorruptRow ? error : explainUnreachable(url, error);
  }
  const news = createNews();
  const known = new Map<string, Conversation>();
  const owner = String(randomBytes(6).readUIntBE(0, 6));
  const channel = openNewsChannel(config, `${schema}_news`, owner, news, (id) => void known.delete(id));
  await channel.opened; // others must see that this process lives before they see what it is at
  const statements = statementsIn(schema, { parcelSeconds: PARCEL_MS / 1_000, arrivalSeconds: ARRIVAL_SECONDS });
  return new PostgresStore(known, pools, statements, createRows(seal, onFault), names, news, channel, owner);
}

class PostgresStore implements Store {
  readonly transact: Store['transact'];
  readonly onNews: Store['onNews'];
  readonly count: Store['count'];
  private readonly catchUp: NodeJS.Timeout;
  private readonly counting;
  private closing?: Promise<void>;

  constructor(
    private readonly known: Map<string, Conversation>,
    private readonly pools: Pools,
    private readonly statements: Statements,
    private readonly rows: Rows,
    private readonly names: Names,
    news: ReturnType<typeof createNews>,
    private readonly channel: NewsChannel,
    /** The number of this process. */
    private readonly owner: string,
  ) {
    this.onNews = news.listen;
    this.transact = transactInPostgres({
      pool: pools.turns,
      statements,
      rows,
      rowKey: names.row,
      owner,
      onCommitted: ({ log }) => {
        if (log && log.activities.length > 0) channel.publish(log.conversationId);
      },
      takeParcel: (key) => this.takeParcel(key),
    });
    this.counting = createCounting(async (days, names, counts) => {
      await this.run(statements.count, [days, names, counts]);
    });
    this.count = async (day, names) => {
      mustBeCounters(names);
      await this.counting.add(day, names);
    };
    this.catchUp = setInterval(() => void this.tellMissed(news.tell), CATCH_UP.every).unref();
  }

  async read(keys: readonly string[]): Promise<Record<string, StateItem>> {
    const byRow = new Map(keys.map((key) => [this.names.row(key), key]));
    const found = await this.run<StateRow>(this.statements.readState, [[...byRow.keys()]]);
    // Also for a key such as __proto__.
    return Object.fromEntries(
      found.map(({ key, version, data }) => [byRow.get(key) ?? key, this.rows.readState(key, version, data)]),
    );
  }

  async write(changes: Readonly<Record<string, StateItem>>): Promise<void> {
    // Sorted: two writers of the same documents must not wait for each other.
    const sorted = Object.entries(changes).sort(([a], [b]) => (a < b ? -1 : 1));
    await persistently(async () => {
      const client = await this.pools.others.connect();
      let broken: Error | undefined;
      try {
        await client.query('BEGIN');
        for (const [key, item] of sorted) {
          const row = this.names.row(key);
          const expected = item.eTag === '*' ? null : (item.eTag ?? null);
          const values = [row, this.rows.writeState(row, item), expected];
          const { rowCount } = await client.query({ ...this.statements.writeState, values });
          if (rowCount !== 1) throw new EtagConflict(key);
        }
        await client.query('COMMIT');
      } catch (error) {
        await client.query('ROLLBACK').catch((fault: Error) => (broken = fault));
        throw error;
      } finally {
        client.release(broken);
      }
    });
  }

  async delete(keys: readonly string[]): Promise<void> {
    await this.run(this.statements.deleteState, [keys.map((key) => this.names.row(key))]);
  }

  async createConversation({ id, userId, startedAt }: Conversation): Promise<boolean> {
    const { rowCount } = await this.query(this.statements.createConversation, [id, userId, startedAt]);
    return rowCount === 1;
  }

  async findConversation(id: string): Promise<Conversation | undefined> {
    const known = this.known.get(id);
    if (known) return known;
    const [found] = await this.run<Conversation & QueryResultRow>(this.statements.findConversation, [id]);
    if (found) this.remember(found);
    return found;
  }

  /** Named in any case: when the connection breaks while committing, the second try finds what the first one wrote. */
  async append(
    ...[conversationId, activity, audience, given = randomUUID()]: Parameters<Store['append']>
  ): Promise<Appended> {
    const once = this.names.once(given);
    const added = await this.add(conversationId, activity, audience, once);
    const [row] = added.sequence
      ? [{ sequence: added.sequence, data: added.data }]
      : await this.run<ActivityRow>(this.statements.findOnce, [conversationId, once]);
    if (row === undefined) throw new Error('store: an activity was neither added nor found');
    const logged = this.rows.readActivity({ conversationId, sequence: Number(row.sequence) }, row.data);
    if (!added.tried.has(row.data)) return { ...logged, repeated: true };
    this.channel.publish(conversationId);
    return logged;
  }

  /** A row that is sealed has its number in the seal, so the number must be known before: asked for, and again where another came first. */
  private async add(conversationId: string, activity: ActivityRecord, audience: Audience, once: string): Promise<Added> {
    const tried = new Set<string>();
    for (;;) {
      const next = this.rows.numbered ? await this.nextNumber(conversationId) : undefined;
      const data = this.rows.writeActivity({ conversationId, sequence: next ?? 0 }, activity);
      tried.add(data);
      const values = [conversationId, audience, audience === 'patient', data, once, this.owner];
      const statement = next === undefined ? this.statements.append : this.statements.appendAt;
      const [row] = await this.run<{ sequence: string }>(statement, next === undefined ? values : [...values, next]);
      if (row) return { sequence: row.sequence, data, tried };
      if (next === undefined || (await this.wasSaid(conversationId, once))) return { data, tried };
    }
  }

  private async wasSaid(conversationId: string, once: string): Promise<boolean> {
    return (await this.run(this.statements.findOnce, [conversationId, once])).length > 0;
  }

  private async nextNumber(conversationId: string): Promise<number> {
    return Number((await this.run<{ next: string }>(this.statements.nextNumber, [conversationId]))[0]?.next);
  }

  async visibleAfter(conversationId: string, sequence: number, limit: number): Promise<readonly Logged[]> {
    const found = await this.run<ActivityRow>(this.statements.visibleAfter, [conversationId, sequence, limit]);
    return this.rows.readActivities(found.map((row) => placed(conversationId, row)));
  }

  async markProcessed({ conversationId, sequence }: Pick<Logged, 'conversationId' | 'sequence'>): Promise<void> {
    await this.run(this.statements.markProcessed, [conversationId, sequence]);
  }

  async takeUnprocessed(idleMs: number): Promise<readonly Logged[]> {
    await this.run(this.statements.giveUp, [TAKEOVERS, idleMs]);
    const found = await this.run<ActivityRow & { conversationId: string; at: Date }>(this.statements.takeOver, [
      idleMs,
      TAKE,
      this.owner,
      this.channel.canTellWhoLives(),
    ]);
    const inOrder = found.sort((a, b) => a.at.getTime() - b.at.getTime() || Number(a.sequence) - Number(b.sequence));
    return this.rows.readActivities(inOrder.map((row) => placed(row.conversationId, row)));
  }

  async deleteConversation(id: string): Promise<void> {
    this.known.delete(id);
    await this.run(this.statements.deleteConversation, [id]);
    this.channel.publishGone(id);
  }

  async forgetActivities(conversationId: string, upTo = Number.MAX_SAFE_INTEGER): Promise<void> {
    await this.run(this.statements.forgetActivities, [conversationId, upTo]);
  }

  async takeParcel(key: string): Promise<Parcel | undefined> {
    // Asked twice: the first may have been removed while we waited for it.
    const take = () => this.parcel(this.statements.takeParcel, key, this.owner, this.channel.canTellWhoLives());
    return (await take()) ?? take();
  }

  parcelDone({ id, key }: Parcel): Promise<Parcel | undefined> {
    return this.parcel(this.statements.parcelDone, key, id, this.owner);
  }

  async parcelFailed({ id }: Parcel, delayMs: number): Promise<void> {
    await this.run(this.statements.parcelFailed, [id, delayMs]);
  }

  async dropParcels(key: string): Promise<void> {
    await this.run(this.statements.dropParcels, [this.names.row(key)]);
  }

  async waitingKeys(limit: number): Promise<readonly string[]> {
    return (await this.run<{ key: string }>(this.statements.waitingKeys, [limit, this.channel.canTellWhoLives()])).map(({ key }) => key);
  }

  async counted(first: string, last: string): Promise<readonly Tally[]> {
    const found = await this.run<Tally & QueryResultRow>(this.statements.counted, [first, last]);
    return found.map(({ day, name, count }) => ({ day, name, count: Number(count) }));
  }

  async purge(before: Date, limit: number): Promise<number> {
    let removed = 0;
    for (const statement of this.statements.purge) {
      removed += (await this.query(statement, [before, limit])).rowCount ?? 0;
    }
    if (removed > 0) this.known.clear();
    return removed;
  }

  async ping(): Promise<void> {
    await this.pools.others.query('SELECT 1');
  }

  /** Once, however often it is asked. */
  close(): Promise<void> {
    return (this.closing ??= this.end());
  }

  private async end(): Promise<void> {
    clearInterval(this.catchUp);
    await this.counting.flush().catch(() => undefined);
    await this.channel.close();
    await Promise.all([this.pools.turns.end(), this.pools.others.end()]);
  }

  private async parcel(statement: Statement, key: string, ...more: unknown[]): Promise<Parcel | undefined> {
    const [row] = await this.run<{ position: string; data: string; attempts: number }>(statement, [
      this.names.row(key),
      ...more,
    ]);
    if (row === undefined) return undefined;
    const { position: id, attempts, data: content } = row;
    const parcel = this.rows.readParcel({ id, key: this.names.row(key), attempts, content });
    // One that cannot be read must not hold up those behind it.
    return parcel ? { ...parcel, key } : this.parcel(this.statements.parcelDone, key, id, this.owner);
  }

  private async tellMissed(tell: (id: string) => void): Promise<void> {
    const found = await this.run<{ id: string }>(this.statements.newsSince, [CATCH_UP.back]).catch(() => []);
    for (const { id } of found) tell(id);
  }

  private remember(conversation: Conversation): void {
    if (this.known.size >= KNOWN) this.known.delete(this.known.keys().next().value ?? '');
    this.known.set(conversation.id, conversation);
  }

  private async run<R extends QueryResultRow>(statement: Statement, values: unknown[]): Promise<R[]> {
    return (await this.query<R>(statement, values)).rows;
  }

  private query<R extends QueryResultRow>(statement: Statement, values: unknown[]) {
    return persistently(() => this.pools.others.query<R>({ ...statement, values }));
  }
}

/** What came of an attempt to add an activity: without a number, it was there already, perhaps by an earlier try of ours. */
interface Added {
  readonly sequence?: string;
  readonly data: string;
  readonly tried: ReadonlySet<string>;
}

interface StateRow extends QueryResultRow {
  readonly key: string;
  readonly version: string;
  readonly data: string;
}

interface ActivityRow extends QueryResultRow {
  readonly sequence: string;
  readonly data: string;
}

function placed(conversationId: string, { sequence, data }: ActivityRow) {
  return { conversationId, sequence: Number(sequence), content: data };
}
