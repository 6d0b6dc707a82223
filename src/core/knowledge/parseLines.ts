import { z } from 'zod';
import type { CrisisLines, LineWords } from '../model';
import { type Problem } from './problem';
import { parseYaml, type SourceFile } from './yamlFile';

const FILE = 'knowledge/safety/lines.yml';

const words = z.string('must be text; put it between quotes').trim().min(1, 'is empty; write it, or remove the key');
const digits = z.string('must be text; put the number between quotes');
const lineWords = z.strictObject({
  call: words,
  short: words.optional(),
  sms: words.optional(),
  line: words,
  name: words.optional(),
  when: words,
  always: words,
  hospital: words,
  poison: words.optional(),
  more: words.optional(),
});
const country = z
  .strictObject({
    emergency: digits.regex(/^\d{2,4}$/, 'is not an emergency number; write its digits, such as "911"'),
    number: digits.regex(/^\d[\d -]{1,16}\d$/, 'is not a phone number; write it as people dial it, such as "988"'),
    en: lineWords,
    es: lineWords,
  })
  .superRefine(({ number, en, es }, context) => {
    for (const [language, all] of Object.entries({ en, es })) {
      for (const key of ['call', 'short', 'sms', 'line'] as const) {
        if (all[key] === undefined || all[key].includes(number)) continue;
        context.addIssue({ code: 'custom', path: [language, key], message: `does not name ${number}; put the number in` });
      }
    }
  });
const linesFile = z.record(
  z.string().regex(/^[A-Z]{2}$/, 'is not the two capital letters of a country, such as US'),
  country,
);

/** The set of one country, where it can be used, and everything that is wrong with the file. */
export interface ParsedLines {
  readonly lines?: CrisisLines;
  readonly problems: readonly Problem[];
}

/**
 * `safety/lines.yml`: the numbers of `region`. It never throws. A fault in the set of another country is told and takes
 * nothing away from this one.
 */
export function parseLines(file: SourceFile | undefined, region: string): ParsedLines {
  if (file === undefined) return { problems: [{ file: FILE, line: 1, message: 'the file is missing; copy it from the project' }] };
  const strict = parseYaml(file, linesFile);
  const problems = strict.ok ? [] : strict.problems;
  const loose = parseYaml(file, z.record(z.string(), z.unknown()));
  if (!loose.ok) return { problems };
  const { value } = loose.parsed;
  if (!(region in value)) return { problems: [...problems, noSuchSet(region, Object.keys(value))] };
  const own = country.safeParse(value[region]);
  return own.success ? { lines: filled(own.data), problems } : { problems };
}

function noSuchSet(region: string, others: readonly string[]): Problem {
  const message = `there is no set for the region ${region}; add one, or write one of ${others.join(', ')} in clinic.yml`;
  return { file: FILE, line: 1, message };
}

function filled({ en, es, ...numbers }: z.infer<typeof country>): CrisisLines {
  return { ...numbers, en: withShortForms(en), es: withShortForms(es) };
}

/** What is not said in fewer words is said in full. */
function withShortForms({ name, poison, more, ...rest }: z.infer<typeof lineWords>): LineWords {
  const short = rest.short ?? rest.call;
  return {
    ...rest,
    short,
    sms: rest.sms ?? short,
    ...(name === undefined ? {} : { name }),
    ...(poison === undefined ? {} : { poison }),
    ...(more === undefined ? {} : { more }),
  };
}
