import type { Language } from '../model';
import { slotLanguage } from './spanish';
import { numbers, ordinals, prepare } from './recognizers';

/** How many sessions: `min` equals `max` unless the patient gave a range. */
export interface Count {
  readonly min: number;
  readonly max: number;
}

/** More than this is a year, a dose or a phone number, not a number of sessions. */
const MOST = 200;

const NONE =
  /^(?:(?:i )?(?:have not|haven't|havent|didn't|havnt)(?: (?:had|have|done|started|got))?(?: (?:any|one|it))?(?: yet)?|none|no sessions?|zero|nada|ninguna?|todavia no|aun no|not (?:yet|any|one|started)|never|nope|nil|0)\b/;
const NOT_BEGUN =
  /\b(?:none (?:yet|so far)|(?:my )?first (?:one|session|infusion|visit|time|appointment)? ?(?:is|will be|starts)? ?(?:tomorrow|today|next|on|later|this coming|in \w+ (?:days?|weeks?))|not (?:yet )?started|haven'?t (?:started|begun|had)|about to (?:start|begin)|no he empezado|starting (?:next|tomorrow|soon))\b/;
const WORDS: readonly (readonly [RegExp, Count])[] = [
  [/\b(?:a )?couple(?: of)?(?: times)?\b|\bun par\b/, { min: 2, max: 2 }],
  [/\ba few\b|\bfew times\b|\bseveral\b|\balgunas?\b|\bvarias\b/, { min: 3, max: 5 }],
  [/\b(?:just |only )?once\b|\bonly the one\b|\bjust the one\b|\buna vez\b/, { min: 1, max: 1 }],
  [/\btwice\b|\bdos veces\b/, { min: 2, max: 2 }],
  [/\bthrice\b/, { min: 3, max: 3 }],
  [/\bhalf (?:a )?dozen\b|\bmedia docena\b/, { min: 6, max: 6 }],
  [/\b(?:a )?dozen\b|\buna docena\b/, { min: 12, max: 12 }],
  [/\bloads\b|\btons\b|\btoo many\b|\ba lot\b/, { min: 10, max: 20 }],
];
const TIME_UNIT =
  /^\s*(?:-\s*)?(?:years?|months?|weeks?|days?|hours?|hrs?|min(?:ute)?s?|mg|ml|%|percent|am|pm|o'clock|anos?|meses|mes|semanas?|dias?|horas?)\b/;

/** The first whole number in the text, or undefined. */
export function readNumber(text: string, language: Language = 'en'): number | undefined {
  return usable(prepare(text), language)[0];
}

/**
 * A number of sessions: "6", "like 3 or 4", "a couple", "half a dozen", "just had my 2nd", "none yet", "first one tomorrow".
 * Numbers that belong to a time or a dose ("2 weeks", "50 mg") are left out.
 */
export function readCount(text: string, language: Language = 'en'): Count | undefined {
  const plain = prepare(text);
  const spoken = slotLanguage(plain, language);
  if (NONE.test(plain) || NOT_BEGUN.test(plain)) return { min: 0, max: 0 };
  return fromWords(plain) ?? fromNumbers(plain, spoken) ?? fromOrdinal(plain, spoken);
}

function fromWords(plain: string): Count | undefined {
  const timeless = plain
    .replace(/\b(?:a )?(?:couple|few)(?: of)? (?:days?|weeks?|months?|years?)\b/g, ' ')
    .replace(/\b(?:once|twice) (?:a|per|every)\b/g, ' ');
  return WORDS.find(([pattern]) => pattern.test(timeless))?.[1];
}

function fromNumbers(plain: string, language: Language): Count | undefined {
  const found = usable(plain, language).slice(0, 2);
  const [first, second] = found;
  if (first === undefined) return undefined;
  const ranged =
    second !== undefined && /\d? ?(?:or|to|-|,|and|maybe|o|a|y) ?/.test(plain) && second > first && second - first <= 4;
  return ranged ? { min: first, max: second } : { min: first, max: first };
}

function fromOrdinal(plain: string, language: Language): Count | undefined {
  const value = ordinals(plain, language).map((spot) => spot.value)[0];
  if (value === undefined || !Number.isInteger(value) || value < 1 || value > MOST) return undefined;
  const ahead = /\b(?:tomorrow|next|coming|upcoming|scheduled|manana|proxima)\b/.test(plain);
  return ahead ? { min: value - 1, max: value - 1 } : { min: value, max: value };
}

/** Whole numbers that count something: not a date ("03/04"), a time or a dose. */
function usable(plain: string, language: Language): number[] {
  const dateless = plain
    .replace(/\bentre (\S+) y (\S+)/g, '$1 o $2')
    .replace(/\b\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})\b|\b\d{1,2}\/\d{1,2}\b/g, ' ')
    .replace(/(\d)\s*-\s*(\d)/g, '$1 to $2')
    .replace(/\b(?:this|that|the|last|first|next|another|every|each|some|no|any|which) one\b/g, ' ');
  return numbers(dateless, language)
    .filter(
      (spot) =>
        !TIME_UNIT.test(dateless.slice(spot.end + 1)) &&
        !/\b(?:one|un|una) of\b/.test(dateless.slice(spot.start, spot.end + 5)),
    )
    .map((spot) => spot.value)
    .filter((value) => Number.isInteger(value) && value >= 0 && value <= MOST);
}
