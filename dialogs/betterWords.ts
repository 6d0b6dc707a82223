import type { Voice, Wording } from '../src/core/phrases';
import type { Count, Report, Spacing, When } from '../src/core/slots';
import { rank, type Because, type Ranked } from './levers';

/** What was understood, as one line: "4 sessions, the last one about 2 weeks ago, no clear change". */
export function heard(report: Report, say: Voice): string {
  const { sessions, last, spacing, trouble, therapy } = report;
  const parts = [
    sessions === undefined ? undefined : sessionsWords(sessions, say),
    last === undefined ? undefined : say('better.said.last', { when: whenWords(last, say) }).text,
    spacing === undefined ? undefined : say('better.said.spacing', { spacing: spacingWords(spacing, say) }).text,
    trouble === undefined ? undefined : say(`better.said.${trouble}`).text,
    therapy === 'yes' ? say('better.said.therapyYes').text : undefined,
    therapy === 'no' ? say('better.said.therapyNo').text : undefined,
  ];
  return parts.filter((part) => part !== undefined).join(', ');
}

/** The three levers with their reasons, questions for the visit, and the clinic. */
export function resultWording(report: Report, say: Voice): Wording {
  const ranked = rank(report);
  const list = heard(report, say);
  const [first] = ranked;
  const asks = questions(report, ranked, say);
  return say('better.result', {
    heard: list === '' ? '' : `${say('better.heard', { list }).text} `,
    levers: ranked.map((item) => `- ${leverWords(item, report, say)}`).join('\n'),
    questions: asks.map((question) => `- ${question}`).join('\n'),
    asks: asks.join(' '),
    short: ranked.map(({ lever }) => say(`better.lever.${lever}.short`).text).join(', '),
    reason: first?.because === undefined ? '' : reasonWords(first.because, report, say),
  });
}

function leverWords({ lever, because }: Ranked, report: Report, say: Voice): string {
  const text = say(`better.lever.${lever}.text`).text;
  return because === undefined ? text : `${text} ${reasonWords(because, report, say)}`;
}

function reasonWords(because: Because, { sessions, last, spacing }: Report, say: Voice): string {
  return say(because, {
    sessions: sessions === undefined ? '' : sessionsWords(sessions, say),
    when: last === undefined ? '' : whenWords(last, say),
    spacing: spacing === undefined ? '' : spacingWords(spacing, say),
  }).text;
}

/** What to ask at the visit: what presses first, then one question a lever. */
function questions({ trouble, therapy }: Report, ranked: readonly Ranked[], say: Voice): readonly string[] {
  const pressing = trouble === 'worse' || trouble === 'sideEffects' ? [say(`better.question.${trouble}`).text] : [];
  const levers = ranked.map(({ lever }) =>
    lever === 'therapy' && therapy === 'yes'
      ? say('better.question.therapy').text
      : say(`better.lever.${lever}.question`).text,
  );
  return [...pressing, ...levers];
}

function sessionsWords({ min, max }: Count, say: Voice): string {
  if (max === 0) return say('better.said.noSession').text;
  if (max === 1) return say('better.said.oneSession').text;
  return say('better.said.sessions', { n: min === max ? min : `${min}-${max}` }).text;
}

function whenWords(when: When, say: Voice): string {
  const days = when.kind === 'past' ? when.days : 0;
  if (days <= 0) return say('better.when.today').text;
  if (days === 1) return say('better.when.yesterday').text;
  if (days < 14) return say('better.when.days', { n: days }).text;
  return days < 60
    ? say('better.when.weeks', { n: Math.round(days / 7) }).text
    : say('better.when.months', { n: Math.round(days / 30) }).text;
}

function spacingWords({ days }: Spacing, say: Voice): string {
  if (days < 6) return say('better.spacing.oftenWeek').text;
  if (days === 7) return say('better.spacing.weekly').text;
  if (days >= 28 && days <= 31) return say('better.spacing.monthly').text;
  return days % 7 === 0
    ? say('better.spacing.weeks', { n: days / 7 }).text
    : say('better.spacing.days', { n: days }).text;
}
