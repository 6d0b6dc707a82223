import { cpSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { getToken, Patient } from './support/patient';
import { newFolder, startProcess } from './support/process';
import { until } from './support/server';

jest.setTimeout(300_000);

const KNOWLEDGE = path.join(__dirname, '..', 'knowledge');
const folders: string[] = [];
const folder = () => folders[folders.push(newFolder()) - 1] ?? '';
afterAll(() => folders.forEach((one) => rmSync(one, { recursive: true, force: true })));

/** What somebody reads whose bot does not start. */
async function refusal(env: Readonly<Record<string, string>>): Promise<string> {
  const { code, stderr } = await startProcess(env).exit;
  expect(code).toBe(1);
  expect(stderr).not.toMatch(/^\s+at |node_modules/m);
  return stderr;
}

test('a wrong setting ends the start with a clear sentence', async () => {
  expect(await refusal({ PORT: 'eighty' })).toMatch(/PORT is not a number; write a port/);
});

test('in production a start without credentials ends with all that is to be done', async () => {
  const told = await refusal({ NODE_ENV: 'production', RATE_LIMIT: '0' });
  expect(told).toMatch(/MicrosoftAppId is missing; in production .* WEB_CHAT_ONLY=yes\. RATE_LIMIT is 0/);
});

test('a broken knowledge file ends the start with its name and place', async () => {
  const copy = folder();
  cpSync(KNOWLEDGE, copy, { recursive: true });
  writeFileSync(path.join(copy, 'en', 'onset-speed.md'), '---\nid: onset-speed\n---\nno question\n');
  expect(await refusal({ KNOWLEDGE_DIR: copy, CACHE_DIR: folder() })).toContain('en/onset-speed.md');
});

test('a missing knowledge folder ends the start with a clear sentence', async () => {
  expect(await refusal({ KNOWLEDGE_DIR: path.join(folder(), 'none'), CACHE_DIR: folder() })).toMatch(
    /no entries found/,
  );
});

test('the bot runs, refuses its port to a second one, stops cleanly with a chat open, and remembers the chat', async () => {
  const DATA_DIR = folder();
  const first = startProcess({ DATA_DIR });
  const url = await first.ready;
  const { port } = new URL(url);
  expect(await refusal({ PORT: port })).toContain(`Port ${port} is in use`);

  const given = await getToken(url);
  const patient = new Patient(url, given);
  await until('the greeting', () => patient.seen.length > 0);
  await patient.say('how fast does it work?');
  await until('the answer', () => patient.seen.length > 2);
  first.signal('SIGTERM');
  expect((await first.exit).code).toBe(0);
  patient.leave();

  const second = startProcess({ DATA_DIR, PORT: port });
  const back = new Patient(await second.ready, await getToken(url, { resume: given.resume }));
  await until('the history', () => back.seen.length >= patient.seen.length);
  expect(back.texts.slice(0, patient.texts.length)).toEqual(patient.texts);
  back.leave();
  second.signal('SIGINT');
  expect((await second.exit).code).toBe(0);
});
