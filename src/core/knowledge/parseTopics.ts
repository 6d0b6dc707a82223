import { z } from 'zod';
import type { Entry, Heading } from '../model';
import { fold, words } from '../text';
import { ENTRY_LIMITS } from './parseEntry';
import { type Problem } from './problem';
import { parseYaml, type Parsed, type SourceFile } from './yamlFile';

const FILE = 'knowledge/topics.yml';

const id = z.string('must be text; write the name of an answer').trim().min(1, 'is empty; remove the line');
const heading = z
  .string('must be text; write what the topics below it have in common')
  .trim()
  .min(1, 'is empty; write what the topics below it have in common')
  .max(ENTRY_LIMITS.title, `is longer than ${ENTRY_LIMITS.title} characters; shorten it, buttons are small`);
const topicsFile = z.array(
  z.strictObject({
    heading,
    topics: z
      .array(id, 'must be a list of answers, one a line, each after "- "')
      .min(1, 'is empty; write the names of answers, or remove the heading'),
  }),
  'must be a list of headings; begin each with "- heading: " (knowledge/README.md shows an example)',
);
type TopicsFile = z.infer<typeof topicsFile>;

/** What can be used of `topics.yml`, and everything that is wrong with it. */
export interface ParsedTopics {
  readonly headings: readonly Heading[];
  readonly problems: readonly Problem[];
}

/**
 * `topics.yml` against the entries. It never throws: an entry without a heading is still answered, so a fault in this
 * file is no reason not to start. What is wrong is left out, and `npm run check` tells it.
 */
export function parseTopics(file: SourceFile | undefined, entries: ReadonlyMap<string, Entry>): ParsedTopics {
  if (file === undefined) {
    const message = 'the file is missing; copy it from the project, and put your answers under its headings';
    return { headings: [], problems: [{ file: FILE, line: 1, message }] };
  }
  const result = parseYaml(file, topicsFile);
  if (!result.ok) return { headings: [], problems: result.problems };
  return holdAgainst(entries, file, result.parsed);
}

/** Unknown answers, those that stand twice or nowhere, and headings that stand in the way of a question. */
function holdAgainst(entries: ReadonlyMap<string, Entry>, file: SourceFile, parsed: Parsed<TopicsFile>): ParsedTopics {
  const problems: Problem[] = [];
  const report = (line: number, message: string) => problems.push({ file: file.path, line, message });
  const asked = questionsOf(entries);
  const placed = new Map<string, string>();
  const headings = new Map<string, Heading>();
  parsed.value.forEach(({ heading: title, topics }, index) => {
    const line = parsed.lineOf([index, 'heading']);
    const owner = asked.get(plain(title));
    if (owner !== undefined) report(line, `patients ask in the words "${title}" too (they stand in ${owner}), and would get the list in place of the answer; choose another heading`);
    if (headings.has(plain(title))) report(line, `the heading "${title}" stands twice; keep one`);
    const known = topics.filter((topic, at) => {
      const fault = faultOf(topic, entries, placed);
      if (fault !== undefined) report(parsed.lineOf([index, 'topics', at]), fault);
      else placed.set(topic, title);
      return fault === undefined;
    });
    if (owner === undefined && !headings.has(plain(title))) headings.set(plain(title), { title, topics: known });
  });
  const last = file.text.trimEnd().split('\n').length;
  for (const topic of entries.keys()) {
    if (!placed.has(topic)) report(last, `no heading holds ${topic}; add it where patients would look for it`);
  }
  return { headings: [...headings.values()].filter(({ topics }) => topics.length > 0), problems };
}

function faultOf(
  topic: string,
  entries: ReadonlyMap<string, Entry>,
  placed: ReadonlyMap<string, string>,
): string | undefined {
  if (!entries.has(topic)) return `there is no answer ${topic}; write the name of a file of knowledge/en without .md, or remove the line`;
  return placed.has(topic) ? `${topic} stands under "${placed.get(topic)}" already; keep it in one place` : undefined;
}

/** Every wording by which an entry is asked for, with its entry. */
function questionsOf(entries: ReadonlyMap<string, Entry>): ReadonlyMap<string, string> {
  const all = [...entries.values()];
  return new Map(
    all.flatMap((entry) => [entry.title, entry.question, ...entry.alternates].map((text) => [plain(text), entry.id])),
  );
}

function plain(text: string): string {
  return words(fold(text)).join(' ');
}
