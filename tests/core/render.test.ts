import { readFileSync } from 'node:fs';
import type { Capabilities, Reply } from '../../src/core/model';
import { parsePhrases, voice } from '../../src/core/phrases';
import { gsmText, plainText } from '../../src/core/plainText';
import { render } from '../../src/core/render';

const FILES = ['en', 'es'].map((language) => {
  const path = `knowledge/phrases/${language}.yml`;
  return { path, text: readFileSync(path, 'utf8') };
});
const CLINIC = {
  name: 'Example Clinic',
  phone: '555-010-0199',
  page: 'https://x.example',
  hours: '9 to 5',
  region: 'US',
};
const say = voice(parsePhrases(FILES), CLINIC);

const SCREEN: Capabilities = { buttons: true, cards: false, markdown: true, typing: true, limit: 8000, choices: 12 };
const PHONE: Capabilities = { buttons: false, cards: false, markdown: false, typing: false, limit: 306, choices: 6 };
const WORDS: Capabilities = { ...PHONE, limit: 4000 };

const REPLY: Reply = {
  kind: 'answer',
  topic: 'x',
  crisis: false,
  text: '**Bold** words.\n\n- first\n- second',
  sms: 'Short words.',
  choices: [{ title: 'How fast it works' }, { title: 'Is it safe?' }],
  candidates: [],
};

test('a screen gets Markdown and buttons', () => {
  expect(render(REPLY, SCREEN, say)).toMatchObject({ text: REPLY.text, markdown: true, choices: REPLY.choices });
});

test('a channel of words gets plain text and numbers', () => {
  const page = render(REPLY, WORDS, say);
  expect(page.text).toBe('Bold words.\n\n- first\n\n- second\n\nReply 1: How fast it works; 2: Is it safe?');
  expect(page).toMatchObject({ markdown: false, choices: [] });
});

test('a phone gets the short wording', () => {
  expect(render(REPLY, PHONE, say).text).toBe('Short words.\n\nReply 1: How fast it works; 2: Is it safe?');
});

test('one choice has no number: a number may be the answer', () => {
  expect(render({ ...REPLY, choices: [{ title: 'Skip this' }] }, PHONE, say).text).toBe(
    'Short words.\n\nOr reply: Skip this',
  );
});

test('what does not fit is cut at a sentence and kept for MORE', () => {
  const sms = 'This is one sentence of some length. '.repeat(12).trim();
  const page = render({ ...REPLY, sms }, PHONE, say);
  expect(page.text.length).toBeLessThanOrEqual(306);
  expect(page.text).toMatch(/^\(1\/2\) [\s\S]*length\.\n\nReply MORE\.$/);
  expect(`${page.text.slice(6).replace('\n\nReply MORE.', '')} ${page.rest}`).toBe(sms);
  expect(page.next).toBe(2);
});

test('choices that do not fit come with MORE', () => {
  const page = render({ ...REPLY, sms: 'x'.repeat(280) }, PHONE, say);
  expect(page).toMatchObject({ text: `(1/2) ${'x'.repeat(280)}\n\nReply MORE.`, rest: '', next: 2 });
});

test.each(['crisis', 'emergency'] as const)('help in a %s is whole, whatever its choices are', (kind) => {
  const page = render({ ...REPLY, kind, sms: 'y'.repeat(300) }, PHONE, say);
  expect(page).toEqual({ text: 'y'.repeat(300), markdown: false, choices: [] });
});

test('source and progress travel along', () => {
  const source = { section: 'Safety', checked: '2026-11-23' };
  const progress = { step: 2, of: 6 };
  expect(render({ ...REPLY, source, progress }, SCREEN, say)).toMatchObject({ source, progress });
});

test('a phone gets letters of GSM-7 only', () => {
  expect(gsmText('\u201cCaf\u00e9\u201d \u2013 s\u00ed, \u00bfd\u00f3nde? \u{1f600}')).toBe(
    '"Caf\u00e9" - si, \u00bfdonde? ',
  );
});

test('Markdown as words', () => {
  expect(plainText('# Title\n\n[Page](https://x.example) and **bold**')).toBe(
    'Title\n\nPage: https://x.example and bold',
  );
});

describe('a handout', () => {
  const handout = {
    title: 'To keep',
    sections: [{ heading: 'First', paragraphs: ['Words.'], items: ['one', 'two'] }],
    sms: ['1/2 First part.', '2/2 Second part.'],
  };
  const reply: Reply = { ...REPLY, handout };

  test('stands below the message, and goes along for a page that can print it', () => {
    const page = render(reply, SCREEN, say);
    expect(page.text).toBe(`${REPLY.text}\n\n**To keep**\n\n**First**\n\nWords.\n\n- one\n- two`);
    expect(page.handout).toEqual(handout);
  });

  test('is not said twice where the channel shows it itself', () => {
    expect(render(reply, { ...SCREEN, handouts: true }, say)).toMatchObject({ text: REPLY.text, handout });
  });

  test('is plain words on a channel of words, before the choices', () => {
    expect(render(reply, WORDS, say).text).toMatch(/To keep\n\nFirst\n\nWords\.\n\n- one\n\n- two\n\nReply 1:/);
  });

  test('follows as text messages on a phone', () => {
    const page = render(reply, PHONE, say);
    expect(page.text).toBe('Short words.\n\nReply 1: How fast it works; 2: Is it safe?');
    expect(page.parts).toEqual(handout.sms);
  });
});
