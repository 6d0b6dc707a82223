import { isIP } from 'node:net';
import { z } from 'zod';
import { APP_TYPES, appTypeOf, azureAppProblems, CLOUD, type AppType } from './settings/azureApp';
import type { Given, Problem } from './settings/problem';
import { isProduction, isWebChatOnly, productionProblems, productionWarnings } from './settings/production';

/** Where each default stands with its reason. `.env.example` shows the same list to whoever runs the bot. */
const DEFAULTS = {
  port: 3978, // what the Bot Framework's tools expect
  dataDir: './data',
  knowledgeDir: './knowledge',
  cacheDir: './.cache',
  appType: 'SingleTenant', // new multi-tenant bots can no longer be created
  logLevel: 'info',
  directLineUrl: 'https://directline.botframework.com',
  keepDays: 30, // long enough to go on with a walkthrough between two sessions
  stopDelay: 5, // seconds; a load balancer asks /readyz every few seconds
  rateLimit: 1, // times what src/web/limits.ts allows
  frameAncestors: "'self'", // the page may be framed by this very site only, until the clinic names its own
} as const;

const KEY_LENGTH = 32;
/** A key that seals rows, for AES-256. */
const ROW_KEY_BYTES = 32;
/** Days. A page that is reloaded may come back to its talk for a day; nobody needs a chat of ten years ago. */
const KEPT = { least: 2, most: 3_650 } as const;
const KEEP = `is not a number of days; write a whole one from ${KEPT.least} to ${KEPT.most}, such as 30`;
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;

const origin = z.string().refine(isOrigin);
const cloud = Object.fromEntries(CLOUD.map((name) => [name, z.string().optional()])) as Record<
  (typeof CLOUD)[number],
  z.ZodOptional<z.ZodString>
>;

