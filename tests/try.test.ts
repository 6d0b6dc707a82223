import { spawn } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Finished } from './support/command';
import { getToken, Patient } from './support/patient';
import { newFolder, startProcess } from './support/process';
import { until } from './support/server';

jest.setTimeout(120_000);

/** Where the keys of the stand-in are kept. */
const CACHE_DIR = newFolder();
afterAll(() => rmSync(CACHE_DIR, { recursive: true, force: true }));

/** `npm run try` as it is with a pipe, and no settings but these. */
function tryBot(args: readonly string[], lines: readonly string[] = [], more: object = {}): Promise<Finished> {
  const { PATH = '' } = process.env;
  const cwd = path.join(__dirname, '..');
  const env = { PATH, CACHE_DIR, ...more };
  const child = spawn(process.execPath, ['scripts/try.js', ...args], { cwd, env });
  const said = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk: Buffer) => (said.stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said.stderr += chunk.toString()));
  child.stdin.on('error', () => {}); // one that refuses its options does not read
  child.stdin.end(lines.map((line) => `${line}\n`).join(''));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, ...said })));
}

async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return String(port);
}

/** The settings that a bot needs for the stand-in at this port. */
async function settingsFor(port: string): Promise<Record<string, string>> {
  const { stdout } = await tryBot(['--settings', '--port', port]);
  return Object.fromEntries([...stdout.matchAll(/^(\w+)=(.*)$/gm)].map(([, name = '', value = '']) => [name, value]));
}

describe('one talk with a bot that is running, in Teams and then by text message', () => {
  const LINES = [
    'how fast does it work?',
    '1',
    '/like',
    '/dislike said Zebediah',
    '/tap 9',
    '/channel sms',
    'how fast does it work?',
    '1',
    'i want to die, signed Zebediah',
    '/quit',
    'x',
  ];
  let done: Finished;
  let said: readonly string[];
  let bot: ReturnType<typeof startProcess>;
  beforeAll(async () => {
    const port = await freePort();
    bot = startProcess({ ...(await settingsFor(port)), LOG_LEVEL: 'debug' });
    const talk = ['--channel', 'msteams', '--width', '60', '--bot', await bot.ready, '--port', port];
    done = await tryBot(talk, LINES);
    said = done.stdout.split(/^> .*\n/m);
  });
  afterAll(async () => {
    bot.signal('SIGTERM');
    await bot.exit;
  });

  test('ends when it is told to', () => {
    expect([done.code, done.stderr, said.length, said.at(-1)]).toEqual([0, '', LINES.length, '']);
  });

  test('fits the width, and has no colour, which is for terminals', () => {
    expect(done.stdout.split('\n').filter((line) => line.length > 60)).toEqual([]);
    expect(done.stdout).not.toContain('\u001b');
  });

  test('a card is a box with numbered buttons, its source, and the question whether it helped', () => {
    const [greeting, answer] = said;
    expect(greeting).toMatch(/^\(Microsoft Teams\)\n\u256d\u2500{50,58}\u256e\n\u2502 Hello\. .* \u2502\n/);
    expect(answer).toMatch(
      /^\(typing\)\n\u256d[^]*\u2502 \( 1 How long it lasts \) [^]*\u2570\u2500+\u256f\n card 1\.5, \d\.\d KB of 28\n/,
    );
    expect(answer).toMatch(
      /\n \[1\] Efficacy: Rapid Onset: From the article[^]*\n Did this help\? {2}\/like {2}\/dislike\n\n$/,
    );
  });

  test('a number taps a button, and a rating reaches the bot', () => {
    const [, , tapped, liked, disliked, refused] = said;
    expect(tapped).toMatch(/^\(you tap "How long it lasts"\)\n\(typing\)\n\u256d[^]*section "Long-Term Benefits"/);
    expect([liked, disliked]).toEqual(Array(2).fill('(the bot took the rating: HTTP 200 {})\n'));
    expect(refused).toBe('There is no button 9 in what the bot sent last.\n');
  });

  test('a text message is a bubble with what it is billed as, and a number there is said', () => {
    const [, , , , , , phone, answer, chosen, help] = said;
    expect(phone).toBe('(text messages)\n');
    expect(answer).toMatch(/^\u256d[^]*\u2502 Example Clinic: [^]*\n 1\d\d characters of GSM-7, 2 segments\n\n\u256d/);
    expect(answer).toMatch(/\u2502 Reply 1: [^]*\n \d+ characters of GSM-7, [12] segments?\n\n$/);
    expect(chosen).toMatch(/^\u256d[^]*\n \d+ characters of GSM-7, [12] segments?\n\n$/);
    expect(help).toMatch(/988[^]* segments?\n\n$/);
  });

  test('nothing that was said in it, or in the web chat, and no number of a phone is in the log', async () => {
    const url = await bot.ready;
    const patient = new Patient(url, await getToken(url));
    await until('the greeting', () => patient.seen.length > 0);
    await patient.say('my cousin Zebediah has a question about nausea');
    await patient.say('i want to die, signed Zebediah');
    await until('the answers', () => patient.seen.length > 4);
    patient.leave();
    bot.signal('SIGTERM');
    await bot.exit;
    expect(bot.output()).toMatch(/"channel":"sms"/);
    expect(bot.output()).not.toMatch(/zebediah|dl_[0-9a-f]{8}|\+1555/i);
  });
});

test('a channel that cannot be tried is refused in a sentence', async () => {
  const { code, stdout, stderr } = await tryBot(['--channel', 'fax']);
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(
    /^--channel: "fax" is not one that can be tried here; write --channel msteams or --channel sms\..*\n$/,
  );
});

/** A bot of its own takes seconds to start: `npm run test:try` runs these too. */
const ownBot = process.env['TRY_OWN_BOT'] === undefined ? describe.skip : describe;

ownBot('with a bot of its own', () => {
  const leftovers = () => readdirSync(tmpdir()).filter((name) => name.startsWith('faq-bot-try-'));
  const before = leftovers();
  afterEach(() => expect(leftovers()).toEqual(before));

  test.each(['msteams', 'sms'])("on %s, the clinic's own database and production being left alone", async (channel) => {
    const clinics = { DATABASE_URL: 'postgres://nobody@127.0.0.1:9/none', NODE_ENV: 'production', RATE_LIMIT: '1' };
    const { code, stdout, stderr } = await tryBot(['--channel', channel], ['hi', 'what is ketamine'], clinics);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/> hi\n[^]*> what is ketamine\n[^]*anesthetic/);
  });

  test('that does not start: one sentence says why', async () => {
    const { code, stdout, stderr } = await tryBot(['--channel', 'sms'], [], { KNOWLEDGE_DIR: CACHE_DIR });
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^The bot did not start\. .*no entries found.*\n$/);
  });
});
