/** Settings that go together, and what a bot for real patients does not start with. Each refusal says what to do. */
import { readConfig, type Purpose } from '../src/config';

type Env = Readonly<Record<string, string>>;

const APP = '11111111-1111-4111-8111-111111111111';
const TENANT = '22222222-2222-4222-8222-222222222222';
const SECRET = 'abc8Q~thisIsNoRealSecretOfAnybody.0123456';
const KEY = 'q0Qm3b2mZ0y7m3c1kX9dV5sT8uW4rP6nL2jH1gF0eDc=';
const KEY_2 = 'Z1xY2wV3uT4sR5qP6oN7mL8kJ9iH0gF1eD2cB3aA4b0=';
const single: Env = { MicrosoftAppId: APP, MicrosoftAppPassword: SECRET, MicrosoftAppTenantId: TENANT };
const managed: Env = { MicrosoftAppId: APP, MicrosoftAppType: 'UserAssignedMSI', MicrosoftAppTenantId: TENANT };
const multi: Env = { MicrosoftAppId: APP, MicrosoftAppPassword: SECRET, MicrosoftAppType: 'MultiTenant' };
const without = (env: Env, name: string): Env =>
  Object.fromEntries(Object.entries(env).filter(([key]) => key !== name));

/** The sentences of the refusal, one a setting; none where it starts. */
function refusals(env: Env, purpose?: Purpose): string[] {
  try {
    readConfig(env, purpose);
    return [];
  } catch (error) {
    const text = (error as Error).message;
    expect(text).toMatch(/^Wrong setting \(environment or \.env\): .*\.$/);
    return text.replace(/^[^:]*: |\.$/g, '').split(/\. (?=[A-Z])/);
  }
}

describe('an app of Azure', () => {
  test.each<[string, Env, string]>([
    ['is of a single tenant where nothing is said', single, 'SingleTenant'],
    ['of a single tenant', { ...single, MicrosoftAppType: 'SingleTenant' }, 'SingleTenant'],
    ['with the identity of its machine', managed, 'UserAssignedMSI'],
    ['of many tenants', multi, 'MultiTenant'],
    ['written as Azure writes it', { ...managed, MicrosoftAppType: 'userAssignedMsi' }, 'UserAssignedMSI'],
    [
      'whose tenant is named by its domain',
      { ...single, MicrosoftAppTenantId: 'clinic.onmicrosoft.com' },
      'SingleTenant',
    ],
  ])('%s starts', (_name, env, type) => {
    expect(readConfig(env).azure?.MicrosoftAppType).toBe(type);
    expect(refusals({ ...env, NODE_ENV: 'production' })).toEqual([]);
  });

  test.each<[string, Env, string, RegExp]>([
    [
      'a single tenant without a secret',
      without(single, 'MicrosoftAppPassword'),
      'MicrosoftAppPassword',
      /add the client secret/,
    ],
    [
      'a single tenant without its id',
      without(single, 'MicrosoftAppTenantId'),
      'MicrosoftAppTenantId',
      /needs its tenant's id/,
    ],
    [
      'the id of a secret in place of the secret',
      { ...single, MicrosoftAppPassword: TENANT },
      'MicrosoftAppPassword',
      /copy its value/,
    ],
    [
      'the app id for the tenant',
      { ...single, MicrosoftAppTenantId: APP.toUpperCase() },
      'MicrosoftAppTenantId',
      /stands beside it/,
    ],
    [
      'a template for the tenant',
      { ...single, MicrosoftAppTenantId: '<tenant id>' },
      'MicrosoftAppTenantId',
      /copy the directory/,
    ],
    [
      'a managed identity with a secret',
      { ...managed, MicrosoftAppPassword: SECRET },
      'MicrosoftAppPassword',
      /leave it out, or set MicrosoftAppType to SingleTenant/,
    ],
    [
      'a managed identity without a tenant',
      without(managed, 'MicrosoftAppTenantId'),
      'MicrosoftAppTenantId',
      /of type UserAssignedMSI needs/,
    ],
    [
      'many tenants with one',
      { ...multi, MicrosoftAppTenantId: TENANT },
      'MicrosoftAppTenantId',
      /leave it out, or set MicrosoftAppType to SingleTenant/,
    ],
    [
      'many tenants without a secret',
      without(multi, 'MicrosoftAppPassword'),
      'MicrosoftAppPassword',
      /add the client secret/,
    ],
    [
      'another type',
      { ...single, MicrosoftAppType: 'Public' },
      'MicrosoftAppType',
      /must be one of SingleTenant, UserAssignedMSI, MultiTenant/,
    ],
    [
      'a secret without an app',
      { MicrosoftAppPassword: SECRET },
      'MicrosoftAppId',
      /add the app id .* or leave out MicrosoftAppPassword/,
    ],
    ['a type without an app', { MicrosoftAppType: 'MultiTenant' }, 'MicrosoftAppId', /or leave out MicrosoftAppType/],
    ['a cloud without an app', { CallerId: 'urn:botframework:azureusgov' }, 'MicrosoftAppId', /or leave out CallerId/],
    ["Azure's Direct Line without an app", { DIRECTLINE_SECRET: SECRET }, 'MicrosoftAppId', /reaches a bot by its app/],
    ['an app for the web chat alone', { ...single, WEB_CHAT_ONLY: 'yes' }, 'WEB_CHAT_ONLY', /leave out one of them/],
    ['an app id that is none', { ...single, MicrosoftAppId: 'my-bot' }, 'MicrosoftAppId', /copy it from the Azure Bot/],
  ])('%s is refused with the remedy', (_name, env, setting, remedy) => {
    const told = refusals(env);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(remedy);
    expect(told[0]?.split(' ', 1)).toEqual([setting]);
  });

  test('in part of another cloud is told all that is missing', () => {
    expect(refusals({ ...single, CallerId: 'x', OAuthUrl: 'https://x.example' })).toHaveLength(5);
  });
});

