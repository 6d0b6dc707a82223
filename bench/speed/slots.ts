import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Language } from '../../src/core/model';
import { readAgo, readCount, readSpacing, warmRecognizers } from '../../src/core/slots';
import { median, timed } from '../measure';
import { ROOT } from '../root';
import type { Table, Target } from '../report';

const LIMIT_MS = 150;
const NOW = new Date(2026, 10, 23, 12);

const READERS = {
  'when was it': (text: string, language: Language) => readAgo(text, NOW, language),
  'how many': readCount,
  'how far apart': readSpacing,
} as const;

/** What costs the recognizers most: rows of numbers, dates and times. */
const HOSTILE: readonly string[] = [
  '1-'.repeat(80), '11/10/2026 '.repeat(14), '1 2 3 4 5 6 7 8 9 '.repeat(9), '9'.repeat(160), 'next tuesday '.repeat(12),
  'mon tue wed '.repeat(13), 'a week or '.repeat(16), 'in two weeks and three days from now '.repeat(4), 'the second of the third of '.repeat(6),
  'hace dos semanas y tres dias '.repeat(5), '\u00f1\u{1f600}\u4e00 2 weeks ago '.repeat(9), 'twenty two thousand and '.repeat(7),
]; // prettier-ignore

/**
 * What reading an answer to "how many?" or "when?" costs the process, after the warming of the start: each line of the tables
 * of the tests once, so that what is still built on first use shows.
 */
export async function slots(): Promise<{ tables: Table[]; targets: Target[] }> {
  await warmRecognizers(() => new Promise((done) => setImmediate(done)));
  const rows = [];
  for (const language of ['en', 'es'] as const) {
    for (const [reader, read] of Object.entries(READERS)) {
      for (const [texts, all] of Object.entries({ answers: answersIn(language), hostile: HOSTILE })) {
        const times: number[] = [];
        for (const text of all) times.push((await timed(() => read(text, language))).ms);
        rows.push({ reader, texts: `${language}, ${texts}`, count: all.length, median: median(times), slowest: Math.max(...times) });
      }
    }
  }
  const slowest = Math.max(...rows.map((row) => row.slowest));
  return {
    tables: [
      {
        title: 'Reading answers: time of the process, ms',
        columns: [
          { key: 'reader', title: 'question' },
          { key: 'texts', title: 'texts' },
          { key: 'count', title: 'number', digits: 0 },
          { key: 'median', title: 'median', digits: 1 },
          { key: 'slowest', title: 'slowest', digits: 1 },
        ],
        rows,
        notes: ['Each text is read once, after the warming of the start.'],
      },
    ],
    targets: [{ what: 'reading an answer, slowest', value: slowest, unit: 'ms', atMost: LIMIT_MS }],
  };
}

function answersIn(language: Language): readonly string[] {
  const text = readFileSync(path.join(ROOT, 'tests', 'core', 'slots', `${language}.txt`), 'utf8');
  return text.split('\n').flatMap((line) => line.split(' | ')[1] ?? []);
}
