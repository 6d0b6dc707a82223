import type { KnowledgeBase } from '../core/model';
import { OUTCOMES, type EntryReport, type Outcome, type Report } from '../core/report';

/** What clinic staff read for each outcome. */
const NAMES: Readonly<Record<Outcome, string>> = {
  answer: 'Answered',
  refer: 'Handed on to the clinic',
  choose: 'Asked which topic was meant',
  none: 'No answer found',
  dialog: 'Steps and questions of a dialog',
  crisis: 'Crisis help given',
  emergency: 'Emergency help given',
  command: 'Menu, topics, a person and the like',
  smalltalk: 'Greetings, thanks, feedback',
  error: 'Faults of the bot',
};
const SHORT: Readonly<Record<Outcome, string>> = {
  answer: 'Answer',
  refer: 'On',
  choose: 'Asked',
  none: 'None',
  dialog: 'Dialog',
  crisis: 'Crisis',
  emergency: 'Emerg.',
  command: 'Menu',
  smalltalk: 'Small',
  error: 'Fault',
};
const WHY: Readonly<Record<string, string>> = {
  notAsked: 'not what was asked',
  hard: 'hard to understand',
  thin: 'wanted to know more',
  other: 'something else',
};
/** Ratings below this say little about an answer. */
const FEW = 5;

export interface Period {
  readonly clinic: string;
  readonly first: string;
  readonly last: string;
}

/** A report in plain words and tables, for clinic staff. */
export function reportText(report: Report, base: KnowledgeBase, { clinic, first, last }: Period): string {
  const head = `What patients of ${clinic} asked, ${first} to ${last}`;
  if (report.total === 0) return `${head}\n\nNothing was counted in this time.`;
  const rated = report.entries.filter(({ helped, notHelped }) => helped + notHelped > 0);
  const refused = report.entries.filter(
    ({ topic, given }) => given > 0 && (topic === 'none' || base.entries.get(topic)?.kind === 'refer'),
  );
  const answered = report.entries.filter(({ topic }) => base.entries.get(topic)?.kind === 'answer');
  return [
    head,
    outcomesText(report),
    section('By day', table(['Day', ...OUTCOMES.map((kind) => SHORT[kind])], dayRows(report))),
    section('What was answered', table(['Times', 'Answer', 'Topic'], entryRows(answered, base))),
    section(
      'What was not answered: handed on to the clinic, or not found',
      table(['Times', 'Theme', 'Topic'], entryRows(refused, base)),
    ),
    section(
      'What patients found not helpful',
      rated.length === 0 ? 'Nobody has rated an answer.' : ratedText(rated, base),
    ),
    ...(report.others.length === 0
      ? []
      : [
          section(
            'Also counted',
            table(
              ['Times', 'What'],
              report.others.map(([name, times]) => [times, name]),
            ),
          ),
        ]),
    'No names, no words and no numbers of patients are kept for this report: only sums by day.',
  ].join('\n\n');
}

function outcomesText({ total, outcomes }: Report): string {
  const rows = OUTCOMES.filter((kind) => outcomes[kind] > 0).map((kind) => [
    outcomes[kind],
    percent(outcomes[kind], total),
    NAMES[kind],
  ]);
  return `${total} replies in all\n\n${table(['Times', 'Share', 'What came of it'], rows)}`;
}

function dayRows({ days }: Report): readonly Row[] {
  return days.map(({ day, outcomes }) => [day, ...OUTCOMES.map((kind) => outcomes[kind])]);
}

function entryRows(entries: readonly EntryReport[], base: KnowledgeBase): readonly Row[] {
  return entries.map(({ topic, given }) => [given, titleOf(topic, base), topic]);
}

function ratedText(rated: readonly EntryReport[], base: KnowledgeBase): string {
  const worst = [...rated].sort((a, b) => b.notHelped - a.notHelped || a.helped - b.helped);
  const rows = worst.map(({ topic, helped, notHelped, why }) => [
    notHelped,
    helped,
    titleOf(topic, base),
    why.map(([reason, times]) => `${WHY[reason] ?? reason} ${times}`).join(', '),
  ]);
  const note = `Fewer than ${FEW} ratings of an answer say little about it.`;
  return `${table(['Did not help', 'Helped', 'Answer', 'Why'], rows)}\n\n${note}`;
}

function titleOf(topic: string, base: KnowledgeBase): string {
  return topic === 'none' ? '(no answer found)' : (base.entries.get(topic)?.title ?? `(gone) ${topic}`);
}

type Row = readonly (string | number)[];

/** Columns as wide as they must be; numbers stand to the right. */
function table(head: readonly string[], rows: readonly Row[]): string {
  if (rows.length === 0) return 'Nothing.';
  const widths = head.map((name, at) => Math.max(name.length, ...rows.map((row) => String(row[at] ?? '').length)));
  const line = (row: Row) =>
    row
      .map((cell, at) =>
        typeof cell === 'number' ? String(cell).padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0),
      )
      .join('  ')
      .trimEnd();
  return [head, ...rows].map((row) => `  ${line(row)}`).join('\n');
}

function section(title: string, text: string): string {
  return `${title}\n\n${text}`;
}

function percent(part: number, total: number): string {
  return `${Math.round((100 * part) / total)} %`;
}
