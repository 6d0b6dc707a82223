import { createListener, learnAlarm } from '../../src/core/listen';
import { isSpanish } from '../../src/core/listen/isSpanish';
import { trainMatcher } from '../../src/core/matcher';
import type { KnowledgeBase, Verdict } from '../../src/core/model';
import { loadEncoder } from '../../src/encoder';

const OK: Verdict = { kind: 'ok', information: false };
const SUSPECTED: Verdict = { kind: 'emergency', language: 'en', overdose: false, why: 'a sign' };
const DOUBTED: Verdict = { ...SUSPECTED, doubted: true };
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
  ])('hears in "%s": %s', (text, kind) => expect(listen(text, OK).kind).toBe(kind));

  const explicit: Verdict = { kind: 'crisis', level: 'explicit', language: 'en', overdose: false, why: 'said' };
  test.each<[string, string, Verdict, string]>([
    ['takes back a doubted emergency that nothing confirms', 'which side effects are common after a session', DOUBTED, 'ok'],
    ['leaves an emergency that nothing speaks against', 'which side effects are common after a session', SUSPECTED, 'emergency'],
    ['takes back a crisis that is doubted', 'which side effects are common after a session', { ...explicit, doubted: true }, 'ok'],
    ['leaves a doubted one that sounds like it', 'he is on the floor and will not answer', DOUBTED, 'emergency'],
    ['leaves what is explicit', 'which side effects are common after a session', explicit, 'crisis'],
    ['leaves what it has not read in full', `${'so '.repeat(200)}which side effects are common after a session`, DOUBTED, 'emergency'],
  ])('%s', (_what, text, seen, kind) => expect(listen(text, seen).kind).toBe(kind));

  test('leaves a title alone that the bot itself offers', () => {
    const titled = createListener(trainMatcher(BASE, encoder), encoder, ['She fell over and her lips are blue']);
    expect(titled('she fell over and her lips are blue', OK)).toBe(OK);
  });

  test('stands back without examples or without the encoder', () => {
    expect(learnAlarm({ ...BASE, alarms: [] }, encoder.encode)).toBeUndefined();
    const deaf = createListener(trainMatcher(BASE, undefined), undefined);
    expect(deaf('she fell over and her lips are blue', OK)).toBe(OK);
    expect(deaf('which side effects are common after a session', SUSPECTED)).toBe(SUSPECTED);
  });
});

test.each([
  ['¿me va a dar sueño?', true],
  ['ya no quiero que me duela', true],
  ['no, I want to go on', false],
  ['how is it going', false],
])('Spanish or not: %s', (text, expected) => expect(isSpanish(text)).toBe(expected));
