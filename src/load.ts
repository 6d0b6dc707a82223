import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { KnowledgeError, parseClinic, parseKnowledge, parseLines, parseTopics, type ParsedLines, type ParsedTopics, type SourceFile } from './core/knowledge';
import type { Clinic, KnowledgeBase } from './core/model';
import { createListener, type Listener } from './core/listen';
import { createMatcher, remembering, type Encoder, type Matcher, type Progress, trainMatcher, type Trained } from './core/matcher';
import { SETTINGS } from './core/matcher/settings';
import { FORMAT, fromBytes, toBytes } from './core/matcher/trainedFile';
import { parsePhrases, type Phrases } from './core/phrases';
import { loadEncoder } from './encoder';

/** All that the clinic's staff can edit. */
export interface Knowledge {
  readonly base: KnowledgeBase;
  readonly clinic: Clinic;
  readonly phrases: Phrases;
}

/** Reads a folder in the form of `knowledge/`. @throws KnowledgeError naming file, line and remedy. */
export async function loadKnowledge(folder: string): Promise<Knowledge> {
  const [base, clinic, phraseFiles] = await Promise.all([
    loadEntries(folder),
    readSource(join(folder, 'clinic.yml'), folder),
    readPhraseFiles(folder),
  ]);
  if (!clinic) {
    throw new KnowledgeError([
      {
        file: 'knowledge/clinic.yml',
        line: 1,
        message: 'the file is missing; copy it from the project and fill in your clinic',
      },
    ]);
  }
  const { headings } = await loadTopics(folder, base);
  return { base: { ...base, headings }, clinic: await withLinesOf(folder, parseClinic(clinic)), phrases: parsePhrases(phraseFiles) };
}

/**
 * The clinic with the numbers of its country. A fault in the file is told by `npm run check`; the constants in code, which
 * are those of the United States, serve a clinic there. Elsewhere they would be wrong numbers, so the bot does not start.
 */
async function withLinesOf(folder: string, clinic: Clinic): Promise<Clinic> {
  const { lines, problems } = await loadLines(folder, clinic.region);
  if (lines !== undefined) return { ...clinic, lines };
  if (clinic.region !== 'US') throw new KnowledgeError(problems);
  return clinic;
}

/** The emergency and crisis numbers of a country, and what is wrong in their file. */
export async function loadLines(folder: string, region: string): Promise<ParsedLines> {
  return parseLines(await readSource(join(folder, 'safety', 'lines.yml'), folder), region);
}

/** How the entries are grouped for people. A fault in it is told by `npm run check` and stops nobody. */
export async function loadTopics(folder: string, { entries }: KnowledgeBase): Promise<ParsedTopics> {
  return parseTopics(await readSource(join(folder, 'topics.yml'), folder), entries);
}

/** Only the entries and what must be declined: enough for the matcher. @throws KnowledgeError */
export async function loadEntries(folder: string): Promise<KnowledgeBase> {
  const [entries, negatives, examples, alarms] = await Promise.all([
    readEntryFiles(folder),
    readSource(join(folder, 'negatives.yml'), folder),
    readFolder(join(folder, 'questions', 'train'), '.jsonl', folder),
    readSource(join(folder, 'safety', 'examples.jsonl'), folder),
  ]);
  return parseKnowledge(entries, negatives, examples, alarms);
}

/** The entries' files as they stand, for checks of their wording. */
export function readEntryFiles(folder: string): Promise<SourceFile[]> {
  return readFolder(join(folder, 'en'), '.md', folder);
}

/** The files with the bot's phrases as they stand, for checks of their wording. */
export function readPhraseFiles(folder: string): Promise<SourceFile[]> {
  return readFolder(join(folder, 'phrases'), '.yml', folder);
}

/** The files of a folder by name, so that every machine reads them in the same order. */
async function readFolder(folder: string, extension: string, root: string): Promise<SourceFile[]> {
  const names = await readdir(folder).catch(() => [] as string[]);
  const files = names.filter((name) => name.endsWith(extension)).sort();
  const sources = await Promise.all(files.map((name) => readSource(join(folder, name), root)));
  return sources.filter((source) => source !== undefined);
}

