/**
 * A new version replaces the old one, replica by replica, while patients write: no request fails, and every message is answered.
 * Small here, with servers of this process; `npm run rolling` does it with real processes over Postgres and 20,000 requests.
 */
import { openMemoryStore } from '../src/store';
import { Balancer } from './support/balancer';
import { startPostgres } from './support/postgres';
import { startProcess } from './support/process';
import { startServer, until } from './support/server';

const REQUESTS = Number(process.env['ROLLING_REQUESTS'] ?? 200);
const WHOLE = process.env['ROLLING_REQUESTS'] !== undefined;
const REPLICAS = WHOLE ? 3 : 2;
const WORKERS = 4;
const MESSAGES = 5;
jest.setTimeout(WHOLE ? 1_800_000 : 60_000);

interface Replica {
  readonly url: string;
  stop(): Promise<unknown>;
}

let another: () => Promise<Replica>;
let end: () => Promise<unknown> = async () => undefined;
beforeAll(async () => {
  if (!WHOLE) {
    const store = openMemoryStore();
    another = () => startServer({ store, env: { STOP_DELAY: '0.6' } });
    return;
  }
  const postgres = await startPostgres();
  end = postgres.stop;
  const env = { DATABASE_URL: postgres.url, DIRECTLINE_KEY: 'a key for tests that is long enough', STOP_DELAY: '1' };
  another = async () => {
    const bot = startProcess(env);
    const stop = async () => {
      bot.signal('SIGTERM');
      expect(await bot.exit).toMatchObject({ code: 0 });
    };
    return { url: await bot.ready, stop };
  };
});
afterAll(() => end());

const balancer = new Balancer();
afterAll(() => balancer.close());
const failures: string[] = [];
let requests = 0;

async function ask(path: string, token?: string, body?: object): Promise<Record<string, unknown>> {
  requests++;
  const headers = { 'Content-Type': 'application/json', ...(token && { Authorization: `Bearer ${token}` }) };
  const sent = body && { method: 'POST', body: JSON.stringify(body) };
  try {
    const response = await fetch(`${balancer.pick()}/v3/directline${path}`, { headers, ...sent });
    if (!response.ok) failures.push(`${path}: ${response.status}`);
    return (await response.json()) as Record<string, unknown>;
  } catch (error) {
    failures.push(`${path}: ${String((error as { cause?: unknown }).cause ?? error)}`);
    return {};
  }
}

/** A talk of some messages, each to whichever replica comes next. Resolves when all have been answered. */
async function talk(): Promise<void> {
  const { token, conversationId } = await ask('/tokens/generate', undefined, {});
  await ask('/conversations', String(token), {});
  const path = `/conversations/${String(conversationId)}/activities`;
  for (let number = 1; number <= MESSAGES; number++) {
    await ask(path, String(token), { type: 'message', text: `does it hurt, ${number}` });
  }
  await until('an answer to every message', async () => {
    const { activities = [] } = await ask(path, String(token));
    const answered = (activities as { from: { role?: string }; replyToId?: string }[]).filter(({ from }) => from.role !== 'user');
    return new Set(answered.map(({ replyToId }) => replyToId)).size >= MESSAGES;
  }, 120_000);
}

async function join(): Promise<Replica> {
  const replica = await another();
  balancer.add(replica.url);
  await until('the balancer to find it', () => balancer.isReady(replica.url), 60_000);
  return replica;
}

test('no request fails while every replica is replaced', async () => {
  const replicas = await Promise.all(Array.from({ length: REPLICAS }, join));
  let replaced = 0;
  const work = async () => {
    while (requests < REQUESTS || replaced < REPLICAS) await talk();
  };
  const working = Promise.all(Array.from({ length: WORKERS }, work));
  working.catch(() => (requests = replaced = Number.MAX_SAFE_INTEGER)); // told at the end
  while (replaced < REPLICAS || requests < REQUESTS) {
    replicas.push(await join());
    const old = replicas.shift() as Replica;
    await old.stop();
    balancer.remove(old.url);
    replaced++;
  }
  await working;
  if (WHOLE) console.log(`${requests} requests while ${replaced} replicas were replaced: ${failures.length} failed`);
  expect(failures).toEqual([]);
  await Promise.all(replicas.map((replica) => replica.stop()));
});
