/** The topics as people look through them: by heading, by a word, with typos; and the file in which staff group them. */
import path from 'node:path';
import { parseKnowledge, parseTopics, type SourceFile } from '../../src/core/knowledge';
import type { KnowledgeBase } from '../../src/core/model';
import { createTopics, pageOf, type Topics } from '../../src/core/topics';
import { loadKnowledge, loadTopics } from '../../src/load';
import { entryFile } from '../support/entries';

const FOLDER = path.join(__dirname, '..', '..', 'knowledge');
let base: KnowledgeBase;
let topics: Topics;
beforeAll(async () => {
  ({ base } = await loadKnowledge(FOLDER));
  topics = createTopics(base, 'Other topics');
});

describe('by heading', () => {
  test('every entry stands under one heading, and the file is in order', async () => {
    const groups = topics.browse();
    const ids = groups.flatMap(({ entries }) => entries.map(({ id }) => id));
    expect([...ids].sort()).toEqual([...base.entries.keys()].sort());
    expect(groups.map(({ heading }) => heading)).not.toContain('Other topics');
    expect((await loadTopics(FOLDER, base)).problems).toEqual([]);
  });

  test('an entry that stands nowhere comes last, and is found all the same', () => {
    const headings = [{ title: 'Feet', topics: ['warm-socks'] }];
    const looked = createTopics({ ...small(), headings }, 'Other topics');
    expect(looked.browse().map(({ heading, entries }) => [heading, entries.map(({ id }) => id)])).toEqual([
      ['Feet', ['warm-socks']],
      ['Other topics', ['cold-hats']],
    ]);
    expect(looked.search('hats').map(({ id }) => id)).toEqual(['cold-hats']);
  });

  test('a base without headings is one list', () => {
    const [only, ...others] = createTopics(small(), 'Other topics').browse();
    expect(only).toMatchObject({ heading: 'Other topics', entries: [{ id: 'warm-socks' }, { id: 'cold-hats' }] });
    expect(others).toEqual([]);
  });
});

describe('by words: the entry that comes first for', () => {
  test.each([
    ['nausea', 'managing-nausea'],
    ['nausaea', 'managing-nausea'],
    ['side efects', 'side-effects-list'],
    ['what are the side effects?', 'side-effects-list'],
    ['insurence', 'refer-cost-insurance'],
    ['saftey', 'safety-overview'],
    ['blood presure', 'refer-heart-blood-pressure'],
    ['pregnant', 'refer-pregnancy-nursing'],
    ['sprovato', 'refer-spravato-approval'],
    ['alchohol', 'refer-alcohol-cannabis'],
    ['nedles', 'refer-needles-iv'],
    ['adiction', 'addiction-treatment'],
    ['how long it last', 'long-term-benefits'],
    // half a word, as somebody types it
    ['naus', 'managing-nausea'],
    // a word of its own, not a part of "private" or "driving"
    ['iv', 'refer-needles-iv'],
    // in the question, not in the title
    ['bladder', 'refer-long-term-harm'],
    ['PTSD', 'refer-other-diagnoses'],
    // in a phrasing alone
    ['price', 'refer-cost-insurance'],
    ['puke', 'managing-nausea'],
    ['hangover', 'refer-after-effects'],
  ])('%s is %s', (text, id) => {
    expect(topics.search(text)[0]?.id).toBe(id);
  });

  test('words of other things find nothing', () => {
    for (const text of ['xyzzy', 'weather', 'football game']) expect(topics.search(text)).toEqual([]);
  });

  test('a title comes before a phrasing, and each entry once', () => {
    const found = topics.search('appointmnt').map(({ id }) => id);
    expect(found).toEqual(expect.arrayContaining(['refer-booking-visits', 'step-follow-up-sessions']));
    expect(new Set(found).size).toBe(found.length);
  });

  test.each(['', '   ', '???'])('no words ("%s") are the whole list, in the order of the headings', (text) => {
    expect(topics.search(text)).toEqual(topics.browse().flatMap(({ entries }) => entries));
  });

  test('no text, however long or odd, throws', () => {
    for (const text of ['nausea '.repeat(2_000), '\u{1f600}', '\\'.repeat(500), '=nausea !cost ^a | b$'])
      expect(Array.isArray(topics.search(text))).toBe(true);
  });
});

