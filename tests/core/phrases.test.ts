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

test('a phrase with several wordings knows them all', () => {
  const { variants } = voice(parsePhrases(FILES), CLINIC);
  const thanks = variants.find(([key]) => key === 'smalltalk.thanks')?.[1] ?? [];
  expect(new Set(thanks.map(({ text }) => text)).size).toBe(3);
});

test('the greeting says how long a talk is kept, as it is set', () => {
  expect(voice(parsePhrases(FILES), CLINIC)('greeting').text).toContain('until you tell me "forget me"');
  expect(voice(parsePhrases(FILES), CLINIC, 30)('greeting').text).toContain('for 30 days');
});

test.each([
  [/^restart: .*$/m, '', /en\.yml:\d+: "restart" is missing; write this phrase/],
  ['restart: ', 'restartt: ', /"restartt" is not a phrase of the bot; remove it/],
  ['restart: Let', 'restart: "{name}, here"\nx: Let', /"restart" holds \{name\}, which nothing fills in/],
  [
    'person: Talk to someone',
    'person: Talk to someone who can tell you much more',
    /"choice.person" is too long for a button/,
  ],
  ['restart: Let', 'restart:\n  text: a\n  sms: "caf\u00e1"\nx: Let', /outside of GSM-7/],
  ['restart: Let', 'restart: [one, "{name}"]\nx: Let', /"restart" holds \{name\}/],
  ['restart: Let', 'restart: []\nx: Let', /"restart"/],
])('a broken file is refused with the remedy: %s', (from, to, message) => {
  expect(() => parsePhrases(edited(from, to))).toThrow(message);
});

test('a missing file is named', () => {
  expect(() => parsePhrases(FILES.slice(0, 1))).toThrow('knowledge/phrases/es.yml:1: the file is missing');
});
