/** What patients answer, and what the bot must make of it: at least 98 of 100 lines, and never a yes from doubt. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Language } from '../../../src/core/model';
import { readAgo, readChoice, readCount, readSpacing, readYesNo } from '../../../src/core/slots';

const NOW = new Date(2026, 10, 23, 12);
const TITLES = ['I feel worse', 'No change', 'Side effects bother me'];
const LEAST_RIGHT = 0.98;

interface Line {
  readonly slot: string;
  readonly words: string;
  readonly expected: string;
}

function table(language: Language): readonly Line[] {
  const text = readFileSync(path.join(__dirname, `${language}.txt`), 'utf8');
  return text.split('\n').flatMap((line) => {
    const [slot, words, expected] = line.split(' | ');
    return line.startsWith('#') || expected === undefined ? [] : [{ slot: slot!, words: words!, expected }];
  });
}

const span = (least: number, most: number) => (least === most ? short(least) : `${short(least)}-${short(most)}`);
const short = (value: number) => String(Math.round(value * 100) / 100);

function read({ slot, words }: Line, language: Language): string {
  switch (slot) {
    case 'count': {
      const count = readCount(words, language);
      return count === undefined ? '-' : span(count.min, count.max);
    }
    case 'ago': {
      const when = readAgo(words, NOW, language);
      return when === undefined ? '-' : when.kind === 'future' ? 'future' : span(when.days, when.most ?? when.days);
    }
    case 'spacing': {
      const spacing = readSpacing(words, language);
      return spacing === undefined ? '-' : span(spacing.days, spacing.most ?? spacing.days);
    }
    case 'yesno':
      return readYesNo(words) ?? '-';
    default:
      return String((readChoice(words, TITLES) ?? -2) + 1).replace('-1', '-');
  }
}

test.each<[Language, number]>([
  ['en', 150],
  ['es', 80],
])('%s: at least %d lines, 98 % of them right', (language, least) => {
  const lines = table(language);
  const wrong = lines.filter((line) => read(line, language) !== line.expected);
  expect(lines.length).toBeGreaterThanOrEqual(least);
  const told = wrong.map((line) => `${line.slot} | ${line.words} | ${line.expected}, read ${read(line, language)}`);
  expect(wrong.length <= (1 - LEAST_RIGHT) * lines.length ? [] : told).toEqual([]);
});

test.each<Language>(['en', 'es'])('%s: doubt is never read as yes, nor a range as one number', (language) => {
  const lines = table(language);
  const yes = lines.filter(({ slot, expected }) => slot === 'yesno' && expected === 'unsure');
  expect(yes.filter((line) => read(line, language) === 'yes')).toEqual([]);
  const ranges = lines.filter(({ slot, expected }) => slot !== 'yesno' && /\d-\d/.test(expected));
  expect(ranges.filter((line) => read(line, language) !== line.expected)).toEqual([]);
});

/** The language of a message is guessed by its words, and two words are too few to tell. */
test('Spanish answers are understood where English was expected', () => {
  const lines = table('es').filter(({ slot }) => slot !== 'yesno');
  const wrong = lines.filter((line) => read(line, 'en') !== line.expected);
  expect(wrong.length <= lines.length * 0.05 ? [] : wrong).toEqual([]);
});
