import type { Entry, KnowledgeBase } from '../../src/core/model';
import { createRandom, pick, seedOf } from '../random';

/** Phrasings an entry has before anything grows: about what a clinic writes. */
const USUAL = 25;
/** One made phrasing in so many brings a word that nobody used before, as real ones do. */
const NEW_WORD_EVERY = 10;
/** Words from this length on differ between entries; shorter ones are the language's. */
const CONTENT_WORD = 5;

const SYLLABLES = [
  'ba',
  'cor',
  'di',
  'fen',
  'gu',
  'hal',
  'ki',
  'lom',
  'mer',
  'nu',
  'pos',
  'ri',
  'san',
  'tev',
  'vi',
  'zol',
];

/** As many phrasings as asked for, of the entries that are there: each gets more of them. */
export function withMorePhrasings(base: KnowledgeBase, size: number): KnowledgeBase {
  return onlyEntries(share(base, size).map(([entry, count]) => withPhrasings(entry, count)));
}

/** As many phrasings as asked for, the usual number an entry: there are more entries. */
export function withMoreEntries(base: KnowledgeBase, size: number): KnowledgeBase {
  const originals = share(base, Math.min(size, base.entries.size * USUAL)).map(([entry, count]) =>
    withPhrasings(entry, count),
  );
  const entries: Entry[] = [];
  let left = size;
  for (let copy = 0; left > 0; copy++) {
    for (const original of originals) {
      if (left <= 0) break;
      const made = withPhrasings(
        copy === 0 ? original : inOtherWords(original, copy),
        Math.min(left, original.alternates.length + 1),
      );
      entries.push(made);
      left -= made.alternates.length + 1;
    }
  }
  return onlyEntries(entries);
}

/** The entries, and how many phrasings each gets so that all together are `size`. */
function share(base: KnowledgeBase, size: number): [Entry, number][] {
  const entries = [...base.entries.values()];
  return entries.map((entry, at) => [
    entry,
    Math.floor((size * (at + 1)) / entries.length) - Math.floor((size * at) / entries.length),
  ]);
}

function onlyEntries(entries: readonly Entry[]): KnowledgeBase {
  return { entries: new Map(entries.map((entry) => [entry.id, entry])), negatives: [], examples: [], alarms: [] };
}

/** The entry with so many phrasings: some of its own, or all of them and made ones. */
function withPhrasings(entry: Entry, count: number): Entry {
  const own = [entry.question, ...entry.alternates];
  const random = createRandom(seedOf(entry.id));
  const phrasings = new Set(own.slice(0, count));
  while (phrasings.size < count) phrasings.add(crossing(own, random, phrasings.size));
  const [question = entry.question, ...alternates] = phrasings;
  return { ...entry, question, alternates };
}

/** The beginning of one phrasing with the end of another. */
function crossing(own: readonly string[], random: () => number, at: number): string {
  const head = pick(random, own).split(' ');
  const tail = pick(random, own).split(' ');
  const words = [
    ...head.slice(0, Math.ceil(random() * head.length)),
    ...tail.slice(Math.floor(random() * tail.length)),
  ];
  if (at % NEW_WORD_EVERY === 0) words.splice(Math.floor(random() * words.length), 0, inventWord(random));
  return words.join(' ');
}

/** The same entry about something else: its longer words are replaced, each by the same invented one. */
function inOtherWords(entry: Entry, copy: number): Entry {
  const invent = (word: string) => inventWord(createRandom(seedOf(`${copy} ${word.toLowerCase()}`)));
  const replace = (text: string) => {
    const replaced = text.replace(/[a-z]+/gi, (word) => (word.length < CONTENT_WORD ? word : invent(word)));
    // A phrasing of short words alone would stand in every copy.
    return replaced === text ? `${text} ${invent(text)}` : replaced;
  };
  return {
    ...entry,
    id: `${entry.id}-${copy}`,
    title: replace(entry.title),
    question: replace(entry.question),
    alternates: entry.alternates.map(replace),
  };
}

function inventWord(random: () => number): string {
  return Array.from({ length: 3 + Math.floor(random() * 2) }, () => pick(random, SYLLABLES)).join('');
}
