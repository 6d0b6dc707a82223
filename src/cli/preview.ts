import { writeFile } from 'node:fs/promises';
import { readConfig } from '../config';
import { voice } from '../core/phrases';
import { loadKnowledge } from '../load';
import { readArguments, runCommand } from './arguments';
import { previewPage } from './previewPage/html';
import { samples } from './previewPage/samples';

const USAGE = 'usage: npm run -s preview [-- FILE]     one page with every message on every channel (preview.html)';

/** Writes one HTML page that shows how each text looks on each channel, to read before patients do. */
runCommand(async () => {
  const { positionals } = readArguments({}, USAGE);
  const [file = 'preview.html'] = positionals;
  const { base, clinic, phrases } = await loadKnowledge(readConfig({ KNOWLEDGE_DIR: process.env['KNOWLEDGE_DIR'] }).knowledgeDir);
  const say = voice(phrases, clinic);
  const page = previewPage(samples(base, say), clinic, say, new Date().toISOString().slice(0, 10));
  await writeFile(file, page);
  console.log(`${file} is written; open it in a browser, or print it.`);
});
