import { z } from 'zod';
import type { Entry } from '../model';
import { type Problem } from './problem';
import { parseYaml, type SourceFile } from './yamlFile';

/** Limits of an entry, with their reasons. */
export const ENTRY_LIMITS = {
  /** Characters: a button in Teams and a line on a phone. */
  title: 36,
  /** Characters: two GSM-7 segments hold 306; the rest is room for the clinic's name and phone. */
  sms: 306,
  /** Phrasings: fewer are understood badly, more bring little (measured, see DESIGN.md). */
  alternates: { min: 20, max: 40 },
  /** Characters of one phrasing: longer ones are stories, and blur what the entry is about. */
  phrasing: 200,
} as const;

const day = z.string('is missing; write a day such as 2026-03-31').refine(isDay, 'is not a date; write 2026-03-31');
const text = (what: string) => z.string(`must be text; ${what}`).trim().min(1, `is empty; ${what}`);

const frontMatter = z.strictObject({
  id: text('write the name of the file without .md').regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be small letters, digits and dashes'),
  kind: z.enum(['answer', 'refer'], 'must be answer (the article answers it) or refer (the clinic answers it)'),
  title: text('write two to six words for the button').max(ENTRY_LIMITS.title, `is longer than ${ENTRY_LIMITS.title} characters; shorten it, buttons are small`),
  question: text('write the question as a patient would ask it'),
  alternates: z
    .array(text('write a phrasing or remove the line').max(ENTRY_LIMITS.phrasing, `is longer than ${ENTRY_LIMITS.phrasing} characters; say it shorter`), 'must be a list of phrasings, one a line, each after "- "')
    .min(ENTRY_LIMITS.alternates.min, `has too few phrasings; write at least ${ENTRY_LIMITS.alternates.min} ways in which patients ask this`)
    .max(ENTRY_LIMITS.alternates.max, `has too many phrasings; keep the ${ENTRY_LIMITS.alternates.max} most different ones`),
  sms: text('write the answer in two text messages').max(ENTRY_LIMITS.sms, `is longer than ${ENTRY_LIMITS.sms} characters; shorten it to two text messages`),
  source: text('name the section of the article').optional(),
  checked: day,
  reviewed: day.nullable().optional(),
  reviewer: text('write the name of the clinician, or leave it empty').nullable().optional(),
  expires: day,
  related: z.array(text('write the id of an entry')).min(1, 'is empty; name two or three entries to offer next').max(3, 'has more than three entries; keep three'),
  flow: z.enum(['treatment-walkthrough', 'not-feeling-better', 'side-effects'], 'must be treatment-walkthrough, not-feeling-better or side-effects').optional(),
});

/** One Markdown file with front matter to an Entry, or all that is wrong with it. */
export function parseEntry(file: SourceFile): { entry?: Entry; problems: Problem[] } {
  const parts = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n([\s\S]*))?$/.exec(file.text.replace(/^\ufeff/, ''));
  if (!parts) {
    const message = 'no front matter; begin the file with a line "---", then the keys, then a line "---", then the answer';
    return { problems: [{ file: file.path, line: 1, message }] };
  }
  const [, yaml = '', body = ''] = parts;
  const bodyLine = yaml.split('\n').length + 3;
  const result = parseYaml({ path: file.path, text: yaml }, frontMatter, 2);
  if (!result.ok) return { problems: result.problems };
  const { value, lineOf } = result.parsed;
  const problem = (line: number, message: string): Problem => ({ file: file.path, line, message });
  const problems: Problem[] = [];
  const name = /([^/\\]+)\.md$/.exec(file.path)?.[1];
  if (name !== value.id) problems.push(problem(lineOf(['id']), `"id" is ${value.id}, but the file is called ${name}.md; make them the same`));
  if (value.kind === 'answer' && !value.source) problems.push(problem(lineOf(['kind']), '"source" is missing; name the section of the article that answers this'));
  if (value.expires <= value.checked) problems.push(problem(lineOf(['expires']), '"expires" is not after "checked"; write a later day'));
  if (Boolean(value.reviewed) !== Boolean(value.reviewer)) {
    problems.push(problem(lineOf(['reviewed']), '"reviewed" and "reviewer" belong together; fill in both, or leave both empty'));
  }
  if (body.trim() === '') problems.push(problem(bodyLine, 'the answer is missing; write it below the second "---"'));
  problems.push(...repeated(value.alternates, (index) => lineOf(['alternates', index]), file.path));
  if (problems.length > 0) return { problems };
  return { entry: toEntry(value, body), problems };
}

function toEntry(value: z.infer<typeof frontMatter>, body: string): Entry {
  const { source, flow, reviewed, reviewer, ...rest } = value;
  return {
    ...rest,
    answer: body.trim(),
    ...(source ? { source } : {}),
    ...(flow ? { flow } : {}),
    ...(reviewed && reviewer ? { reviewed, reviewer } : {}),
  };
}

function repeated(alternates: readonly string[], lineOf: (index: number) => number, file: string): Problem[] {
  const seen = new Set<string>();
  const problems: Problem[] = [];
  alternates.forEach((alternate, index) => {
    const key = alternate.toLowerCase();
    if (seen.has(key)) problems.push({ file, line: lineOf(index), message: `"${alternate}" stands twice; remove one` });
    seen.add(key);
  });
  return problems;
}

/** A day of the calendar in ISO form: 2026-02-30 is none. */
function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}
