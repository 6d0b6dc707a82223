/**
 * The image, as far as it can be held against the project without Docker. `npm run image` (scripts/image.js) also does what the
 * Dockerfile says in folders of this machine, and starts what comes out of it.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { readDockerfile, readProject, ROOT, type Stage } from './support/dockerfile';

const stages = readDockerfile(readProject('Dockerfile'));
const last = stages.at(-1) as Stage;
const wordsOf = (stage: Stage, name: string) => stage.instructions.filter((one) => one.name === name).map(({ words }) => words);
const copies = (stage: Stage) => wordsOf(stage, 'COPY').map((words) => words.split(' '));
const ignored = readProject('.dockerignore').split('\n').filter((line) => line !== '' && !line.startsWith('#'));

test('every stage stands on one exact version of Node.js, which package.json takes', () => {
  const images = new Set(stages.map(({ image }) => image));
  expect(images.size).toBe(1);
  const [, version = ''] = /^node:(\d+\.\d+\.\d+)-[a-z]+-slim$/.exec([...images][0] ?? '') ?? [];
  const [, least = ''] = /"node": ">=([\d.]+)"/.exec(readProject('package.json')) ?? [];
  const number = (text: string) => text.split('.').map((part) => part.padStart(4, '0')).join('.');
  expect(number(version) >= number(least)).toBe(true);
});

test('it runs as a user without rights, who may write to its data alone', () => {
  expect(wordsOf(last, 'USER')).toEqual(['node']);
  const after = last.instructions.slice(last.instructions.findIndex(({ name }) => name === 'USER'));
  expect(after.filter(({ name }) => ['RUN', 'COPY'].includes(name))).toEqual([]);
  expect(wordsOf(last, 'RUN')).toEqual(['mkdir /data && chown node:node /data']);
  expect(wordsOf(last, 'VOLUME')).toEqual(['/data']);
});

test('it holds what runs and nothing else', () => {
  const packages = stages.find(({ name }) => name === 'packages') as Stage;
  expect(wordsOf(packages, 'RUN')).toEqual([expect.stringContaining('npm ci --omit=dev')]);
  expect(copies(last).map(([first, second]) => (first?.startsWith('--from') ? `${first} ${second}` : first))).toEqual([
    '--from=packages /app/node_modules',
    '--from=build /app/dist',
    'package.json',
    'trained',
    'knowledge',
  ]);
});

test('what it copies is there, is not left out, and no settings or data are among it', () => {
  const sources = stages.flatMap(copies).flatMap((words) => (words[0]?.startsWith('--from') ? [] : words.slice(0, -1)));
  for (const source of sources) expect([source, existsSync(path.join(ROOT, source)), ignored.includes(source)]).toEqual([source, true, false]);
  expect(ignored).toEqual(expect.arrayContaining(['.git', '.env', '.env.*', 'data', 'node_modules', 'dist', '**/*.sqlite*', '**/*.log']));
});

test('it says whether it is healthy by the path that exists for that, and ends on a signal', () => {
  expect(wordsOf(last, 'HEALTHCHECK')).toEqual([expect.stringContaining('/healthz')]);
  expect(wordsOf(last, 'CMD')).toEqual(['["node", "dist/src/index.js"]']); // no shell between the signal and the bot
  expect(wordsOf(last, 'ENV').join(' ')).toMatch(/NODE_ENV=production.*DATA_DIR=\/data/);
});
