import type { Handout } from '../src/core/model';
import type { Voice, Wording } from '../src/core/phrases';
import type { Count, Report, Spacing } from '../src/core/slots';
import { rank, type Because, type Lever, type Ranked } from './levers';
import { visitPage } from './visitPage';
import { fromTo, whenWords } from './whenWords';

/** What was understood, as one line: "4 sessions, the last one about 2 weeks ago, no clear change". */
export function heard(report: Report, say: Voice): string {
  return facts(report, say).join(', ');
}

function facts({ sessions, last, spacing, form, trouble, therapy }: Report, say: Voice): readonly string[] {
  const parts = [
    sessions === undefined ? undefined : sessionsWords(sessions, say),
    last === undefined ? undefined : say('better.said.last', { when: whenWords(last, 'better.when', say) }).text,
    spacing === undefined ? undefined : say('better.said.spacing', { spacing: spacingWords(spacing, say) }).text,
    form === undefined ? undefined : say(`better.said.${form}`).text,
    trouble === undefined ? undefined : say(`better.said.${trouble}`).text,
    therapy === 'yes' ? say('better.said.therapyYes').text : undefined,
    therapy === 'no' ? say('better.said.therapyNo').text : undefined,
  ];
  return parts.filter((part) => part !== undefined);
}

/** The three levers, what fits this patient best first and with the reason. */
export function resultWording(report: Report, say: Voice): Wording {
  const ranked = rank(report);
  const list = heard(report, say);
  const [first] = ranked;
  return say('better.result', {
    heard: list === '' ? '' : `${say('better.heard', { list }).text} `,
    levers: ranked.map((item) => `- ${leverWords(item, report, say)}`).join('\n'),
    short: ranked.map(({ lever }) => say(`better.lever.${lever}.short`).text).join(', '),
    reason: first?.because === undefined ? '' : reasonWords(first.because, report, say),
  });
}

/** "Questions for your visit": what the patient said, and what to ask, each question with the facts it is about. */
export function visitQuestions(report: Report, say: Voice): Handout {
  const asks = questions(report, rank(report), say);
  return visitPage({ title: say('better.visit.title').text, own: facts(report, say), asks, sms: asks }, say);
}

function leverWords({ lever, because }: Ranked, report: Report, say: Voice): string {
  const text = say(`better.lever.${lever}.text`).text;
  return because === undefined ? text : `${text} ${reasonWords(because, report, say)}`;
}

function reasonWords(because: Because, { sessions, last, spacing, form }: Report, say: Voice): string {
  return say(because, {
    sessions: sessions === undefined ? '' : sessionsWords(sessions, say),
    when: last === undefined ? '' : whenWords(last, 'better.when', say),
    spacing: spacing === undefined ? '' : spacingWords(spacing, say),
    form: form === undefined ? '' : say(`better.said.${form}`).text,
  }).text;
}

/** What presses first, then one question a lever, then how to see if it helps. */
function questions(report: Report, ranked: readonly Ranked[], say: Voice): readonly string[] {
  const { trouble } = report;
  const pressing = trouble === 'worse' || trouble === 'sideEffects' ? [say(`better.question.${trouble}`).text] : [];
  const levers = ranked.map(({ lever }) => [...ownFacts(lever, report, say), leverQuestion(lever, report, say)].join(' '));
  return [...pressing, ...levers, say('better.question.check').text];
}

function leverQuestion(lever: Lever, { therapy }: Report, say: Voice): string {
  const withTherapist = lever === 'therapy' && therapy === 'yes';
  return say(withTherapist ? 'better.question.therapy' : `better.lever.${lever}.question`).text;
}

/** What the team must know to answer: "I have had 4 sessions, and I see no clear change." */
function ownFacts(lever: Lever, report: Report, say: Voice): readonly string[] {
  const { sessions, last, spacing, form, trouble, therapy } = report;
  const lines: Readonly<Record<Lever, readonly (string | undefined)[]>> = {
    dose: [
      sessions && say('better.own.sessions', { sessions: sessionsWords(sessions, say) }).text,
      form && say(`better.own.${form}`).text,
      trouble === 'noChange' ? say('better.own.noChange').text : undefined,
    ],
    timing: [
      trouble === 'cameBack' ? say('better.own.cameBack').text : undefined,
      spacing && say('better.own.spacing', { spacing: spacingWords(spacing, say) }).text,
      last && say('better.own.last', { when: whenWords(last, 'better.when', say) }).text,
    ],
    therapy: [therapy === 'no' ? say('better.own.therapyNo').text : undefined],
  };
  return lines[lever].filter((line) => line !== undefined);
}

function sessionsWords({ min, max }: Count, say: Voice): string {
  if (max === 0) return say('better.said.noSession').text;
  if (max === 1) return say('better.said.oneSession').text;
  return say('better.said.sessions', { n: fromTo(min, max) }).text;
}

function spacingWords({ days, most = days }: Spacing, say: Voice): string {
  if (most < 6) return say('better.spacing.oftenWeek').text;
  if (days === 7 && most === 7) return say('better.spacing.weekly').text;
  if (days >= 28 && most <= 31) return say('better.spacing.monthly').text;
  return days % 7 === 0 && most % 7 === 0
    ? say('better.spacing.weeks', { n: fromTo(days / 7, most / 7) }).text
    : say('better.spacing.days', { n: fromTo(days, most) }).text;
}
