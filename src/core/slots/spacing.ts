import type { Language } from '../model';
import { daysOf } from './ago';
import { readDayRange } from './dayRange';
import { slotLanguage } from './spanish';
import { numbers, prepare, times } from './recognizers';

/** Average days between two sessions: "every other week" is 14, "twice a week" is 3.5. */
export interface Spacing {
  readonly days: number;
  /** The other end where the patient gave a range: "every 2 to 3 weeks" is 14 and 21. */
  readonly most?: number;
}

const PERIODS: Readonly<Record<string, number>> = {
  day: 1,
  dia: 1,
  week: 7,
  semana: 7,
  fortnight: 14,
  month: 30,
  mes: 30,
  year: 365,
  ano: 365,
};
const FIXED: readonly (readonly [RegExp, number])[] = [
  [/\bevery other day\b|\bcada dos dias\b|\balternate days\b/, 2],
  [/\bevery other week\b|\bbi-?weekly\b|\bevery second week\b|\bfortnightly\b|\bquincenal\b|\bonce a fortnight\b/, 14],
  [/\bevery other month\b|\bbi-?monthly\b/, 60],
  [/\b(?:daily|every ?day|a diario|cada dia|todos los dias)\b/, 1],
  [/\b(?:weekly|cada semana|semanal(?:mente)?)\b/, 7],
  [/\b(?:monthly|cada mes|mensual)\b/, 30],
];
const TIMES: Readonly<Record<string, number>> = { once: 1, twice: 2, thrice: 3, 'una vez': 1, 'dos veces': 2 };

/** How sessions are spaced: "every 10 days", "once a month", "3x a week", "two weeks apart", "cada dos semanas". */
export function readSpacing(text: string, language: Language = 'en'): Spacing | undefined {
  const plain = prepare(text);
  const spoken = slotLanguage(plain, language);
  const between = range(plain, spoken);
  if (between !== undefined) return between;
  const days = timesAPeriod(plain, spoken) ?? fixed(plain) ?? apart(plain, spoken);
  return days === undefined || days <= 0 ? undefined : { days };
}

/** "every 2-3 weeks", "3 or 4 weeks apart", "cada dos o tres semanas": both ends are kept. */
function range(plain: string, language: Language): Spacing | undefined {
  if (!/\b(?:every|each|apart|between|cada|entre)\b/.test(plain)) return undefined;
  const found = readDayRange(plain, language);
  return found && { days: found.least, most: found.most };
}

/** "twice a week", "3 times per month", "dos veces por semana". */
function timesAPeriod(plain: string, language: Language): number | undefined {
  const found =
    /\b(once|twice|thrice|una vez|dos veces|(\S+) (?:times|veces|sessions?|infusions?|sesiones)) (?:a|per|each|every|al|a la|por)? ?(day|week|month|year|dia|semana|mes|ano|fortnight)\b/.exec(
      plain,
    );
  if (found === null) return undefined;
  const count = TIMES[found[1] ?? ''] ?? numbers(found[2] ?? '', language)[0]?.value;
  const period = PERIODS[found[3] ?? ''];
  return count === undefined || count <= 0 || period === undefined ? undefined : period / count;
}

function fixed(plain: string): number | undefined {
  return FIXED.find(([pattern]) => pattern.test(plain))?.[1];
}

/** "every three weeks", "10 days between them". */
function apart(plain: string, language: Language): number | undefined {
  const spots = times(plain, new Date(0), language);
  const repeated = spots.find((spot) => spot.type === 'set');
  const spaced = /\b(?:apart|between|in between|every|each|cada|entre)\b/.test(plain);
  const duration = spaced ? spots.find((spot) => spot.type === 'duration') : undefined;
  return daysOf((repeated ?? duration)?.values[0]?.timex);
}
