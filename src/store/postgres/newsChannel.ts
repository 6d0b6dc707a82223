import { Client, escapeLiteral, type ClientConfig } from 'pg';
import type { News } from '../news';

/** Milliseconds. News that come together go out together; a lost connection is made again soon. */
const GATHER = 5;
const RECONNECT = { first: 100, longest: 2_000 } as const;
/** Conversations whose news are kept while there is no connection; the others catch up by themselves. */
const MOST_WAITING = 10_000;
/** Bytes; Postgres takes 8,000. */
const LARGEST = 7_500;

/**
 * Milliseconds for which this process must have been connected before it takes those without a connection for ended: after
 * a restart of the database everybody needs some time to come back.
 */
const SETTLED = 3_000;

export interface NewsChannel {
  /** Resolves after the first try to connect. */
  readonly opened: Promise<void>;
  /** Tells this process at once and the others soon. */
  publish(conversationId: string): void;
  /** Whether an owner whose lock is not to be seen has ended. */
  canTellWhoLives(): boolean;
  /** The conversation was deleted: others must not go on believing that it is there. */
  publishGone(conversationId: string): void;
  close(): Promise<void>;
}

/**
 * What tells a browser's socket in one process that another process has written to its conversation: LISTEN and NOTIFY on a
 * connection of their own. A message carries ids, never words; each socket then reads the log from its own place.
 *
 * NOTIFY is not part of the transaction that it tells of: Postgres lets transactions with a NOTIFY commit one at a time, each
 * waiting for the disk. What a process that ends in between has not told is found by `catchUp` of the store.
 *
 * The connection also holds a lock of the owner's number, by which others see that this process lives.
 *
 * @param owner the number of this process, as digits
 */
export function openNewsChannel(
  config: ClientConfig,
  channel: string,
  owner: string,
  news: News,
  onGone: (conversationId: string) => void,
): NewsChannel {
  let client: Client | undefined;
  let since = 0;
  let closed = false;
  let wait: number = RECONNECT.first;
  const waiting = new Set<string>();
  const gone = new Set<string>();
  let timer: NodeJS.Timeout | undefined;

  async function connect(): Promise<void> {
    const fresh = new Client(config);
    let lost = false;
    const lose = () => {
      if (lost) return;
      lost = true;
      if (client === fresh) client = undefined;
      void fresh.end().catch(() => undefined);
      if (!closed) setTimeout(() => void connect(), wait).unref();
      wait = Math.min(wait * 2, RECONNECT.longest);
    };
    fresh.on('error', lose);
    fresh.on('end', lose);
    fresh.on('notification', ({ payload }) => hear(payload ?? ''));
    try {
      await fresh.connect();
      // Not waiting for the disk: who hears of news reads what was committed before, and a NOTIFY may be lost.
      await fresh.query(`SET synchronous_commit = off; LISTEN ${channel}; SELECT pg_advisory_lock_shared(${owner})`);
    } catch {
      return lose();
    }
    if (closed) return lose();
    client = fresh;
    since = performance.now();
    wait = RECONNECT.first;
    news.tell(); // whatever was said while nobody listened
    flush();
  }

  function hear(payload: string): void {
    const { from, ids = [], gone = [] } = JSON.parse(payload) as Partial<Payload>;
    if (from === owner) return;
    for (const id of gone) onGone(id);
    for (const id of ids) news.tell(id);
  }

  function flush(): void {
    timer = undefined;
    if (client === undefined || waiting.size + gone.size === 0) return;
    const payloads = [...pack(owner, 'ids', [...waiting]), ...pack(owner, 'gone', [...gone])];
    waiting.clear();
    gone.clear();
    const text = payloads.map((payload) => `SELECT pg_notify('${channel}', ${escapeLiteral(payload)})`).join('; ');
    client.query(text).catch(() => undefined); // the others catch up
  }

  function add(ids: Set<string>, conversationId: string): void {
    if (ids.size < MOST_WAITING) ids.add(conversationId);
    timer ??= setTimeout(flush, GATHER).unref();
  }

  const opened = connect();
  return {
    opened,
    publish(conversationId) {
      news.tell(conversationId);
      add(waiting, conversationId);
    },
    canTellWhoLives: () => client !== undefined && performance.now() - since > SETTLED,
    publishGone: (conversationId) => add(gone, conversationId),
    async close() {
      closed = true;
      clearTimeout(timer);
      flush();
      await client?.end().catch(() => undefined);
    },
  };
}

interface Payload {
  readonly from: string;
  readonly ids: readonly string[];
  readonly gone: readonly string[];
}

/** As few payloads as hold them all. */
function pack(from: string, name: 'ids' | 'gone', ids: readonly string[]): string[] {
  if (ids.length === 0) return [];
  const parts: string[][] = [[]];
  let bytes = 0;
  for (const id of ids) {
    const size = Buffer.byteLength(JSON.stringify(id)) + 1;
    if (bytes + size > LARGEST) {
      parts.push([]);
      bytes = 0;
    }
    parts.at(-1)?.push(id);
    bytes += size;
  }
  return parts.map((part) => JSON.stringify({ from, ids: [], [name]: part }));
}