describe('a page of a list', () => {
  const seven = [1, 2, 3, 4, 5, 6, 7];
  test.each([
    ['all of it, where it fits', 0, 7, false, { shown: seven }],
    ['a place is kept below its end', 0, 7, true, { shown: [1, 2, 3, 4, 5, 6], next: 6 }],
    ['a place goes to "more"', 0, 6, false, { shown: [1, 2, 3, 4, 5], next: 5 }],
    ['the end', 5, 6, true, { shown: [6, 7] }],
    ['nothing behind the end', 9, 6, true, { shown: [] }],
  ])('%s', (_what, from, room, tail, page) => {
    expect(pageOf(seven, from, room, tail)).toEqual(page);
  });
});

describe('topics.yml', () => {
  const { entries } = small();
  const file = (text: string): SourceFile => ({ path: 'knowledge/topics.yml', text });
  const GOOD = '- heading: Feet\n  topics:\n    - warm-socks\n- heading: Heads\n  topics: [cold-hats]\n';
  const told = (text: string) =>
    parseTopics(file(text), entries).problems.map(({ file: name, line, message }) => `${name}:${line}: ${message}`);

  test('is read in its order', () => {
    expect(parseTopics(file(GOOD), entries)).toEqual({
      headings: [
        { title: 'Feet', topics: ['warm-socks'] },
        { title: 'Heads', topics: ['cold-hats'] },
      ],
      problems: [],
    });
  });

  test.each([
    [
      'an answer that is not there',
      GOOD.replace('- warm', '- wram'),
      ':3: there is no answer wram-socks; write the name',
    ],
    [
      'an answer without a heading',
      GOOD.replace('[cold-hats]', '[warm-socks]'),
      ':5: no heading holds cold-hats; add it',
    ],
    [
      'an answer that stands twice',
      GOOD.replace('[cold', '[warm-socks, cold'),
      ':5: warm-socks stands under "Feet" already; keep it',
    ],
    ['a heading that stands twice', GOOD.replace('Heads', 'feet'), ':4: the heading "feet" stands twice; keep one'],
    [
      'a heading that patients ask',
      GOOD.replace('Feet', 'what about cold-hats number 3'),
      ':1: patients ask in the words "what about cold-hats number 3" too',
    ],
    [
      'a title as a heading',
      GOOD.replace('Feet', 'about warm-socks!'),
      ':1: patients ask in the words "about warm-socks!" too',
    ],
    [
      'a heading too long',
      GOOD.replace('Feet', 'x'.repeat(37)),
      ':1: "0.heading" is longer than 36 characters; shorten it',
    ],
    ['no topics', GOOD.replace('[cold-hats]', '[]'), ':5: "1.topics" is empty; write the names of answers'],
    ['another key', GOOD.replace('heading: Heads', 'title: Heads'), ':4: unknown key "title"; remove it'],
    ['no list', 'heading: Feet\n', ':1: must be a list of headings; begin each with "- heading: "'],
    ['no YAML', '- heading: "Feet\n', ': this is not valid YAML'],
  ])('%s is named with its line and a remedy', (_what, text, problem) => {
    expect(told(text).join('\n')).toContain(problem);
    expect(told(text).join('\n')).toMatch(/^knowledge\/topics\.yml:\d+: /);
  });

  test('what is wrong is left out, and the rest is used: an answer that nobody listed is still an answer', () => {
    const { headings } = parseTopics(file(GOOD.replace('- warm', '- wram')), entries);
    expect(headings).toEqual([{ title: 'Heads', topics: ['cold-hats'] }]);
    const taken = parseTopics(file(GOOD.replace('Feet', 'About warm-socks')), entries).headings;
    expect(taken).toEqual([{ title: 'Heads', topics: ['cold-hats'] }]);
    expect(parseTopics(undefined, entries)).toEqual({
      headings: [],
      problems: [expect.objectContaining({ file: 'knowledge/topics.yml', line: 1 })],
    });
  });
});

/** Two entries whose phrasings are "what about warm-socks number 1" and so on. */
function small(): KnowledgeBase {
  return parseKnowledge([entryFile(), entryFile({ id: 'cold-hats' })]);
}
