import type { Language } from '../model';
import type { Opening, Span, Weekday } from './opening';

/** How days and times are put together; sentences stand in the phrases. */
const FORM: Readonly<Record<Language, { readonly locale: string; readonly to: string }>> = {
  en: { locale: 'en-US', to: ' to ' },
  es: { locale: 'es-US', to: ' a ' },
};
/** A Monday; the other weekdays follow it. */
const MONDAY = Date.UTC(2024, 0, 1);
const DAY_MS = 86_400_000;

/** "Monday to Friday, 9 am to 5 pm; Saturday, 10 am to 1 pm". Neighbouring days with the same hours stand together. */
export function hoursText({ week }: Opening, language: Language): string {
  return runs(week)
    .map(({ first, last, spans }) => `${daysText(first, last, language)}, ${spansText(spans, language)}`)
    .join('; ');
}

/** 540 is "9 am", 1050 "5:30 pm". */
export function timeText(minutes: number): string {
  const hour = Math.floor(minutes / 60) % 24;
  const rest = minutes % 60;
  const clock = `${hour % 12 === 0 ? 12 : hour % 12}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`;
  return `${clock} ${hour < 12 ? 'am' : 'pm'}`;
}

export function weekdayText(weekday: Weekday, language: Language): string {
  const format = new Intl.DateTimeFormat(FORM[language].locale, { weekday: 'long', timeZone: 'UTC' });
  return format.format(new Date(MONDAY + weekday * DAY_MS));
}

function daysText(first: Weekday, last: Weekday, language: Language): string {
  const from = weekdayText(first, language);
  return first === last ? from : `${from}${FORM[language].to}${weekdayText(last, language)}`;
}

function spansText(spans: readonly Span[], language: Language): string {
  return spans.map(({ from, to }) => `${timeText(from)}${FORM[language].to}${timeText(to)}`).join(', ');
}

interface Run {
  readonly first: Weekday;
  readonly last: Weekday;
  readonly spans: readonly Span[];
}

function runs(week: Opening['week']): readonly Run[] {
  return week.reduce<readonly Run[]>((found, spans, index) => {
    const weekday = index as Weekday;
    const before = found.at(-1);
    if (spans.length === 0) return found;
    const joins = before !== undefined && before.last === weekday - 1 && same(before.spans, spans);
    return joins
      ? [...found.slice(0, -1), { ...before, last: weekday }]
      : [...found, { first: weekday, last: weekday, spans }];
  }, []);
}

function same(a: readonly Span[], b: readonly Span[]): boolean {
  return a.length === b.length && a.every((span, index) => span.from === b[index]?.from && span.to === b[index]?.to);
}
