import { screen } from '../../src/core/safety';

/** Whether something speaks against the danger that the screen saw: only then may the second reader take it back. */
test.each<[string, boolean]>([
  ['i want to die', false],
  ['thinking of suicide. can anybody hear me', false],
  ['I want to kill myself. My sister said to write to you', false],
  ['no idea what to do. i want to end my life', false],
  ['quiero morirme. alguien me puede ayudar', false],
  ['I wanted to die in 2016', true],
  ['I never said I want to kill myself', true],
  ['i want to die lol my phone broke', true],
  ['people who want to kill themselves', true],
  ['throat tightening, hives all over', false],
  ['I had chest pain back in spring', true],
])('%s', (text, doubted) => {
  const verdict = screen(text);
  if (verdict.kind === 'ok') expect(doubted).toBe(true); // set aside already
  else expect(verdict.doubted === true).toBe(doubted);
});