async function readSource(path: string, root: string): Promise<SourceFile | undefined> {
  try {
    return { path: `knowledge/${relative(root, path).replaceAll('\\', '/')}`, text: await readFile(path, 'utf8') };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

export interface MatcherOptions {
  /** Where trained parts are kept between starts. */
  readonly cacheFolder: string;
  /** One line for people. */
  readonly log: (line: string) => void;
  readonly onProgress?: Progress;
}

/**
 * The matcher for a knowledge base: from the cache where this very knowledge was learned before, else learned now
 * (seconds; `onProgress` hears how far). Without the encoder's package words alone decide, and the log says so.
 */
export async function openMatcher(knowledge: { readonly base: KnowledgeBase }, options: MatcherOptions): Promise<Matcher> {
  return (await openReaders(knowledge, options)).matcher;
}

/** The matcher, and the second reader of the safety screen, which learns with it. */
export async function openReaders(
  { base }: { readonly base: KnowledgeBase },
  options: MatcherOptions,
): Promise<{ readonly matcher: Matcher; readonly listen: Listener }> {
  const { trained, encoder: each } = await openLearned(base, options);
  const encoder = each && remembering(each, KEPT);
  return { matcher: createMatcher(base, trained, encoder), listen: createListener(trained, encoder, [...base.entries.values()].map(({ title }) => title)) };
}

/**
 * Texts of which the encoding is kept: more than turns are under way. The second reader and the matcher read the same message,
 * one after the other. One takes 7 kB.
 */
const KEPT = 64;

/** What was learned from a knowledge base, and the encoder that it was learned with. */
export async function openLearned(base: KnowledgeBase, options: MatcherOptions): Promise<{ readonly trained: Trained; readonly encoder: Encoder | undefined }> {
  const encoder = tryEncoder(options.log);
  return { trained: await openTrained(base, encoder, options), encoder };
}

function tryEncoder(log: (line: string) => void): Encoder | undefined {
  try {
    return loadEncoder();
  } catch (error) {
    log(`The sentence encoder is not available, questions are matched by their words alone (${(error as Error).message.split('\n')[0]}).`);
    return undefined;
  }
}

async function openTrained(base: KnowledgeBase, encoder: Encoder | undefined, options: MatcherOptions): Promise<Trained> {
  const name = trainedName(base, encoder);
  const path = join(options.cacheFolder, name);
  const kept = (await readTrained(join(SHIPPED, name), options.log)) ?? (await readTrained(path, options.log));
  if (kept) return kept;
  const trained = trainMatcher(base, encoder, options.onProgress);
  try {
    await mkdir(options.cacheFolder, { recursive: true });
    // Written aside and renamed: a second process never reads half a file.
    await writeFile(`${path}.${process.pid}`, toBytes(trained));
    await rename(`${path}.${process.pid}`, path);
  } catch (error) {
    options.log(`What was learned cannot be kept in ${options.cacheFolder}, and is learned again at the next start (${(error as Error).message}).`);
  }
  return trained;
}

/** What was learned from the knowledge as shipped stands in the project, so that the first start need not learn it. */
export const SHIPPED = 'trained';

/** Another knowledge, other settings or another encoder have another name: an old result cannot be used by mistake. */
export function trainedName(base: KnowledgeBase, encoder: Encoder | undefined): string {
  return `matcher-${fingerprint(base, encoder)}.bin`;
}

async function readTrained(path: string, log: (line: string) => void): Promise<Trained | undefined> {
  return readFile(path)
    .then(fromBytes)
    .catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') log(`${path} cannot be used and is made anew (${error.message}).`);
      return undefined;
    });
}

function fingerprint(base: KnowledgeBase, encoder: Encoder | undefined): string {
  const learned = {
    format: FORMAT,
    settings: { words: SETTINGS.words, both: SETTINGS.both, beside: SETTINGS.wordsBesideMeaning, blend: SETTINGS.blend, evidence: { folds: SETTINGS.evidence.folds, refused: SETTINGS.evidence.refused, fewestEntries: SETTINGS.evidence.fewestEntries } },
    encoder: encoder?.id ?? 'none',
    entries: [...base.entries.values()].map(({ id, question, alternates }) => [id, question, alternates]),
    negatives: base.negatives,
    examples: base.examples,
    alarms: base.alarms,
  };
  return createHash('sha256').update(JSON.stringify(learned)).digest('hex').slice(0, 16);
}
