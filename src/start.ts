import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { Credentials } from './bot/adapter';
import { createBot, endConversation, forgetConversation, type TurnEvent } from './bot/bot';
import { greeting } from './bot/greeting';
import type { Config } from './config';
import { US_LINES } from './core/safety/lines';
import { fallbackReply } from './core/safety/reply';
import { voice } from './core/phrases';
import { isMadeUp } from './core/clinic/madeUp';
import { clockIn } from './core/clinic/opening';
import { groupTopics } from './core/topics';
import { keepKey } from './directline';
import { loadKnowledge, openReaders } from './load';
import { serve, type Log, type Running } from './serve';
import { createSeal, measureStore, openPostgresStore, openSqliteStore, startPurging, type CorruptRow, type Purging, type Store } from './store';
import { createMetrics, startTelemetry, together, type Metrics } from './web';

/** What the build fills, beside the compiled sources. */
const FOLDERS = { page: path.join(__dirname, '..', 'page'), public: path.join(__dirname, '..', 'public') };

const MADE_UP =
  'the clinic in knowledge/clinic.yml is made up: patients are told a phone number that nobody answers; write your own';
const NO_LINES =
  'knowledge/safety/lines.yml cannot be used: the numbers of the United States are given; npm run check names the fault';

export interface StartOptions {
  readonly config: Config;
  readonly log: Log;
  readonly now?: () => Date;
  /** What the build fills; beside the compiled sources where absent. */
  readonly folders?: typeof FOLDERS;
  /** How the bot proves to Azure who it is; absent: by the secret or identity of the app in `config`. */
  readonly credentials?: Credentials;
}

/**
 * The composition root: reads the knowledge, opens the store, and puts the bot on the web. `stop` ends all of it, the store last.
 *
 * @throws Error in words that an administrator can act on, where database, knowledge or port cannot be used
 */
export async function start(options: StartOptions): Promise<Running> {
  const { config, log, now = () => new Date() } = options;
  const metrics = createMetrics();
  const telemetry = config.telemetryUrl === undefined ? undefined : startTelemetry(config.telemetryUrl);
  const measures = together(telemetry ? [metrics, telemetry] : [metrics]);
  const store = measureStore(await openStore(config, log), measures.stored);
  const running = await serveBot({ ...options, now }, store, { ...measures, text: () => metrics.text() }).catch(async (error: unknown) => {
    await store.close();
    throw error;
  });
  const purging = purgeRegularly(config, store, now, log);
  return {
    url: running.url,
    async stop(how) {
      await Promise.all([running.stop(how), purging.stop()]);
      await store.close();
      await telemetry?.stop();
    },
  };
}

async function openStore({ databaseUrl, dataDir, fullSync, dataKeys }: Config, log: Log): Promise<Store> {
  const onFault = ({ name }: CorruptRow) => log.error({ error: name }, 'a row of the store cannot be read');
  const seal = createSeal(dataKeys);
  if (databaseUrl !== undefined) return openPostgresStore(databaseUrl, { seal, onFault });
  return openSqliteStore(path.join(dataDir, 'bot.sqlite'), { fullSync, seal, onFault });
}

async function serveBot(options: StartOptions & { readonly now: () => Date }, store: Store, metrics: Metrics): Promise<Running> {
  const { config, log, now, credentials, folders = FOLDERS } = options;
  const knowledge = await loadKnowledge(config.knowledgeDir);
  const { matcher, listen } = await openReaders(knowledge, {
    cacheFolder: config.cacheDir,
    log: (line: string) => log.info({}, line),
  });
  if (config.production && isMadeUp(knowledge.clinic)) log.error({}, MADE_UP);
  if (knowledge.clinic.lines === undefined) log.error({}, NO_LINES);
  // A day of the report is a day at the clinic.
  const today = () => clockIn(knowledge.clinic.opening?.timeZone ?? 'UTC', now()).day;
  const bot = createBot({
    ...knowledge,
    storage: store,
    matcher,
    listen,
    now,
    keptDays: config.keepDays,
    handoffChannels: config.handoffChannels,
    forget: (conversation) => forgetConversation(store, conversation),
    log(event) {
      metrics.turn(event);
      logTurn(log, event);
    },
    count: (names) => void store.count(today(), names).catch((error: unknown) => logLost(log, error)),
  });
  return serve({
    config,
    clinic: knowledge.clinic,
    topics: groupTopics(knowledge.base, knowledge.phrases.en['choice.otherTopics'].text),
    greeting: greeting(knowledge.base, voice(knowledge.phrases, knowledge.clinic, config.keepDays)),
    metrics,
    store,
    async turn(context) {
      const over = metrics.turnBegins();
      await bot.turn(context).finally(over);
    },
    sweep: (send) => bot.sweep(send),
    forget: (conversation) => endConversation(store, conversation),
    tooFast: voice(knowledge.phrases, knowledge.clinic)('tooFast').text,
    fallback: fallbackReply(knowledge.clinic.lines ?? US_LINES, knowledge.clinic.language).text,
    key: config.directLineKey ?? (await keepKey(config.dataDir)),
    folders,
    now,
    randomId: () => randomUUID().replaceAll('-', ''),
    log,
    ...(credentials && { credentials }),
  });
}

function purgeRegularly({ keepDays }: Config, store: Store, now: () => Date, log: Log): Purging {
  return startPurging({
    store,
    keepDays,
    now,
    onPurged: (rows) => log.info({ rows, keepDays }, 'what was older than patients are told was deleted'),
    onError: (error) => log.error({ error: classOf(error) }, 'not purged'),
  });
}

/** Of an error only its class: a message may quote what a patient wrote. */
function logTurn(log: Log, { error, ...event }: TurnEvent): void {
  if (error === undefined) log.info(event, 'turn');
  else log.error({ ...event, error: error.split(':', 1)[0] }, 'turn');
}

/** A sum that lacks one is no reason to hold up a patient. */
function logLost(log: Log, error: unknown): void {
  log.error({ error: classOf(error) }, 'not counted');
}

function classOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
