import { documentsOf, textsOf, type Method } from '../bench/method';
import { readOptions } from '../bench/options';
import { bm25, bm25ByEntry } from '../bench/peers/bm25';
import { fuseDefault, fuseTuned } from '../bench/peers/fuse';
import { miniSearch, miniSearchByEntry } from '../bench/peers/miniSearch';
import { printTable } from '../bench/print';
import { isMet } from '../bench/report';
import { withMoreEntries, withMorePhrasings } from '../bench/speed/grow';
import { withTypo } from '../bench/typo';
import { edits } from '../src/core/matcher/edits';
import type { Entry, KnowledgeBase } from '../src/core/model';

// What the benchmarks compute. How long anything takes is never tested.

function entry(id: string, question: string, alternates: readonly string[]): Entry {
  const rest = { kind: 'answer' as const, title: id, answer: '', sms: '', related: [] };
  return { id, question, alternates, ...rest, checked: '2026-11-23', expires: '2027-11-23' };
}

const ENTRIES = [
  entry('bread', 'How do I bake bread?', [
    'which oven temperature is right for a loaf',
    'how long must the dough rise',
  ]),
  entry('bicycle', 'How do I mend a bicycle?', ['my tyre is flat again', 'the chain slips when I pedal']),
];
const BASE: KnowledgeBase = {
  entries: new Map(ENTRIES.map((one) => [one.id, one])),
  negatives: ['who won the football match'],
  examples: [{ text: 'the saddle of my bike creaks', topic: 'bicycle' }],
  alarms: [],
};

describe('a typo', () => {
  test.each(['How fast does ketamine work?', 'what about driving home', 'Nausea!', "don't they supervise it"])(
    'in %j is one slip of one word',
    (text) => {
      const misspelt = withTypo(text);
      expect(misspelt).not.toBe(text);
      const [before, after] = [text.split(' '), misspelt.split(' ')];
      const changed = before.flatMap((word, at) => (word === after[at] ? [] : [[word, after[at] ?? ''] as const]));
      expect(after).toHaveLength(before.length);
      expect(changed.map(([word, slipped]) => edits(word, slipped))).toEqual([1]);
    },
  );

  test('is the same in every run, and another in another round', () => {
    const text = 'which side effects should I expect after the infusion';
    expect(withTypo(text)).toBe(withTypo(text));
    expect(new Set([0, 1, 2, 3, 4].map((round) => withTypo(text, round))).size).toBeGreaterThan(1);
  });

  test.each(['', 'is it ok', '12345 ???'])('has no place in %j', (text) => {
    expect(withTypo(text)).toBe(text);
  });
});

describe.each(
  [fuseDefault, fuseTuned, miniSearch, miniSearchByEntry, bm25, bm25ByEntry].map((open): [string, Method] => [
    open(BASE).name,
    open(BASE),
  ]),
)('%s', (_name, method) => {
  test('finds the entry of a phrasing, and of a labelled question', async () => {
    expect(await method.find({ text: 'how long must the dough rise' })).toMatchObject({
      kind: 'answer',
      topic: 'bread',
    });
    expect(await method.find({ text: 'the saddle of my bike creaks' })).toMatchObject({
      kind: 'answer',
      topic: 'bicycle',
    });
  });

  test('declines what it learned to decline, and what it finds nothing for', async () => {
    expect((await method.find({ text: 'who won the football match' })).kind).toBe('none');
    expect(await method.find({ text: 'zzzzzz' })).toEqual({ kind: 'none', candidates: [] });
  });
});

test('every method gets phrasings, labelled questions and what is to be declined', () => {
  expect(textsOf(BASE)).toHaveLength(6 + 1 + 1);
  expect(documentsOf(BASE).map(({ topic, text }) => [topic, text.split('\n').length])).toEqual([
    ['bread', 3],
    ['bicycle', 4],
    [undefined, 1],
  ]);
});

describe.each([
  ['more phrasings', withMorePhrasings],
  ['more entries', withMoreEntries],
])('a knowledge base grown by %s', (_what, grow) => {
  const phrasingsOf = ({ entries }: KnowledgeBase) =>
    [...entries.values()].flatMap(({ question, alternates }) => [question, ...alternates]);

  test.each([4, 60, 333])('has %d phrasings, all different, and the same ones each time', (size) => {
    const phrasings = phrasingsOf(grow(BASE, size));
    expect(phrasings).toHaveLength(size);
    expect(new Set(phrasings).size).toBe(size);
    expect(phrasingsOf(grow(BASE, size))).toEqual(phrasings);
  });
});

test('more phrasings leave the entries as they are, more entries leave their length', () => {
  expect(withMorePhrasings(BASE, 500).entries.size).toBe(2);
  expect(withMoreEntries(BASE, 500).entries.size).toBe(20);
});

describe('the command line', () => {
  test('names all parts unless some are named', () => {
    expect(readOptions([]).parts).toEqual(['accuracy', 'stability', 'speed', 'start', 'ablation', 'attack', 'turns']);
    expect(readOptions(['ablation', '--json', 'accuracy'])).toMatchObject({
      parts: ['accuracy', 'ablation'],
      json: true,
    });
  });

  test('takes two files for a domain, and several domains', () => {
    expect(
      readOptions(['accuracy', '--domain', 'a.jsonl', 'b.jsonl', '--domain', 'c.jsonl', 'd.jsonl', '--sample', '5']),
    ).toMatchObject({
      parts: ['accuracy'],
      domains: [
        { knowledge: 'a.jsonl', questions: 'b.jsonl' },
        { knowledge: 'c.jsonl', questions: 'd.jsonl' },
      ],
      sample: 5,
    });
  });

  test.each([
    [['acuracy'], /^there is no part "acuracy"\.\n\nusage: /],
    [['--domain', 'a.jsonl'], /^--domain needs two files/],
    [['--sizes', '1500,many'], /^--sizes: "many" is not a whole number above 0/],
    [['--stored', '1000'], /^--stored: "1000" is not above 1000/],
    [['--fast'], /^Unknown option '--fast'/],
  ])('says what is wrong with %j', (args, said) => {
    expect(() => readOptions(args)).toThrow(said);
  });
});

test('a table lines up its columns and shows what was not measured as a dash', () => {
  const columns = [
    { key: 'method', title: 'method' },
    { key: 'ms', title: 'ms', digits: 1 },
  ];
  const rows = [
    { method: 'ours', ms: 3.14159 },
    { method: 'another', ms: 120 },
    { method: 'a third', ms: null },
  ];
  expect(printTable({ title: 'Time', columns, rows, notes: ['medians'] })).toBe(
    [
      'Time',
      '',
      'method      ms',
      '-------  -----',
      'ours       3.1',
      'another  120.0',
      'a third      -',
      '* medians',
    ].join('\n'),
  );
});

test.each([
  [{ value: 0.2, atMost: 0.25 }, true],
  [{ value: 0.3, atMost: 0.25 }, false],
  [{ value: 84.9, atLeast: 85 }, false],
  [{ value: NaN, atMost: 20 }, false],
])('the target %j is met: %s', (target, met) => {
  expect(isMet({ what: '', unit: '', ...target })).toBe(met);
});
