import type { KnowledgeBase } from '../../src/core/model';
import { openSession } from '../../src/cli/session';
import { mainThreadMs, median } from '../measure';
import { textsOf } from '../method';
import { createProgress } from '../progress';
import { createRandom, pick, seedOf } from '../random';
import type { Table, Target } from '../report';
import { withTypo } from '../typo';

const LENGTH = 10_000;
const ROUNDS = 7;
const LIMIT_MS = 50;

/** Makes one piece of junk after the other; `known` are words of the knowledge. */
type Junk = (random: () => number, known: readonly string[]) => string;

const ASCII = Array.from({ length: 94 }, (_, at) => String.fromCharCode(33 + at));
const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];
const many = (count: number, one: () => string) => Array.from({ length: count }, one).join('');

const KINDS: Readonly<Record<string, Junk>> = {
  'letters without a space': (random) => pick(random, LETTERS),
  'words that nobody knows': (random) => `${many(4 + Math.floor(random() * 8), () => pick(random, LETTERS))} `,
  'misspelt words of the knowledge': (random, known) => `${withTypo(pick(random, known), Math.floor(random() * 1e9))} `,
  'words of the knowledge': (random, known) => `${pick(random, known)} `,
  'one word again and again': () => 'infusion ',
  'single letters': (random) => `${pick(random, LETTERS)} `,
  'short forms and apostrophes': (random) => pick(random, ["can't ", "y'all've ", 'idk ', "''' ", "it's ", 'u r ']),
  signs: (random) => pick(random, ASCII),
  digits: (random) => pick(random, [...'0123456789 .']),
  markup: (random, known) =>
    `<${pick(random, known)} href="https://${pick(random, known)}.example/?${pick(random, known)}=1">`,
  emoji: (random) => pick(random, ['😀', '👩‍⚕️', '🇺🇸', '❤️ ', '👍🏽', '💊']),
  'stacked accents': (random) =>
    `${pick(random, LETTERS)}${many(12, () => String.fromCharCode(0x300 + Math.floor(random() * 0x6f)))}`,
  'unseen characters': (random) => pick(random, ['\u200b', '\u202e', '\ufeff', '\u00ad', 'a', ' ']),
  Chinese: (random) => String.fromCharCode(0x4e00 + Math.floor(random() * 5000)),
  'half characters': (random) => String.fromCharCode(0xd800 + Math.floor(random() * 0x800)),
  'line breaks': (random) => pick(random, ['\n', '\r\n', '\t', '\u2028', 'x', '   ']),
};

/** What ten thousand characters of nonsense cost the main thread: the matcher alone, and the whole bot. */
export async function junk(): Promise<{ tables: Table[]; targets: Target[] }> {
  const { base, matcher, talk } = await openSession(undefined);
  const bot = await talk();
  const known = knownWords(base);
  const progress = createProgress('speed: junk', Object.keys(KINDS).length);
  const rows = [];
  for (const [kind, make] of Object.entries(KINDS)) {
    const alone: number[] = [];
    const whole: number[] = [];
    for (let round = 0; round <= ROUNDS; round++) {
      // Two texts: neither answers from what the other left behind.
      const [first, second] = [fill(make, known, `${kind} ${round} a`), fill(make, known, `${kind} ${round} b`)];
      const matcherMs = await mainThreadMs(() => matcher.match({ text: first }));
      let alarmed = false;
      const turnMs = await mainThreadMs(async () => {
        const { replies } = await bot.say(second, `${kind} ${round}`, 'webchat');
        alarmed = replies.some(({ crisis }) => crisis);
      });
      if (round === 0) continue; // warms up
      alone.push(matcherMs);
      // Words of the knowledge may sound like danger by chance; help then goes out and nothing else is read.
      if (!alarmed) whole.push(turnMs);
    }
    rows.push({ kind, matcher: median(alone), turn: median(whole), slowest: Math.max(...whole) });
    progress(rows.length);
  }
  const worst = rows.reduce((a, b) => (b.turn > a.turn ? b : a));
  return {
    tables: [
      {
        title: `${LENGTH} characters of junk: milliseconds of the main thread`,
        columns: [
          { key: 'kind', title: 'kind' },
          { key: 'matcher', title: 'matcher, median', digits: 1 },
          { key: 'turn', title: 'whole turn, median', digits: 1 },
          { key: 'slowest', title: 'whole turn, slowest', digits: 1 },
        ],
        rows,
        notes: [
          `${ROUNDS} rounds, other junk in each; a whole turn is the safety screen, the second reader, commands, matcher and reply`,
        ],
      },
    ],
    targets: [
      {
        what: `${LENGTH} characters of junk, worst kind (${worst.kind}), whole turn`,
        value: worst.turn,
        unit: 'ms',
        atMost: LIMIT_MS,
      },
    ],
  };
}

function fill(make: Junk, known: readonly string[], seed: string): string {
  const random = createRandom(seedOf(seed));
  let text = '';
  while (text.length < LENGTH) text += make(random, known);
  return text.slice(0, LENGTH);
}

function knownWords(base: KnowledgeBase): string[] {
  return [...new Set(textsOf(base).flatMap(({ text }) => text.toLowerCase().match(/[a-z]{4,}/g) ?? []))];
}
