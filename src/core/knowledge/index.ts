import { z } from 'zod';
import type { Clinic, Entry, Example, KnowledgeBase } from '../model';
import { hoursText } from '../clinic/hoursText';
import { parseEntry } from './parseEntry';
import { closedField, hoursField, openingOf, timeZoneField } from './parseHours';
import { KnowledgeError, type Problem } from './problem';
import { parseYaml, type SourceFile } from './yamlFile';

export { ENTRY_LIMITS } from './parseEntry';
export { parseLines, type ParsedLines } from './parseLines';
export { parseTopics, type ParsedTopics } from './parseTopics';
export { KnowledgeError, type Problem } from './problem';
export { parseYaml, type SourceFile } from './yamlFile';

const negativesFile = z.strictObject({ questions: z.array(z.string('must be text; put it between quotes').trim().min(1, 'is empty; remove it')) });

const clinicFile = z.strictObject({
  name: z.string('must be text; write the name of the clinic').trim().min(1, 'is empty; write the name of the clinic'),
  phone: z.string('must be text; write the phone number between quotes').regex(/^\+?[0-9][0-9 ()-]{6,18}$/, 'is not a phone number; write digits, for example "555-010-0199"'),
  page: z.url('is not a web address; write it with https://'),
  hours: hoursField,
  timezone: timeZoneField,
  closed: closedField,
  region: z.string('must be text; write the two letters of your country').regex(/^[A-Z]{2}$/, 'must be the two capital letters of your country, such as US'),
  language: z.enum(['en', 'es'], 'must be en or es').default('en'),
  smsName: z.string('must be text; write for example "your treatment"').trim()
    .regex(/^[a-z][a-z ]{2,23}$/, 'must be 3 to 24 small letters, such as "your treatment"; remove the line to name the drug').optional(),
});

/**
 * Entries (`<id>.md`) and, where there are such, `negatives.yml` and labelled questions to a KnowledgeBase.
 * @throws KnowledgeError with every problem of every file.
 */
export function parseKnowledge(
  entryFiles: readonly SourceFile[],
  negatives?: SourceFile,
  exampleFiles: readonly SourceFile[] = [],
  alarmFile?: SourceFile,
): KnowledgeBase {
  const results = entryFiles.map(parseEntry);
  const problems = results.flatMap((result) => result.problems);
  const entries = new Map<string, Entry>();
  for (const { entry } of results) if (entry) entries.set(entry.id, entry);
  if (problems.length === 0) problems.push(...acrossEntries(entryFiles, entries));
  let declined: readonly string[] = [];
  if (negatives) {
    const result = parseYaml(negatives, negativesFile);
    if (result.ok) declined = result.parsed.value.questions;
    else problems.push(...result.problems);
  }
  if (entryFiles.length === 0) {
    problems.push({ file: 'knowledge', line: 1, message: 'no entries found; the folder needs at least one .md file under en/' });
  }
  // By file name: a file with a mistake in it still stands for its entry, and its examples are not a second mistake.
  const ids = new Set(entryFiles.flatMap(({ path }) => /([^/\\]+)\.md$/.exec(path)?.[1] ?? []));
  const labelled = exampleFiles.flatMap((file) => parseExamples(file, ids, problems));
  const alarms = alarmFile ? parseAlarms(alarmFile, problems) : [];
  if (problems.length > 0) throw new KnowledgeError(problems);
  const examples = labelled.filter(({ topic }) => topic !== DECLINE);
  const further = labelled.filter(({ topic }) => topic === DECLINE).map(({ text }) => text);
  return { entries, negatives: [...declined, ...further], examples, alarms };
}

const exampleLine = z.looseObject({ q: z.string().trim().min(1), topic: z.string() });

/** The label of a question that has nothing to do with treatment. */
const DECLINE = 'out-of-scope-other';

