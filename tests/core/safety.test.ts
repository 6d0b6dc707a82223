/**
 * What people write, by class, in `safety/*.txt` (a line a message, `# class` above). `development` and `heldOut` were
 * written before the patterns; the rounds after them, each measured once before anything was mended: see docs/safety.md.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { screen } from '../../src/core/safety';
import type { Verdict } from '../../src/core/model';

const FOLDER = join(__dirname, 'safety');

interface Phrase {
  readonly text: string;
  readonly of: string;
}

function phrases(file: string): Phrase[] {
  let of = '';
  return readFileSync(join(FOLDER, file), 'utf8')
    .split('\n')
    .flatMap((line) => {
      if (line.startsWith('# ')) of = line.slice(2);
      return line === '' || line.startsWith('# ') ? [] : [{ text: line, of }];
    });
}

function expected(of: string): Verdict['kind'] {
  if (of.startsWith('emergency')) return 'emergency';
  return of.startsWith('negative') || of === 'ordinary' ? 'ok' : 'crisis';
}

const FILES = readdirSync(FOLDER).filter((file) => file !== 'missed.txt');
const ALL = FILES.flatMap(phrases);
const CRISES = ALL.filter(({ of }) => expected(of) === 'crisis').map(({ text }) => text);

describe.each(FILES)('%s', (file) => {
  test.each(phrases(file).map(({ text, of }) => [of, text]))('%s: %s', (of, text) => {
    expect(screen(text).kind).toBe(expected(of));
  });
});

describe('what is known to be missed', () => {
  test.each(phrases('missed.txt').map(({ text, of }) => [of, text]))(
    '%s: %s (found? move it to its class)',
    (of, text) => {
      expect(screen(text).kind).toBe(of.startsWith('crisis') ? 'ok' : 'crisis');
    },
  );
});

describe('grades', () => {
  test.each([
    ["I wish I wouldn't wake up tomorrow", 'indirect'],
    ['everyone would be better off without me', 'indirect'],
    ['I want to kill myself', 'explicit'],
    ['kms', 'explicit'],
    ["I've been cutting my arms", 'explicit'],
    ["tonight I'm going to end it", 'imminent'],
    ['I have a gun in my hand', 'imminent'],
    ['how many pills would it take to not wake up', 'imminent'],
    ['my son says he will kill himself', 'third-person'],
    ['mi hijo dice que se quiere matar', 'third-person'],
  ])('%s is %s', (text, level) => {
    expect(screen(text)).toMatchObject({ kind: 'crisis', level });
  });

  test('something taken on purpose is an overdose, by accident an emergency with one', () => {
    expect(screen('I took all my pills')).toMatchObject({ kind: 'crisis', level: 'imminent', overdose: true });
    expect(screen('my wife took all her pills')).toMatchObject({
      kind: 'crisis',
      level: 'third-person',
      overdose: true,
    });
    expect(screen('I took a double dose by accident')).toMatchObject({ kind: 'emergency', overdose: true });
  });

  test('Spanish is answered in Spanish', () => {
    expect(screen('ya no quiero vivir')).toMatchObject({ kind: 'crisis', language: 'es' });
    expect(screen('me duele el pecho')).toMatchObject({ kind: 'emergency', language: 'es' });
    expect(screen('I want to die')).toMatchObject({ kind: 'crisis', language: 'en' });
  });

  test.each([
    ['does ketamine reduce suicidal thoughts?', true],
    ['I was suicidal ten years ago, can I have ketamine?', true],
    ['my mom died by suicide when I was 12', true],
    ["I'm not suicidal", false],
    ['how long does a session take', false],
    ["I'm dying to know how it works", false],
    ['the Suicide Squad movie was terrible', false],
  ])('%s: information %s', (text, information) => {
    expect(screen(text)).toEqual({ kind: 'ok', information });
  });

  test('a reason names the pattern, never the words of the patient', () => {
    for (const text of CRISES) {
      const verdict = screen(text);
      if (verdict.kind !== 'ok') expect(verdict.why).toMatch(/^(crisis|emergency): [a-z, -]+$/);
    }
  });
});

describe('however it is written', () => {
  const one = fc.constantFrom(...CRISES.filter((text) => !/[?]/.test(text)));

  test('any string has a verdict, and none makes the screen fail', () => {
    const anything = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme', maxLength: 300 }),
    );
    fc.assert(
      fc.property(anything, (text) => {
        const verdict = screen(text);
        expect(verdict.kind === 'crisis' ? verdict.why : '').not.toContain('failed');
      }),
    );
  });

  test('a fault inside counts as a crisis', () => {
    expect(screen(null as unknown as string)).toMatchObject({ kind: 'crisis' });
  });

  test.each<[string, (text: string) => string]>([
    ['capitals', (text) => text.toUpperCase()],
    ['marks after it', (text) => `${text}!!!`],
    ['white space', (text) => `  ${text.replace(/ /g, '   ')}\n`],
    ['emoji', (text) => `${text} 😭💔`],
    ['curly apostrophes', (text) => text.replace(/'/g, '\u2019')],
    ['invisible characters', (text) => text.replace(/ /g, ' \u200b')],
    ['quotation marks', (text) => `"${text}"`],
  ])('%s do not hide it', (_, change) => {
    fc.assert(fc.property(one, (text) => screen(change(text)).kind === 'crisis'));
  });

  test('long talk around it does not hide it', () => {
    const padding = 'The weather has been nice and the garden is green. '.repeat(120);
    fc.assert(
      fc.property(one, fc.nat(6000), fc.nat(6000), (text, before, after) => {
        return screen(`${padding.slice(0, before)}. ${text}. ${padding.slice(0, after)}`).kind === 'crisis';
      }),
    );
  });
});
