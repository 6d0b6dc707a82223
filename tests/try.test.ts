import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Finished } from './support/command';

jest.setTimeout(120_000);

/** `npm run try` as it is with a pipe, and no settings but these. */
function tryBot(args: readonly string[], lines: readonly string[] = []): Promise<Finished> {
  const { PATH = '' } = process.env;
  const cwd = path.join(__dirname, '..');
  const child = spawn(process.execPath, ['scripts/try.js', ...args], { cwd, env: { PATH } });
  const said = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk: Buffer) => (said.stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said.stderr += chunk.toString()));
  child.stdin.on('error', () => {}); // one that refuses its options does not read
  child.stdin.end(lines.map((line) => `${line}\n`).join(''));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, ...said })));
}

const leftovers = () => readdirSync(tmpdir()).filter((name) => name.startsWith('faq-bot-try-'));

describe('one talk, in Teams and then by text message', () => {
  const LINES = [
    'how fast does it work?',
    '1',
    '/like',
    '/tap 9',
    '/channel sms',
    'how fast does it work?',
    '1',
    '/quit',
    'x',
  ];
  let done: Finished;
  let said: readonly string[];
  const before = leftovers();
  beforeAll(async () => {
    done = await tryBot(['--channel', 'msteams', '--width', '60'], LINES);
    said = done.stdout.split(/^> .*\n/m);
  });

  test('ends when it is told to, and leaves nothing behind', () => {
    expect([done.code, said.length, said.at(-1)]).toEqual([0, LINES.length, '']);
    expect(leftovers()).toEqual(before);
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
    const [, , tapped, rated, refused] = said;
    expect(tapped).toMatch(/^\(you tap "How long it lasts"\)\n\(typing\)\n\u256d[^]*section "Long-Term Benefits"/);
    expect(rated).toBe('(the bot took the rating: HTTP 200 {})\n');
    expect(refused).toBe('There is no button 9 in what the bot sent last.\n');
  });

  test('a text message is a bubble with what it is billed as, and a number there is said', () => {
    const [, , , , , phone, answer, chosen] = said;
    expect(phone).toBe('(text messages)\n');
    expect(answer).toMatch(/^\u256d[^]*\u2502 Example Clinic: [^]*\n 1\d\d characters of GSM-7, 2 segments\n\n\u256d/);
    expect(answer).toMatch(/\u2502 Reply 1: [^]*\n \d+ characters of GSM-7, [12] segments?\n\n$/);
    expect(chosen).toMatch(/^\u256d[^]*\n \d+ characters of GSM-7, [12] segments?\n\n$/);
  });
});

test('a channel that cannot be tried is refused in a sentence', async () => {
  const { code, stdout, stderr } = await tryBot(['--channel', 'fax']);
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(
    /^--channel: "fax" is not one that can be tried here; write --channel msteams or --channel sms\..*\n$/,
  );
});
