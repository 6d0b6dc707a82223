import { parseKnowledge } from '../../src/core/knowledge';
import { lintEntry, measure, syllablesOf } from '../../src/core/lint';
import type { Clinic } from '../../src/core/model';
import { entryFile, type EntryParts } from '../support/entries';

const CLINIC: Clinic = {
  name: 'Sock Clinic',
  phone: '555-010-0199',
  page: 'https://a.example',
  hours: 'always',
  region: 'US',
};

function faults(parts: EntryParts): string[] {
  const file = entryFile(parts);
  const base = parseKnowledge([file, entryFile({ id: 'cold-hats' })]);
  const entry = base.entries.get('warm-socks');
  if (entry === undefined) throw new Error('the entry is not there');
  return lintEntry(file, entry, CLINIC).map(({ file: path, line, message }) => `${path}:${line}: ${message}`);
}

test.each([
  ['sick', 1],
  ['side', 1],
  ['helped', 1],
  ['needed', 2],
  ['changes', 2],
  ['times', 1],
  ['people', 2],
  ['little', 2],
  ['while', 1],
  ['being', 2],
  ['area', 3],
  ['quiet', 2],
  ['usual', 3],
  ['patient', 2],
  ['material', 4],
  ['follow-up', 3],
])('%s has %d syllables', (word, count) => {
  expect(syllablesOf(word)).toBe(count);
});

describe('readability', () => {
  test('agrees with both formulas, worked by hand', () => {
    // 2 sentences, 10 words, 13 syllables, 35 letters.
    const { fleschKincaid, colemanLiau, grade } = measure('The cat sat on my warm sofa. It slept happily.');
    expect(fleschKincaid).toBeCloseTo(0.39 * 5 + 11.8 * 1.3 - 15.59, 5);
    expect(colemanLiau).toBeCloseTo(0.0588 * 350 - 0.296 * 20 - 15.8, 5);
    expect(grade).toBeCloseTo((fleschKincaid + colemanLiau) / 2, 5);
  });

  test('hard words and long sentences raise the grade', () => {
    const easy = measure('You may feel sick. Tell the nurse. She can help you.').grade;
    const words = measure('Individuals occasionally experience gastrointestinal discomfort. Notify personnel.').grade;
    const length = measure('You may feel sick and if so tell the nurse and then she can help you and so on.').grade;
    expect(words).toBeGreaterThan(easy + 6);
    expect(length).toBeGreaterThan(easy + 2);
  });

  test('the words of the treatment count as ordinary ones', () => {
    expect(measure('Ketamine may help.').grade).toBeCloseTo(measure('Apple may help.').grade, 5);
    expect(measure('Ketamine may help.').grade).toBeLessThan(measure('Benzodiazepine may help.').grade - 3);
  });

  test.each([
    ['One two three. Four five! Six?', 3],
    ['Two parts:\n\n- the first one of them\n- second', 5],
    ['He said "do not go." Then he left us all.', 5],
    ['Ask {clinic} at 555-010-0199 now', 4],
    ['', 0],
    ['123 --- ...', 0],
  ])('the longest sentence of %j has %d words', (text, words) => {
    expect(measure(text).longestSentence.words).toBe(words);
    expect(Number.isFinite(measure(text).grade)).toBe(true);
  });
});

describe('the wording of an entry', () => {
  test('that is in order has no faults', () => {
    const sms = '"Call {clinic.name} at {clinic.phone}. We can stop to help you at any time."';
    expect(faults({ keys: { sms, kind: 'refer' }, answer: '- **Call** {clinic.phone}.\n- Ask for help.' })).toEqual([]);
  });

  const LONG = 'You may ask us for a pair of warm red socks and we will look for it in the big box there.';
  test.each<[string, EntryParts, RegExp]>([
    [
      'hard',
      { answer: 'Gastrointestinal discomfort necessitates medical consultation.' },
      /:35: the answer reads at school grade \d+\.\d, .*; use shorter/,
    ],
    ['a long sentence', { answer: LONG }, /:35: the answer has a sentence of 22 words \("You may ask .*; make it two/],
    ['a long sentence by sms', { keys: { sms: LONG } }, /:27: "sms" has a sentence of 22 words/],
    ['a curly quote', { answer: 'They\u2019re warm.' }, /:35: the answer has the sign "\u2019"; write plain letters/],
    [
      'a sign that SMS lacks',
      { keys: { sms: 'Socks [warm] are good.' } },
      /:27: "sms" has a sign that text messages lack; write plain/,
    ],
    [
      'a placeholder',
      { answer: 'Call {clinic.fax} now.' },
      /:35: the answer has the placeholder "{clinic.fax}", .*; use {clinic.name}/,
    ],
    ['an amount', { answer: 'It is 0.5 mg a day.' }, /names the amount "0.5 mg"; leave amounts/],
    [
      'advice to stop',
      { answer: 'You should stop taking your pills.' },
      /tells what to take or stop \("You should stop.*; say who/,
    ],
    ['advice to take more', { answer: 'So it is. Increase the dose.' }, /tells what to take or stop/],
    [
      'a diagnosis',
      { answer: 'You probably have depression.' },
      /makes a diagnosis \("You probably have depression"\); leave/,
    ],
    ['a break', { keys: { sms: '"Warm.\\nDry."' } }, /"sms" has a line break; begin it/],
    ['Markdown by sms', { keys: { sms: '"So **warm** socks."' } }, /"sms" has Markdown; write plain/],
    ['a list by sms', { keys: { sms: '"Socks: - warm - dry"' } }, /"sms" has Markdown/],
    [
      'a carrier word',
      { keys: { sms: 'Reply stop to leave.' } },
      /"sms" asks for "Reply stop", which the carrier .*; say it/,
    ],
    ['a quoted one', { keys: { sms: '\'Text "Help" to us.\'' } }, /"sms" asks for "Text "Help"/],
    ['a shouted one', { keys: { sms: 'Or send us a YES now.' } }, /"sms" asks for "YES"/],
    [
      'no phone',
      { keys: { kind: 'refer', sms: 'Call {clinic.phone}.' } },
      /:35: the answer does not say whom to call; put in {clinic.phone}/,
    ],
    [
      'no phone by sms',
      { keys: { kind: 'refer' }, answer: 'Call {clinic.phone}.' },
      /:27: "sms" does not say whom to call/,
    ],
  ])('%s is said with line and remedy', (_what, parts, message) => {
    const found = faults(parts);
    expect(found.join('\n')).toMatch(message);
    expect(found[0]).toMatch(/^knowledge\/en\/warm-socks\.md:\d+: /);
  });

  test('a text message is measured with the clinic filled in', () => {
    const sms = `${'Warm socks. '.repeat(24)}{clinic.phone}`;
    expect(sms.length).toBeLessThanOrEqual(306);
    expect(faults({ keys: { sms } })).toEqual([]);
    const full = `${'Warm socks. '.repeat(23)}{clinic.phone} {clinic.hours}`;
    const file = entryFile({ keys: { sms: full } });
    const entry = parseKnowledge([file, entryFile({ id: 'cold-hats' })]).entries.get('warm-socks')!;
    const [problem] = lintEntry(file, entry, { ...CLINIC, hours: 'Monday to Friday, 9 to 5.' });
    expect(problem?.message).toMatch(
      /^"sms" has 3\d\d characters with the clinic's details filled in, .*; shorten it$/,
    );
  });
});
