import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Clinic, Language } from '../core/model';
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
  send: line,
  loading: line,
  progress: line,
  source: line,
  signed: line,
  offline: line,
  call_clinic: line,
  no_script: line,
  menu: line,
  close: line,
  back: line,
  text_larger: line,
  text_smaller: line,
  print: line,
  save: line,
  copy: line,
  copied: line,
  call_number: line,
  text_number: line,
  delete: line,
  delete_question: line,
  delete_yes: line,
  delete_no: line,
  deleted: line,
  delete_failed: line,
  privacy: line,
  privacy_title: line,
  privacy_text: line,
  transcript_title: line,
  transcript_you: line,
  transcript_bot: line,
  launcher: line,
  launcher_hush: line,
});
export type Wording = z.infer<typeof Wording>;

/** English, and further languages where the knowledge folder has a file for them. */
export type Wordings = Readonly<Record<'en', Wording>> & Readonly<Partial<Record<Language, Wording>>>;

/**
 * Reads `phrases/page.yml` of the knowledge folder and `phrases/page.es.yml` where it is there.
 *
 * @throws Error naming file, key and remedy
 */
export async function loadWordings(knowledgeDir: string): Promise<Wordings> {
  const folder = path.join(knowledgeDir, 'phrases');
  const spanish = path.join(folder, 'page.es.yml');
  const es = await readFile(spanish, 'utf8').catch(() => undefined);
  return {
    en: await readEnglish(path.join(folder, 'page.yml')),
    ...(es === undefined ? {} : { es: parseWording(es, spanish) }),
  };
}

async function readEnglish(file: string): Promise<Wording> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Error(`${file} is missing; copy it from the project, it holds the words of the web page`);
  });
  return parseWording(text, file);
}

function parseWording(text: string, file: string): Wording {
  const parsed = Wording.safeParse(parseYaml(text, file));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Error(
    `${file}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}; compare it with the file of the project`,
  );
}

function parseYaml(text: string, file: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    const [first] = String((error as Error).message).split('\n');
    throw new Error(`${file}: ${first}`, { cause: error });
  }
}

/** The words of the page with the clinic's name and phone, the numbers of its country, and how many days a talk is kept. */
export function wordingsFor({ en, es }: Wordings, clinic: Clinic, keepDays: number): Wordings {
  const days = String(keepDays);
  return { en: filled(en, clinic, 'en', days), ...(es === undefined ? {} : { es: filled(es, clinic, 'es', days) }) };
}

function filled(wording: Wording, clinic: Clinic, language: Language, days: string): Wording {
  const values = { ...clinicValues(clinic, language), phone: clinic.phone, clinic: clinic.name, days };
  const lines = Object.entries(wording).map(([name, text]) => [name, fill(text, values)]);
  return Object.fromEntries(lines) as Wording;
}

/** Puts values where `{name}` stands; what has no value stays as it is. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{([\w.]+)\}/g, (whole, name: string) => values[name] ?? whole);
}
