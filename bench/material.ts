import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { loadBase } from '../src/cli/knowledgeFile';
import { readConfig } from '../src/config';
import type { Question } from '../src/core/evaluate';
import type { KnowledgeBase } from '../src/core/model';
import { loadEntries } from '../src/load';
import type { Domain, Options } from './options';

/** A knowledge base and questions about it that nobody learned from. */
export interface Material {
  readonly name: string;
  readonly base: KnowledgeBase;
  readonly inScope: readonly Question[];
  /** What has nothing to do with the knowledge. */
  readonly outOfScope: readonly Question[];
}

const NOT_OURS: readonly string[] = ['out-of-scope-other', 'none'];

/** The project's own knowledge with the questions that measure it. */
export async function loadOwn({ sample }: Pick<Options, 'sample'>): Promise<Material> {
  const { knowledgeDir } = readConfig(process.env, 'command');
  const base = await loadEntries(knowledgeDir);
  return materialOf('own knowledge', base, await readQuestions(join(knowledgeDir, 'questions', 'test.jsonl')), sample);
}

export async function loadDomain(
  { knowledge, questions }: Domain,
  { sample }: Pick<Options, 'sample'>,
): Promise<Material> {
  return materialOf(knowledge, await loadBase(knowledge), await readQuestions(questions), sample);
}

function materialOf(name: string, base: KnowledgeBase, questions: readonly Question[], sample: number): Material {
  const every = (_: Question, index: number) => index % sample === 0;
  return {
    name,
    base,
    inScope: questions.filter(({ topic }) => base.entries.has(topic)).filter(every),
    outOfScope: questions.filter(({ topic }) => NOT_OURS.includes(topic)).filter(every),
  };
}

const row = z.looseObject({ q: z.string(), topic: z.string() });

async function readQuestions(path: string): Promise<Question[]> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new Error(`cannot read ${path}; name a file of questions, one JSON object a line`);
  });
  return text.split('\n').flatMap((line, index) => (line.trim() === '' ? [] : [parse(line, `${path}:${index + 1}`)]));
}

function parse(line: string, place: string): Question {
  try {
    return row.parse(JSON.parse(line)) as Question;
  } catch {
    throw new Error(`${place}: not a question; write {"q": "the question", "topic": "its entry, or none"}`);
  }
}