/** Labelled questions, one JSON object a line. */
function parseExamples(file: SourceFile, ids: ReadonlySet<string>, problems: Problem[]): Example[] {
  const examples: Example[] = [];
  file.text.split('\n').forEach((line, index) => {
    if (line.trim() === '') return;
    const problem = (message: string) => problems.push({ file: file.path, line: index + 1, message });
    const parsed = exampleLine.safeParse(parseJson(line));
    if (!parsed.success) problem('not a labelled question; write {"q": "the question", "topic": "the id of an entry"}');
    else if (!ids.has(parsed.data.topic) && parsed.data.topic !== DECLINE) problem(`"topic" names ${parsed.data.topic}, but there is no such entry; name one that exists`);
    else examples.push({ text: parsed.data.q, topic: parsed.data.topic });
  });
  return examples;
}

const alarmLine = z.looseObject({ q: z.string().trim().min(1), label: z.enum(['ok', 'crisis', 'emergency']) });

/** Messages for the second reader of the safety screen, one JSON object a line. */
function parseAlarms(file: SourceFile, problems: Problem[]): KnowledgeBase['alarms'] {
  return file.text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    const { data } = alarmLine.safeParse(parseJson(line));
    if (data) return [{ text: data.q, label: data.label }];
    const message = 'not a labelled message; write {"q": "the message", "label": "ok"}, with ok, crisis or emergency';
    problems.push({ file: file.path, line: index + 1, message });
    return [];
  });
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** `clinic.yml`. @throws KnowledgeError */
export function parseClinic(file: SourceFile): Clinic {
  const result = parseYaml(file, clinicFile);
  if (!result.ok) throw new KnowledgeError(result.problems);
  const { hours, timezone, closed, smsName, ...others } = result.parsed.value;
  const rest = { ...others, ...(smsName === undefined ? {} : { smsName }) };
  if (typeof hours === 'string') return { ...rest, hours };
  if (timezone === undefined) {
    const message = '"timezone" is missing; add the time zone of the hours, such as timezone: America/New_York';
    throw new KnowledgeError([{ file: file.path, line: result.parsed.lineOf(['hours']), message }]);
  }
  const opening = openingOf(hours, timezone, closed);
  return { ...rest, hours: hoursText(opening, 'en'), opening };
}

/** What one file alone cannot show: links that lead nowhere, titles and phrasings that two entries claim. */
function acrossEntries(files: readonly SourceFile[], entries: ReadonlyMap<string, Entry>): Problem[] {
  const problems: Problem[] = [];
  const titles = new Map<string, string>();
  const phrasings = new Map<string, string>();
  for (const entry of entries.values()) {
    const file = files.find(({ path }) => path.endsWith(`/${entry.id}.md`))!;
    const problem = (line: number, message: string) => problems.push({ file: file.path, line, message });
    const key = (name: string) => lineWhere(file.text, (line) => line.startsWith(`${name}:`));
    for (const id of entry.related) {
      if (!entries.has(id)) problem(key('related'), `"related" names ${id}, but there is no such entry; name one that exists`);
      if (id === entry.id) problem(key('related'), '"related" names the entry itself; name another one');
    }
    const title = entry.title.toLowerCase();
    if (titles.has(title)) problem(key('title'), `the title "${entry.title}" is also that of ${titles.get(title)}; make them different, patients choose by title`);
    titles.set(title, entry.id);
    for (const phrasing of [entry.question, ...entry.alternates]) {
      const plain = phrasing.toLowerCase().replace(/[^\p{L}\p{N} ]/gu, '').trim();
      const other = phrasings.get(plain);
      if (other && other !== entry.id) problem(lineOfItem(file.text, phrasing), `the phrasing "${phrasing}" also stands in ${other}; keep it in one of them`);
      phrasings.set(plain, entry.id);
    }
  }
  return problems;
}

/** The whole item, not the first place where the same words stand: "pain" is also a part of "is there pain". */
function lineOfItem(text: string, item: string): number {
  return lineWhere(text, (line) => line.replace(/^(?:question:|\s*-)\s*/, '').replace(/^(["'])(.*)\1\s*$/, '$2').trim() === item);
}

/** Counted from 1, which also stands for "nowhere". */
function lineWhere(text: string, holds: (line: string) => boolean): number {
  return Math.max(0, text.split(/\r?\n/).findIndex(holds)) + 1;
}
