import { copyFile, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readConfig } from '../config';
import { loadKnowledge, openLearned, SHIPPED, trainedName } from '../load';
import { readArguments, runCommand } from './arguments';
import { progressOnStderr } from './progress';

const USAGE = `usage: npm run train [-- --ship]

Learns the knowledge where it changed since it was last learned; the start then finds it in the cache.
--ship also puts the result into trained/, which is part of the project: do so after a change of what is shipped.`;

runCommand(async () => {
  const { values } = readArguments({ ship: { type: 'boolean' }, help: { type: 'boolean' } }, USAGE);
  if (values.help) return console.log(USAGE);
  const { knowledgeDir, cacheDir } = readConfig(process.env, 'command');
  const { base } = await loadKnowledge(knowledgeDir);
  const { encoder } = await openLearned(base, { cacheFolder: cacheDir, log: (line) => console.error(line), onProgress: progressOnStderr() });
  if (!values.ship) return;
  const name = trainedName(base, encoder);
  await mkdir(SHIPPED, { recursive: true });
  for (const other of await readdir(SHIPPED)) if (other.endsWith('.bin') && other !== name) await rm(join(SHIPPED, other));
  // Nothing to copy where it was shipped already: it was read from there.
  if (!(await readdir(SHIPPED)).includes(name)) await copyFile(join(cacheDir, name), join(SHIPPED, name));
  console.log(`trained/${name} is shipped.`);
});
