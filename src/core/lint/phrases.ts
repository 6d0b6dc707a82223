import type { Problem, SourceFile } from '../knowledge';
import type { Phrases, Wording } from '../phrases';
import { measure } from './readability';
import { WORDING_LIMITS } from './wording';

/** Words from which a text is long enough for the two formulas; shorter phrases are measured together, by theme. */
const ENOUGH_WORDS = 30;
const PLACE = /\{[^}]*\}/g;

/**
 * What is too hard in the bot's own words: sentences of more than 20 words, and themes (all phrases of one first name,
 * such as `walkthrough`) or long phrases above the school grade. `message` follows the form `what; remedy`.
 */
export function lintPhrases(file: SourceFile, en: Phrases['en']): Problem[] {
  const texts = Object.entries(en).flatMap(([key, wording]) => textsOf(key, wording));
  const problem = (key: string, message: string): Problem => ({ file: file.path, line: lineOf(file, key), message });
  const long = texts.flatMap(({ key, text }) => {
    const { words, text: sentence } = measure(text).longestSentence;
    if (words <= WORDING_LIMITS.sentence) return [];
    const what = `"${key}" has a sentence of ${words} words ("${sentence.slice(0, 40)}...")`;
    return [problem(key, `${what}, and ${WORDING_LIMITS.sentence} is the most; make it two`)];
  });
  const hard = [...measured(texts)].flatMap(([key, text]) => {
    const { grade } = measure(text);
    if (grade <= WORDING_LIMITS.grade) return [];
    const what = `"${key}" reads at school grade ${grade.toFixed(1)}`;
    return [problem(key, `${what}, and ${WORDING_LIMITS.grade} is the most; use shorter words and sentences`)];
  });
  return [...long, ...hard];
}

interface Text {
  readonly key: string;
  readonly text: string;
}

/** Names and numbers that are filled in say nothing about how hard a sentence is. */
function textsOf(key: string, { text, sms, others = [] }: Wording): readonly Text[] {
  const own = [text, ...(sms === undefined ? [] : [sms])].map((one) => ({ key, text: one.replace(PLACE, 'this') }));
  return [...own, ...others.flatMap((other) => textsOf(key, other))];
}

/** Long phrases by themselves, the others by theme. */
function measured(texts: readonly Text[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { key, text } of texts.filter((one) => !one.key.startsWith('choice.'))) {
    const enough = text.split(/\s+/).length >= ENOUGH_WORDS;
    const name = enough ? key : (key.split('.')[0] ?? key);
    found.set(name, [found.get(name), text].filter(Boolean).join('\n'));
  }
  return new Map([...found].filter(([, text]) => text.split(/\s+/).length >= ENOUGH_WORDS));
}

/** Where a phrase begins: its last name below its first one. */
function lineOf({ text }: SourceFile, key: string): number {
  const [first = '', ...rest] = key.split('.');
  const lines = text.split(/\r?\n/);
  const start = lines.findIndex((line) => line.startsWith(`${first}:`));
  const last = rest.at(-1);
  const at =
    last === undefined ? start : lines.findIndex((line, index) => index > start && line.trim().startsWith(`${last}:`));
  return Math.max(at, start, 0) + 1;
}
