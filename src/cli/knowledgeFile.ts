import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { KnowledgeError, type Problem } from '../core/knowledge';
import type { Entry, KnowledgeBase } from '../core/model';
import { loadEntries } from '../load';

const line = z.object({
  id: z.string().min(1),
  question: z.string().min(1),
  alternates: z.array(z.string()).default([]),
  answer: z.string().default(''),
});

/** A folder in the form of `knowledge/`, or a `.jsonl` file of another domain's entries. @throws KnowledgeError */
export async function loadBase(path: string): Promise<KnowledgeBase> {
  if (!path.endsWith('.jsonl')) return loadEntries(path);
  const text = await readFile(path, 'utf8').catch(() => {
    throw new Error(`cannot read ${path}; name a folder in the form of knowledge/, or a .jsonl file`);
  });
  const problems: Problem[] = [];
  const entries = new Map<string, Entry>();
  text.split('\n').forEach((row, index) => {
    if (row.trim() === '') return;
    const parsed = parse(row);
    if (parsed) entries.set(parsed.id, toEntry(parsed));
    else problems.push({ file: path, line: index + 1, message: 'not an entry; write {"id", "question", "alternates": [], "answer"}' });
  });
  if (problems.length > 0) throw new KnowledgeError(problems);
  return { entries, negatives: [], examples: [], alarms: [] };
}

function parse(row: string): z.infer<typeof line> | undefined {
  try {
    return line.safeParse(JSON.parse(row)).data;
  } catch {
    return undefined;
  }
}

function toEntry({ id, question, alternates, answer }: z.infer<typeof line>): Entry {
  const unknown = { checked: '', expires: '' };
  return { id, kind: 'answer', title: question, question, alternates, answer, sms: answer, related: [], ...unknown };
}
