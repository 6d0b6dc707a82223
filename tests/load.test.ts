import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseKnowledge } from '../src/core/knowledge';
import { loadEncoder } from '../src/encoder';
import { loadEntries, openMatcher, SHIPPED, trainedName } from '../src/load';
import { entryFile } from './support/entries';
import { newFolder } from './support/process';

const BASE = parseKnowledge([entryFile(), entryFile({ id: 'cold-hats' })]);
const root = newFolder();
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Opens the matcher; tells whether it had to learn, what it said, and whether it answers. */
async function open(cacheFolder: string) {
  const said: string[] = [];
  let learned = false;
  const options = { cacheFolder, log: (line: string) => said.push(line), onProgress: () => (learned = true) };
  const matcher = await openMatcher({ base: BASE }, options);
  const match = await matcher.match({ text: 'Tell me of warm-socks?' });
  return { learned, said, topic: match.candidates[0]?.topic };
}

test('what was learned is kept, used at the next start, and learned again when the file is broken', async () => {
  const folder = path.join(root, 'empty', 'cache');
  expect(await open(folder)).toEqual({ learned: true, said: [], topic: 'warm-socks' });
  const [name = '', ...others] = readdirSync(folder);
  expect(others).toEqual([]);
  expect(await open(folder)).toEqual({ learned: false, said: [], topic: 'warm-socks' });

  const file = path.join(folder, name);
  const whole = readFileSync(file);
  writeFileSync(file, whole.subarray(0, whole.length / 2));
  const anew = await open(folder);
  expect(anew).toMatchObject({ learned: true, topic: 'warm-socks' });
  expect(anew.said).toEqual([expect.stringMatching(/matcher-\w+\.bin cannot be used and is made anew/)]);
  expect(Buffer.compare(readFileSync(file), whole)).toBe(0);
});

test('a cache that cannot be written is no reason not to start, and is said', async () => {
  const folder = path.join(root, 'file');
  writeFileSync(folder, 'not a folder');
  const { learned, said, topic } = await open(folder);
  expect({ learned, topic }).toEqual({ learned: true, topic: 'warm-socks' });
  expect(said.at(-1)).toMatch(/^What was learned cannot be kept in .*, and is learned again/);
});

test('entries, what to decline and examples are read from a folder by name', async () => {
  const folder = path.join(root, 'knowledge');
  mkdirSync(path.join(folder, 'en'), { recursive: true });
  mkdirSync(path.join(folder, 'questions', 'train'), { recursive: true });
  for (const id of ['warm-socks', 'cold-hats'])
    writeFileSync(path.join(folder, 'en', `${id}.md`), entryFile({ id }).text);
  writeFileSync(path.join(folder, 'en', 'notes.txt'), 'not an entry');
  writeFileSync(path.join(folder, 'negatives.yml'), 'questions: [sing a song]\n');
  writeFileSync(path.join(folder, 'questions', 'train', 'a.jsonl'), '{"q": "cold feet", "topic": "warm-socks"}\n');
  const base = await loadEntries(folder);
  expect([...base.entries.keys()]).toEqual(['cold-hats', 'warm-socks']);
  expect(base).toMatchObject({ negatives: ['sing a song'], examples: [{ text: 'cold feet', topic: 'warm-socks' }] });
});

test('what is shipped as learned was learned from the knowledge as it is (else: npm run train -- --ship)', async () => {
  const name = trainedName(await loadEntries('knowledge'), loadEncoder());
  expect(readdirSync(SHIPPED)).toEqual([name]);
});
