import type { Language } from '../model';
import { slotLanguage } from './spanish';
import { readDayRange } from './dayRange';
import { prepare, times, type TimeSpot, type TimeValue } from './recognizers';

/**
 * When something was. `day` is an ISO day; `exact` is false for "last month" or "a few weeks ago". `most` is the farther end where
 * the patient gave a range: "2 or 3 weeks ago" is 14 and 21 days.
 */
export type When =
  | { readonly kind: 'past'; readonly day: string; readonly days: number; readonly most?: number; readonly exact: boolean }
  | { readonly kind: 'future'; readonly day: string };

const DAY_MS = 86_400_000;
const UNITS: Readonly<Record<string, number>> = { D: 1, W: 7, M: 30, Y: 365 };
const VAGUE =
  /\b(?:about|around|like|maybe|roughly|some|few|couple|month|months|year|years|or|almost|nearly|over|mas o menos|unos?|unas)\b/;
/** How often, not when. */
const SPACED = /\b(?:every|each|apart|in between|between (?:them|sessions|infusions)|cada|per)\b/;
const BACK = /\b(?:ago|back|since|hace|earlier|now|been|was)\b/;
const AHEAD =
  /\b(?:tomorrow|next|will be|coming|upcoming|from now|manana|proxim[oa]|dentro de|in (?:a|\d+|one|two|three|four|five|six) (?:days?|weeks?|months?))\b/;
const UNDATED: readonly (readonly [RegExp, number])[] = [
  [/\b(?:just (?:now|finished|left|had (?:it|one))|minutes ago|today|tonight|hoy|esta manana)\b/, 0],
  [/\b(?:other day|recently|days ago)\b/, 3],
  [/\ba? ?(?:fortnight) ago\b/, 14],
  [/\b(?:weeks ago|few weeks|couple weeks)\b/, 21],
  [/\b(?:antier|antes de ayer)\b/, 2],
  [/\b(?:la semana pasada)\b/, 7],
  [/\bmes pasado\b/, 30],
  [/\b(?:months ago|long (?:time )?ago|ages ago|a while (?:ago|back|now)|hace (?:mucho|tiempo))\b/, 60],
];

/**
 * When it was: "2 weeks ago", "since last tuesday", "yesterday", "03/04" (month first), "like 10 days back", "last month".
 * A day without a year is the latest one that is not after `now`.
 */
export function readAgo(text: string, now: Date, language: Language = 'en'): When | undefined {
  const plain = prepare(text);
  // "Manana" alone is tomorrow here; the Spanish recognizer takes it for the morning.
  if (/^(?:es |sera )?manana$/.test(plain)) return { kind: 'future', day: isoDay(new Date(now.getTime() + DAY_MS)) };
  const between = fromRange(plain, slotLanguage(plain, language), now);
  if (between !== undefined) return between;
  // The Spanish recognizer takes "la semana pasada" for this month.
  const spots = /\b(?:semana pasada|mes pasado)\b/.test(plain) ? [] : times(plain, now, slotLanguage(plain, language));
  const found = spots.map((spot) => fromSpot(spot, plain, now)).find((when) => when !== undefined);
  return found ?? fromWords(plain, now);
}

/** "2 or 3 weeks ago", "hace 2 o 3 semanas": the nearer end is the day. "Every 2 or 3 weeks" is no time at all. */
function fromRange(plain: string, language: Language, now: Date): When | undefined {
  const range = readDayRange(plain, language);
  if (range === undefined || SPACED.test(plain)) return undefined;
  const { least, most } = range;
  if (AHEAD.test(plain) || /\b(?:in|en) $/.test(range.before)) return { kind: 'future', day: isoDay(new Date(now.getTime() + least * DAY_MS)) };
  if (!isAnswer(plain, range.text)) return undefined;
  return { kind: 'past', day: isoDay(new Date(now.getTime() - least * DAY_MS)), days: least, most, exact: false };
}

function fromSpot(spot: TimeSpot, plain: string, now: Date): When | undefined {
  if (spot.type === 'set' || spot.type === 'time' || spot.type === 'timerange') return undefined;
  if (spot.type === 'duration') return fromDuration(spot, plain, now);
  const days = spot.values.flatMap((value) => dayOf(value)).sort();
  const today = isoDay(now);
  const past = days.filter((day) => day <= today).at(-1);
  if (past !== undefined && !(AHEAD.test(spot.text) && days.length > 1))
    return pastOn(past, now, !VAGUE.test(plain) && !spot.type.endsWith('range'));
  const ahead = days.find((day) => day > today);
  return ahead === undefined ? undefined : { kind: 'future', day: ahead };
}

/** "10 days back", "hace dos semanas", or only "3 weeks" as the answer to "when was it?". */
function fromDuration(spot: TimeSpot, plain: string, now: Date): When | undefined {
  const days = daysOf(spot.values[0]?.timex);
  if (
    days === undefined ||
    /\b(?:every|each|apart|between|cada|per|a week|a month)\b/.test(
      plain.replace(/\ba (?:week|month) (?:ago|back)\b/, ' '),
    )
  )
    return undefined;
  if (AHEAD.test(plain)) return { kind: 'future', day: isoDay(new Date(now.getTime() + days * DAY_MS)) };
  if (!isAnswer(plain, spot.text)) return undefined;
  return pastOn(isoDay(new Date(now.getTime() - days * DAY_MS)), now, !VAGUE.test(plain));
}

/** It says "ago" or the like, or is little more than the time itself: "maybe 3 weeks". */
function isAnswer(plain: string, time: string): boolean {
  return BACK.test(plain) || plain.replace(time, '').replace(/[^a-z]/g, '').length < 16;
}

function fromWords(plain: string, now: Date): When | undefined {
  const days = UNDATED.find(([pattern]) => pattern.test(plain))?.[1];
  return days === undefined ? undefined : pastOn(isoDay(new Date(now.getTime() - days * DAY_MS)), now, days === 0);
}

function dayOf(value: TimeValue): string[] {
  if (value.timex === 'PRESENT_REF') return value.value === undefined ? [] : [value.value.slice(0, 10)];
  const day = value.value ?? middle(value.start, value.end) ?? value.start ?? value.end;
  return day !== undefined && /^\d{4}-\d{2}-\d{2}/.test(day) ? [day.slice(0, 10)] : [];
}

/** Days. The first day stands for a week, the middle for a longer range: "last month" is not four weeks and a half ago. */
const LONG_RANGE = 20;

function middle(start?: string, end?: string): string | undefined {
  const [from, to] = [Date.parse(start?.slice(0, 10) ?? ''), Date.parse(end?.slice(0, 10) ?? '')];
  if (!(to - from > LONG_RANGE * DAY_MS)) return undefined;
  return new Date((from + to) / 2).toISOString().slice(0, 10);
}

/** Days of a TIMEX duration: "P2W" is 14. Hours count as today. */
export function daysOf(timex: string | undefined): number | undefined {
  if (timex?.startsWith('PT')) return 0;
  const parts = /^P(\d+(?:\.\d+)?)([DWMY])$/.exec(timex ?? '');
  return parts === null ? undefined : Math.round(Number(parts[1]) * (UNITS[parts[2] ?? ''] ?? 0));
}

function pastOn(day: string, now: Date, exact: boolean): When {
  const days = Math.round((Date.parse(isoDay(now)) - Date.parse(day)) / DAY_MS);
  return { kind: 'past', day, days, exact };
}

function isoDay(date: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
