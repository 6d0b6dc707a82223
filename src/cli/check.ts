import { readConfig } from '../config';
import { KnowledgeError } from '../core/knowledge';
import { lintCollisions, lintCrisisReplies, lintEntry, lintNumbers, lintPhone, lintPhrases } from '../core/lint';
import { loadKnowledge, loadLines, loadTopics, readEntryFiles, readPhraseFiles } from '../load';
import { runCommand } from './arguments';
import { progressOnStderr } from './progress';

/** Reads everything that staff edit and says what is wrong, with file, line and remedy. Exit status 1 where something is. */
runCommand(async () => {
  const folder = readConfig(process.env, 'command').knowledgeDir;
  const knowledge = await loadKnowledge(folder);
  const { base, clinic, phrases } = knowledge;
  const entries = [...base.entries.values()];
  const files = await readEntryFiles(folder);
  const problems = entries.flatMap((entry) => {
    const file = files.find(({ path }) => path.endsWith(`/${entry.id}.md`));
    return file === undefined ? [] : lintEntry(file, entry, clinic);
  });
  problems.push(...(await loadTopics(folder, base)).problems);
  problems.push(...(await loadLines(folder, clinic.region)).problems, ...lintCrisisReplies(clinic));
  const phraseFiles = await readPhraseFiles(folder);
  const english = phraseFiles.find(({ path }) => path.endsWith('/en.yml'));
  if (english !== undefined) problems.push(...lintPhrases(english, phrases.en));
  problems.push(...lintNumbers([...files, ...phraseFiles], clinic), ...lintPhone(knowledge, phraseFiles));
  // Seconds of work, so not before everything else is right.
  const progress = progressOnStderr();
  const { problems: near, lines } = problems.length > 0 ? { problems: [], lines: [] } : lintCollisions(base, (share) => progress('telling the entries apart', share));
  for (const line of lines) console.log(line);
  problems.push(...near);
  if (problems.length > 0) throw new KnowledgeError(problems);
  const phrasings = entries.reduce((sum, { alternates }) => sum + alternates.length + 1, 0);
  const today = new Date().toISOString().slice(0, 10);
  for (const { id, expires } of entries) {
    if (expires <= today) {
      console.warn(
        `knowledge/en/${id}.md: expired on ${expires}; hold it against its source and set "checked" and "expires"`,
      );
    }
  }
  const unsigned = entries.filter(({ reviewer }) => !reviewer).length;
  console.log(
    `The knowledge is in order: ${entries.length} entries, ${phrasings} phrasings, ${base.examples.length} examples. ` +
      `Not signed by a clinician yet: ${unsigned}.`,
  );
});
