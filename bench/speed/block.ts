import type { KnowledgeBase } from '../../src/core/model';
import { loadEncoder } from '../../src/encoder';
import { longestBlock, median } from '../measure';
import { learnOurs } from '../ours';
import { createProgress } from '../progress';
import type { Table, Target } from '../report';
import { withTypo } from '../typo';
import { withMorePhrasings } from './grow';

const ROUNDS = 7;
const QUERIES = 40;
/** Phrasings to learn from: what is learned does not change how the encoder blocks, and learning little is quick. */
const PHRASINGS = 1500;
/** Characters of a long message: several questions in one, more than the encoder reads. */
const LONG = 1500;
const LIMIT_MS = 20;

/** How long one question that needs the encoder keeps everybody else waiting. */
export async function block(
  base: KnowledgeBase,
  questions: readonly string[],
): Promise<{ tables: Table[]; targets: Target[] }> {
  const encoder = loadEncoder();
  let encoded = 0;
  const counting = {
    ...encoder,
    encode(text: string) {
      encoded++;
      return encoder.encode(text);
    },
  };
  const { value: ours } = await learnOurs(withMorePhrasings(base, PHRASINGS), counting);
  const kinds = {
    'a question': questions.slice(0, QUERIES),
    [`a message of ${LONG} characters`]: questions.slice(0, QUERIES).map((_, at) => long(questions, at)),
  };
  const rows = [];
  for (const [kind, texts] of Object.entries(kinds)) {
    const progress = createProgress(`speed: blocks by ${kind}`, texts.length);
    const blocks: number[] = [];
    for (const [at, text] of texts.entries()) {
      const times: number[] = [];
      encoded = 0;
      for (let round = 0; round <= ROUNDS; round++) {
        const form = withTypo(text, round);
        const ms = await longestBlock(() => ours.find({ text: form }));
        if (round > 0 || at > 0) times.push(ms);
      }
      // What other programs take from this machine in one round is no block of ours: the least of the rounds counts.
      if (encoded > 0) blocks.push(Math.min(...times));
      progress(at + 1);
    }
    rows.push({ kind, count: blocks.length, median: median(blocks), longest: Math.max(...blocks) });
  }
  const worst = Math.max(...rows.map(({ longest }) => longest));
  return {
    tables: [
      {
        title: 'The longest block of the event loop by one message that needs the encoder, in milliseconds',
        columns: [
          { key: 'kind', title: 'message' },
          { key: 'count', title: 'messages', digits: 0 },
          { key: 'median', title: 'median', digits: 1 },
          { key: 'longest', title: 'longest', digits: 1 },
        ],
        rows,
        notes: [`of each message the least of ${ROUNDS} rounds, so that other programs of the machine are not counted`],
      },
    ],
    targets: [{ what: 'longest block of the event loop by one message', value: worst, unit: 'ms', atMost: LIMIT_MS }],
  };
}

/** Questions one after the other, from the given one on. */
function long(questions: readonly string[], from: number): string {
  let text = '';
  for (let at = from; text.length < LONG; at++) text += `${questions[at % questions.length]} `;
  return text.slice(0, LONG);
}
