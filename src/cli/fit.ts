import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readConfig } from '../config';
import { MEDICAL, OTHER, type Question } from '../core/evaluate';
import { fitSettings, type FitRow } from '../core/matcher/fit';
import { createRanker } from '../core/matcher/rank';
import { SETTINGS } from '../core/matcher/settings';
import { loadKnowledge, openLearned } from '../load';
import { readArguments, runCommand } from './arguments';
import { progressOnStderr } from './progress';
import { readQuestions } from './questionsFile';

const USAGE = `usage: npm run fit

Finds the numbers that decide between answering, offering choices and declining, on the questions of
knowledge/questions/fit.jsonl, and writes them to src/core/matcher/fitted.json with what they were fitted from.
Takes a minute. Then run npm run eval: it measures on other questions.`;

runCommand(async () => {
  const { values } = readArguments({ help: { type: 'boolean' } }, USAGE);
  if (values.help) return console.log(USAGE);
  const { knowledgeDir, cacheDir } = readConfig(process.env, 'command');
  const file = join(knowledgeDir, 'questions', 'fit.jsonl');
  const { base } = await loadKnowledge(knowledgeDir);
  const { trained, encoder } = await openLearned(base, { cacheFolder: cacheDir, log: (line) => console.error(line), onProgress: progressOnStderr() });
  // The points alone, and those of (previous question + question) alone: their mixture is what is fitted.
  const rank = createRanker(trained, encoder, new Set(['context']));
  const points = (text: string) => {
    const { words, meaning } = rank({ text });
    return words.map((value, i) => value + meaning[i]!);
  };
  const questions = await readQuestions(file);
  const place = new Map(trained.topics.map((topic, index) => [topic, index]));
  const refers = trained.topics.flatMap((topic, index) => (base.entries.get(topic)?.kind === 'refer' ? [index] : []));
  const rightFor = ({ topic, alt_topics = [] }: Question) =>
    new Set([topic, ...alt_topics].flatMap((label) => (label === MEDICAL ? refers : label === OTHER ? [trained.topics.length] : (place.get(label) ?? []))));
  const rows = questions.map((question, index): FitRow => {
    if (process.stderr.isTTY) process.stderr.write(`\rreading ${index + 1} of ${questions.length} questions`);
    const { q, context, topic } = question;
    const sort = topic === OTHER ? 'other' : topic === MEDICAL || base.entries.get(topic)?.kind === 'refer' ? 'medical' : 'in scope';
    return { points: points(q), ...(context === undefined ? {} : { before: points(`${context} ${q}`) }), right: rightFor(question), sort };
  });
  if (process.stderr.isTTY) process.stderr.write('\n');
  const settings = fitSettings(rows, trained.topics, base);
  const sha256 = createHash('sha256').update(await readFile(file)).digest('hex');
  const fitted = {
    fittedFrom: {
      command: 'npm run fit',
      questions: 'knowledge/questions/fit.jsonl',
      count: rows.length,
      sha256,
      inScope: rows.filter(({ sort }) => sort === 'in scope').length,
      medical: rows.filter(({ sort }) => sort === 'medical').length,
      other: rows.filter(({ sort }) => sort === 'other').length,
      followUps: rows.filter(({ before }) => before !== undefined).length,
    },
    settings,
  };
  await writeFile(join(__dirname, '..', '..', '..', 'src', 'core', 'matcher', 'fitted.json'), `${JSON.stringify(fitted, null, 2)}\n`);
  for (const [name, value] of Object.entries(settings)) console.log(`${name.padEnd(12)} ${value}   (was ${SETTINGS[name as keyof typeof settings]})`);
});
