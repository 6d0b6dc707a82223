import { split } from '../../src/core/matcher/split';

/** The parts in short: what is asked with a question mark in front, what is told with a point. */
const parts = (text: string) => split(text).map(({ text: part, asks }) => `${asks ? '?' : '.'} ${part}`);
const asked = (text: string) =>
  split(text)
    .filter(({ asks }) => asks)
    .map(({ text: part }) => part);

describe('two questions are told apart', () => {
  test.each([
    ['by their marks', 'Is it safe? Does it hurt?', ['is it safe', 'does it hurt']],
    ['by "and"', 'how long does it take and does it hurt', ['how long does it take', 'does it hurt']],
    ['by nothing at all', 'does it hurt how long does it take', ['does it hurt', 'how long does it take']],
    ['by a comma', 'what are the risks, can I drive after', ['what are the risks', 'can i drive after']],
    ['by "also"', 'Is it addictive? Also, can I drink?', ['is it addictive', 'can i drink']],
    ['by "plus"', 'whats the price plus do u take medicaid', ['whats the price', 'do u take medicaid']],
    ['by "another thing"', 'is it safe, another thing, the price', ['is it safe', 'the price']],
    ['by "as well as"', 'tell me the risks as well as how it works', ['tell me the risks', 'how it works']],
    ['by numbers', '1) is it safe 2) what does it cost', ['is it safe', 'what does it cost']],
    ['by numbers and stops', '1. How fast is it? 2. Can I drink?', ['how fast is it', 'can i drink']],
    ['by lines', 'side effects?\ncost?', ['side effects', 'cost']],
    ['by a stroke', 'what is it / is it legal', ['what is it', 'is it legal']],
    ['by an ampersand', 'does it wear off & is it legal', ['does it wear off', 'is it legal']],
    [
      'under one request',
      'I want to know how it works and how safe it is',
      ['i want to know how it works', 'how safe it is'],
    ],
    ['under one doubt', "I'm wondering if it hurts and if it works", ["i'm wondering if it hurts", 'if it works']],
    ['behind a greeting', 'hi, two things: can I eat, and can I drive?', ['can i eat', 'can i drive']],
    ['typed curly', 'What\u2019s the cost? Who\u2019s watching?', ["what's the cost", "who's watching"]],
  ])('%s', (_how, text, expected) => {
    expect(asked(text).map((part) => part.replace(/^hi, two things, /, ''))).toEqual(expected);
  });
});

describe('one question stays one', () => {
  test.each([
    ['a verb behind its question word', 'what dose do people get'],
    ['two things in it', 'what can I do about nausea and dizziness'],
    ['a choice', 'is it a nurse or is it a doctor'],
    ['a condition', 'if I eat before can I still come'],
    ['a condition that goes on', 'can I drive and if not, how long do I wait'],
    ['a restatement', 'Is it addictive? I mean, could I get hooked on it?'],
    ['a comment', 'I woke up with a headache. Is that normal?'],
    ['a tail', 'Can he sit with me? Would that be okay?'],
    ['what points at the first', 'what are the side effects? is dizziness one of them?'],
    ['a doctor with a stop', 'what did dr. smith mean'],
    ['a person told of', 'my friend, who is a nurse, asked me how it works'],
    ['a person with a question word', 'is there someone who does it daily'],
    ['an embedded question', 'my doctor told me what is coming, should I worry'],
    ['leave to ask', 'Can you help me? I need to know how it is given'],
  ])('%s', (_what, text) => {
    expect(asked(text).length).toBeLessThanOrEqual(1);
  });
});

test('what is told stands apart, or with its question in the same sentence', () => {
  expect(parts('My mom is 71. Is she too old?')).toEqual(['. my mom is 71', '? is she too old']);
  expect(parts('i have epilepsy is that a problem and how long is one session')).toEqual([
    '? i have epilepsy, is that a problem',
    '? how long is one session',
  ]);
  expect(parts('how much is it, I lost my job')).toEqual(['? how much is it, i lost my job']);
});

test('any text has parts, and signs alone have none', () => {
  expect(split('')).toEqual([]);
  expect(split('?!... -- \n ,')).toEqual([]);
  expect(parts('hello there')).toEqual(['. hello there']);
});
