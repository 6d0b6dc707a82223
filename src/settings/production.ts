import { CLOUD } from './azureApp';
import { isInTheOpen, isThisMachine, words, type Given, type Problem } from './problem';

/** Different characters of a key; one from `openssl rand` has twice as many, in whatever form. */
const FEWEST_CHARACTERS = 8;
/** Each signs or opens something of its own. */
const SECRETS = ['DIRECTLINE_KEY', 'METRICS_TOKEN', 'DATA_KEYS', 'DIRECTLINE_SECRET', 'MicrosoftAppPassword'] as const;
const OUR_KEYS = ['DIRECTLINE_KEY', 'METRICS_TOKEN', 'DATA_KEYS'] as const;
/** Addresses that carry what patients write, or secrets. */
const ADDRESSES = [
  'PUBLIC_URL',
  'ORIGINS',
  'DIRECTLINE_URL',
  'ToChannelFromBotLoginUrl',
  ...CLOUD.filter((name) => /MetadataUrl$|OAuthUrl/.test(name)),
];

/** Whether real patients are meant to reach this bot. */
export function isProduction({ NODE_ENV = '' }: Given): boolean {
  return /^\s*prod(?:uction)?\s*$/i.test(NODE_ENV);
}

export function isWebChatOnly({ WEB_CHAT_ONLY = '' }: Given): boolean {
  return WEB_CHAT_ONLY === 'yes';
}

/** What must not be in production: a patient, or the clinic, would be harmed by it. Nothing where it is no production. */
export function productionProblems(given: Given): Problem[] {
  if (!isProduction(given)) return [];
  return [
    ...noChannel(given),
    ...ADDRESSES.filter((name) => words(given[name]).some(isInTheOpen)).map(inTheOpen),
    ...OUR_KEYS.filter((name) => words(given[name]).some(isGuessable)).map(guessable),
    ...sharedSecrets(given),
    ...liftedLimits(given),
    ...directLineForAll(given),
  ];
}

function noChannel(given: Given): Problem[] {
  if (given['MicrosoftAppId'] !== undefined || isWebChatOnly(given)) return [];
  const message =
    'is missing; in production the bot starts with the app that Teams and SMS reach it by, or, where it serves its web page alone, with WEB_CHAT_ONLY=yes';
  return [{ name: 'MicrosoftAppId', message }];
}

function inTheOpen(name: string): Problem {
  return { name, message: 'names an address without TLS, where others can read along; write it with https://' };
}

function isGuessable(key: string): boolean {
  return new Set(key).size < FEWEST_CHARACTERS;
}

function guessable(name: string): Problem {
  return { name, message: 'can be guessed; make one with: openssl rand -base64 32' };
}

/** Who is given one of them must not hold another. */
function sharedSecrets(given: Given): Problem[] {
  return SECRETS.flatMap((name, index) => {
    const twin = SECRETS.slice(0, index).find((other) =>
      words(given[name]).some((one) => words(given[other]).includes(one)),
    );
    return twin === undefined ? [] : [{ name, message: `is the same as ${twin}; give each a secret of its own` }];
  });
}

function liftedLimits(given: Given): Problem[] {
  const limits = Number(given['RATE_LIMIT'] ?? 1) === 0;
  const proxies = words(given['TRUSTED_PROXIES']).some((net) => /\/0+$/.test(net));
  return [
    ...(limits
      ? [
          {
            name: 'RATE_LIMIT',
            message: 'is 0, which lets anybody flood the bot; leave it out, or write a higher number than 1',
          },
        ]
      : []),
    ...(proxies
      ? [
          {
            name: 'TRUSTED_PROXIES',
            message: 'trusts everybody, so that limits can be fooled; name the proxies alone, such as 10.0.0.0/8',
          },
        ]
      : []),
  ];
}

/** Without an origin of its own a token of Azure's would be good on any site. */
function directLineForAll(given: Given): Problem[] {
  if (given['DIRECTLINE_SECRET'] === undefined || given['PUBLIC_URL'] !== undefined) return [];
  return [
    {
      name: 'PUBLIC_URL',
      message: "is missing; DIRECTLINE_SECRET is set, and Azure's tokens are made for that address alone",
    },
  ];
}

/** What should not be in production, and what it means. Sentences for the log, without values. */
export function productionWarnings(given: Given): string[] {
  if (!isProduction(given)) return [];
  const unsealed =
    'DATA_KEYS is not set: what patients write is kept as it is; a key from openssl rand -base64 32 seals it';
  const unknownAddress =
    'PUBLIC_URL is not set: only a browser that reaches the bot under its own name gets a chat; write the https address of the page';
  const oneAllowance =
    'TRUSTED_PROXIES is not set: behind a proxy, such as the one that does TLS, all patients share one allowance';
  const database =
    'DATABASE_URL says no sslmode: what patients write may cross the network in the open; add ?sslmode=verify-full';
  const framed = 'FRAME_ANCESTORS names a site without TLS: others on the way can change what stands around the chat';
  return [
    ...(given['DATA_KEYS'] === undefined ? [unsealed] : []),
    ...(given['PUBLIC_URL'] === undefined ? [unknownAddress] : []),
    ...(given['TRUSTED_PROXIES'] === undefined ? [oneAllowance] : []),
    ...(isRemoteInTheOpen(given['DATABASE_URL']) ? [database] : []),
    ...(words(given['FRAME_ANCESTORS']).some(isInTheOpen) ? [framed] : []),
  ];
}

function isRemoteInTheOpen(address: string | undefined): boolean {
  if (address === undefined || !URL.canParse(address)) return false;
  const { hostname, searchParams } = new URL(address);
  return (
    !isThisMachine(hostname) &&
    !searchParams.has('host') &&
    ['', 'disable', 'allow', 'prefer'].includes(searchParams.get('sslmode') ?? '')
  );
}
