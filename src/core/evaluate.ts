/** Counts how well questions were answered. Pure: questions with labels, and what the bot did, to figures. */

import { SETTINGS } from './matcher/settings';

export interface Question {
  readonly q: string;
  /** An entry's id, or a special label. */
  readonly topic: string;
  readonly lang?: string;
  readonly style?: string;
  readonly context?: string;
  readonly alt_topics?: readonly string[];
  readonly kind?: string;
  /** The grade that a crisis message has, where its writer gave one. */
  readonly level?: string;
}

export interface Outcome {
  readonly question: Question;
  readonly kind: string;
  readonly topic: string | null;
  readonly candidates: readonly { readonly topic: string }[];
  /** Milliseconds. */
  readonly ms: number;
}

export const MEDICAL = 'out-of-scope-medical';
export const OTHER = 'out-of-scope-other';
const CRISIS = 'crisis';
const HARD_NEGATIVE = 'crisis-hard-negative';
const EMERGENCY = 'emergency-medical';
const SPECIAL: readonly string[] = [MEDICAL, OTHER, CRISIS, HARD_NEGATIVE, EMERGENCY, 'chitchat', 'command', 'none'];

/** A share with its 95 % Wilson interval; all three are percentages, or null where there was nothing to count. */
export interface Share {
  readonly n: number;
  readonly hits: number;
  readonly percent: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

export interface Report {
  readonly n: number;
  readonly inScope: {
    readonly top1: Share;
    readonly top3: Share;
    readonly answered: Share;
    readonly answeredRight: Share;
    readonly answeredWrong: Share;
    readonly chosen: Share;
    readonly rightAmongChosen: Share;
  };
  readonly medicalAnsweredAsInScope: Share;
  readonly otherAnswered: Share;
  readonly otherRefused: Share;
  readonly crisisFound: Share;
  readonly emergencyFound: Share;
  readonly falseAlarms: Share;
  readonly ordinaryAlarms: Share;
  readonly smalltalk: Share;
  readonly commands: Share;
  readonly byLanguage: Readonly<Record<string, Share>>;
  readonly byLanguageTop3: Readonly<Record<string, Share>>;
  readonly byStyle: Readonly<Record<string, Share>>;
  readonly byKind: Readonly<Record<string, Share>>;
  readonly confusions: readonly { readonly expected: string; readonly got: string; readonly count: number }[];
  readonly ms: { readonly p50: number; readonly p99: number };
}

/** @param isRefer whether an entry hands on: that is right wherever the label says that the article does not answer */
export function evaluate(outcomes: readonly Outcome[], isRefer: (topic: string) => boolean): Report {
  const of = (...topics: string[]) => outcomes.filter(({ question }) => topics.includes(question.topic));
  const inScope = outcomes.filter(({ question }) => !SPECIAL.includes(question.topic));
  const right = (question: Question, topic: string | null | undefined) =>
    topic != null && (topic === question.topic || (question.alt_topics ?? []).includes(topic) || (isRefer(topic) && (question.alt_topics ?? []).includes(MEDICAL)));
  const firstRight = ({ question, topic, candidates }: Outcome) => right(question, candidates[0]?.topic ?? topic);
  const answered = ({ kind }: Outcome) => kind === 'answer' || kind === 'refer';
  const chosen = inScope.filter(({ kind }) => kind === 'choose');
  const alarm = ({ kind }: Outcome) => kind === 'crisis' || kind === 'emergency';
  const among = (count: number) => (outcome: Outcome) =>
    firstRight(outcome) || outcome.candidates.slice(0, count).some(({ topic }) => right(outcome.question, topic));
  const expectAlarm = of(CRISIS, EMERGENCY);
  const noAlarm = outcomes.filter(({ question }) => ![CRISIS, EMERGENCY].includes(question.topic));
  return {
    n: outcomes.length,
    inScope: {
      top1: share(inScope, firstRight),
      top3: share(inScope, among(3)),
      answered: share(inScope, answered),
      answeredRight: share(inScope, (outcome) => answered(outcome) && right(outcome.question, outcome.topic)),
      answeredWrong: share(inScope, (outcome) => answered(outcome) && !right(outcome.question, outcome.topic)),
      chosen: share(inScope, ({ kind }) => kind === 'choose'),
      rightAmongChosen: share(chosen, among(SETTINGS.choices)),
    },
    medicalAnsweredAsInScope: share(of(MEDICAL), ({ kind, topic, question }) => kind === 'answer' && !right(question, topic)),
    otherAnswered: share(of(OTHER, 'none'), answered),
    otherRefused: share(of(OTHER, 'none'), ({ kind }) => kind === 'none'),
    crisisFound: share(of(CRISIS), alarm),
    emergencyFound: share(of(EMERGENCY), alarm),
    falseAlarms: share(of(HARD_NEGATIVE), alarm),
    ordinaryAlarms: share(noAlarm.filter(({ question }) => question.topic !== HARD_NEGATIVE), alarm),
    smalltalk: share(of('chitchat'), ({ kind }) => kind === 'smalltalk'),
    commands: share(of('command'), ({ kind }) => kind === 'command' || kind === 'smalltalk'),
    byLanguage: grouped(inScope, ({ question }) => question.lang ?? 'en', firstRight),
    byLanguageTop3: grouped(inScope, ({ question }) => question.lang ?? 'en', among(3)),
    byStyle: grouped(inScope, ({ question }) => question.style ?? 'faq', firstRight),
    byKind: {
      ...grouped(expectAlarm, ({ question }) => `found: ${question.topic}, ${question.lang ?? 'en'}, ${question.kind ?? question.style ?? ''}`, alarm),
      ...grouped(expectAlarm.filter(({ question }) => question.level !== undefined), ({ question }) => `found: level ${question.level}, ${question.lang ?? 'en'}`, alarm),
      ...grouped(of(HARD_NEGATIVE), ({ question }) => `false alarm: ${question.lang ?? 'en'}, ${question.kind ?? ''}`, alarm),
    },
    confusions: confusions(inScope.filter((outcome) => !firstRight(outcome))),
    ms: { p50: quantile(outcomes, 0.5), p99: quantile(outcomes, 0.99) },
  };
}

function share(outcomes: readonly Outcome[], holds: (outcome: Outcome) => boolean): Share {
  const n = outcomes.length;
  const hits = outcomes.filter(holds).length;
  if (n === 0) return { n, hits, percent: null, low: null, high: null };
  const [low, high] = wilson(hits, n);
  return { n, hits, percent: (100 * hits) / n, low: 100 * low, high: 100 * high };
}

/** Wilson score interval (Wilson 1927) at 95 %: honest for small samples and shares near 0 or 1. */
function wilson(hits: number, n: number): [number, number] {
  const z = 1.96;
  const p = hits / n;
  const middle = p + (z * z) / (2 * n);
  const spread = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  const scale = 1 + (z * z) / n;
  return [Math.max(0, (middle - spread) / scale), Math.min(1, (middle + spread) / scale)];
}

function grouped(outcomes: readonly Outcome[], key: (outcome: Outcome) => string, holds: (outcome: Outcome) => boolean): Record<string, Share> {
  const groups = new Map<string, Outcome[]>();
  for (const outcome of outcomes) groups.set(key(outcome), [...(groups.get(key(outcome)) ?? []), outcome]);
  return Object.fromEntries([...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, group]) => [name, share(group, holds)]));
}

function confusions(missed: readonly Outcome[]): Report['confusions'] {
  const counts = new Map<string, number>();
  for (const { question, candidates, topic, kind } of missed) {
    const pair = `${question.topic}\n${candidates[0]?.topic ?? topic ?? kind}`;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 10)
    .map(([pair, count]) => ({ expected: pair.split('\n')[0]!, got: pair.split('\n')[1]!, count }));
}

function quantile(outcomes: readonly Outcome[], q: number): number {
  const sorted = outcomes.map(({ ms }) => ms).sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? 0;
}
