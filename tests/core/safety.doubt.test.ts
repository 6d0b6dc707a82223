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

/** A "no" behind or before a wish to die, which does not deny it; the screen alone must see it. */
test.each([
  'quiero morir, no soy nadie',
  'me quiero matar no soy feliz',
  'quiero morirme, ni loca aguanto mas',
  'i want to die not really sure why',
  'I want to kill myself no way around it',
  'kill myself, no one cares',
  'no se que hacer quiero matarme',
  'no puedo dormir, pienso matarme',
])('%s', (text) => expect(screen(text).kind).toBe('crisis'));

test.each(['suicidal, no.', 'hurting myself? never', 'matarme ni loca', 'suicida no soy'])('denied: %s', (text) =>
  expect(screen(text).kind).toBe('ok'),
);
