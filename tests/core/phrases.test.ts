import { readFileSync } from 'node:fs';
import { parsePhrases, voice } from '../../src/core/phrases';

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

const edited = (from: string | RegExp, to: string) =>
  FILES.map((file, index) => (index === 0 ? { ...file, text: file.text.replace(from, to) } : file));

test('the shipped phrases are complete', () => {
  const say = voice(parsePhrases(FILES), CLINIC);
  expect(say('person').text).toContain('555-010-0199');
  expect(say('walkthrough.again', { n: 2, of: 6, title: 'Consent talk' }).text).toContain('step 2 of 6, Consent talk');
});

test.each([
  [/^stop: .*$/m, '', /en\.yml:\d+: "stop" is missing; write this phrase/],
  ['stop: ', 'stopp: ', /"stopp" is not a phrase of the bot; remove it/],
  ['menu: Here', 'menu: "{name}, here"\nx: Here', /"menu" holds \{name\}, which nothing fills in/],
  [
    'person: Talk to someone',
    'person: Talk to someone who can tell you much more',
    /"choice.person" is too long for a button/,
  ],
  ['menu: Here', 'menu:\n  text: a\n  sms: "caf\u00e1"\nx: Here', /outside of GSM-7/],
])('a broken file is refused with the remedy: %s', (from, to, message) => {
  expect(() => parsePhrases(edited(from, to))).toThrow(message);
});

test('a missing file is named', () => {
  expect(() => parsePhrases(FILES.slice(0, 1))).toThrow('knowledge/phrases/es.yml:1: the file is missing');
});