const SAFE: Env = {
  NODE_ENV: 'production',
  ...single,
  PUBLIC_URL: 'https://bot.clinic.example',
  TRUSTED_PROXIES: '10.0.0.4',
  DATA_KEYS: KEY,
};

describe('in production', () => {
  test.each<[string, Env]>([
    ['with an app', SAFE],
    ['with a managed identity', { ...managed, NODE_ENV: 'production' }],
    ['for the web chat alone', { NODE_ENV: 'production', WEB_CHAT_ONLY: 'yes' }],
    [
      'over Postgres',
      { ...SAFE, DATABASE_URL: 'postgres://u:p@db.example/bot?sslmode=verify-full', DIRECTLINE_KEY: KEY_2 },
    ],
    ['on this machine', { ...SAFE, PUBLIC_URL: 'http://localhost:3978', ORIGINS: 'http://127.0.0.1:3979' }],
    ['with metrics and more allowance', { ...SAFE, METRICS_TOKEN: KEY_2, RATE_LIMIT: '3' }],
  ])('the bot starts %s', (_name, env) => {
    expect(refusals(env)).toEqual([]);
  });

  const unsafe: readonly [string, Env, string, RegExp][] = [
    ['without credentials', { NODE_ENV: 'production' }, 'MicrosoftAppId', /WEB_CHAT_ONLY=yes/],
    [
      'without credentials, and said to be so',
      { NODE_ENV: 'prod', WEB_CHAT_ONLY: 'no' },
      'MicrosoftAppId',
      /WEB_CHAT_ONLY=yes/,
    ],
    ['with all limits lifted', { ...SAFE, RATE_LIMIT: '0' }, 'RATE_LIMIT', /leave it out/],
    ['with any number of zeros', { ...SAFE, RATE_LIMIT: '0.00' }, 'RATE_LIMIT', /leave it out/],
    [
      'where everybody is a proxy',
      { ...SAFE, TRUSTED_PROXIES: '10.0.0.1 0.0.0.0/0' },
      'TRUSTED_PROXIES',
      /name the proxies alone/,
    ],
    [
      'where everybody is one by IPv6',
      { ...SAFE, TRUSTED_PROXIES: '::/0' },
      'TRUSTED_PROXIES',
      /name the proxies alone/,
    ],
    ['without TLS', { ...SAFE, PUBLIC_URL: 'http://bot.clinic.example' }, 'PUBLIC_URL', /https:\/\//],
    ['without TLS elsewhere', { ...SAFE, ORIGINS: 'https://a.example http://b.example' }, 'ORIGINS', /https:\/\//],
    ['with any origin', { ...SAFE, ORIGINS: '*' }, 'ORIGINS', /separate origins by spaces/],
    ['in a frame of anybody', { ...SAFE, FRAME_ANCESTORS: '*' }, 'FRAME_ANCESTORS', /separate origins by spaces/],
    ['with a short signing key', { ...SAFE, DIRECTLINE_KEY: 'short' }, 'DIRECTLINE_KEY', /openssl rand/],
    [
      'with a guessable signing key',
      { ...SAFE, DIRECTLINE_KEY: 'changeme'.repeat(4).replaceAll('e', 'a') },
      'DIRECTLINE_KEY',
      /openssl rand/,
    ],
    ['with a short token for metrics', { ...SAFE, METRICS_TOKEN: 'short' }, 'METRICS_TOKEN', /openssl rand/],
    [
      'with a key of zeros for what is kept',
      { ...SAFE, DATA_KEYS: Buffer.alloc(32).toString('base64') },
      'DATA_KEYS',
      /openssl rand/,
    ],
    [
      'with one secret for two things',
      { ...SAFE, DIRECTLINE_KEY: KEY_2, METRICS_TOKEN: KEY_2 },
      'METRICS_TOKEN',
      /same as DIRECTLINE_KEY/,
    ],
    ['with the key of the rows for the metrics', { ...SAFE, METRICS_TOKEN: KEY }, 'DATA_KEYS', /same as METRICS_TOKEN/],
    [
      "with Azure's Direct Line in the open",
      { ...SAFE, DIRECTLINE_SECRET: 's', DIRECTLINE_URL: 'http://direct.example' },
      'DIRECTLINE_URL',
      /https:\/\//,
    ],
    [
      "with Azure's Direct Line for every site",
      without({ ...SAFE, DIRECTLINE_SECRET: 's' }, 'PUBLIC_URL'),
      'PUBLIC_URL',
      /made for that address/,
    ],
    [
      'with Postgres and no signing key',
      { ...SAFE, DATABASE_URL: 'postgres://db/bot' },
      'DIRECTLINE_KEY',
      /give all the same key/,
    ],
  ];
  test.each(unsafe)('the bot does not start %s', (_name, env, setting, remedy) => {
    const told = refusals(env);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(remedy);
    expect(told[0]?.split(' ', 1)).toEqual([setting]);
  });

  test('a cloud whose keys come without TLS is refused', () => {
    const names = [
      'ToChannelFromBotLoginUrl',
      'ToChannelFromBotOAuthScope',
      'ToBotFromChannelTokenIssuer',
      'ToBotFromChannelOpenIdMetadataUrl',
    ];
    const cloud = Object.fromEntries(
      [...names, 'ToBotFromEmulatorOpenIdMetadataUrl', 'OAuthUrl', 'CallerId'].map((name) => [
        name,
        'https://cloud.example',
      ]),
    );
    expect(refusals({ ...SAFE, ...cloud })).toEqual([]);
    expect(refusals({ ...SAFE, ...cloud, ToBotFromChannelOpenIdMetadataUrl: 'http://cloud.example/keys' })).toEqual([
      expect.stringMatching(/^ToBotFromChannelOpenIdMetadataUrl names an address without TLS/),
    ]);
  });

  test('all that is wrong is told at once, each setting in a sentence, and no value', () => {
    const env = {
      ...managed,
      NODE_ENV: 'production',
      MicrosoftAppPassword: SECRET,
      PORT: 'x',
      RATE_LIMIT: '0',
      PUBLIC_URL: 'http://secret.example',
      METRICS_TOKEN: 'hunter2',
    };
    const told = refusals(env);
    expect(told.map((one) => one.split(' ', 1)[0]).sort()).toEqual([
      'METRICS_TOKEN',
      'MicrosoftAppPassword',
      'PORT',
      'PUBLIC_URL',
      'RATE_LIMIT',
    ]);
    expect(told.join()).not.toMatch(/hunter2|secret\.example|abc8Q/);
  });

  test.each(unsafe.filter(([, env]) => refusals({ ...env, NODE_ENV: 'development' }).length === 0))(
    'only: elsewhere it starts, and so do the commands beside it: %s',
    (_name, env) => {
      expect(refusals(env, 'command')).toEqual([]);
    },
  );

  test.each<[string, Env, RegExp[]]>([
    ['nothing', SAFE, []],
    ['what is kept unsealed', without(SAFE, 'DATA_KEYS'), [/^DATA_KEYS is not set/]],
    ['an address that is not known', without(SAFE, 'PUBLIC_URL'), [/^PUBLIC_URL is not set/]],
    ['proxies that are not known', without(SAFE, 'TRUSTED_PROXIES'), [/^TRUSTED_PROXIES is not set/]],
    [
      'a frame without TLS',
      { ...SAFE, FRAME_ANCESTORS: 'http://www.clinic.example' },
      [/^FRAME_ANCESTORS names a site without TLS/],
    ],
    [
      'a database in the open',
      { ...SAFE, DATABASE_URL: 'postgres://u:p@db.example/bot', DIRECTLINE_KEY: KEY_2 },
      [/^DATABASE_URL says no sslmode/],
    ],
    [
      'no database on this machine',
      { ...SAFE, DATABASE_URL: 'postgres://u:p@localhost/bot', DIRECTLINE_KEY: KEY_2 },
      [],
    ],
    ['nothing elsewhere', { NODE_ENV: 'development' }, []],
  ])('the log warns of %s', (_name, env, told) => {
    expect(readConfig(env).warnings).toEqual(told.map((one) => expect.stringMatching(one)));
  });
});
