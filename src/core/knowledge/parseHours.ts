import { z } from 'zod';
import type { Opening, Span } from '../clinic/opening';

const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
const DAY_KEY = new RegExp(`^(${DAYS.join('|')})(?:-(${DAYS.join('|')}))?$`);
const TIME = /^(\d{1,2})(?::(\d{2}))?\s*(am|pm)?$/i;
const EXAMPLE = 'write for example 9:00-17:00, or closed';
const HOW = 'write each day with its times, such as "monday: 9:00-17:00" (knowledge/README.md shows how)';

/** Days with their times, or the words of an older file: those are shown as they stand, and "open now" is not known. */
export const hoursField = z
  .unknown()
  .superRefine((hours, context) => {
    for (const [path, message] of hoursFaults(hours)) context.addIssue({ code: 'custom', path, message });
  })
  .transform((hours) => hours as string | Readonly<Record<string, string>>);

function hoursFaults(hours: unknown): readonly (readonly [string[], string])[] {
  if (typeof hours === 'string') return hours.trim() === '' ? [[[], `is empty; ${HOW}`]] : [];
  if (typeof hours !== 'object' || hours === null || Array.isArray(hours)) return [[[], `is missing or unusable; ${HOW}`]];
  return Object.entries(hours).flatMap(([key, times]) => {
    const fault = keyFault(key) ?? (typeof times === 'string' ? timesFault(times) : `must be text; ${EXAMPLE}`);
    return fault === undefined ? [] : [[[key], fault] as const];
  });
}

export const timeZoneField = z
  .string('must be text; write the name of the time zone, such as America/New_York')
  .refine(isTimeZone, 'is not a time zone; write its name, such as America/New_York or America/Chicago')
  .optional();

export const closedField = z
  .array(
    z.string('must be a day such as 2026-12-25').regex(/^\d{4}-\d{2}-\d{2}$/, 'is not a day; write it like 2026-12-25'),
    'must be a list of days, such as [2026-12-25]',
  )
  .optional();

/** @param hours days with their times, as `hoursField` let them through */
export function openingOf(
  hours: Readonly<Record<string, string>>,
  timeZone: string,
  closed: readonly string[] = [],
): Opening {
  const week: Span[][] = DAYS.map(() => []);
  for (const [key, times] of Object.entries(hours)) {
    for (const day of daysOf(key)) week[day] = spansOf(times) ?? [];
  }
  return { timeZone, week, closed };
}

/** Weekdays from Monday, 0; "friday-monday" goes over the weekend. */
function daysOf(key: string): readonly number[] {
  const [, first = '', last = first] = DAY_KEY.exec(key.toLowerCase()) ?? [];
  const [from, to] = [first, last].map((name) => DAYS.indexOf(name as (typeof DAYS)[number])) as [number, number];
  const length = (to - from + DAYS.length) % DAYS.length;
  return Array.from({ length: length + 1 }, (_, at) => (from + at) % DAYS.length);
}

function keyFault(key: string): string | undefined {
  return DAY_KEY.test(key.toLowerCase()) ? undefined : 'is no day; write for example monday, or monday-friday';
}

function timesFault(times: string): string | undefined {
  const spans = spansOf(times);
  if (spans === undefined) return `is no time; ${EXAMPLE}`;
  if (spans.some(({ from, to }) => to <= from))
    return 'ends before it begins; write a night as two days, up to 24:00 and from 0:00';
  const tangled = spans.some(({ from }, index) => from < (spans[index - 1]?.to ?? 0));
  return tangled ? 'has times that overlap or stand out of order; write them one after the other' : undefined;
}

/** "9:00-12:00, 1 pm-5 pm"; undefined where it cannot be read. */
function spansOf(times: string): Span[] | undefined {
  if (/^closed$/i.test(times.trim())) return [];
  const spans = times.split(',').map((span) => span.split(/\s*(?:-|\u2013|\bto\b)\s*/).map((time) => minutesOf(time.trim())));
  const read = spans.map(([from, to, more]) =>
    from === undefined || to === undefined || more !== undefined ? undefined : { from, to },
  );
  return read.every((span) => span !== undefined) ? read : undefined;
}

function minutesOf(time: string): number | undefined {
  const [, hours, minutes = '0', half] = TIME.exec(time) ?? [];
  if (hours === undefined || Number(minutes) > 59) return undefined;
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (/pm/i.test(half) ? 12 : 0);
  const most = half === undefined ? 24 : 12;
  if (Number(hours) > most || (half !== undefined && Number(hours) === 0)) return undefined;
  const total = hour * 60 + Number(minutes);
  return total <= 24 * 60 ? total : undefined;
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: name }).format(new Date(0)) !== '';
  } catch {
    return false;
  }
}
