/** What patients answer to a question, and what the bot must make of it. The clock stands at Monday, 23 November 2026. */
import {
  readAgo,
  readChoice,
  readCount,
  readNumber,
  readReport,
  readSpacing,
  readYesNo,
  type YesNo,
} from '../../src/core/slots';

const NOW = new Date(2026, 10, 23, 12);

describe('how many sessions', () => {
  test.each<[string, number | undefined, number?]>([
    ['6', 6],
    ['six', 6],
    ['about ten', 10],
    ['a couple', 2],
    ['half a dozen', 6],
    ['5ish', 5],
    ['a dozen', 12],
    ['like 3 or 4', 3, 4],
    ['3-4', 3, 4],
    ['between 5 and 6 i think', 5, 6],
    ['none yet', 0],
    ['first one tomorrow', 0],
    ["haven't started", 0],
    ['my first session is next week', 0],
    ['just had my 2nd', 2],
    ['my fourth was on friday', 4],
    ['twice', 2],
    ['only once', 1],
    ['a few', 3, 5],
    ['several', 3, 5],
    ['had 4 infusions, last one 2 weeks ago, still nothing', 4],
    ['2 weeks', undefined],
    ['50 mg', undefined],
    ['03/04', undefined],
    ['a couple of weeks', undefined],
    ['twice a week', undefined],
    ['the last one was bad', undefined],
    ['how long does it take', undefined],
    ['zero', 0],
    ['\u{1f600} 5 \u{1f600}', 5],
    ['2026', undefined],
  ])('%s', (text, min, max = min) => {
    const count = readCount(text);
    expect(count).toEqual(min === undefined ? undefined : { min, max });
  });

  test.each<[string, number | undefined, number?]>([
    ['cuatro', 4],
    ['tres o cuatro', 3, 4],
    ['ninguna', 0],
    ['un par', 2],
    ['media docena', 6],
  ])('in Spanish: %s', (text, min, max = min) => {
    expect(readCount(text, 'es')).toEqual(min === undefined ? undefined : { min, max });
  });

  test('a plain number', () => {
    expect(readNumber('step four please')).toBe(4);
    expect(readNumber('nothing here')).toBeUndefined();
  });
});

describe('when it was', () => {
  test.each<[string, number | 'future' | undefined]>([
    ['2 weeks ago', 14],
    ['like 2 wks ago', 14],
    ['yesterday', 1],
    ['yday', 1],
    ['since last tuesday', 6],
    ['last friday', 3],
    ['today', 0],
    ['this morning', 0],
    ['an hour ago', 0],
    ['just now', 0],
    ['last night', 1],
    ['03/04', 264],
    ['11-10-2026', 13],
    ['nov 10', 13],
    ['last month', 38],
    ['last week', 7],
    ['in october', 38],
    ['it was on november 3rd', 20],
    ['12/20', 338],
    ['about a month ago', 31],
    ['a couple of weeks ago', 14],
    ['few days ago', 3],
    ['10 days back', 10],
    ['3 weeks', 21],
    ['six weeks back', 42],
    ['on the 5th', 18],
    ['a while ago', 60],
    ['the day before yesterday', 2],
    ['tomorrow', 'future'],
    ['next tuesday', 'future'],
    ['in two weeks', 'future'],
    ['every 2 weeks', undefined],
    ['twice a week', undefined],
    ['it makes me dizzy', undefined],
    ['4', undefined],
  ])('%s', (text, days) => {
    const when = readAgo(text, NOW);
    if (days === undefined) expect(when).toBeUndefined();
    else if (days === 'future') expect(when?.kind).toBe('future');
    else expect(when).toMatchObject({ kind: 'past', days });
  });

  test.each<[string, number]>([
    ['hace dos semanas', 14],
    ['ayer', 1],
    ['hoy', 0],
    ['hace 3 dias', 3],
    ['la semana pasada', 7],
    ['el martes pasado', 6],
  ])('in Spanish: %s', (text, days) => {
    expect(readAgo(text, NOW, 'es')).toMatchObject({ kind: 'past', days });
  });
});

describe('how they are spaced', () => {
  test.each<[string, number | undefined]>([
    ['every other week', 14],
    ['twice a week', 3.5],
    ['once a month', 30],
    ['weekly', 7],
    ['3x a week', 7 / 3],
    ['three times a week', 7 / 3],
    ['every 10 days', 10],
    ['once every three weeks', 21],
    ['two weeks apart', 14],
    ['biweekly', 14],
    ['daily', 1],
    ['2 weeks ago', undefined],
    ['no idea', undefined],
  ])('%s', (text, days) => {
    expect(readSpacing(text)?.days).toEqual(days === undefined ? undefined : expect.closeTo(days, 3));
  });

  test('in Spanish', () => {
    expect(readSpacing('cada dos semanas', 'es')).toEqual({ days: 14 });
    expect(readSpacing('dos veces por semana', 'es')).toEqual({ days: 3.5 });
  });
});

