import { formIn, readComplaint, readEffects, readForm, readStrength } from '../../src/core/slots';

const NOW = new Date('2026-11-23T12:00:00');

test.each<[string, object]>([
  ['im so dizzy since yesterday', { effect: ['dizziness'], since: { days: 1 } }],
  ['really bad nausea for 3 days', { effect: ['nausea'], since: { days: 3 }, strength: 'strong' }],
  ['puked the whole night', { effect: ['nausea'] }],
  ['a bit woozy during the infusion', { effect: ['dizziness'], since: { kind: 'during' }, strength: 'mild' }],
  ['i still feel out of my body', { effect: ['dissociation'] }],
  ['the room keeps spinning today', { effect: ['dizziness'], since: { days: 0 } }],
  ['my bp was high', { effect: ['pressure'] }],
  ['headache since monday', { effect: ['other'], since: { kind: 'past' } }],
  ['had 4 sessions', {}],
  ['how are you', {}],
])('what is told of side effects: %s', (text, expected) => {
  const said = readComplaint(text, NOW);
  expect(said).toMatchObject(expected);
  expect(Object.keys(said).sort()).toEqual(Object.keys(expected).sort());
});

test.each([
  ['mild', 'mild'],
  ['not that bad', 'mild'],
  ['a 2', 'mild'],
  ['meh so-so', 'medium'],
  ['5 out of 10', 'medium'],
  ['7/10', 'medium'],
  ['really bad', 'strong'],
  ['cant do anything', 'strong'],
  ['9 of 10', 'strong'],
  ['purple', undefined],
])('how strong: %s', (text, expected) => expect(readStrength(text)).toBe(expected));

test.each([
  ['had 4 infusions', 'drip', 'drip'],
  ['the spray up my nose', 'spray', 'spray'],
  ['spravato', 'spray', 'spray'],
  ['thru a vein', undefined, 'drip'],
  ['pills', undefined, 'tablet'],
  ['none of my pills ever worked', undefined, 'tablet'],
  ['a lozenge', 'other', 'other'],
  ['yes', undefined, undefined],
])('how it is given: %s', (text, inPassing, answered) => {
  expect(formIn(text)).toBe(inPassing);
  expect(readForm(text)).toBe(answered);
});

test('no text throws or takes long', () => {
  for (const text of ['sick '.repeat(2000), '\ud800', '', '9'.repeat(3000)]) {
    expect(() => [readComplaint(text, NOW), readEffects(text), readStrength(text), readForm(text)]).not.toThrow();
  }
});