const Environment = z
  .object({
    NODE_ENV: z.string().optional(),
    PORT: z.coerce
      .number({ error: 'is not a number; write a port from 0 to 65535, such as 3978' })
      .int('is not a whole number; write a port from 0 to 65535, such as 3978')
      .min(0, 'is below 0; write a port from 0 to 65535, such as 3978')
      .max(65_535, 'is above 65535; write a port from 0 to 65535, such as 3978')
      .default(DEFAULTS.port),
    HOST: z
      .string()
      .regex(/^[\w.:-]+$/, 'is not a host name or address; leave it out to listen on all')
      .optional(),
    PUBLIC_URL: z.string().refine(isWebUrl, 'is not an address; write it like https://bot.example.org').optional(),
    DATA_DIR: z.string().default(DEFAULTS.dataDir),
    DATABASE_URL: z
      .string()
      .refine(isDatabase, 'is not an address of Postgres; write it like postgres://user:password@host:5432/name')
      .optional(),
    DATABASE_SYNC: z.enum(['normal', 'full'], 'must be normal or full').default('normal'),
    KNOWLEDGE_DIR: z.string().default(DEFAULTS.knowledgeDir),
    CACHE_DIR: z.string().default(DEFAULTS.cacheDir),
    MicrosoftAppId: z.guid('is not an app id; copy it from the Azure Bot resource').optional(),
    MicrosoftAppPassword: z.string().optional(),
    MicrosoftAppType: z
      .string()
      .transform((text) => appTypeOf(text) ?? text)
      .pipe(z.enum(APP_TYPES, `must be one of ${APP_TYPES.join(', ')}`))
      .default(DEFAULTS.appType),
    MicrosoftAppTenantId: z.string().optional(),
    ...cloud,
    WEB_CHAT_ONLY: z.enum(['yes', 'no'], 'must be yes or no').default('no'),
    DIRECTLINE_KEY: z
      .string()
      .min(KEY_LENGTH, `is shorter than ${KEY_LENGTH} characters; make one with: openssl rand -base64 32`)
      .optional(),
    DIRECTLINE_SECRET: z.string().optional(),
    DIRECTLINE_URL: z
      .string()
      .refine(
        isOrigin,
        'is not an origin; leave it out, or write that of a region, https://europe.directline.botframework.com',
      )
      .default(DEFAULTS.directLineUrl),
    FRAME_ANCESTORS: list(
      z.string().refine((text) => text === "'self'" || isOrigin(text)),
      'names something that is not an origin; separate origins by spaces, such as https://www.clinic.example',
    ).default([DEFAULTS.frameAncestors]),
    ORIGINS: list(
      origin,
      'names something that is not an origin; separate origins by spaces, such as https://bot.clinic.example',
    ).default([]),
    HANDOFF_CHANNELS: list(
      z.string().regex(/^[a-z0-9-]+$/),
      'names something that is no channel; separate Bot Framework channel ids by spaces, such as directline',
    ).default([]),
    TRUSTED_PROXIES: list(
      z.string().refine(isNet),
      'names something that is no address or net; separate them by spaces, such as 127.0.0.1 10.0.0.0/8',
    ).default([]),
    RATE_LIMIT: z.coerce
      .number({ error: 'is not a number; 1 is usual, 2 allows twice as much, 0 lifts all limits' })
      .min(0, 'is below 0; 1 is usual, 2 allows twice as much, 0 lifts all limits')
      .default(DEFAULTS.rateLimit),
    LINK_HOSTS: list(
      z.string().regex(/^(?=.{1,253}$)[a-z0-9-]+(\.[a-z0-9-]+)+$/),
      'names something that is not a host; separate hosts by spaces, such as www.clinic.example',
    ).default([]),
    WIDGET_COLOUR: z
      .string()
      .regex(/^#[0-9a-f]{6}$/i, 'is not a colour; write it like #0b5c66, in quotes in .env')
      .optional(),
    WIDGET_POSITION: z.enum(['left', 'right'], 'must be left or right').optional(),
    DATA_KEYS: list(
      z.string().refine((text) => Buffer.from(text, 'base64').length === ROW_KEY_BYTES),
      `names something that is not a key of ${ROW_KEY_BYTES} bytes; make one with: openssl rand -base64 32`,
    ).default([]),
    KEEP_DAYS: z.coerce
      .number({ error: KEEP })
      .int(KEEP)
      .min(KEPT.least, KEEP)
      .max(KEPT.most, KEEP)
      .default(DEFAULTS.keepDays),
    STOP_DELAY: z.coerce
      .number({ error: 'is not a number of seconds; write one from 0 to 300, such as 5' })
      .min(0, 'is below 0; write a number of seconds from 0 to 300, such as 5')
      .max(300, 'is above 300; write a number of seconds from 0 to 300, such as 5')
      .default(DEFAULTS.stopDelay),
    METRICS_TOKEN: z
      .string()
      .min(KEY_LENGTH, `is shorter than ${KEY_LENGTH} characters; make one with: openssl rand -base64 32`)
      .optional(),
    OTEL_EXPORTER_OTLP_ENDPOINT: z
      .url({ protocol: /^https?$/, error: 'is not the address of a collector; write one such as http://localhost:4318' })
      .optional(),
    LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`).default(DEFAULTS.logLevel),
  });

/** Where another cloud is. The SDK takes all of them or none. */
export type AzureCloud = Readonly<Record<(typeof CLOUD)[number], string>>;

/** The Azure app that Teams and SMS reach the bot through. */
export interface AzureApp {
  readonly MicrosoftAppId: string;
  readonly MicrosoftAppPassword?: string;
  readonly MicrosoftAppType: AppType;
  readonly MicrosoftAppTenantId?: string;
  /** Absent: the public cloud. */
  readonly cloud?: AzureCloud;
}

export interface Config {
  readonly port: number;
  readonly host?: string;
  readonly publicUrl?: URL;
  readonly dataDir: string;
  /** Postgres, for several processes; absent: one file under `dataDir`. */
  readonly databaseUrl?: string;
  /** Seal what is kept; the first one writes, all of them read. None: it is kept as it is. */
  readonly dataKeys: readonly Buffer[];
  /** Every commit to the file waits for the disk. */
  readonly fullSync: boolean;
  readonly knowledgeDir: string;
  readonly cacheDir: string;
  /** Absent: /api/messages is not there at all. */
  readonly azure?: AzureApp;
  readonly directLineKey?: string;
  /** Azure's Direct Line carries the web chat, in place of the embedded service. */
  readonly azureDirectLine?: { readonly secret: string; readonly url: string };
  readonly frameAncestors: readonly string[];
  readonly origins: readonly string[];
  /** Channels in which an agent hub takes talks over. */
  readonly handoffChannels: readonly string[];
  /** Whose word on the address of a patient is taken. */
  readonly trustedProxies: readonly string[];
  /** Days after which what was written is deleted. Patients are told the same number. */
  readonly keepDays: number;
  /** Milliseconds between the news that this process is leaving, at `/readyz`, and its end. */
  readonly stopDelayMs: number;
  /** The collector of OpenTelemetry that gets the numbers. */
  readonly telemetryUrl?: string;
  /** Opens `/metrics` to who brings it. */
  readonly metricsToken?: string;
  /** Times the usual allowance; 0: no limits. */
  readonly rateLimit: number;
  /** Hosts that a link in the chat may lead to, beside the clinic's own page. */
  readonly linkHosts: readonly string[];
  /** How the chat looks on the clinic's site; absent: as it is shipped. */
  readonly look: { readonly colour?: string; readonly position?: 'left' | 'right' };
  readonly logLevel: (typeof LOG_LEVELS)[number];
  /** Real patients are meant to reach this bot. */
  readonly production: boolean;
  /** What is allowed, and should not be so in production. Sentences for the log. */
  readonly warnings: readonly string[];
}

/** `start`: the bot itself, held to the rules of production where NODE_ENV says so. `command`: a tool beside it. */
export type Purpose = 'start' | 'command';

/**
 * The environment made one frozen object. An empty variable counts as absent.
 *
 * @throws one Error that names every wrong variable and how to mend it, and quotes none, since some are secrets
 */
export function readConfig(env: Given, purpose: Purpose = 'start'): Config {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const parsed = Environment.safeParse(given);
  const wrong = problemsOf(parsed.error, given, purpose);
  if (!parsed.success || wrong.length > 0) throw new Error(describe(wrong));
  const settings = parsed.data;
  return Object.freeze({
    port: settings.PORT,
    ...optional('host', settings.HOST),
    ...optional('publicUrl', settings.PUBLIC_URL === undefined ? undefined : new URL(settings.PUBLIC_URL)),
    dataDir: settings.DATA_DIR,
    ...optional('databaseUrl', settings.DATABASE_URL),
    fullSync: settings.DATABASE_SYNC === 'full',
    dataKeys: settings.DATA_KEYS.map((key) => Buffer.from(key, 'base64')),
    knowledgeDir: settings.KNOWLEDGE_DIR,
    cacheDir: settings.CACHE_DIR,
    ...optional('azure', azureApp(settings)),
    ...optional('directLineKey', settings.DIRECTLINE_KEY),
    ...optional(
      'azureDirectLine',
      settings.DIRECTLINE_SECRET === undefined
        ? undefined
        : { secret: settings.DIRECTLINE_SECRET, url: settings.DIRECTLINE_URL },
    ),
    frameAncestors: settings.FRAME_ANCESTORS,
    origins: settings.ORIGINS,
    handoffChannels: settings.HANDOFF_CHANNELS,
    trustedProxies: settings.TRUSTED_PROXIES,
    ...(settings.OTEL_EXPORTER_OTLP_ENDPOINT === undefined ? {} : { telemetryUrl: settings.OTEL_EXPORTER_OTLP_ENDPOINT }),
    ...(settings.METRICS_TOKEN === undefined ? {} : { metricsToken: settings.METRICS_TOKEN }),
    keepDays: settings.KEEP_DAYS,
    stopDelayMs: settings.STOP_DELAY * 1_000,
    rateLimit: settings.RATE_LIMIT,
    linkHosts: settings.LINK_HOSTS,
    look: { ...optional('colour', settings.WIDGET_COLOUR), ...optional('position', settings.WIDGET_POSITION) },
    logLevel: settings.LOG_LEVEL,
    production: isProduction(given),
    warnings: productionWarnings(given),
  });
}

function azureApp(settings: z.infer<typeof Environment>): AzureApp | undefined {
  if (!settings.MicrosoftAppId) return undefined;
  return {
    MicrosoftAppId: settings.MicrosoftAppId,
    ...optional('MicrosoftAppPassword', settings.MicrosoftAppPassword),
    MicrosoftAppType: settings.MicrosoftAppType,
    ...optional('MicrosoftAppTenantId', settings.MicrosoftAppTenantId),
    ...optional('cloud', azureCloud(settings)),
  };
}

function azureCloud(settings: z.infer<typeof Environment>): AzureCloud | undefined {
  const given = CLOUD.map((name) => [name, settings[name]] as const);
  return given[0]?.[1] === undefined ? undefined : (Object.fromEntries(given) as AzureCloud);
}

/** All that is wrong: each setting by itself, then how they go together. */
function problemsOf(error: z.ZodError | undefined, given: Given, purpose: Purpose): Problem[] {
  const alone = (error?.issues ?? []).map(({ path, message }) => ({ name: String(path[0]), message }));
  const together = [
    ...azureAppProblems(given),
    ...webChatAlone(given),
    ...(purpose === 'start' ? [...keyOfMany(given), ...productionProblems(given)] : []),
  ];
  // Of one setting the first is enough: mending it mends or shows the others.
  const seen = new Set<string>();
  return [...alone, ...together].filter(({ name }) => !seen.has(name) && seen.add(name));
}

function keyOfMany(given: Given): Problem[] {
  if (given['DATABASE_URL'] === undefined || given['DIRECTLINE_KEY'] !== undefined) return [];
  const message =
    'is missing; DATABASE_URL is set, so several processes may serve one chat: give all the same key, from openssl rand -base64 32';
  return [{ name: 'DIRECTLINE_KEY', message }];
}

function webChatAlone(given: Given): Problem[] {
  if (!isWebChatOnly(given) || given['MicrosoftAppId'] === undefined) return [];
  return [{ name: 'WEB_CHAT_ONLY', message: 'is yes, and MicrosoftAppId is set; leave out one of them' }];
}

function describe(problems: readonly Problem[]): string {
  const lines = problems.map(({ name, message }) => `${name} ${message}`);
  return `Wrong setting (environment or .env): ${lines.join('. ')}.`;
}

/** Words separated by spaces or commas. */
function list(word: z.ZodType<string>, message: string) {
  return z
    .string()
    .transform((text) => text.split(/[\s,]+/).filter(Boolean))
    .refine((words) => words.every((one) => word.safeParse(one).success), message);
}

function optional<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return (value === undefined ? {} : { [key]: value }) as { [P in K]?: V };
}

function isDatabase(text: string): boolean {
  return URL.canParse(text) && /^postgres(?:ql)?:$/.test(new URL(text).protocol);
}

function isWebUrl(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

function isOrigin(text: string): boolean {
  return isWebUrl(text) && new URL(text).origin === text;
}

/** An address or a net of addresses. */
function isNet(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const version = isIP(address);
  if (version === 0 || more.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
}
