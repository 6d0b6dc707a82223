import type { TurnContext } from 'botbuilder';
import type { Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Server } from 'restify';
import { createAzureAdapter, createEmbeddedAdapter, sendLater, type Credentials } from './bot/adapter';
import { mayBeDanger } from './bot/danger';
import { UnderWay } from './bot/underWay';
import type { AzureApp, Config } from './config';
import type { Clinic, Reply } from './core/model';
import type { TopicGroup } from './core/topics';
import {
  attachStream,
  BOT,
  createAzureDirectLine,
  createDirectLine,
  createTokens,
  mountAzureDirectLine,
  mountDirectLine,
  type DirectLine,
  type RouteLimits,
} from './directline';
import type { ActivityRecord, Store } from './store';
import {
  answerBare,
  AZURE,
  createAddressOf,
  createLimits,
  createOrigins,
  createTokenCheck,
  createWebServer,
  loadWordings,
  mountHealth,
  mountMetrics,
  mountMessages,
  mountPage,
  mountPublicFiles,
  mountWidget,
  readPublicFiles,
  wordingsFor,
  withTopics,
  type Issuer,
  type Limits,
  type Metrics,
} from './web';

/** Milliseconds that a stop waits for turns under way. */
const LONGEST_STOP = 10_000;
/** Milliseconds that answers and sockets under way then have to end by themselves. */
const CLOSE_MS = 1_000;

/** Milliseconds between two looks for what was left unfinished. */
const SWEEP_MS = 1_000;

