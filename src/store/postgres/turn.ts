import { escapeLiteral, type Pool, type PoolClient, type QueryResult } from 'pg';
import { Lock } from '../lock';
import type { Rows } from '../rows';
import {
  ATTEMPTS,
  EtagConflict,
  type Change,
  type Committed,
  type Place,
  type StateItem,
  type TurnStore,
} from '../store';
import { isPassing, persistently } from './faults';
import type { Statements } from './statements';

/** Milliseconds between two looks whether an earlier message of the conversation is done; each look costs a round trip. */
const LOOK_AGAIN = { first: 20, longest: 200 } as const;
/** A seed of our own, so that other programs in the same database lock other numbers. */
const SEED = 4_711;

export interface TurnOptions {
  readonly pool: Pool;
  readonly statements: Statements;
  readonly rows: Rows;
  readonly rowKey: (key: string) => string;
  /** Whose the parcels are that a commit takes. */
  readonly owner: string;
  readonly onCommitted: (change: Change) => void;
  /** Takes the first parcel of a key where the commit did not. */
  readonly takeParcel: TurnStore['takeParcel'];
}

interface LoadedTurn {
  readonly version: string | null;
  readonly data: string | null;
  readonly behind: boolean;
}

type Think<T> = (state: StateItem | undefined) => Promise<Change & { readonly value: T }>;

/** The turn is behind an earlier message that another process has not finished. */
class Behind extends Error {}

/**
 * A turn is one transaction that holds an advisory lock on its conversation, which ends with the transaction and with the
 * process. In this process a conversation waits in a queue of its own, so that it takes one connection at most.
 */
export function transactInPostgres(options: TurnOptions): TurnStore['transact'] {
  const lock = new Lock();
  return (key, think, arrival) => {
    const attempt = () => persistently(() => once(options, options.rowKey(key), think, arrival));
    // Who is behind waits outside the queue: the earlier message may come to this very process to be answered.
    return whenNotBehind(() =>
      lock.hold(key, async () => {
        const done = await unlessConflict(attempt);
        options.onCommitted(done.change);
        const sends = (done.change.outbox ?? []).length > 0;
        const parcel = done.parcel ?? (sends ? await options.takeParcel(key) : undefined);
        return { value: done.value, logged: true, ...(parcel && { parcel: { ...parcel, key } }) };
      }),
    );
  };
}

/** Waits for earlier messages of the conversation that another process is at. */
async function whenNotBehind<T>(work: () => Promise<T>): Promise<T> {
  for (let wait: number = LOOK_AGAIN.first; ; wait = Math.min(wait * 2, LOOK_AGAIN.longest)) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Behind)) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
}

/** Makes the turn again where somebody wrote without the lock. */
async function unlessConflict<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof EtagConflict) || attempt === ATTEMPTS) throw error;
    }
  }
}

interface Done<T> extends Pick<Committed<T>, 'value' | 'parcel'> {
  readonly change: Change;
}

async function once<T>(options: TurnOptions, key: string, think: Think<T>, arrival?: Place): Promise<Done<T>> {
  const client = await options.pool.connect();
  let broken: Error | undefined;
  try {
    const loaded = await begin(client, options, key, arrival);
    if (loaded.behind) throw new Behind();
    const state =
      loaded.data === null ? undefined : options.rows.recoverState(key, String(loaded.version), loaded.data);
    const { value, ...change } = await think(state);
    const parcel = await commit(client, options, key, loaded.version, change, arrival);
    return { value, change, ...(parcel && { parcel }) };
  } catch (error) {
    if (isPassing(error)) broken = error as Error;
    else await client.query('ROLLBACK').catch((fault: Error) => (broken = fault));
    throw error;
  } finally {
    client.release(broken); // a connection in doubt is closed, which also ends its transaction and frees the lock
  }
}

/** One round trip. Separate statements, since the state must be read after the lock was got. */
async function begin(
  client: PoolClient,
  { statements }: TurnOptions,
  key: string,
  arrival: Place | undefined,
): Promise<LoadedTurn> {
  const literal = escapeLiteral(key);
  const load = statements.loadTurn(
    literal,
    escapeLiteral(arrival?.conversationId ?? ''),
    String(Math.trunc(arrival?.sequence ?? 0)),
  );
  const lock = `SELECT pg_advisory_xact_lock(hashtextextended(${literal}, ${SEED}))`;
  const results = (await client.query(`BEGIN; ${lock}; ${load}`)) as unknown as QueryResult<LoadedTurn>[];
  return results[2]?.rows[0] ?? { version: null, data: null, behind: false };
}

/** Sealed with their numbers, which are this transaction's from the moment at which they are asked for. */
async function sealReplies(client: PoolClient, { holdNumber }: Statements, rows: Rows, log: Change['log']): Promise<string[]> {
  if (log === undefined || log.activities.length === 0) return [];
  const { conversationId, activities } = log;
  let last = 0;
  if (rows.numbered) {
    const held = await client.query<{ last: string }>({ ...holdNumber, values: [conversationId] });
    last = Number(held.rows[0]?.last);
  }
  return activities.map((one, index) => rows.writeActivity({ conversationId, sequence: last + index + 1 }, one));
}

async function commit(
  client: PoolClient,
  { statements, rows, owner }: TurnOptions,
  key: string,
  version: string | null,
  { state, log, outbox = [] }: Change,
  arrival: Place | undefined,
): Promise<Committed<never>['parcel']> {
  const replies = await sealReplies(client, statements, rows, log);
  const values = [
    key,
    state === undefined ? null : rows.writeState(key, state),
    version ?? '',
    log?.conversationId ?? '',
    replies,
    arrival?.conversationId ?? '',
    arrival?.sequence ?? 0,
    outbox.map((one) => rows.writeParcel(key, one)),
    owner,
  ];
  const { rows: written } = await client.query<{ valid: boolean; parcel: string | null }>({
    ...statements.commitTurn,
    values,
  });
  if (written[0]?.valid !== true) throw new EtagConflict(key);
  await client.query('COMMIT');
  const [activity] = outbox;
  const { parcel } = written[0];
  return parcel === null || activity === undefined ? undefined : { id: parcel, key, activity, attempts: 0 };
}
