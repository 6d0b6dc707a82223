import { createMatcher, trainMatcher, type Matcher } from '../../src/core/matcher';
import { normalise } from '../../src/core/matcher/normalise';
import { createSpeller } from '../../src/core/matcher/spelling';
import { fromBytes, toBytes } from '../../src/core/matcher/trainedFile';
import type { Entry, EntryKind, KnowledgeBase, Match } from '../../src/core/model';

function entry(id: string, kind: EntryKind, question: string, alternates: readonly string[]): Entry {
  const rest = { title: `Title of ${id}`, answer: 'An answer.', sms: 'An answer.', related: [] };
  return { id, kind, question, alternates, ...rest, checked: '2026-11-23', expires: '2027-11-23' };
}

const ENTRIES = [
  entry('bread', 'answer', 'How do I bake bread?', [
    'which oven temperature is right for a loaf',
    'how long must the dough rise',
    'my crust is too hard',
    'do I need yeast or sourdough',
    'what flour makes a good loaf',
    'kneading by hand or by machine',
  ]),
  entry('bicycle', 'answer', 'How do I mend a bicycle?', [
    'my tyre is flat again',
    'the chain slips when I pedal',
    'how tight should the brakes be',
    'which pump fits this valve',
    'can I straighten a bent wheel',
    'what oil is good for the gears',
  ]),
  entry('garden', 'answer', 'When do I plant tomatoes?', [
    'how much water do seedlings want',
    'slugs are eating my lettuce',
    'is it too late to sow carrots',
    'how deep should the seeds go',
    'what soil is good for roses',
    'should I prune in autumn',
  ]),
  entry('refer-taxes', 'refer', 'Can you help with my taxes?', [
    'when is the tax return due',
    'may I deduct my office',
    'who looks at my income statement',
    'how high is the tax on savings',
    'do I have to declare a gift',
  ]),
];
const BASE: KnowledgeBase = {
  entries: new Map(ENTRIES.map((one) => [one.id, one])),
  negatives: [
    'who won the football match',
    'sing me a song',
    'tell me a joke about cats',
    'what is the capital of France',
    'how old is the president',
    'play some music',
  ],
  examples: [
    { text: 'the saddle of my bike creaks', topic: 'bicycle' },
    { text: 'is the fiscal year over', topic: 'refer-taxes' },
  ],
  alarms: [
    { text: 'the kitchen is on fire', label: 'emergency' },
    { text: 'nobody would miss me', label: 'crisis' },
    { text: 'I miss my old oven', label: 'ok' },
  ],
};

const trained = trainMatcher(BASE, undefined);
const matcher = createMatcher(BASE, trained);
const fuzzy = createMatcher(BASE);

const topicOf = (match: Match) => (match.kind === 'answer' || match.kind === 'refer' ? match.topic : match.kind);
const ask = async (text: string, by: Matcher = matcher) => topicOf(await by.match({ text }));

describe('normalise', () => {
  test.each([
    ['courtesies', 'Hi bot, quick question: is it safe, please?!', 'is it safe'],
    ['a long opening', 'hello there, I was just wondering if it hurts. Thank you so much!', 'it hurts'],
    ['asking leave', 'Can I ask you something? does it hurt', 'does it hurt'],
    ['courtesy alone stays', 'Hello, thanks!', 'hello thanks'],
    ['shorthand', 'wat r the side fx abt u', 'what are the side fx about you'],
    ['numbers for words', 'how long b4 i can go 2 work', 'how long before i can go to work'],
    ['numbers stay numbers', 'is 25 enough', 'is 25 enough'],
    [
      'contractions',
      "I can't, won't and shouldn't; it's what they've said",
      'i can not will not and should not it is what they have said',
    ],
    [
      'contractions without apostrophe',
      'i dont know if im ok with what theyre doing',
      'i do not know if i am with what they are doing',
    ],
    ['a curly apostrophe', 'I\u2019m afraid', 'i am afraid'],
    ['a possessive', "my doctor's advice", 'my doctor advice'],
    ['capitals, accents and spaces', '  DOES   It Hurt\n\u00c9milie ', 'does it hurt emilie'],
    ['medical shorthand', 'tx raises my bp, meds?', 'treatment raises my blood pressure medicines'],
    ['names of object properties', 'constructor toString', 'constructor tostring'],
    ['emoji', 'does it hurt \u{1f622}', 'does it hurt'],
    ['nothing', '', ''],
    ['signs', '?!...', ''],
  ])('%s', (_what, text, plain) => {
    expect(normalise(text)).toBe(plain);
  });

  test('what is plain already stays as it is', () => {
    for (const { question, alternates } of ENTRIES) {
      for (const text of [question, ...alternates]) expect(normalise(normalise(text))).toBe(normalise(text));
    }
  });
});

