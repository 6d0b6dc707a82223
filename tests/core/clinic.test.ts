/** The clinic's hours: what they say, and whether the phone is answered at a moment, by the clinic's own clock. */
import { hoursText } from '../../src/core/clinic/hoursText';
import { isMadeUp } from '../../src/core/clinic/madeUp';
import { openness, type Opening } from '../../src/core/clinic/opening';
import { KnowledgeError, parseClinic } from '../../src/core/knowledge';

const HEAD = 'name: Example Clinic\nphone: "555-010-0199"\npage: https://www.clinic.example\nregion: US\n';
const clinic = (yaml: string) => parseClinic({ path: 'knowledge/clinic.yml', text: HEAD + yaml });
const WEEK = `hours:
  monday-thursday: 9:00-12:00, 1 pm-5:30 pm
  friday: 9-12
  saturday: closed
timezone: America/New_York
closed: [2026-12-25]`;

function complaint(yaml: string): string {
  try {
    clinic(yaml);
  } catch (error) {
    return error instanceof KnowledgeError ? error.message : String(error);
  }
  return 'no complaint';
}

test('hours by day are read and said in words', () => {
  const { hours, opening } = clinic(WEEK);
  expect(hours).toBe('Monday to Thursday, 9 am to 12 pm, 1 pm to 5:30 pm; Friday, 9 am to 12 pm');
  expect(hoursText(opening as Opening, 'es')).toMatch(/^lunes a jueves, 9 am a 12 pm/);
});

test('free words of an older file are said as they stand', () => {
  const { hours, opening } = clinic('hours: Monday to Friday, 9 to 5');
  expect(hours).toBe('Monday to Friday, 9 to 5');
  expect(opening).toBeUndefined();
});

test('hours over the weekend and round the clock', () => {
  expect(clinic('hours:\n  friday-monday: 0:00-24:00\ntimezone: UTC').hours).toBe(
    'Monday, 12 am to 12 am; Friday to Sunday, 12 am to 12 am',
  );
});

describe('whether the phone is answered', () => {
  test.each([
    ['a Monday morning', '2026-11-23T14:00:00Z', { kind: 'open', at: 540, until: 720 }],
    ['a minute before', '2026-11-23T13:59:00Z', { kind: 'closed', opens: { inDays: 0, weekday: 0, at: 540 } }],
    ['at lunch', '2026-11-23T17:00:00Z', { kind: 'closed', at: 720, opens: { inDays: 0, at: 780 } }],
    ['after the last minute', '2026-11-23T22:30:00Z', { kind: 'closed', opens: { inDays: 1, weekday: 1, at: 540 } }],
    ['Friday noon', '2026-11-27T17:00:00Z', { kind: 'closed', opens: { inDays: 3, weekday: 0, at: 540 } }],
    ['already Tuesday in UTC', '2026-11-24T02:00:00Z', { kind: 'closed', at: 1260, opens: { inDays: 1, weekday: 1 } }],
    ['Christmas, a Friday', '2026-12-25T15:00:00Z', { kind: 'closed', opens: { inDays: 3, weekday: 0, at: 540 } }],
    ['in summer time', '2026-07-06T13:00:00Z', { kind: 'open', at: 540, until: 720 }],
    ['the Monday after the change of the clock', '2026-11-02T14:00:00Z', { kind: 'open', at: 540 }],
  ])('%s', (_when, now, expected) => {
    expect(openness(clinic(WEEK).opening as Opening, new Date(now))).toMatchObject(expected);
  });

  test('a clinic that never opens has no next time', () => {
    const { opening } = clinic('hours:\n  monday: closed\ntimezone: UTC');
    expect(openness(opening as Opening, new Date(0))).toEqual({ kind: 'closed', at: 0 });
  });
});

test.each([
  ['hours:\n  monday: 9:00-17:00', 6, /"timezone" is missing; add the time zone/],
  ['hours:\n  monday: 9:00-17:00\ntimezone: Eastern', 7, /"timezone" is not a time zone; write its name/],
  ['hours:\n  funday: 9:00-17:00\ntimezone: UTC', 6, /"hours.funday" is no day; write for example monday/],
  ['hours:\n  monday: nine to five\ntimezone: UTC', 6, /"hours.monday" is no time; write for example 9:00-17:00/],
  ['hours:\n  monday: 9:75-17:00\ntimezone: UTC', 6, /is no time/],
  ['hours:\n  monday: 13 pm-5 pm\ntimezone: UTC', 6, /is no time/],
  ['hours:\n  monday: 9\ntimezone: UTC', 6, /must be text/],
  ['hours:\n  monday: 17:00-9:00\ntimezone: UTC', 6, /ends before it begins; write a night as two days/],
  ['hours:\n  monday: 9:00-12:00, 11:00-13:00\ntimezone: UTC', 6, /overlap or stand out of order/],
  ['hours: []', 5, /"hours" is missing or unusable; write each day/],
  ['hours: " "', 5, /"hours" is empty; write each day/],
  ['hours: nine\nclosed: [christmas]', 6, /"closed.0" is not a day; write it like 2026-12-25/],
])('%j is refused with line and remedy', (yaml, line, message) => {
  const said = complaint(yaml);
  expect(said).toMatch(message);
  expect(said).toMatch(new RegExp(`^knowledge/clinic.yml:${line}: `));
});

test.each([
  ['as shipped', '555-010-0199', 'https://www.clinic.example/contact', true],
  ['with a number of stories', '(212) 555-0123', 'https://clinic.org', true],
  ['with a page that leads nowhere', '+1 212 736 5000', 'https://clinic.test', true],
  ['of its own', '+1 212 736 5000', 'https://www.example-clinic.org/contact', false],
  ['without a page', '0800 555 111', '', false],
])('a clinic %s: made up or not', (_name, phone, page, expected) => {
  expect(isMadeUp({ phone, page })).toBe(expected);
});
