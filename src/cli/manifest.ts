import { config as readEnvFile } from 'dotenv';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readConfig } from '../config';
import { loadKnowledge } from '../load';
import { runCommand } from './arguments';
import { packApp } from './teamsApp/pack';
import { manifestValues } from './teamsApp/values';

const FOLDER = 'manifest';

/** Builds the package that an administrator uploads to Teams. Exit status 1 where a setting or the manifest is wrong. */
runCommand(async () => {
  readEnvFile({ quiet: true });
  // Only this one: the package needs no password, so none is asked for.
  const { knowledgeDir } = readConfig({ KNOWLEDGE_DIR: process.env['KNOWLEDGE_DIR'] });
  const { clinic } = await loadKnowledge(knowledgeDir);
  const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
  const [manifest, color, outline] = await Promise.all([
    readFile(path.join(FOLDER, 'manifest.json'), 'utf8'),
    readFile(path.join(FOLDER, 'color.png')),
    readFile(path.join(FOLDER, 'outline.png')),
  ]);
  const packed = packApp({ manifest, color, outline }, manifestValues(process.env, clinic, version));
  if (!packed.ok) throw new Error(`The Teams app was not built:\n${packed.problems.map((problem) => `- ${problem}`).join('\n')}`);
  for (const warning of packed.warnings) console.warn(warning);
  const file = path.join(FOLDER, 'dist', packed.name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, packed.zip);
  console.log(`${file} is ready to upload (${packed.zip.length} bytes): Teams admin centre, Manage apps, Upload new app.`);
});
