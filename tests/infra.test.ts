import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readConfig } from '../src/config';
import { deploy, parseBicep, type Deployed, type Deployment, type Value } from './support/bicep';

const ROOT = path.join(__dirname, '..');
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');
const template = parseBicep(read('infra/main.bicep'));
const parametersFile = read('infra/main.bicepparam');

const key = () => randomBytes(32).toString('base64');
const SECRETS = {
  directLineKey: key(),
  dataKeys: key(),
  databasePassword: 'databasepassword00000000',
};
const APP = { appType: 'SingleTenant', appId: '11111111-1111-4111-8111-111111111111', appPassword: 'the-app-password' };
const SMS = { smsNumber: '+15550100100', twilioAccountSid: 'AC0', twilioAuthToken: 'the-twilio-token' };
const LINE = { azureDirectLine: true, directLineSecret: 'the-directline-secret' };

const given = (more: Readonly<Record<string, Value>> = {}) => ({ name: 'clinicbot', ...SECRETS, ...more });
const CASES: readonly (readonly [string, Deployment])[] = [
  ['as a managed identity', deploy(template, given())],
  ['as an app registration', deploy(template, given(APP))],
  ['with text messages', deploy(template, given(SMS))],
  ['with a host of its own', deploy(template, given({ publicHost: 'chat.clinic.example' }))],
  ["with Azure's Direct Line, before its secret is known", deploy(template, given({ azureDirectLine: true }))],
  ["with Azure's Direct Line", deploy(template, given(LINE))],
  ['with everything', deploy(template, given({ ...APP, ...SMS, ...LINE }))],
];

const only = ({ resources }: Deployment, symbol: string): Deployed['body'] => {
  const found = resources.find((one) => one.symbol === symbol);
  if (!found) throw new Error(`nothing is deployed as ${symbol}`);
  return found.body;
};
const properties = (deployment: Deployment, symbol: string) =>
  only(deployment, symbol)['properties'] as Readonly<Record<string, string>>;

/** What only Azure knows, once it is there. */
const KNOWN_LATER: Readonly<Record<string, string>> = {
  '<identity.properties.clientId>': APP.appId,
  '<database.properties.fullyQualifiedDomainName>': 'clinicbot.postgres.database.azure.com',
};

/** The settings as the web app's process gets them: App Service puts the secrets in. */
function environment(deployment: Deployment): Record<string, string> {
  const secrets = deployment.resources.filter(({ type }) => type.endsWith('/secrets'));
  const secretAt = (uri: string) => {
    const found = secrets.find(
      ({ symbol, body }) =>
        uri === `<${symbol}.properties.secretUri>` ||
        uri.endsWith(`/${String(body['name'])}`) ||
        uri.endsWith(`>secrets/${String(body['name'])}`),
    );
    if (!found) throw new Error(`no secret is kept at ${uri}`);
    return (found.body['properties'] as { readonly value: string }).value;
  };
  return Object.fromEntries(
    Object.entries(properties(deployment, 'settings')).map(([name, value]) => [
      name,
      value
        .replace(/^@Microsoft\.KeyVault\(SecretUri=(.*)\)$/, (_all, uri: string) => secretAt(uri))
        .replace(/<[\w.]+>/g, (later) => KNOWN_LATER[later] ?? later),
    ]),
  );
}

/** Those of App Service itself. */
const OF_THE_PLATFORM = [
  'WEBSITES_CONTAINER_STOP_TIME_LIMIT',
  'SCM_DO_BUILD_DURING_DEPLOYMENT',
  'WEBSITE_RUN_FROM_PACKAGE',
];
const OURS = new Set([...read('.env.example').matchAll(/\b([A-Z][A-Za-z_]+)=/g)].map(([, name]) => name));

