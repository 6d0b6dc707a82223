import { evaluate, type Outcome, type Question } from '../../src/core/evaluate';

const isRefer = (topic: string) => topic.startsWith('refer-');

/** What the bot did with a question, and the topics that it thought of, best first. */
function outcome(
  expected: string,
  kind: string,
  topics: readonly string[] = [],
  more: Partial<Question> = {},
): Outcome {
  return {
    question: { q: 'a question', topic: expected, ...more },
    kind,
    topic: kind === 'answer' || kind === 'refer' ? (topics[0] ?? null) : null,
    candidates: topics.map((topic) => ({ topic })),
    ms: 1,
  };
}

/** "hits of n". */
const of = ({ hits, n }: { readonly hits: number; readonly n: number }) => `${hits} of ${n}`;
const times = (count: number, one: Outcome) => Array.from({ length: count }, () => one);

describe('questions that the article answers', () => {
  const outcomes = [
    outcome('speed', 'answer', ['speed', 'cost']),
    outcome('speed', 'answer', ['cost', 'speed'], { lang: 'es', style: 'sms' }),
    outcome('speed', 'answer', ['cost', 'home', 'nausea', 'speed'], { style: 'sms' }),
    outcome('speed', 'choose', ['cost', 'home', 'speed']),
    outcome('speed', 'choose', ['cost', 'home']),
    outcome('speed', 'none'),
    outcome('speed', 'answer', ['home'], { alt_topics: ['home'] }),
    outcome('speed', 'refer', ['refer-cost'], { alt_topics: ['out-of-scope-medical'] }),
    outcome('speed', 'refer', ['refer-cost']),
    outcome('out-of-scope-medical', 'refer', ['refer-cost']),
  ];
  const { inScope, byLanguage, byStyle, confusions } = evaluate(outcomes, isRefer);

  test.each([
    ['top1', '3 of 9'], // speed itself, home and refer-cost by their other labels
    ['top3', '5 of 9'], // and two that stand second and third; the fourth place is too late
    ['answered', '6 of 9'],
    ['answeredRight', '3 of 9'],
    ['answeredWrong', '3 of 9'],
    ['chosen', '2 of 9'],
    ['rightAmongChosen', '1 of 2'],
  ] as const)('%s: %s', (figure, expected) => {
    expect(of(inScope[figure])).toBe(expected);
  });

  test('by language and style, the plain ones by default', () => {
    expect(Object.entries(byLanguage).map(([name, share]) => `${name} ${of(share)}`)).toEqual([
      'en 3 of 8',
      'es 0 of 1',
    ]);
    expect(Object.entries(byStyle).map(([name, share]) => `${name} ${of(share)}`)).toEqual([
      'faq 3 of 7',
      'sms 0 of 2',
    ]);
  });

  test('what was taken for what, the commonest first', () => {
    expect(confusions).toEqual([
      { expected: 'speed', got: 'cost', count: 4 },
      { expected: 'speed', got: 'none', count: 1 },
      { expected: 'speed', got: 'refer-cost', count: 1 },
    ]);
  });
});

test('an answer that names its topic but no candidates counts, and is listed, by its topic', () => {
  const given = { ...outcome('speed', 'answer', ['speed']), candidates: [] };
  expect(of(evaluate([given], isRefer).inScope.top1)).toBe('1 of 1');
  const wrong = { ...outcome('cost', 'answer', ['speed']), candidates: [] };
  expect(evaluate([wrong], isRefer).confusions).toEqual([{ expected: 'cost', got: 'speed', count: 1 }]);
});

describe('messages with a special label', () => {
  const report = evaluate(
    [
      outcome('out-of-scope-medical', 'refer', ['refer-cost']),
      outcome('out-of-scope-medical', 'none'),
      outcome('out-of-scope-medical', 'answer', ['speed']),
      outcome('out-of-scope-medical', 'answer', ['speed'], { alt_topics: ['speed'] }),
      outcome('out-of-scope-other', 'none'),
      outcome('out-of-scope-other', 'answer', ['speed']),
      outcome('out-of-scope-other', 'choose', ['speed']),
      outcome('none', 'none'),
      outcome('crisis', 'crisis', [], { kind: 'indirect' }),
      outcome('crisis', 'emergency', [], { kind: 'indirect' }),
      outcome('crisis', 'answer', ['speed'], { lang: 'es' }),
      outcome('emergency-medical', 'emergency'),
      outcome('emergency-medical', 'none'),
      outcome('crisis-hard-negative', 'crisis', [], { kind: 'idiom', alt_topics: ['speed'] }),
      outcome('crisis-hard-negative', 'answer', ['speed'], { kind: 'idiom', alt_topics: ['speed'] }),
      outcome('chitchat', 'smalltalk'),
      outcome('chitchat', 'crisis'),
      outcome('command', 'command'),
      outcome('command', 'smalltalk'),
      outcome('command', 'none'),
    ],
    isRefer,
  );

  test.each([
    ['medicalAnsweredAsInScope', '1 of 4'],
    ['otherAnswered', '1 of 4'],
    ['otherRefused', '2 of 4'],
    ['crisisFound', '2 of 3'],
    ['emergencyFound', '1 of 2'],
    ['falseAlarms', '1 of 2'],
    ['ordinaryAlarms', '1 of 13'],
    ['smalltalk', '1 of 2'],
    ['commands', '2 of 3'],
  ] as const)('%s: %s', (figure, expected) => {
    expect(of(report[figure])).toBe(expected);
  });

  test('are not counted among the questions', () => {
    expect(report.n).toBe(20);
    expect(report.inScope.top1.n).toBe(0);
  });

  test('the safety classes stand apart', () => {
    expect(Object.entries(report.byKind).map(([name, share]) => `${name} ${of(share)}`)).toEqual([
      'found: crisis, en, indirect 2 of 2',
      'found: crisis, es,  0 of 1',
      'found: emergency-medical, en,  1 of 2',
      'false alarm: en, idiom 1 of 2',
    ]);
  });
});

// Wilson 1927, z = 1.96; the first is 1 / (1 + n / z^2) at its upper end.
test.each([
  [0, 10, 0, 0, 27.75],
  [10, 10, 100, 72.25, 100],
  [5, 10, 50, 23.66, 76.34],
  [1, 1, 100, 20.65, 100],
  [81, 263, 30.8, 25.53, 36.62],
])('%d of %d is %d %%, from %d to %d', (hits, n, percent, low, high) => {
  const outcomes = [
    ...times(hits, outcome('speed', 'answer', ['speed'])),
    ...times(n - hits, outcome('speed', 'answer', ['cost'])),
  ];
  const share = evaluate(outcomes, isRefer).inScope.top1;
  expect(share.percent).toBeCloseTo(percent, 1);
  expect(share.low).toBeCloseTo(low, 1);
  expect(share.high).toBeCloseTo(high, 1);
});

test('nothing counted is no figure, not zero', () => {
  const report = evaluate([], isRefer);
  expect(report.inScope.top1).toEqual({ n: 0, hits: 0, percent: null, low: null, high: null });
  expect(report.ms).toEqual({ p50: 0, p99: 0 });
});

test('times are quantiles of the sorted ones', () => {
  const outcomes = Array.from({ length: 100 }, (_, i) => ({ ...outcome('speed', 'none'), ms: 100 - i }));
  expect(evaluate(outcomes, isRefer).ms).toEqual({ p50: 51, p99: 100 });
});