describe('speller', () => {
  const counts = new Map([
    ['nausea', 9],
    ['infusion', 20],
    ['infusions', 4],
    ['depression', 30],
    ['support', 3],
    ['dizzy', 5],
    ['weeks', 8],
    ['week', 8],
    ['safe', 8],
    ['treatment', 30],
  ]);
  const pairs = new Set(['feel depress', 'safe treatment', 'week of']);
  const { repair } = createSpeller({
    counts,
    known: (word) => ['sage', 'weeds', 'depressing', 'of', 'and', 'some', 'save'].includes(word),
    pair: (first, second) => pairs.has(`${first} ${second}`),
  });

  test.each([
    ['a swap', 'nuasea', 'nausea'],
    ['a missing letter', 'nausa', 'nausea'],
    ['a letter too many', 'dizzzy', 'dizzy'],
    ['a wrong letter', 'nauzea', 'nausea'],
    ['two slips in a long word', 'depresion treetmant', 'depression treatment'],
    ['the nearer of two', 'infusons', 'infusions'],
    ['the commoner of two as near', 'infusionz', 'infusion'],
    ['a short word whose neighbours agree', 'wek of nausea', 'week of nausea'],
    ['only the wrong words', 'weeks of nuasea and some', 'weeks of nausea and some'],
  ])('mends %s', (_what, text, repaired) => {
    expect(repair(text)).toBe(repaired);
  });

  test.each([
    ['words of the knowledge', 'weeks week infusions'],
    ['words that are right elsewhere', 'sage weeds depressing'],
    ['short words', 'saf wek'],
    ['very short words', 'wk od'],
    ['two slips in a short word', 'nawzea'],
    ['words that nothing is near to', 'xylophone passport'],
    ['words with digits', 'we3ks'],
    ['very long words', `${'treatment'.repeat(3)}`],
    ['nothing', ''],
  ])('leaves %s alone', (_what, text) => {
    expect(repair(text)).toBe(text);
  });

  test('stops after a few words, so that a wall of nonsense costs little', () => {
    expect(repair(Array(8).fill('nuasea').join(' '))).toBe(`${'nausea '.repeat(6)}nuasea nuasea`);
  });
});

