import { evaluate, type Outcome, type Question, type Report } from '../src/core/evaluate';
import type { KnowledgeBase } from '../src/core/model';
import { timed } from './measure';
import type { Method } from './method';
import { createProgress } from './progress';

/** Questions that all methods answer before the first one counts: a program is slow while it is compiled. */
const WARM_UP = 10;

/**
 * Asks every method every question, in turn, so that a disturbance of the machine meets all of them.
 * @returns the outcomes of each method, in the order of the questions
 */
export async function askAll(
  what: string,
  methods: readonly Method[],
  questions: readonly Question[],
): Promise<Outcome[][]> {
  const progress = createProgress(what, questions.length);
  const outcomes = methods.map((): Outcome[] => []);
  for (const question of questions.slice(0, WARM_UP)) for (const method of methods) await ask(method, question);
  for (const [at, question] of questions.entries()) {
    for (const turn of methods.keys()) {
      const who = (turn + at) % methods.length;
      outcomes[who]!.push(await ask(methods[who]!, question));
    }
    progress(at + 1);
  }
  return outcomes;
}

async function ask(method: Method, question: Question): Promise<Outcome> {
  const query = { text: question.q, ...(question.context === undefined ? {} : { context: question.context }) };
  const { value: found, ms } = await timed(() => method.find(query));
  return { question, kind: found.kind, topic: found.topic ?? null, candidates: found.candidates, ms };
}

/** The figures of `npm run eval` for what one method did. */
export function reportOn(outcomes: readonly Outcome[], base: KnowledgeBase): Report {
  return evaluate(outcomes, (topic) => base.entries.get(topic)?.kind === 'refer');
}
