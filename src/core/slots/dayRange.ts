import type { Language } from '../model';
import { numbers } from './recognizers';

/** Days. */
const PERIODS: Readonly<Record<string, number>> = { day: 1, dia: 1, week: 7, semana: 7, month: 30, mes: 30 };
const RANGE = /\b(\w+)(?: ?- ?| (?:to|or|and|maybe|or maybe|o|a|y) )(\w+) (day|week|month|dia|semana|mes)(?:e?s)?\b/;
/** "A week or two": the second number has no unit of its own. */
const OR_TWO = /\b(?:a|one|un|una|1) (day|week|month|dia|semana|mes) (?:or|o) (two|2|dos)\b/;

/** "2-3 weeks", "3 or 4 months", "a week or two", "dos o tres semanas": both ends in days, with what stands before it. */
export interface DayRange {
  readonly least: number;
  readonly most: number;
  readonly text: string;
  readonly before: string;
}

export function readDayRange(plain: string, language: Language): DayRange | undefined {
  const orTwo = OR_TWO.exec(plain);
  if (orTwo !== null) return rangeOf(orTwo, 1, 2, orTwo[1]);
  const found = RANGE.exec(plain);
  if (found === null) return undefined;
  const [least, most] = [found[1], found[2]].map((word) => numbers(word ?? '', language)[0]?.value);
  return rangeOf(found, least, most, found[3]);
}

function rangeOf({ 0: text, index, input }: RegExpExecArray, least = 0, most = 0, unit = ''): DayRange | undefined {
  const period = PERIODS[unit];
  if (period === undefined || least <= 0 || most <= least) return undefined;
  return { least: least * period, most: most * period, text, before: input.slice(0, index) };
}