describe('a matcher that has learned', () => {
  const PHRASINGS = ENTRIES.flatMap(({ id, question, alternates, title }) =>
    [question, ...alternates, title].map((phrasing) => [phrasing, id] as const),
  );
  test.each(PHRASINGS)('"%s" finds its own entry with certainty', async (phrasing, id) => {
    const match = await matcher.match({ text: phrasing });
    expect(topicOf(match)).toBe(id);
    expect(match.kind).toBe(id === 'refer-taxes' ? 'refer' : 'answer');
    expect(match.candidates[0]).toEqual({ topic: id, score: 1, stages: { exact: 1 }, phrasing });
  });

  test('also with courtesies, capitals and typing slips around it', async () => {
    const { candidates } = await matcher.match({ text: 'Hi!! Quick question, MY TYRE IS FLAT AGAIN, please :)' });
    expect(candidates[0]).toMatchObject({ topic: 'bicycle', score: 1, phrasing: 'my tyre is flat again' });
  });

  test.each([
    ['what temperature for the oven when baking a loaf', 'bread'],
    ['the dough does not rise', 'bread'],
    ['my brakes and chain need oil', 'bicycle'],
    ['a saddle that creaks', 'bicycle'], // only an example tells of saddles
    ['watering lettuce seedlings', 'garden'],
    ['what is the tax on income', 'refer-taxes'],
    ['how do i mend the brkaes of my bycicle', 'bicycle'],
    ['slgus eating tomatos', 'garden'],
  ])('"%s" is answered by %s', async (text, topic) => {
    expect(await ask(text)).toBe(topic);
  });

  test.each(['who won the football game', 'tell me a joke', 'sing a song and play music'])(
    '"%s" is declined',
    async (text) => {
      const match = await matcher.match({ text });
      expect(match.kind).toBe('none');
      expect(match.why).toMatch(/something else than treatment \(\d+ %\)/);
    },
  );

  test('what several entries might mean is offered as a choice of four at most', async () => {
    const colours = ['red', 'blue', 'green', 'white', 'yellow', 'black'];
    const things = ['wall', 'door', 'floor', 'chair', 'table'];
    const paints = colours.map((colour) =>
      entry(
        colour,
        'answer',
        `which ${colour} paint`,
        things.map((thing) => `${colour} paint for the ${thing}`),
      ),
    );
    const base = { ...BASE, entries: new Map(paints.map((one) => [one.id, one])), examples: [] };
    const match = await createMatcher(base, trainMatcher(base, undefined)).match({ text: 'paint for the door' });
    if (match.kind !== 'choose') throw new Error(`not a choice: ${match.why}`);
    expect(match.topics).toHaveLength(4);
    expect(match.topics).toEqual(match.candidates.slice(0, 4).map(({ topic }) => topic));
    expect(match.candidates).toHaveLength(5);
    expect(match.why).toMatch(/^Several entries might be meant: \w+ \d+ %, /);
  });

  test('candidates come best first, at most five, with shares of one, stages and the phrasing that won', async () => {
    const { candidates, why } = await matcher.match({ text: 'is the dough to rise for long' });
    const scores = candidates.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(candidates.length).toBe(4);
    expect(Math.min(...scores)).toBeGreaterThan(0);
    expect(scores.reduce((sum, score) => sum + score, 0)).toBeLessThanOrEqual(1.000001);
    expect(candidates[0]).toMatchObject({ topic: 'bread', phrasing: 'how long must the dough rise' });
    expect(Object.keys(candidates[0]?.stages ?? {})).toEqual(['words', 'meaning']);
    expect(candidates[0]?.stages['words']).toBeGreaterThan(candidates[1]?.stages['words'] ?? Infinity);
    expect(why).toMatch(
      /^bread stands out with \d+ %; the next, [\w-]+, has \d+ %\. Nearest phrasing: "how long must the dough rise"\.$/,
    );
  });

  test('where nothing was learned about what to decline, a message of unknown words is', async () => {
    const base = { ...BASE, negatives: [] };
    const open = createMatcher(base, trainMatcher(base, undefined));
    expect(await open.match({ text: 'zzz qqq' })).toMatchObject({
      kind: 'none',
      why: expect.stringMatching(/Too little|Nothing comes near/) as unknown,
    });
    expect(await ask('how long must the dough rise', open)).toBe('bread');
  });

  test('a knowledge base without entries answers nothing', async () => {
    const empty: KnowledgeBase = { entries: new Map(), negatives: [], examples: [], alarms: [] };
    const match = await createMatcher(empty).match({ text: 'how do I bake bread' });
    expect(match).toMatchObject({ kind: 'none', candidates: [] });
  });
});

describe('a follow-up', () => {
  const share = (match: Match, topic: string) => match.candidates.find((one) => one.topic === topic)?.score ?? 0;

  test('is read together with the question before', async () => {
    const text = 'and how long does that take?';
    const alone = await matcher.match({ text });
    for (const [context, topic] of [
      ['how do I bake bread', 'bread'],
      ['how do I mend a bicycle', 'bicycle'],
      ['when do I plant tomatoes', 'garden'],
    ] as const) {
      expect(share(await matcher.match({ text, context }), topic)).toBeGreaterThan(share(alone, topic) + 0.05);
    }
  });

  test('of a few words takes its subject from before', async () => {
    expect(topicOf(await matcher.match({ text: 'what is good for it', context: 'the gears of my bicycle' }))).toBe(
      'bicycle',
    );
    expect(topicOf(await matcher.match({ text: 'what is good for it', context: 'roses and tomatoes' }))).toBe('garden');
  });

  test('a question that stands alone is not bent by the one before', async () => {
    const text = 'the dough for the loaf will never rise in our old oven whatever we try';
    const alone = await matcher.match({ text });
    expect(await matcher.match({ text, context: 'how do I mend a bicycle' })).toEqual(alone);
  });
});

describe('without anything learned', () => {
  test.each([
    ['how do i bake bred', 'bread'],
    ['my tyer is flat agian', 'bicycle'],
    ['the chian slips when i pedl', 'bicycle'],
    ['slugs are eting my letuce', 'garden'],
    ['when is the tax retrun due', 'refer-taxes'],
  ])('"%s" still finds %s first', async (text, topic) => {
    const { candidates } = await fuzzy.match({ text });
    expect(candidates[0]).toMatchObject({ topic });
    expect(Object.keys(candidates[0]?.stages ?? {})).toEqual(['fuzzy']);
  });

  test.each(ENTRIES.map(({ question, id }) => [question, id]))('"%s" is answered by %s', async (question, id) => {
    expect(await ask(question, fuzzy)).toBe(id);
  });

  test('what nothing is like is declined', async () => {
    expect(await ask('xylophone', fuzzy)).toBe('none');
  });
});

