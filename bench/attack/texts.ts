import { createRandom, pick, seedOf } from '../random';

/** Makes one piece of a text after the other. `known`: words of the knowledge. */
type Piece = (random: () => number, known: readonly string[]) => string;

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];
const ASCII = Array.from({ length: 94 }, (_, at) => String.fromCharCode(33 + at));
const many = (count: number, one: () => string) => Array.from({ length: count }, one).join('');
const oneOf =
  (...pieces: readonly string[]): Piece =>
  (random) =>
    pick(random, pieces);
const word = (random: () => number, shortest: number, spread: number) =>
  many(shortest + Math.floor(random() * spread), () => pick(random, LETTERS));

/**
 * What costs most in each stage that a text passes: folding, parting into words, mending, the lexicon's patterns and their
 * gaps, the encoder, commands, choices, numbers and dates, questions told apart. Each was written with one stage in mind.
 */
// prettier-ignore
export const GENERATORS: Readonly<Record<string, Piece>> = {
  'letters without a space': (random) => pick(random, LETTERS),
  'one letter': () => 'a',
  'unknown words': (random) => `${word(random, 4, 8)} `,
  'unknown long words': (random) => `${word(random, 14, 6)} `,
  'words of the knowledge': (random, known) => `${pick(random, known)} `,
  'misspelt words of the knowledge': (random, known) => `${misspelt(random, pick(random, known))} `,
  'misspelt words of danger': (random) => `${misspelt(random, pick(random, DANGER))} `,
  'words of danger, no sentence': (random) => `${pick(random, DANGER)} not `,
  'sayings': oneOf('this wait is killing me ', 'dying to know ', 'killing time ', 'dead tired ', 'i could murder a coffee '),
  'denials': oneOf('i do not want to die ', 'never suicidal ', 'no plan to ', 'not going to hurt ', 'i would never '),
  'fillers': oneOf('just ', 'really ', 'so ', 'very ', 'like ', 'always ', 'maybe '),
  'fillers after a beginning': oneOf('i want to just really ', 'i am so very ', 'thinking about like maybe ', 'do not want to really '),
  'gaps left open': oneOf('going to take all my ', 'i have a ', 'if i ', 'he said he wants to ', 'what happens if i take '),
  'about others': oneOf('my son ', 'she said ', 'my friend thinks ', 'they told me ', 'he wants ', 'my mom is '),
  'long ago': oneOf('years ago i ', 'when i was young ', 'used to ', 'in the movie ', 'on the news '),
  'single letters': (random) => `${pick(random, LETTERS)} `,
  'letters with dots': (random) => `${pick(random, LETTERS)}.`,
  'run together': oneOf('iwantto', 'killthe', 'mylife', 'dieinthe', 'liveno', 'existsuicid'),
  'drawn out': (random) => { const letter = pick(random, LETTERS); return `${letter}${letter}${letter}${pick(random, [' ', ''])}`; },
  'asterisks': (random) => `${pick(random, LETTERS)}*${pick(random, LETTERS)}_${pick(random, ['%', '#', '.'])}${pick(random, ['', ' '])}`,
  'leet': oneOf('k1ll ', '5u1c1d3 ', 'd!3 ', '0v3rd0s3 ', '1nfus10n ', '$1ck '),
  'signs': (random) => pick(random, ASCII),
  'apostrophes': oneOf("can't ", "y'all've ", "''' ", "it's ", 'u r ', "'"),
  'digits': (random) => pick(random, [...'0123456789 .']),
  'digits without a space': (random) => pick(random, [...'0123456789']),
  '1-1-1': () => '1-',
  'number words': oneOf('one hundred and twenty ', 'two thousand ', 'a couple of ', 'half a dozen '),
  'dates': oneOf('3/4/5 ', '2 weeks ago ', 'last tuesday ', 'on may 3rd ', 'every 3 days ', 'hace 2 dias '),
  'a report without end': oneOf('4 infusions, ', 'last one 2 weeks ago, ', 'still nothing, ', 'talk therapy, ', '3 times a week, '),
  'many questions': oneOf('does it work? ', 'how long? ', 'and is it safe? ', 'what about cost? ', 'also can i drive? '),
  'links': oneOf('and ', 'also ', '2) ', ' - ', '/ ', '; ', 'but '),
  'set aside': oneOf('not the nausea, ', 'i mean ', 'not that, ', "i'm asking about ", 'no, ', 'sorry, '),
  'wishes for a person': oneOf('can i please ', 'i would just like to ', 'talk to ', 'the actual real live ', 'person '),
  'wishes for a list': oneOf('show me ', 'the full list of ', 'all your ', 'topics ', 'what ', 'give us '),
  'commands': oneOf('stop it now please ', 'delete everything i said ', 'go back to the ', 'menu ', 'help me with this '),
  'courtesies': oneOf('hi ', 'hey bot ', 'please ', 'quick question ', 'thank you so much ', 'i was wondering if '),
  'Spanish': oneOf('quiero ', 'no puedo mas ', 'la ketamina ', 'me siento ', 'cuanto cuesta ', 'mi hijo '),
  'markup': (random, known) => `<${pick(random, known)} href="https://${pick(random, known)}.example/?a=1">`,
  'addresses': oneOf('a@a.a', '@a', 'aa.aa-', 'https://a.b/', '+1 (5'),
  'open brackets': oneOf('[', '](', '((', '**', '__', '`'),
  'ligatures that grow': oneOf('\ufdfa', '\ufb03', '\u3300', '\u33ff'),
  'stacked accents': (random) => `${pick(random, LETTERS)}${many(12, () => String.fromCharCode(0x300 + Math.floor(random() * 0x6f)))}`,
  'unseen characters': oneOf('\u200b', '\u202e', '\ufeff', '\u00ad', 'a', ' '),
  'look-alike letters': oneOf('к', 'і', 'ⅼ', 'ｌ', 'ѕ', 'е', ' '),
  'emoji': oneOf('😀', '👩‍⚕️', '🇺🇸', '❤️ ', '👍🏽', '💊'),
  'Chinese': (random) => String.fromCharCode(0x4e00 + Math.floor(random() * 5000)),
  'half characters': (random) => String.fromCharCode(0xd800 + Math.floor(random() * 0x800)),
  'white space': oneOf(' ', '   ', '\t', '\u3000', '\u2003', 'x'),
  'line breaks': oneOf('\n', '\r\n', '\u2028', 'x', '- a\n'),
  'question marks': oneOf('?', '? ', '!?', 'a? '),
};

const DANGER =
  'suicide suicidal myself overdose kill die dying pills tonight breathe seizure chest unconscious goodbye burden hopeless wrists'.split(
    ' ',
  );

function misspelt(random: () => number, right: string): string {
  const at = Math.floor(random() * right.length);
  return right.slice(0, at) + pick(random, LETTERS) + right.slice(at + 1);
}

/** A text of exactly so many characters; the same for the same seed. */
export function attackText(name: string, length: number, seed: string, known: readonly string[]): string {
  const make = GENERATORS[name]!;
  const random = createRandom(seedOf(`${name} ${seed}`));
  let text = '';
  while (text.length < length) text += make(random, known);
  return text.slice(0, length);
}