describe('yes, no or unsure', () => {
  test.each<[string, YesNo | undefined]>([
    ['yes', 'yes'],
    ['yeah', 'yes'],
    ['yup!', 'yes'],
    ['I do, every thursday', 'yes'],
    ['I guess', 'yes'],
    ['claro', 'yes'],
    ['s\u00ed', 'yes'],
    ['of course', 'yes'],
    ['um yeah', 'yes'],
    ['\u{1f44d}', 'yes'],
    ['no', 'no'],
    ['nah', 'no'],
    ['nope', 'no'],
    ['not yet', 'no'],
    ['not really', 'no'],
    ["I don't", 'no'],
    ['never', 'no'],
    ['claro que no', 'no'],
    ['todavia no', 'no'],
    ['not sure', 'unsure'],
    ['Not really sure', 'unsure'],
    ['no idea', 'unsure'],
    ['idk', 'unsure'],
    ["I don't know", 'unsure'],
    ['maybe', 'unsure'],
    ['no se', 'unsure'],
    ['kind of', 'unsure'],
    ['no problem', undefined],
    ['how does therapy work', undefined],
    ['', undefined],
  ])('%s', (text, expected) => {
    expect(readYesNo(text)).toBe(expected);
  });
});

describe('which choice', () => {
  const TITLES = ['How fast it works', 'What side effects to expect', 'Talk to someone'];
  test.each<[string, number | undefined]>([
    ['How fast it works', 0],
    ['how fast it works.', 0],
    ['how fast it wroks', 0],
    ['talk to somone', 2],
    ['2', 1],
    ['two', 1],
    ['option 2', 1],
    ['#3', 2],
    ['the second', 1],
    ['2nd', 1],
    ['the second one please', 1],
    ['the last one', 2],
    ['el ultimo', 2],
    ['la segunda', 1],
    ['4', undefined],
    ['3 weeks', undefined],
    ['the second time it hurt', undefined],
    ['how fast does it wear off', undefined],
    ['ok', undefined],
  ])('%s', (text, index) => {
    expect(readChoice(text, TITLES)).toBe(index);
  });

  const TOPICS = ['Common side effects', 'Right after a session', 'How long it lasts', 'Next step', 'No change'];
  test.each<[string, number | undefined]>([
    ['comon side efects', 0],
    ['common sidee ffects', 0],
    ['commonside effects', 0],
    ['rihgt aftr a sesion', 1],
    ['how lnog it lsats', 2],
    ['nxet stpe', 3],
    ['no chagne', 4],
    // other sentences, though few letters lie between
    ['how long it takes', undefined],
    ['right before a session', undefined],
    ['what are common side effects of it', undefined],
  ])('with typos: %s', (text, index) => {
    expect(readChoice(text, TOPICS)).toBe(index);
  });

  const SAFE = ['I am safe now', 'I am not safe', 'Talk to someone'];
  test.each<[string, number | undefined]>([
    ['i am saef now', 0],
    ['i am nto safe', 1],
    ['im not safe', 1],
    // never read as "I am safe now"
    ['i am safe not', undefined],
    ['i am unsafe', undefined],
    ['i amnt safe', 1],
    ['i am not safe now', undefined],
  ])('a slip does not turn what is said: %s', (text, index) => {
    expect(readChoice(text, SAFE)).toBe(index);
  });
});

test('no text, however long or odd, holds up the bot or throws', () => {
  for (const text of [
    '1-'.repeat(3000),
    'one hundred and '.repeat(400),
    '\u{1f600}'.repeat(500),
    '\ud800 2',
    '?'.repeat(900),
  ]) {
    expect(() => [
      readCount(text),
      readAgo(text, NOW),
      readSpacing(text),
      readYesNo(text),
      readChoice(text, ['a']),
    ]).not.toThrow();
  }
});

describe('what a patient tells in one go', () => {
  test.each<[string, object]>([
    [
      'had 4 infusions, last one 2 weeks ago, still nothing',
      { trouble: 'noChange', sessions: { min: 4, max: 4 }, last: { days: 14 }, form: 'drip' },
    ],
    ['I feel worse after my sessions', { trouble: 'worse' }],
    ['it helped at first but then it wore off', { trouble: 'cameBack' }],
    ["six treatments in and I don't feel any different", { trouble: 'noChange', sessions: { min: 6, max: 6 } }],
    ['twice a week for a month and no change', { trouble: 'noChange', spacing: { days: 3.5 } }],
    ['no improvement and I see a therapist every week', { trouble: 'noChange', therapy: 'yes' }],
    ["it isn't working, I don't have a therapist", { trouble: 'noChange', therapy: 'no' }],
    ['I started 3 weeks ago and nothing', { trouble: 'noChange' }],
    ['the ketamine therapy is not working', { trouble: 'noChange' }],
    [
      'had a couple of sessions, last was yesterday, worse',
      { trouble: 'worse', sessions: { min: 2, max: 2 }, last: { days: 1 } },
    ],
    ['how long does it last', {}],
    ['it works for a few days then comes back', { trouble: 'cameBack' }],
    [
      'Had two sessions last month, I feel worse',
      { trouble: 'worse', sessions: { min: 2, max: 2 }, last: { days: 38 } },
    ],
  ])('%s', (text, expected) => {
    const report = readReport(text, NOW);
    expect(report).toMatchObject(expected);
    expect(Object.keys(report).sort()).toEqual(Object.keys(expected).sort());
  });
});
