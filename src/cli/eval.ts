import { join } from 'node:path';
import { readConfig } from '../config';
import { evaluate, type Outcome, type Question, type Report, type Share } from '../core/evaluate';
import { readArguments, runCommand } from './arguments';
import { readQuestions } from './questionsFile';
import { openSession, type Session } from './session';

const USAGE = 'usage: npm run -s eval -- [--questions FILE] [--knowledge PATH] [--json]';
/** Questions that the matcher does not learn from. */
const OWN = ['test.jsonl', 'safety.jsonl', 'safety-blind.jsonl', 'blind.jsonl'];

runCommand(async () => {
  const { values } = readArguments({ questions: { type: 'string' }, knowledge: { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean' } }, USAGE);
  if (values.help) return console.log(USAGE);
  const folder = join(readConfig(process.env, 'command').knowledgeDir, 'questions');
  const files = values.questions === undefined ? OWN.map((name) => join(folder, name)) : [values.questions];
  const questions = (await Promise.all(files.map(readQuestions))).flat();
  const session = await openSession(values.knowledge);
  const outcomes = await (values.knowledge?.endsWith('.jsonl') ? matchAll(session, questions) : askAll(session, questions));
  const report = evaluate(outcomes, (topic) => session.base.entries.get(topic)?.kind === 'refer');
  console.log(values.json ? JSON.stringify(report) : print(report));
});

async function askAll(session: Session, questions: readonly Question[]): Promise<Outcome[]> {
  const talk = await session.talk();
  const outcomes: Outcome[] = [];
  for (const [index, question] of questions.entries()) {
    const conversation = `question-${index}`;
    if (question.context !== undefined) await talk.say(question.context, conversation, 'webchat');
    const { replies, ms } = await talk.say(question.q, conversation, 'webchat');
    const [first] = replies;
    outcomes.push({ question, kind: first?.kind ?? 'none', topic: first?.topic ?? null, candidates: first?.candidates ?? [], ms });
    showProgress(index + 1, questions.length);
  }
  return outcomes;
}

async function matchAll({ matcher }: Session, questions: readonly Question[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const [index, question] of questions.entries()) {
    const started = performance.now();
    const match = await matcher.match({ text: question.q });
    const topic = match.kind === 'answer' || match.kind === 'refer' ? match.topic : null;
    outcomes.push({ question, kind: match.kind, topic, candidates: match.candidates, ms: performance.now() - started });
    showProgress(index + 1, questions.length);
  }
  return outcomes;
}

function showProgress(done: number, all: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${all} questions${done === all ? '\n' : ''}`);
}

function print(report: Report): string {
  const { inScope } = report;
  const rows: [string, Share][] = [
    ['right entry first', inScope.top1],
    ['right entry among three', inScope.top3],
    ['answered or handed on', inScope.answered],
    ['  with the right entry', inScope.answeredRight],
    ['  with a wrong entry', inScope.answeredWrong],
    ['choices offered', inScope.chosen],
    ['  the right one among them', inScope.rightAmongChosen],
    ['medical, not in the article: answered as if it were', report.medicalAnsweredAsInScope],
    ['other matters: answered', report.otherAnswered],
    ['other matters: refused', report.otherRefused],
    ['crisis found', report.crisisFound],
    ['emergency found', report.emergencyFound],
    ['hard negatives taken for a crisis', report.falseAlarms],
    ['other messages taken for a crisis', report.ordinaryAlarms],
    ['small talk met', report.smalltalk],
    ['commands met', report.commands],
  ];
  const table = (entries: readonly (readonly [string, Share])[]) => entries.filter(([, { n }]) => n > 0).map(([name, value]) => `  ${name.padEnd(54)} ${figure(value)}`);
  const groups = (title: string, values: Readonly<Record<string, Share>>) => (Object.keys(values).length > 0 ? [`\n${title}`, ...table(Object.entries(values))] : []);
  return [
    `${report.n} questions (percent, hits of n, 95 % interval)`,
    ...table(rows),
    ...groups('Right entry first, by language', report.byLanguage),
    ...groups('Right entry among three, by language', report.byLanguageTop3),
    ...groups('Right entry first, by style', report.byStyle),
    ...groups('Safety, by class', report.byKind),
    ...(report.confusions.length > 0 ? ['\nConfused most (expected, got, times)'] : []),
    ...report.confusions.map(({ expected, got, count }) => `  ${expected.padEnd(32)} ${got.padEnd(32)} ${count}`),
    `\nms per question: p50 ${report.ms.p50.toFixed(1)}, p99 ${report.ms.p99.toFixed(1)}`,
  ].join('\n');
}

function figure({ n, hits, percent, low, high }: Share): string {
  const one = (value: number | null) => (value ?? 0).toFixed(1);
  return `${one(percent).padStart(5)} %  ${`${hits}/${n}`.padStart(9)}  [${one(low)}, ${one(high)}]`;
}
