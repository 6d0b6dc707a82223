import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Clinic } from '../core/model';
import { clinicValues } from '../core/phrases';

const line = z.string().trim().min(1, 'is empty');

/** The words around the chat. The bot's own words are elsewhere. */
const Wording = z.strictObject({
  title: line,
  safety: line,
  start_over: line,
  topics: line,
  topics_title: line,
  topics_search: line,
  topics_count: line,
  topics_none: line,
  topics_ask: line,
  topics_close: line,
  placeholder: line,
  loading: line,
  progress: line,
  source: line,
  signed: line,
  offline: line,
  call_clinic: line,
  no_script: line,
});
export type Wording = z.infer<typeof Wording>;

/** Reads `phrases/page.yml` of the knowledge folder. @throws Error naming file, key and remedy */
export async function loadWording(knowledgeDir: string): Promise<Wording> {
  const file = path.join(knowledgeDir, 'phrases', 'page.yml');
  const parsed = Wording.safeParse(parseYaml(await readText(file), file));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Error(
    `${file}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}; compare it with the file of the project`,
  );
}

async function readText(file: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => {
    throw new Error(`${file} is missing; copy it from the project, it holds the words of the web page`);
  });
}

function parseYaml(text: string, file: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    const [first] = String((error as Error).message).split('\n');
    throw new Error(`${file}: ${first}`, { cause: error });
  }
}

/** The words of the page with the clinic's phone and the numbers of its country in them. */
export function wordingFor(wording: Wording, clinic: Clinic): Wording {
  const values = { ...clinicValues(clinic), phone: clinic.phone };
  const filled = Object.entries(wording).map(([name, text]) => [name, fill(text, values)]);
  return Object.fromEntries(filled) as Wording;
}

/** Puts values where `{name}` stands; what has no value stays as it is. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{([\w.]+)\}/g, (whole, name: string) => values[name] ?? whole);
}
