import { config as readEnvFile } from 'dotenv';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import pino from 'pino';
import { conversationKey, createBot, type TurnEvent } from './bot/bot';
import { greeting } from './bot/greeting';
import { readConfig, type Config } from './config';
import { US_LINES } from './core/safety/lines';
import { fallbackReply } from './core/safety/reply';
import { voice } from './core/phrases';
import { isMadeUp } from './core/clinic/madeUp';
import { clockIn } from './core/clinic/opening';
import { warmRecognizers } from './core/slots';
import { groupTopics } from './core/topics';
import { keepKey } from './directline';
import { loadKnowledge, openReaders } from './load';
import { serve, type Log, type Running } from './serve';
import { createSeal, openPostgresStore, openSqliteStore, type CorruptRow, type Store } from './store';
import { createMetrics } from './web';

/** What the build fills, beside the compiled sources. */
const FOLDERS = { page: path.join(__dirname, '..', 'page'), public: path.join(__dirname, '..', 'public') };

const MADE_UP =
  'the clinic in knowledge/clinic.yml is made up: patients are told a phone number that nobody answers; write your own';
const NO_LINES =
  'knowledge/safety/lines.yml cannot be used: the numbers of the United States are given; npm run check names the fault';

/** The composition root: reads the settings and the knowledge, opens the store, and puts the bot on the web. */
async function main(): Promise<void> {
  readEnvFile({ quiet: true });
  const config = readConfig(process.env);
  const log = pino({ level: config.logLevel });
  for (const warning of config.warnings) log.warn({}, warning);
  const store = await openStore(config, log);
  const running = await start(config, store, log);
  stopOnSignal(running, store, log);
  void warmRecognizers(() => new Promise((done) => setImmediate(done)));
  console.log(`The bot is ready: open ${running.url} in a browser.`);
}

/** @throws Error in words that an administrator can act on, where the database cannot be used */
async function openStore({ databaseUrl, dataDir, fullSync, dataKeys }: Config, log: Log): Promise<Store> {
  const onFault = ({ name }: CorruptRow) => log.error({ error: name }, 'a row of the store cannot be read');
  const seal = createSeal(dataKeys);
  if (databaseUrl !== undefined) return openPostgresStore(databaseUrl, { seal, onFault });
  return openSqliteStore(path.join(dataDir, 'bot.sqlite'), { fullSync, seal, onFault });
}

/** All that is kept of a conversation: what was said in it, and what the bot remembers. */
async function forgetConversation(store: Store, { channel, id }: { readonly channel: string; readonly id: string }) {
  await store.deleteConversation(id);
  await store.delete([conversationKey(channel, id)]);
}

async function start(config: Config, store: Store, log: Log): Promise<Running> {
  const now = () => new Date();
  const knowledge = await loadKnowledge(config.knowledgeDir);
  const { matcher, listen } = await openReaders(knowledge, {
    cacheFolder: config.cacheDir,
    log: (line: string) => log.info({}, line),
  });
  if (config.production && isMadeUp(knowledge.clinic)) log.error({}, MADE_UP);
  if (knowledge.clinic.lines === undefined) log.error({}, NO_LINES);
  // A day of the report is a day at the clinic.
  const today = () => clockIn(knowledge.clinic.opening?.timeZone ?? 'UTC', now()).day;
  const metrics = createMetrics();
  const bot = createBot({
    ...knowledge,
    storage: store,
    matcher,
    listen,
    now,
    handoffChannels: config.handoffChannels,
    forget: ({ id }) => store.forgetActivities(id),
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
    greeting: greeting(knowledge.base, voice(knowledge.phrases, knowledge.clinic)),
    metrics,
    store,
    turn: (context) => bot.turn(context),
    sweep: (send) => bot.sweep(send),
    forget: (conversation) => forgetConversation(store, conversation),
    tooFast: voice(knowledge.phrases, knowledge.clinic)('tooFast').text,
    fallback: fallbackReply(knowledge.clinic.lines ?? US_LINES, knowledge.clinic.language).text,
    key: config.directLineKey ?? (await keepKey(config.dataDir)),
    folders: FOLDERS,
    now,
    randomId: () => randomUUID().replaceAll('-', ''),
    log,
  });
}

/** Of an error only its class: a message may quote what a patient wrote. */
function logTurn(log: Log, { error, ...event }: TurnEvent): void {
  if (error === undefined) log.info(event, 'turn');
  else log.error({ ...event, error: error.split(':', 1)[0] }, 'turn');
}

/** A sum that lacks one is no reason to hold up a patient. */
function logLost(log: Log, error: unknown): void {
  log.error({ error: error instanceof Error ? error.name : typeof error }, 'not counted');
}

function stopOnSignal(running: Running, store: Store, log: Log): void {
  let stopping = false;
  const stop = (signal: string) => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, 'stopping');
    running
      .stop()
      .then(() => store.close())
      .then(
        () => process.exit(0),
        () => process.exit(1),
      );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

main().catch((error: unknown) => {
  // One sentence for whoever runs the bot: a wrong setting, a broken knowledge file, a port in use. The stack on request.
  console.error(error instanceof Error ? error.message : String(error));
  if (process.env['LOG_LEVEL'] === 'debug') console.error(error);
  process.exit(1);
});
