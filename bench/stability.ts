import { openSession } from '../src/cli/session';
import type { Options } from './options';
import { loadOwn } from './material';
import { createProgress } from './progress';
import { createRandom, seedOf } from './random';
import type { Part } from './report';
import { withTypo } from './typo';
import { withCourtesy, withShorthand } from './wrap';

const CASES = 1000;

/** One way to write a question otherwise, and the largest share of 100 of changed answers that is asked for. */
const WAYS: readonly { readonly name: string; readonly vary: (text: string, round: number) => string | undefined; readonly atMost: number }[] = [
  { name: 'courtesies, capitals, signs, emoji', vary: withCourtesy, atMost: 0 },
  { name: 'one slip in one word', vary: withTypo, atMost: 2 },
  { name: 'contractions and shorthand', vary: withShorthand, atMost: 2 },
];

/** Whether the same question written otherwise gets the same answer from the whole bot. */
export async function stability(options: Options): Promise<Part> {
  const { inScope, outOfScope } = await loadOwn(options);
  const texts = shuffled([...inScope, ...outOfScope].map(({ q }) => q));
  const talk = await (await openSession(undefined)).talk();
  const kept = new Map<string, string>();
  const answer = async (text: string): Promise<string> => {
    const known = kept.get(text) ?? (await answerOf(talk.say(text, text, 'webchat')));
    kept.set(text, known);
    return known;
  };
  const rows = [];
  const examples: string[] = [];
  for (const { name, vary, atMost } of WAYS) {
    const progress = createProgress(`stability: ${name}`, CASES);
    let cases = 0;
    let changed = 0;
    for (let at = 0; cases < CASES && at < 20 * CASES; at++) {
      const text = texts[at % texts.length]!;
      const varied = vary(text, Math.floor(at / texts.length));
      if (varied === undefined || varied === text) continue;
      cases++;
      const [before, after] = [await answer(text), await answer(varied)];
      if (before !== after) {
        changed++;
        examples.push(`${name}: ${JSON.stringify(text)} ${before} -> ${JSON.stringify(varied)} ${after}`);
      }
      progress(cases);
    }
    rows.push({ way: name, cases, changed, percent: (100 * changed) / cases, atMost });
  }
  return {
    name: 'stability',
    tables: [
      {
        title: 'The same question written otherwise: how often the answer changes',
        columns: [
          { key: 'way', title: 'written otherwise' },
          { key: 'cases', title: 'cases', digits: 0 },
          { key: 'changed', title: 'changed', digits: 0 },
          { key: 'percent', title: '%', digits: 1 },
        ],
        rows,
        notes: ['an answer is what kind it is, the entry it gives, or the choices it offers; slips may make another word of a word', ...examples.slice(0, Number(process.env['EXAMPLES'] ?? 12))],
      },
    ],
    targets: rows.map(({ way, percent, atMost }) => ({ what: way, value: percent, unit: '%', atMost })),
  };
}

async function answerOf(said: Promise<{ readonly replies: readonly { readonly kind: string; readonly topic: string | null; readonly choices: readonly { readonly title: string }[] }[] }>): Promise<string> {
  const { replies } = await said;
  return replies.map(({ kind, topic, choices }) => (kind === 'choose' ? `choose ${choices.map(({ title }) => title).join(' | ')}` : `${kind} ${topic ?? ''}`)).join(' + ');
}

function shuffled(texts: readonly string[]): string[] {
  return texts.map((text) => ({ text, at: createRandom(seedOf(`order ${text}`))() })).sort((a, b) => a.at - b.at).map(({ text }) => text);
}
