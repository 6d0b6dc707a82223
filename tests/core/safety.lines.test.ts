/** Every country's set of numbers: it reads, and every reply of help with it keeps to the rules. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseLines } from '../../src/core/knowledge';
import { DANGERS, lintCrisisReplies, lintNumbers } from '../../src/core/lint';
import type { Clinic, CrisisLines } from '../../src/core/model';
import { clinicValues } from '../../src/core/phrases';
import { US_LINES } from '../../src/core/safety/lines';
import { crisisReply, crisisSetting, FALLBACK, fallbackReply, informationLine } from '../../src/core/safety/reply';

const FILE = {
  path: 'knowledge/safety/lines.yml',
  text: readFileSync(path.join(__dirname, '../../knowledge/safety/lines.yml'), 'utf8'),
};
/** Emergency number and crisis line, as they must come out. */
const COUNTRIES = {
  US: ['911', '988'],
  CA: ['911', '988'],
  GB: ['999', '116 123'],
  IE: ['112', '116 123'],
  AU: ['000', '13 11 14'],
  NZ: ['111', '1737'],
  MX: ['911', '800 911 2000'],
  ES: ['112', '024'],
} as const;
const AMERICAN = /\b(911|988|1-800-222-1222|Veterans|AYUDA)\b/;

function clinicIn(region: string): Clinic {
  const { lines } = parseLines(FILE, region);
  if (lines === undefined) throw new Error(`no lines for ${region}`);
  return { name: 'Example Wellness Clinic', phone: '555-010-0199', page: '', hours: '', region, lines };
}

const edited = (from: string | RegExp, to: string) => ({ ...FILE, text: FILE.text.replace(from, to) });

test('the constants in code are those of the file, and the file has no fault', () => {
  expect(parseLines(FILE, 'US')).toEqual({ lines: US_LINES, problems: [] });
});

describe.each(Object.entries(COUNTRIES))('%s', (region, [emergency, number]) => {
  const clinic = clinicIn(region);
  const lines = clinic.lines as CrisisLines;

  test('every reply of help names its own numbers and none of another country, whole on a phone', () => {
    expect(lintCrisisReplies(clinic)).toEqual([]);
    for (const danger of DANGERS) {
      for (const group of [false, true]) {
        const { text, sms } = crisisReply(danger, crisisSetting(clinic, group));
        for (const words of [text, ...(sms === undefined ? [] : [sms])]) {
          expect(words).toContain(emergency);
          if (danger.kind === 'crisis') expect(words).toContain(number);
          expect(words).not.toMatch(/[{}[\]|]|undefined| {2}|\.\.|, \.|\( /);
          if (emergency !== '911') expect(words).not.toMatch(AMERICAN);
        }
      }
    }
  });

  test('so do the last resort, the soft line and what phrases are filled with', () => {
    const said = (['en', 'es'] as const).flatMap((language) => {
      const { text, sms = '' } = fallbackReply(lines, language);
      expect(sms.length).toBeLessThanOrEqual(306);
      return [
        text,
        sms,
        `${informationLine(language, lines)} ${emergency}`,
        Object.values(clinicValues(clinic, language)).join(' '),
      ];
    });
    for (const words of said) {
      expect(words).toContain(emergency);
      expect(words).toContain(number);
      expect(words).not.toMatch(/undefined|[{}]/);
    }
  });
});

test('where no line for poisons is known, nothing of it is left in the reply', () => {
  const overdose = DANGERS.filter((danger) => danger.overdose);
  for (const danger of overdose) {
    const { text, sms } = crisisReply(danger, crisisSetting(clinicIn('MX'), false));
    expect(`${text} ${sms}`).not.toMatch(/poison|toxicolog/i);
    expect(crisisReply(danger, crisisSetting(clinicIn('ES'), false)).text).toContain('91 562 04 20');
  }
});

test.each([
  ['a country without a set', FILE, 'FR', /no set for the region FR; add one, or write one of US, CA, GB/],
  ['no file', undefined, 'GB', /file is missing/],
  ['no YAML', edited('US:', 'US: ['), 'GB', /not valid YAML/],
  ['a number that is no text', edited('"999"', '999'), 'GB', /"GB.emergency" must be text/],
  ['a word that does not name the number', edited('llama al 024', 'llama'), 'ES', /"ES.es.call" does not name 024/],
  [
    'an unknown key',
    edited('hospital: the nearest A&E', 'hostpital: the nearest A&E'),
    'GB',
    /unknown key "hostpital"/,
  ],
])('%s is told with its file and gives no half set', (_, file, region, expected) => {
  const { lines, problems } = parseLines(file, region);
  expect(lines).toBeUndefined();
  expect(problems.map(({ file: name, message }) => `${name}: ${message}`).join('\n')).toMatch(expected);
});

test('a fault in the set of another country takes nothing away', () => {
  const { lines, problems } = parseLines(edited('"999"', '999'), 'US');
  expect(lines).toEqual(US_LINES);
  expect(problems).toHaveLength(1);
});

test('words that name a number themselves are found, but not comments, questions and longer numbers', () => {
  const text = '# 911\n  - should I call 911\nquestion: 911?\nsms: call 1-911-5\nCall 911 now.\nOr 988.';
  const problems = lintNumbers([{ path: 'knowledge/en/x.md', text }], clinicIn('US'));
  expect(problems.map(({ line, message }) => `${line}: ${message.split(';')[0]}`)).toEqual([
    '5: names 911',
    '6: names 988',
  ]);
});

test('the last resort is in the language of the clinic first', () => {
  expect(fallbackReply(US_LINES)).toEqual(FALLBACK);
  expect(fallbackReply(US_LINES, 'es').text).toMatch(/^Algo[^]*988[^]*In English: \*\*call or text 988/);
});
