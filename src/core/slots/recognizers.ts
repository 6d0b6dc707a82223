/**
 * The one door to Microsoft's recognizers. They block the event loop on long input (1,000 characters of "1-1-..." took
 * 2.9 s in English and 10.4 s in Spanish), so every text is cut and cleaned here before they see it.
 */
import { recognizeDateTime, recognizeNumber, recognizeOrdinal } from '@microsoft/recognizers-text-suite';
import type { Language } from '../model';
import { fold } from '../text';

/** Characters. A patient's answer to "how many?" is shorter; the recognizers take under 5 ms at this length. */
const LIMIT = 160;

/** The package's names for them. Its own constants are not used: they would load 200 ms of code at every start (see .swcrc). */
const CULTURE: Readonly<Record<Language, string>> = { en: 'en-us', es: 'es-es' };

/** Shorthand of phones that the recognizers do not know. */
const SHORTHAND: readonly (readonly [RegExp, string])[] = [
  [/\b(\d+)\s*(?:wks?|ws)\b/g, '$1 weeks'],
  [/\bwks?\b/g, 'week'],
  [/\b(\d+)\s*(?:mos?|mths?)\b/g, '$1 months'],
  [/\byrs?\b/g, 'years'],
  [/\b(?:yday|yest|ystrday|yesturday|yesterdy)\b/g, 'yesterday'],
  [/\b(?:tmrw|tmr|tomorow|tommorow|tommorrow)\b/g, 'tomorrow'],
  [/\b(\d+)\s*x\b/g, '$1 times'],
  [/\b(\d+|two|three|four|five|six|seven|eight|nine|ten|twelve)[ -]?ish\b/g, '$1'],
];

/** A value with its own words, so that a caller can look at what stands around it. */
export interface Spot {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface TimeSpot extends Spot {
  readonly type: string;
  readonly values: readonly TimeValue[];
}

export interface TimeValue {
  readonly timex?: string;
  readonly type?: string;
  readonly value?: string;
  readonly start?: string;
  readonly end?: string;
}

/** Numbers in one answer. Rows of dates cost the recognizers most, and nobody answers with more. */
const MOST_NUMBERS = 8;

/** Folded, without emoji, shorthand written out, at most 160 characters and eight numbers in digits. */
export function prepare(text: string): string {
  const plain = fold(text.slice(0, LIMIT * 2)).replace(
    /[\p{Extended_Pictographic}\u{1f1e6}-\u{1f1ff}\u{1f3fb}-\u{1f3ff}]/gu,
    ' ',
  );
  const written = SHORTHAND.reduce((all, [from, to]) => all.replace(from, to), plain);
  const short = written.replace(/\s+/g, ' ').trim().slice(0, LIMIT);
  const tooMany = [...short.matchAll(/\d+/g)][MOST_NUMBERS];
  return narrow(tooMany === undefined ? short : short.slice(0, tooMany.index));
}

/**
 * One byte a character. V8 compiles a pattern once for such strings and once more for wide ones, and all patterns of the
 * recognizers together take a third of a second: a single "ñ" in what the patient wrote was enough.
 */
function narrow(text: string): string {
  return Buffer.from(text.replace(/[^\0-\xff]/g, ' '), 'latin1').toString('latin1');
}

/** The whole numbers in a prepared text, in order; ordinals apart. */
export function numbers(prepared: string, language: Language): readonly (Spot & { readonly value: number })[] {
  return recognizeNumber(prepared, CULTURE[language]).map(valued);
}

export function ordinals(prepared: string, language: Language): readonly (Spot & { readonly value: number })[] {
  return recognizeOrdinal(prepared, CULTURE[language]).map(valued);
}

/** Dates, ranges, durations and repetitions in a prepared text. */
export function times(prepared: string, now: Date, language: Language): readonly TimeSpot[] {
  return recognizeDateTime(prepared, CULTURE[language], undefined, now).map((found) => ({
    text: found.text,
    start: found.start,
    end: found.end,
    type: found.typeName.replace('datetimeV2.', ''),
    values: (found.resolution?.values ?? []) as TimeValue[],
  }));
}

/**
 * The first call of each recognizer builds its model, in all about a second: make it before the first patient does.
 * @param breathe is awaited before each model, so that whoever writes meanwhile is answered
 */
export async function warmRecognizers(breathe: () => Promise<void>): Promise<void> {
  for (const language of ['en', 'es'] as const) {
    for (const warm of [numbers, ordinals, (text: string) => times(text, new Date(0), language)]) {
      for (const text of WARMING[language]) {
        await breathe();
        warm(text, language);
      }
    }
  }
}

/** Between them they use what is built on first use: digits, words, days. */
const WARMING: Readonly<Record<Language, readonly string[]>> = {
  en: ['2nd', 'three or four', 'two weeks ago, since last tuesday'],
  es: ['2nd', 'cuatro o cinco', 'hace dos semanas, esta manana'],
};

function valued(found: { text: string; start: number; end: number; resolution: Record<string, unknown> }) {
  return { text: found.text, start: found.start, end: found.end, value: Number(found.resolution['value']) };
}
