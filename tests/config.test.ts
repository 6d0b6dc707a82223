import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readConfig } from '../src/config';

test('needs nothing to be set', () => {
  const config = readConfig({});
  expect(config).toMatchObject({ port: 3978, dataDir: './data', frameAncestors: ["'self'"], logLevel: 'info' });
  expect(config.azure).toBeUndefined();
  expect(Object.isFrozen(config)).toBe(true);
});

test('takes an empty variable for an absent one', () => {
  expect(readConfig({ PORT: '', HOST: ' ', MicrosoftAppId: '' })).toEqual(readConfig({}));
});

test('names every wrong variable at once, how to mend it, and no value', () => {
  const wrong = {
    PORT: 'eighty',
    PUBLIC_URL: 'bot.example',
    DIRECTLINE_KEY: 'hunter2',
    LOG_LEVEL: 'loud',
    FRAME_ANCESTORS: "'self' *",
    ORIGINS: 'https://a.example/path',
    TRUSTED_PROXIES: '10.0.0.0/33',
    RATE_LIMIT: 'some',
    KEEP_DAYS: '0',
    STOP_DELAY: 'a moment',
    MicrosoftAppType: 'Public',
  };
  const message = messageOf(wrong);
  for (const name of Object.keys(wrong)) expect(message).toContain(name);
  expect(message).toContain('such as 3978');
  expect(message).toContain('openssl rand -base64 32');
  expect(message).not.toContain('hunter2');
  expect(message).not.toContain('\n');
});

test.each(['-1', '65536', '80.5', '0x'])('refuses the port %s', (PORT) => {
  expect(() => readConfig({ PORT })).toThrow(/PORT/);
});

test('wants all of what an Azure app needs', () => {
  const MicrosoftAppId = '11111111-1111-4111-8111-111111111111';
  const message = messageOf({ MicrosoftAppId });
  expect(message).toContain('MicrosoftAppPassword is missing');
  expect(message).toContain('MicrosoftAppTenantId is missing');
  const managed = { MicrosoftAppId, MicrosoftAppType: 'UserAssignedMSI', MicrosoftAppTenantId: 'tenant' };
  expect(readConfig(managed).azure).toEqual(managed);
});

test('.env.example names every setting', () => {
  const example = readFileSync(path.join(__dirname, '..', '.env.example'), 'utf8');
  const source = readFileSync(path.join(__dirname, '..', 'src', 'config.ts'), 'utf8');
  const names = [...source.matchAll(/^ {4}([A-Z_]+|Microsoft\w+): /gm)].map((match) => match[1] ?? '');
  expect(names.length).toBeGreaterThan(12);
  for (const name of names) expect(example).toContain(`# ${name}=`);
});

function messageOf(env: Record<string, string>): string {
  try {
    readConfig(env);
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('nothing was refused');
}
