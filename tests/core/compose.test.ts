import { compose, firstTitles, menuTitles } from '../../src/core/compose';
import { composeSeveral } from '../../src/core/composeSeveral';
import type { Settled } from '../../src/core/matcher/several';
import type { Clinic, Entry, KnowledgeBase, Match } from '../../src/core/model';
import { parsePhrases, voice } from '../../src/core/phrases';
import { readFileSync } from 'node:fs';

const FILES = ['en', 'es'].map((language) => {
  const path = `knowledge/phrases/${language}.yml`;
  return { path, text: readFileSync(path, 'utf8') };
});
const CLINIC: Clinic = {
  name: 'Example Clinic',
  phone: '555-010-0199',
  page: 'https://x.example',
  hours: '9 to 5',
  region: 'US',
};
const say = voice(parsePhrases(FILES), CLINIC);

const entry = (id: string, more: Partial<Entry> = {}): Entry => ({
  id,
  kind: 'answer',
  title: `Title ${id}`,
  question: `Question ${id}?`,
  alternates: [],
  answer: `Answer ${id}.`,
  sms: `Short ${id}.`,
  source: 'Safety',
  checked: '2026-11-23',
  expires: '2027-11-23',
  related: [],
  ...more,
});
const entries = [
  entry('a', { related: ['b', 'c', 'gone'], flow: 'treatment-walkthrough' }),
  entry('b'),
  entry('c'),
  entry('d', { kind: 'refer', answer: 'Call {clinic.name} at {clinic.phone}.', related: ['a'] }),
  entry('e', { reviewed: '2026-11-23', reviewer: 'Dr. Example' }),
];
const base = { entries: new Map(entries.map((each) => [each.id, each])), negatives: [] } as unknown as KnowledgeBase;
const found = (match: object) => compose({ candidates: [], why: '', ...match } as unknown as Match, base, say);
const titles = (reply: { choices: readonly { title: string }[] }) => reply.choices.map(({ title }) => title);

test('an answer has its source, the flow it offers and what is related and exists', () => {
  const reply = found({ kind: 'answer', topic: 'a' });
  expect(reply).toMatchObject({
    kind: 'answer',
    topic: 'a',
    text: 'Answer a.',
    sms: 'Short a.',
    source: { section: 'Safety', checked: '2026-11-23' },
  });
  expect(titles(reply)).toEqual(['Walk me through it step by step', 'Title b', 'Title c']);
});

test('a reviewer is named only where there is one', () => {
  expect(found({ kind: 'answer', topic: 'e' }).source).toMatchObject({
    reviewer: 'Dr. Example',
    reviewed: '2026-11-23',
  });
  expect(found({ kind: 'answer', topic: 'b' }).source).not.toHaveProperty('reviewer');
});

test('a refer entry names the clinic and offers a person', () => {
  const reply = found({ kind: 'refer', topic: 'd' });
  expect(reply.text).toBe('Call Example Clinic at 555-010-0199.');
  expect(titles(reply)).toEqual(['Title a', 'Talk to someone']);
});

test('did you mean: every title that the matcher offers, and a way out', () => {
  expect(titles(found({ kind: 'choose', topics: ['a', 'b', 'c', 'd'] }))).toEqual([
    'Title a',
    'Title b',
    'Title c',
    'Title d',
    'None of these',
  ]);
});

test('nothing found: honest, with topics and a person', () => {
  const reply = found({ kind: 'none' });
  expect(reply).toMatchObject({ kind: 'none', topic: null });
  expect(titles(reply).at(-1)).toBe('Talk to someone');
});

test('a topic that is not there any more is no answer', () => {
  expect(found({ kind: 'answer', topic: 'gone' }).kind).toBe('none');
  expect(found({ kind: 'choose', topics: ['gone'] }).kind).toBe('none');
});

test('another knowledge base has a menu too', () => {
  expect(firstTitles(base)).toEqual(['Title a', 'Title b', 'Title c']);
  expect(menuTitles(base, say)).toContain('Talk to someone');
});

describe('several questions', () => {
  const match = (kind: 'answer' | 'refer', topic: string, others: readonly [string, number][] = []): Settled => {
    const scores = [[topic, 0.8], ...others] as const;
    const candidates = scores.map(([id, score]) => ({ topic: id, score, stages: {}, phrasing: '' }));
    return { kind, topic, candidates, why: '' };
  };
  const several = (answers: readonly [Settled, ...Settled[]], more: { uncovered?: boolean; more?: boolean } = {}) =>
    composeSeveral({ kind: 'several', answers, uncovered: false, more: false, ...more }, base, say);

  test('the answers stand in the order asked, each under its title and with its own source', () => {
    const { kind, topic, text, sms, source } = several([match('refer', 'd'), match('answer', 'e')]);
    expect({ kind, topic, source }).toEqual({ kind: 'answer', topic: 'd', source: undefined });
    expect(text).toBe(
      [
        '**Title d**',
        'Call Example Clinic at 555-010-0199.',
        'From the article, section "Safety" - checked 2026-11-23.',
        '**Title e**',
        'Answer e.',
        'From the article, section "Safety" - checked 2026-11-23. Reviewed by Dr. Example on 2026-11-23.',
      ].join('\n\n'),
    );
    expect(sms).toBe('Short d.\n\nShort e.');
  });

  test('handed on twice is handed on', () => {
    expect(several([match('refer', 'd'), match('refer', 'd')]).kind).toBe('refer');
  });

  test('candidates: the first question with what else it may have meant, then the best of the others', () => {
    const first = match('answer', 'a', [
      ['c', 0.1],
      ['b', 0.01],
    ]);
    const { candidates } = several([first, match('answer', 'e', [['b', 0.1]])]);
    expect(candidates.map((one) => one.topic)).toEqual(['a', 'c', 'e']);
  });

  test('choices: one flow, three related to any of them and not answered, a person', () => {
    const reply = several([match('answer', 'a'), match('refer', 'd'), match('answer', 'b')]);
    expect(titles(reply)).toEqual(['Walk me through it step by step', 'Title c', 'Talk to someone']);
  });

  test('what is not covered and what must wait is said, with the number', () => {
    const reply = several([match('answer', 'b')], { uncovered: true, more: true });
    for (const words of [reply.text, reply.sms])
      expect(words).toMatch(/does not cover.*555-010-0199[^]*ask me the rest next/);
  });
});
