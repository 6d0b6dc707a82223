/** The bot's own words: as easy as the answers. */
import { readFileSync } from 'node:fs';
import { lintPhrases } from '../../src/core/lint';
import { parsePhrases } from '../../src/core/phrases';

const FILES = ['en', 'es'].map((name) => ({
  path: `knowledge/phrases/${name}.yml`,
  text: readFileSync(`knowledge/phrases/${name}.yml`, 'utf8'),
}));
const edited = (to: string) =>
  FILES.map((file, index) =>
    index === 0 ? { ...file, text: file.text.replace(/^restart: .*$/m, () => `restart: ${to}`) } : file,
  );
const lint = (files = FILES) =>
  lintPhrases(files[0]!, parsePhrases(files).en).map(({ message, line }) => `${line}: ${message}`);

test('what is shipped is easy enough', () => {
  expect(lint()).toEqual([]);
});

test('a sentence that is too long is said with its line and remedy', () => {
  const long = 'We can do it all once more and then you may ask me of this and that as long as you like to do so here.';
  expect(lint(edited(long)).join('\n')).toMatch(/^\d+: "restart" has a sentence of 26 words .*; make it two/);
});

test('hard words are found, in a second wording too', () => {
  const hard = `Individuals occasionally experience gastrointestinal discomfort. ${'Notify qualified personnel immediately afterwards. '.repeat(7)}`;
  expect(lint(edited(`\n  - Let us begin again.\n  - ${hard}`)).join('\n')).toMatch(
    /"restart" reads at school grade \d+\.\d, and 6\.9 is the most/,
  );
});
