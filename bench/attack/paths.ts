import { openSession } from '../../src/cli/session';
import { longestBlock, mainThreadMs } from '../measure';
import { textsOf } from '../method';
import { createProgress } from '../progress';
import type { Table, Target } from '../report';
import { attackText, GENERATORS } from './texts';

/** What was said before, so that the text arrives at another place of the code. */
const PATHS: Readonly<Record<string, readonly string[]>> = {
  'first message': [],
  'after an answer': ['how fast does it work'],
  'in the walkthrough': ['Walk me through treatment'],
  'not better, what it is': ["It isn't working for me"],
  'not better, sessions': ["It isn't working for me", 'no clear change', 'No'],
  'not better, last session': ["It isn't working for me", 'no clear change', 'No', '4'],
  'not better, therapy': ["It isn't working for me", 'no clear change', 'No', '4', '2 weeks ago'],
  'after a crisis': ['I want to die'],
  'in the topics': ['topics'],
};
const LENGTHS = [1_500, 10_000];
const LIMIT_MS = 50;
/** How often the dearest ones are measured again: the least counts, so that other programs of the machine do not. */
const AGAIN = 5;
const DEAREST = 15;

interface Attack {
  readonly path: string;
  readonly kind: string;
  readonly length: number;
  readonly block: number;
  readonly whole: number;
}

/** The dearest texts for every place at which a text arrives, and what each costs the main thread. */
export async function paths(): Promise<{ tables: Table[]; targets: Target[]; worst: readonly Attack[] }> {
  const { base, talk } = await openSession(undefined);
  const bot = await talk();
  const known = [...new Set(textsOf(base).flatMap(({ text }) => text.toLowerCase().match(/[a-z]{4,}/g) ?? []))];
  let conversations = 0;
  const measure = async (path: string, kind: string, length: number, round: number): Promise<Attack> => {
    const conversation = `attack-${conversations++}`;
    for (const said of PATHS[path] ?? []) await bot.say(said, conversation, 'webchat');
    const text = attackText(kind, length, String(round), known); // other pieces in each round: nobody answers from memory
    let whole = 0;
    const block = await longestBlock(async () => {
      whole = await mainThreadMs(() => bot.say(text, conversation, 'webchat'));
    });
    return { path, kind, length, block, whole };
  };
  const kinds = Object.keys(GENERATORS);
  for (const kind of kinds) await measure('first message', kind, 1_000, -1); // warms up
  const progress = createProgress('attack: texts', kinds.length * Object.keys(PATHS).length);
  const all: Attack[] = [];
  for (const path of Object.keys(PATHS))
    for (const kind of kinds) {
      for (const length of LENGTHS) all.push(await measure(path, kind, length, 0));
      progress(all.length / LENGTHS.length);
    }
  const byBlock = await again([...all].sort((a, b) => b.block - a.block).slice(0, DEAREST), measure);
  const junk = all.filter(({ path, length }) => path === 'first message' && length === Math.max(...LENGTHS));
  const byWhole = await again([...junk].sort((a, b) => b.whole - a.whole).slice(0, DEAREST), measure);
  const worstBlock = byBlock[0]!;
  const worstWhole = [...byWhole].sort((a, b) => b.whole - a.whole)[0]!;
  return {
    worst: byBlock,
    tables: [
      table(
        `The dearest of ${all.length} texts (${kinds.length} generators, ${Object.keys(PATHS).length} places)`,
        byBlock,
      ),
      table(`The dearest first messages of ${Math.max(...LENGTHS)} characters`, byWhole),
    ],
    targets: [
      {
        what: `longest block of the event loop by any text (${worstBlock.kind}, ${worstBlock.path})`,
        value: worstBlock.block,
        unit: 'ms',
        atMost: LIMIT_MS,
      },
      {
        what: `main thread for a first message of ${Math.max(...LENGTHS)} characters (${worstWhole.kind})`,
        value: worstWhole.whole,
        unit: 'ms',
        atMost: LIMIT_MS,
      },
    ],
  };
}

async function again(
  dearest: readonly Attack[],
  measure: (path: string, kind: string, length: number, round: number) => Promise<Attack>,
): Promise<Attack[]> {
  const found: Attack[] = [];
  for (const attack of dearest) {
    let { block, whole } = attack;
    for (let round = 1; round <= AGAIN; round++) {
      const more = await measure(attack.path, attack.kind, attack.length, round);
      block = Math.min(block, more.block);
      whole = Math.min(whole, more.whole);
    }
    found.push({ ...attack, block, whole });
  }
  return found.sort((a, b) => b.block - a.block);
}

function table(title: string, attacks: readonly Attack[]): Table {
  return {
    title: `${title}: milliseconds of the main thread`,
    columns: [
      { key: 'kind', title: 'kind of text' },
      { key: 'path', title: 'where it arrives' },
      { key: 'length', title: 'characters', digits: 0 },
      { key: 'block', title: 'longest block', digits: 1 },
      { key: 'whole', title: 'whole turn', digits: 1 },
    ],
    rows: attacks.map((attack) => ({ ...attack })),
    notes: [`of each text the least of ${AGAIN + 1} rounds, other pieces of its kind in each`],
  };
}
