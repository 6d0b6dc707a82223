import { ask } from '../core/matcher/ask';
import { screen } from '../core/safety';
import type { Session } from './session';

/** How a question is understood, in words that a clinic's staff can read. */
export async function explain({ base, matcher, listen }: Session, question: string): Promise<string> {
  if (question.trim() === '') return 'Which question? Write it after --why, between quotes.';
  const verdict = listen(question, screen(question));
  const asked = await ask({ text: question }, matcher);
  const matches = asked.kind === 'several' ? asked.answers : [asked.match];
  const rows = matches.flatMap(({ candidates }) => candidates).map(({ topic, score, stages, phrasing }) => {
    const by = Object.entries(stages).map(([stage, value]) => `${stage} ${value.toFixed(2)}`);
    return `  ${percent(score)}  ${topic.padEnd(32)} ${by.join(', ').padEnd(30)} nearest: "${phrasing}"`;
  });
  const safety = verdict.kind === 'ok' ? 'no sign of danger' : `${verdict.kind}: ${verdict.why}. Help is sent first, whatever stands below`;
  const decisions = matches.flatMap((match) => {
    const title = match.kind === 'answer' || match.kind === 'refer' ? base.entries.get(match.topic)?.title : undefined;
    return [`Decision   ${match.kind}${title ? ` with "${title}"` : ''}`, `Because    ${match.why}`];
  });
  return [
    `Question   ${question}`,
    `Safety     ${safety}`,
    ...decisions,
    ...(asked.kind === 'several' && asked.uncovered ? ['And        something that the knowledge does not hold'] : []),
    'Candidates (share, entry, points by stage)',
    ...rows,
  ].join('\n');
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`.padStart(5);
}