export interface Log {
  info(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

export interface ServeOptions {
  readonly config: Config;
  readonly clinic: Clinic;
  /** What the page lists for somebody who looks around. */
  readonly topics: readonly TopicGroup[];
  /** What the bot says first, so that the page can show it before the chat is there. */
  readonly greeting?: Pick<Reply, 'text' | 'choices'>;
  /** What `/metrics` tells, where the settings open it. */
  readonly metrics?: Pick<Metrics, 'text' | 'answered'>;
  readonly store: Store;
  /** One turn of the bot. Should not throw; when it does, the patient of the web page reads `fallback`. */
  readonly turn: (context: TurnContext) => Promise<unknown>;
  /** Sends the committed replies of other channels that were left unsent. */
  readonly sweep?: (send: SendAgain) => Promise<number>;
  /** Deletes all that is kept of a conversation. Rejects when it cannot. */
  readonly forget: (conversation: { readonly channel: string; readonly id: string }) => Promise<void>;
  /** The crisis line that needs nothing to work. */
  readonly fallback: string;
  /** What a person reads who writes faster than the limits allow. */
  readonly tooFast: string;
  /** Signs the tokens of the web chat. */
  readonly key: string;
  /** Folders that the build fills: index.html, and what browsers fetch. */
  readonly folders: { readonly page: string; readonly public: string };
  readonly now: () => Date;
  readonly randomId: () => string;
  readonly log: Log;
  /** How the bot proves to Azure who it is; absent: by the secret or identity of the app in `config`. */
  readonly credentials?: Credentials;
}

export interface Running {
  readonly url: string;
  /**
   * Says at `/readyz` that it is leaving, and goes on for the delay of the settings; then takes nobody any more, lets turns end,
   * closes sockets and the server. `now`: without the delay. Does not close the store.
   */
  stop(how?: 'now'): Promise<void>;
}

/** Puts a bot on the web: the page, the embedded Direct Line, Azure's endpoint where there is an app, and the probes. */
export async function serve(options: ServeOptions): Promise<Running> {
  const { config, store, log } = options;
  const onError = (where: string, error: unknown) => log.error({ where, error: nameOf(error) }, 'failed');
  const origins = createOrigins(config);
  const limits = createLimits({
    factor: config.rateLimit,
    addressOf: createAddressOf(config.trustedProxies),
    now: options.now,
  });
  let stopping = false;
  const server = createWebServer({
    onRequest: (line) => log.info(line, 'request'),
    limits,
    tooFast: options.tooFast,
    isLeaving: () => stopping,
  });
  const directLine = embedBot(options, onError);
  const tokens = createTokens(options.key, options.now);
  const files = withTopics(await readPublicFiles(options.folders.public), options.topics);

  const answered = (status: number) => options.metrics?.answered(status);
  // On the bare server: what the guard refuses never comes to restify.
  (server.server as HttpServer).prependListener('request', (_req, res) => res.once('finish', () => answered(res.statusCode)));
  mountHealth(server, { ready: () => (stopping ? Promise.reject(new Error('stopping')) : store.ping()) });
  if (config.metricsToken !== undefined && options.metrics) mountMetrics(server, options.metrics, config.metricsToken);
  mountPublicFiles(server, files);
  const site = { folder: options.folders.page, files, clinic: options.clinic };
  const wordings = wordingsFor(await loadWordings(config.knowledgeDir), options.clinic, config.keepDays);
  const azure = azureDirectLine(options, origins.own);
  const chat = { tokens, isOwnPage: origins.isOwn, limits: chatLimits(limits), tooFast: options.tooFast, onError };
  if (azure)
    mountAzureDirectLine(server, { ...chat, azure, forget: (id) => options.forget({ channel: 'directline', id }) });
  else mountDirectLine(server, { ...chat, directLine, socketOrigin: origins.socket });
  await mountPage(server, {
    ...site,
    wordings,
    ...(options.greeting && { greeting: options.greeting }),
    ...(config.look.colour && { colour: config.look.colour }),
    linkHosts: linkHosts(options),
    frameAncestors: config.frameAncestors,
    chatOrigins: (req) => (azure ? originsOf(azure.domain) : [origins.socket(req)]),
  });
  await mountWidget(server, { ...site, wordings, look: config.look });
  const underWay = new UnderWay();
  const sendAgain = mountAzure(server, options, limits, underWay, onError);
  const stream = attachStream(server.server as HttpServer, {
    directLine,
    tokens,
    isOwnOrigin: origins.isOwn,
    wait: limits.request,
    refuse(connection, status, headers) {
      answered(status);
      answerBare(connection, status, headers);
    },
    onError,
  });
  const url = await listen(server, config);
  const sweeper = startSweeper(options, directLine, sendAgain, onError);

  return {
    url,
    async stop(how) {
      stopping = true;
      if (how !== 'now') await delay(config.stopDelayMs);
      sweeper.stop();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      await Promise.race([Promise.all([directLine.idle(), underWay.idle()]), delay(LONGEST_STOP)]);
      stream.close();
      (server.server as HttpServer).closeIdleConnections();
      await Promise.race([closed, delay(CLOSE_MS)]);
      (server.server as HttpServer).closeAllConnections(); // a browser keeps its connection for the next request
    },
  };
}

/** Where a link in the chat may lead: the clinic's own page, and what the settings add. */
function linkHosts({ config, clinic }: ServeOptions): readonly string[] {
  return [...(URL.canParse(clinic.page) ? [new URL(clinic.page).host] : []), ...config.linkHosts];
}

/** Azure's Direct Line, where the settings have its secret. */
function azureDirectLine({ config, randomId }: ServeOptions, trustedOrigins: readonly string[]) {
  return config.azureDirectLine && createAzureDirectLine({ ...config.azureDirectLine, trustedOrigins, randomId });
}

/** Where the page goes for the talk itself: by requests, and by a socket. */
function originsOf(domain: string): string[] {
  const { origin } = new URL(domain);
  return [origin, origin.replace(/^http/, 'ws')];
}

/** Newcomers are counted by address, messages by conversation; a cry for help is always taken. */
function chatLimits(limits: Limits): RouteLimits {
  return {
    newcomer: limits.conversation,
    message({ conversationId }, body) {
      const wait = limits.message(conversationId);
      return wait > 0 && mayBeDanger(body) ? 0 : wait;
    },
  };
}

/** The embedded Direct Line and the bot, each handing the other what it has. */
function embedBot(options: ServeOptions, onError: (where: string, error: unknown) => void): DirectLine {
  const deliver = (conversationId: string, activity: Record<string, unknown>) =>
    directLine.deliver(conversationId, activity);
  const run = createEmbeddedAdapter(
    async (context) => void (await options.turn(context)),
    deliver,
    () => directLine.stamp(),
  );
  const directLine = createDirectLine({
    log: options.store,
    now: options.now,
    randomId: options.randomId,
    isUrgent: mayBeDanger,
    forget: (id) => options.forget({ channel: 'webchat', id }),
    onError,
    async turn(activity) {
      try {
        return await run(activity);
      } catch (error) {
        onError('turn', error);
        const { id } = activity['conversation'] as { id: string };
        const reply = { type: 'message', text: options.fallback, from: BOT, replyToId: activity['id'] };
        await deliver(id, { ...reply, conversation: { id }, channelId: 'webchat' });
        return false;
      }
    },
  });
  return directLine;
}

/** Finishes, at once and then every few seconds, what this or another process has left unfinished. */
function startSweeper(
  { log, sweep }: ServeOptions,
  directLine: DirectLine,
  sendAgain: SendAgain | undefined,
  onError: (where: string, error: unknown) => void,
): { stop(): void } {
  let running = false;
  const once = async () => {
    if (running) return;
    running = true;
    try {
      const recovered = await directLine.recover();
      if (recovered > 0) log.info({ recovered }, 'messages that a run did not finish are answered now');
      const resent = sendAgain && sweep ? await sweep(sendAgain) : 0;
      if (resent > 0) log.info({ conversations: resent }, 'replies that were not sent are sent now');
    } catch (error) {
      onError('sweep', error);
    } finally {
      running = false;
    }
  };
  void once();
  const timer = setInterval(() => void once(), SWEEP_MS).unref();
  return { stop: () => clearInterval(timer) };
}

type SendAgain = (activity: ActivityRecord) => Promise<void>;

/** Returns how a reply is sent outside its turn. */
function mountAzure(
  server: Server,
  options: ServeOptions,
  limits: Limits,
  underWay: UnderWay,
  onError: (where: string, error: unknown) => void,
): SendAgain | undefined {
  const { config, turn, now, credentials, tooFast } = options;
  if (!config.azure) return undefined;
  const { cloud, ...app } = config.azure;
  const adapter = createAzureAdapter({ ...app, ...cloud }, credentials);
  const checkToken = createTokenCheck({ issuer: issuerOf(config.azure), appId: app.MicrosoftAppId, now });
  mountMessages(server, {
    adapter,
    checkToken,
    limits,
    mayBeDanger,
    tooFast,
    turn: underWay.track(turn),
    onError,
  });
  return sendLater(adapter, app.MicrosoftAppId);
}

function issuerOf({ cloud }: AzureApp): Issuer {
  if (!cloud) return AZURE;
  return { name: cloud.ToBotFromChannelTokenIssuer, metadataUrl: cloud.ToBotFromChannelOpenIdMetadataUrl };
}

/** @throws Error in words that a clinic's administrator can act on */
async function listen(server: Server, { port, host }: Config): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, port)));
    server.listen(port, ...(host ? [host] : []), () => resolve());
  });
  server.on('error', () => {}); // without a listener, an error of one connection would end the process
  const { port: given } = server.address() as AddressInfo;
  return `http://${host && host !== '0.0.0.0' && host !== '::' ? host : 'localhost'}:${given}`;
}

function explain(error: NodeJS.ErrnoException, port: number): Error {
  const known: Readonly<Record<string, string>> = {
    EADDRINUSE: `Port ${port} is in use; stop the program that has it, or set PORT to another number.`,
    EACCES: `Port ${port} needs more rights than this user has; set PORT to a number above 1023.`,
    EADDRNOTAVAIL: 'HOST is not an address of this machine; leave it out to listen on all.',
    ENOTFOUND: 'HOST is not a name that this machine knows; leave it out to listen on all.',
  };
  const message = known[error.code ?? ''];
  return message === undefined ? error : new Error(message, { cause: error });
}

/** The class of an error, never its message: that may hold what a patient wrote. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  // The stack begins with the message, which may quote a patient over several lines: only a place in a file is kept.
  const place = /\n\s+at ([^\n]*:\d+:\d+\)?)/.exec((error.stack ?? '').replace(error.message, ''))?.[1] ?? '';
  return `${error.name} at ${place}`;
}

function delay(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}
