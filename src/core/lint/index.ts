import type { Problem, SourceFile } from '../knowledge';
import type { Clinic, Entry } from '../model';
import { clinicValues, fill } from '../phrases';
import { smsFaults, wordingFaults } from './wording';

export { lintCollisions, type ToldApart } from './collisions';
export { DANGERS, lintCrisisReplies, lintNumbers } from './crisisWords';
export { lintPhrases } from './phrases';
export { measure, syllablesOf, type Readability } from './readability';
export { lintPhone, phoneFaults } from './phone';
export { WORDING_LIMITS } from './wording';

/**
 * What is wrong with the words of an entry that can be read without error: too hard, too long for a text message, or
 * something that the bot must not say. `message` follows the form `what; remedy`.
 */
export function lintEntry(file: SourceFile, entry: Entry, clinic: Clinic): Problem[] {
  const values = clinicValues(clinic);
  const lines = linesOf(file);
  const faults = (name: 'answer' | 'sms', extra: (filled: string) => readonly string[] = () => []): Problem[] => {
    const filled = fill(entry[name], values);
    const phoneless = entry.kind === 'refer' && !entry[name].includes('{clinic.phone}');
    const found = [...wordingFaults(filled), ...extra(filled), ...(phoneless ? [NO_PHONE] : [])];
    return found.map((fault) => ({ file: file.path, line: lines[name], message: `${NAMES[name]} ${fault}` }));
  };
  return [...faults('sms', smsFaults), ...faults('answer')];
}

const NAMES = { answer: 'the answer', sms: '"sms"' } as const;
const NO_PHONE = 'does not say whom to call; put in {clinic.phone}';

/** Where the wordings begin in the file. */
function linesOf({ text }: SourceFile): { answer: number; sms: number } {
  const lines = text.split(/\r?\n/);
  const end = lines.indexOf('---', 1);
  const body = lines.findIndex((line, index) => index > end && line.trim() !== '');
  return { answer: body + 1, sms: lines.findIndex((line) => line.startsWith('sms:')) + 1 };
}