describe('what was learned', () => {
  test('is the same every time', () => {
    expect(Buffer.compare(toBytes(trainMatcher(BASE, undefined)), toBytes(trained))).toBe(0);
  });

  test('can be kept and loaded', async () => {
    const loaded = fromBytes(toBytes(trained));
    expect(loaded).toEqual(trained);
    const text = 'the dough does not rise';
    expect(await createMatcher(BASE, loaded).match({ text })).toEqual(await matcher.match({ text }));
  });

  test('with meanings can be kept and loaded, also out of the middle of a buffer', () => {
    const learned = trainMatcher(BASE, fakeEncoder());
    expect(learned.learned.meaning?.weights.some((weight) => weight !== 0)).toBe(true);
    expect(learned.alarm).toBeDefined();
    const bytes = toBytes(learned);
    const shifted = Buffer.concat([Buffer.alloc(3), bytes]).subarray(3);
    expect(fromBytes(shifted)).toEqual(learned);
  });

  test.each([0, 3, 4, 100, 5000])('cut after %d bytes is refused', (length) => {
    expect(() => fromBytes(toBytes(trained).subarray(0, length))).toThrow();
  });

  test('cut by the last byte is refused', () => {
    const bytes = toBytes(trained);
    expect(() => fromBytes(bytes.subarray(0, bytes.length - 1))).toThrow('cut short');
  });

  test('tells how far it is, up to the whole', () => {
    const heard: [string, number][] = [];
    trainMatcher(BASE, fakeEncoder(), (step, share) => heard.push([step, share]));
    // With so few examples an entry, words alone are not asked.
    expect([...new Set(heard.map(([step]) => step))]).toEqual(['meanings', 'choices', 'alarms']);
    expect(heard.every(([, share]) => share >= 0 && share <= 1)).toBe(true);
    expect(heard).toContainEqual(['choices', 1]);
  });
});

describe('meanings', () => {
  test('decide where words do not', async () => {
    const encoder = fakeEncoder();
    const both = createMatcher(BASE, trainMatcher(BASE, encoder), encoder);
    const { candidates } = await both.match({ text: 'velocipede' });
    expect(candidates[0]).toMatchObject({ topic: 'bicycle' });
    expect(candidates[0]?.stages['meaning']).toBeGreaterThan(candidates[1]?.stages['meaning'] ?? Infinity);
  });
});

describe.each([
  ['learned', matcher],
  ['not learned', fuzzy],
])('junk never throws (%s)', (_name, by) => {
  test.each([
    ['nothing', ''],
    ['white space', ' \n\t '],
    ['emoji', '\u{1f600}\u{1f480}\u200d\u{1f525}'],
    ['ten thousand letters', 'a'.repeat(10_000)],
    ['ten thousand words', 'bread ba '.repeat(1100)],
    ['lone surrogates', '\ud800 \udfff how \udc00'],
    ['control characters', '\u0000\u0007\u001b[31m'],
    ['another script', '\u0643\u064a\u0641 \u4e2d\u6587 \u041a\u0430\u043a'],
    ['names of object properties', 'constructor __proto__ toString'],
    ['marks of fuse.js and of patterns', "=how !bread 'rise ^my | flat$ (((["],
  ])('%s', async (_what, text) => {
    const match = await by.match({ text, context: text });
    expect(['answer', 'refer', 'choose', 'none']).toContain(match.kind);
    expect(match.candidates.every(({ score }) => score >= 0 && score <= 1)).toBe(true);
  });
});

test('a question at the end of a long story is found', async () => {
  const story = `${'so my aunt came by and we talked and talked '.repeat(80)} and the chain of my bicycle slips when I pedal`;
  expect((await matcher.match({ text: story })).candidates[0]?.topic).toBe('bicycle');
});

/** Knows four subjects by a few words and nothing else; "velocipede" is in no phrasing. */
function fakeEncoder() {
  const subjects = [
    /bread|loaf|dough/,
    /bicycle|bike|tyre|pedal|velocipede/,
    /tomato|seed|soil|slug/,
    /tax|income|declare/,
  ];
  const encode = (text: string) => {
    const vector = Float32Array.from(subjects, (subject) => (subject.test(text) ? 1 : 0));
    return { sentence: vector, pieces: vector, first: vector, second: vector };
  };
  return { id: 'four subjects', encode, knows: (word: string) => word === 'velocipede' };
}
