/** Monday is 0, Sunday 6. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** Minutes after midnight, by the clinic's clock; `to` is the first minute that is no longer open. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** When the clinic's phone is answered. */
export interface Opening {
  /** IANA name, such as America/New_York. */
  readonly timeZone: string;
  /** Spans of each weekday from Monday, in order; none: closed. */
  readonly week: readonly (readonly Span[])[];
  /** ISO days on which it is closed whatever the weekday. */
  readonly closed: readonly string[];
}

/** Whether the phone is answered at a moment. `at`, `until` and `opens.at` are minutes by the clinic's clock. */
export type Openness =
  | { readonly kind: 'open'; readonly at: number; readonly until: number }
  | {
      readonly kind: 'closed';
      readonly at: number;
      /** Absent where it does not open again within `HORIZON` days. */
      readonly opens?: { readonly inDays: number; readonly weekday: Weekday; readonly at: number };
    };

/** Days ahead in which the next opening is looked for: a clinic may close for a holiday, hardly for a month. */
const HORIZON = 21;
const DAY_MS = 86_400_000;
const DAY_END = 24 * 60;

/** By the clinic's own clock, wherever the patient and this machine are. */
export function openness(opening: Opening, now: Date): Openness {
  const { day, minute } = clockIn(opening.timeZone, now);
  const span = spansOn(opening, day).find(({ from, to }) => from <= minute && minute < to);
  if (span !== undefined) return { kind: 'open', at: minute, until: span.to };
  const opens = nextOpening(opening, day, minute);
  return { kind: 'closed', at: minute, ...(opens === undefined ? {} : { opens }) };
}

function nextOpening(opening: Opening, today: string, minute: number) {
  for (let inDays = 0; inDays <= HORIZON; inDays++) {
    const day = dayAfter(today, inDays);
    const span = spansOn(opening, day).find(({ from }) => inDays > 0 || from > minute);
    if (span !== undefined) return { inDays, weekday: weekdayOf(day), at: span.from };
  }
  return undefined;
}

function spansOn({ week, closed }: Opening, day: string): readonly Span[] {
  return closed.includes(day) ? [] : (week[weekdayOf(day)] ?? []);
}

/** The ISO day and the minute after midnight that a clock in the zone shows. */
export function clockIn(timeZone: string, now: Date): { readonly day: string; readonly minute: number } {
  const parts = formatIn(timeZone).formatToParts(now);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  const minute = (Number(part('hour')) * 60 + Number(part('minute'))) % DAY_END;
  return { day: `${part('year')}-${part('month')}-${part('day')}`, minute };
}

/** Making one takes half a millisecond, which every turn would pay. A clinic has one zone. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatIn(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  formats.set(timeZone, made);
  return made;
}

/** Counted in days of the calendar, so that a night with a change of the clock is one night. */
function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

function weekdayOf(day: string): Weekday {
  return ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) as Weekday;
}