describe.each(CASES)('deployed %s', (_name, deployment) => {
  test('every setting of the web app is one that .env.example explains', () => {
    const unknown = Object.keys(environment(deployment)).filter((name) => !OURS.has(name));
    expect(unknown).toEqual(OF_THE_PLATFORM);
  });

  test('the bot starts with the settings', () => {
    const config = readConfig(environment(deployment));
    const { endpoint, msaAppType, msaAppTenantId } = properties(deployment, 'bot');
    expect(endpoint).toBe(`${config.publicUrl?.origin}/api/messages`);
    expect(config.azure).toMatchObject({
      MicrosoftAppType: msaAppType,
      MicrosoftAppTenantId: msaAppTenantId,
      MicrosoftAppId: APP.appId,
    });
    expect(config.databaseUrl).toMatch(
      /^postgres:\/\/bot:databasepassword0+@clinicbot\.postgres\.database\.azure\.com:5432\/bot\?sslmode=verify-full$/,
    );
    expect(config.dataKeys).toHaveLength(1);
  });

  test('secrets stand in the vault, the database and the channel alone', () => {
    const secrets = [...Object.values(SECRETS), APP.appPassword, SMS.twilioAuthToken, LINE.directLineSecret];
    const holding = deployment.resources.filter(({ body }) =>
      secrets.some((one) => JSON.stringify(body).includes(one)),
    );
    const allowed = /\/secrets$|\/flexibleServers$|\/channels$/;
    expect(holding.map(({ type }) => type).filter((type) => !allowed.test(type))).toEqual([]);
    expect(secrets.filter((one) => JSON.stringify(deployment.outputs).includes(one))).toEqual([]);
  });

  test('names are as long as Azure takes them', () => {
    const limits: Readonly<Record<string, number>> = { vault: 24, site: 60, bot: 42, database: 63 };
    for (const [symbol, limit] of Object.entries(limits)) {
      expect(String(only(deployment, symbol)['name']).length).toBeLessThanOrEqual(limit);
    }
  });
});

test('the longest name that is allowed still makes names that Azure takes', () => {
  const longest = deploy(template, given({ name: 'abcdefghijk' }));
  expect(String(only(longest, 'vault')['name'])).toHaveLength(23);
  expect(() => deploy(template, given({ name: 'abcdefghijkl' }))).toThrow('name has 12 characters');
});

test('every parameter is explained, and nothing is declared in vain', () => {
  expect(template.parameters.filter(({ description }) => description === '')).toEqual([]);
  const everything = CASES.map(([, { unused }]) => unused);
  expect(everything.reduce((left, right) => left.filter((name) => right.includes(name)))).toEqual([]);
});

test('what is secret is marked so', () => {
  const secret = template.parameters.filter(({ name }) => /password|secret|token|key/i.test(name));
  expect(secret.length).toBeGreaterThan(4);
  expect(secret.filter(({ secure }) => !secure)).toEqual([]);
});

test('channels are made only for whom they are wanted', () => {
  const channels = CASES.map(([, { resources }]) =>
    resources.filter(({ type }) => type.endsWith('/channels')).map(({ symbol }) => symbol),
  );
  expect(channels).toEqual([
    ['teams'],
    ['teams'],
    ['teams', 'sms'],
    ['teams'],
    ['teams', 'directLine'],
    ['teams', 'directLine'],
    ['teams', 'sms', 'directLine'],
  ]);
});

test('the file of parameters names parameters, and all that have no default', () => {
  const lines = [...parametersFile.matchAll(/^(\/\/ )?param (\w+) = /gm)];
  const known = new Set(template.parameters.map(({ name }) => name));
  expect(lines.map(([, , name]) => name).filter((name) => !known.has(name ?? ''))).toEqual([]);
  const needed = template.parameters.filter(({ fallback }) => fallback === undefined).map(({ name }) => name);
  const set = lines.filter(([, comment]) => comment === undefined).map(([, , name]) => name);
  expect(needed.filter((name) => !set.includes(name))).toEqual([]);
  expect(parametersFile).not.toMatch(/^param \w*(?:key|keys|password|token|secret)\w* = '/im);
});
