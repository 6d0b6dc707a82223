import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { KnowledgeError, parseClinic, parseKnowledge, type SourceFile } from './core/knowledge';
import type { Clinic, KnowledgeBase } from './core/model';
import { parsePhrases, type Phrases } from './core/phrases';

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
    readFolder(join(folder, 'phrases'), '.yml', folder),
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
  return { base, clinic: parseClinic(clinic), phrases: parsePhrases(phraseFiles) };
}

/** Only the entries and what must be declined: enough for the matcher. @throws KnowledgeError */
export async function loadEntries(folder: string): Promise<KnowledgeBase> {
  const [entries, negatives] = await Promise.all([
    readFolder(join(folder, 'en'), '.md', folder),
    readSource(join(folder, 'negatives.yml'), folder),
  ]);
  return parseKnowledge(entries, negatives);
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
