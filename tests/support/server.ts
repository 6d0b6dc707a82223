import type { TurnContext } from 'botbuilder';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { copyPage } from '../../scripts/build.js';
import { readConfig } from '../../src/config';
import { parseKnowledge } from '../../src/core/knowledge';
import type { Credentials } from '../../src/bot/adapter';
import { serve, type Running, type ServeOptions } from '../../src/serve';
import { openMemoryStore, type Store } from '../../src/store';
import { entryFile } from './entries';

const ROOT = path.join(__dirname, '..', '..');
export const CLINIC = { name: 'Lakeside <Clinic>', phone: '(555) 010-0100', page: '', hours: '', region: 'us' };
/** What the page lists: one heading with two entries. */
const TOPICS = [
  { heading: 'Clothes', entries: [...parseKnowledge([entryFile(), entryFile({ id: 'cold-hats' })]).entries.values()] },
];
export const FALLBACK = 'Something broke here. In a crisis call or text 988.';
export const TOO_FAST = 'That was fast. Please wait a minute. In a crisis call or text 988.';
export const KEY = 'a key for tests that is long enough';

export interface TestServer extends Running {
  readonly store: Store;
  /** What went to the log as an error: where, and the class of the error. */
  readonly errors: readonly object[];
}

export interface TestOptions {
  readonly turn?: (context: TurnContext) => Promise<unknown>;
  readonly store?: Store;
  readonly now?: () => Date;
  readonly env?: Readonly<Record<string, string>>;
  /** From the stand-in for Azure, for a bot with an app id. */
  readonly credentials?: Credentials;
  readonly greeting?: ServeOptions['greeting'];
  readonly metrics?: ServeOptions['metrics'];
  readonly sweep?: ServeOptions['sweep'];
}

/** The real server on a free port, with a bot of a few lines. */
export async function startServer({
  turn = echo,
  store = openMemoryStore(),
  now,
  env,
  credentials,
  greeting,
  metrics,
  sweep,
}: TestOptions = {}): Promise<TestServer> {
  copyPage({ say: () => {} });
  const errors: object[] = [];
  const running = await serve({
    config: readConfig({
      PORT: '0',
      HOST: '127.0.0.1',
      RATE_LIMIT: '0',
      STOP_DELAY: '0',
      KNOWLEDGE_DIR: path.join(ROOT, 'knowledge'),
      ...env,
    }),
    clinic: CLINIC,
    topics: TOPICS,
    ...(greeting && { greeting }),
    ...(metrics && { metrics }),
    ...(sweep && { sweep }),
    store,
    turn,
    forget: ({ id }) => store.deleteConversation(id),
    fallback: FALLBACK,
    tooFast: TOO_FAST,
    key: KEY,
    folders: { page: path.join(ROOT, 'dist', 'page'), public: path.join(ROOT, 'dist', 'public') },
    now: now ?? (() => new Date()),
    randomId: () => randomUUID().replaceAll('-', ''),
    log: { info: () => {}, error: (fields) => void errors.push(fields) },
    ...(credentials && { credentials }),
  });
  return { ...running, store, errors };
}

/** Greets, and says back what it hears. */
export async function echo(context: TurnContext): Promise<void> {
  if (context.activity.type === 'conversationUpdate') await context.sendActivity('welcome');
  if (context.activity.type === 'message') await context.sendActivity(`you said ${context.activity.text}`);
}

/** Resolves when the condition holds; fails naming what was waited for. */
export async function until(what: string, holds: () => boolean | Promise<boolean>, ms = 8_000): Promise<void> {
  const end = Date.now() + ms;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`waited ${ms} ms in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
