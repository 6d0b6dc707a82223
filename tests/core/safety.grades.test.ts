/**
 * What the screen makes of every phrase in `safety/*.txt`, in full: level, language, something taken, and the kind of
 * pattern. The phrase files say only whether a message is a crisis; this shows every other change of a verdict. Read the
 * difference, and where it is meant, run this file with `-u`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Verdict } from '../../src/core/model';
import { screen } from '../../src/core/safety';

const FOLDER = join(__dirname, 'safety');

function inWords(verdict: Verdict): string {
  if (verdict.kind === 'ok') return verdict.information ? 'ok, information' : 'ok';
  const { language, overdose, why } = verdict;
  const level = verdict.kind === 'crisis' ? ` ${verdict.level}` : '';
  return `${verdict.kind}${level} ${language}${overdose ? ' taken' : ''} (${why})`;
}

test.each(readdirSync(FOLDER))('%s', (file) => {
  const phrases = readFileSync(join(FOLDER, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('# '));
  expect(phrases.map((text) => `${text} => ${inWords(screen(text))}`).join('\n')).toMatchSnapshot();
});
