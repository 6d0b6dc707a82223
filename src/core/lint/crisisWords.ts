import type { Problem, SourceFile } from '../knowledge';
import type { Clinic, CrisisLevel, Language, Verdict } from '../model';
import { US_LINES } from '../safety/lines';
import { crisisReply, crisisSetting } from '../safety/reply';
import { WORDING_LIMITS } from './wording';

type Danger = Exclude<Verdict, { kind: 'ok' }>;

const LANGUAGES: readonly Language[] = ['en', 'es'];
const LEVELS: readonly CrisisLevel[] = ['indirect', 'explicit', 'imminent', 'third-person'];

/** Every kind of danger, in every language in which there is help. */
export const DANGERS: readonly Danger[] = LANGUAGES.flatMap((language) =>
  [false, true].flatMap((overdose): Danger[] => [
    ...LEVELS.map((level): Danger => ({ kind: 'crisis', level, language, overdose, why: '' })),
    { kind: 'emergency', language, overdose, why: '' },
  ]),
);

/** Crisis replies that would not reach a phone whole, with the numbers of this country in them. */
export function lintCrisisReplies(clinic: Clinic): Problem[] {
  const { emergency, number } = clinic.lines ?? US_LINES;
  return DANGERS.flatMap((danger) => {
    const { sms = '' } = crisisReply(danger, crisisSetting(clinic, false));
    const level = danger.kind === 'crisis' ? danger.level : danger.kind;
    const of = `the text message for ${level}${danger.overdose ? ', something taken' : ''} (${danger.language})`;
    const problem = (message: string) => ({ file: 'knowledge/safety/lines.yml', line: 1, message: `${of} ${message}` });
    const named = sms.includes(emergency) && (danger.kind === 'emergency' || sms.includes(number));
    return [
      ...(named ? [] : [problem(`does not name ${emergency} and ${number}; name them in "${danger.language}"`)]),
      ...(sms.length <= WORDING_LIMITS.sms
        ? []
        : [
            problem(
              `has ${sms.length} characters, and ${WORDING_LIMITS.sms} is the most; shorten "sms" of "${danger.language}"`,
            ),
          ]),
    ];
  });
}

/** Lines in files of words that name a number themselves: it would stay when the clinic's country changes. */
export function lintNumbers(files: readonly SourceFile[], clinic: Clinic): Problem[] {
  const { emergency, number } = clinic.lines ?? US_LINES;
  const named = [emergency, number];
  return files.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, index): Problem[] => {
      const found = named.find((digits) => isNamed(line, digits));
      if (found === undefined || isNotSaid(line)) return [];
      const place = found === emergency ? '{emergency}' : '{crisis.call}';
      const message = `names ${found}; write ${place}, so that it follows the country in clinic.yml`;
      return [{ file: path, line: index + 1, message }];
    }),
  );
}

/** The digits by themselves, and not within a longer number. */
function isNamed(line: string, digits: string): boolean {
  const at = line.indexOf(digits);
  if (at < 0) return false;
  return !/[\d-]/.test(line.charAt(at - 1)) && !/[\d-]/.test(line.charAt(at + digits.length));
}

/** Comments, and the ways in which patients ask. */
function isNotSaid(line: string): boolean {
  return /^\s*(#|- |question:)/.test(line);
}
