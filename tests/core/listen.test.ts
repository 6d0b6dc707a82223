import { createListener, learnAlarm } from '../../src/core/listen';
import { isSpanish } from '../../src/core/listen/isSpanish';
import { trainMatcher } from '../../src/core/matcher';
import type { KnowledgeBase } from '../../src/core/model';
import { loadEncoder } from '../../src/encoder';

const BASE: KnowledgeBase = {
  entries: new Map(),
  negatives: ['what is the weather tomorrow', 'play some music for me', 'how long do I boil eggs'],
  examples: [
    { text: 'how fast does it work for depression', topic: 'x' },
    { text: 'which side effects are common after a session', topic: 'x' },
    { text: 'may I drive home after the infusion', topic: 'x' },
  ],
  alarms: [
    { text: 'nobody would notice if I were not around tomorrow', label: 'crisis' },
    { text: 'I keep thinking everyone is better off when I am gone', label: 'crisis' },
    { text: 'she fell over and her lips are blue', label: 'emergency' },
    { text: 'he is on the floor and will not answer me', label: 'emergency' },
    { text: 'my phone died in the waiting room', label: 'ok' },
  ],
};

describe('the second reader', () => {
  const encoder = loadEncoder();
  const listen = createListener(trainMatcher(BASE, encoder), encoder);

  test.each([
    ['nobody would even notice if I was not around', 'crisis'],
    ['her lips are turning blue and she fell', 'emergency'],
    ['her lisp are turning bleu and she fell', 'emergency'],
    ['how fast will it work', 'ok'],
    ['skip', 'ok'],
    ['', 'ok'],
  ])('hears in "%s": %s', (text, kind) => expect(listen(text).kind).toBe(kind));

  test('stands back without examples or without the encoder', () => {
    expect(learnAlarm({ ...BASE, alarms: [] }, encoder.encode)).toBeUndefined();
    expect(createListener(trainMatcher(BASE, undefined), undefined)('she fell over and her lips are blue').kind).toBe('ok');
  });
});

test.each([
  ['¿me va a dar sueño?', true],
  ['ya no quiero que me duela', true],
  ['no, I want to go on', false],
  ['how is it going', false],
])('Spanish or not: %s', (text, expected) => expect(isSpanish(text)).toBe(expected));
