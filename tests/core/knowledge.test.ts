import { KnowledgeError, parseClinic, parseKnowledge, type SourceFile } from '../../src/core/knowledge';
import { entryFile, list, phrasings, type EntryParts } from '../support/entries';

const HAT = entryFile({ id: 'cold-hats' });

/** What is said about files that are not in order, a problem a line; '' where they are. */
function complaint(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    expect(error).toBeInstanceOf(KnowledgeError);
    return (error as Error).message;
  }
  return '';
}

test('a good file becomes an entry', () => {
  const file = entryFile({
    keys: { flow: 'treatment-walkthrough', reviewed: '2026-12-01', reviewer: 'Dr Ada Example' },
    answer: '\nSocks keep **you** warm.\n\nAnd dry.\n',
  });
  const base = parseKnowledge([file, HAT]);
  expect([...base.entries.keys()]).toEqual(['warm-socks', 'cold-hats']);
  expect(base.entries.get('warm-socks')).toEqual({
    id: 'warm-socks',
    kind: 'answer',
    title: 'About warm-socks',
    question: 'Tell me of warm-socks?',
    alternates: phrasings('warm-socks'),
    answer: 'Socks keep **you** warm.\n\nAnd dry.',
    sms: 'Socks keep you warm.',
    source: 'Socks: Warmth',
    checked: '2026-11-23',
    reviewed: '2026-12-01',
    reviewer: 'Dr Ada Example',
    expires: '2027-11-23',
    related: ['cold-hats'],
    flow: 'treatment-walkthrough',
  });
});

test.each([
  ['line ends of Windows', (text: string) => text.replaceAll('\n', '\r\n')],
  ['a byte order mark', (text: string) => `\ufeff${text}`],
  ['spaces after the second ---', (text: string) => text.replace('\n---\nSocks', '\n---  \nSocks')],
])('%s does no harm', (_what, change) => {
  const file = entryFile();
  const base = parseKnowledge([{ ...file, text: change(file.text) }, HAT]);
  expect(base.entries.get('warm-socks')?.answer).toBe('Socks keep you warm.');
  expect(base.entries.get('warm-socks')?.alternates).toHaveLength(20);
});

test('a theme that is handed on needs no source, and empty review keys are absent', () => {
  const entry = parseKnowledge([entryFile({ keys: { kind: 'refer', source: undefined } }), HAT]).entries.get(
    'warm-socks',
  );
  expect(entry).toMatchObject({ kind: 'refer' });
  expect(Object.keys(entry ?? {})).not.toEqual(expect.arrayContaining(['source']));
  expect(Object.keys(entry ?? {})).not.toEqual(expect.arrayContaining(['reviewer']));
});

test('a problem that two files share is found on its own line, also where the words stand elsewhere before', () => {
  const alternates = list(['so is wool and are hats ok warm', ...phrasings('x'), '"are hats ok"']);
  const hat = entryFile({ id: 'cold-hats', keys: { question: 'Are hats ok?' } });
  const said = complaint(() => parseKnowledge([hat, entryFile({ keys: { alternates, related: '[wool]' } })]));
  expect(said.split('\n').map((line) => line.split(': ')[0])).toEqual([
    'knowledge/en/warm-socks.md:35',
    'knowledge/en/warm-socks.md:28',
  ]);
});

/** What is wrong, the file, how the complaint begins, and a word of its remedy. Lines count from the file's first. */
const BROKEN: readonly (readonly [what: string, parts: EntryParts, begins: string, remedy: RegExp])[] = [
  ['a missing key', { keys: { question: undefined } }, '2: "question"', /write the question|add it/],
  ['an unknown key', { keys: { colour: 'red' } }, '2: unknown key "colour"', /remove it/],
  ['a value of the wrong kind', { keys: { title: '[a, b]' } }, '4: "title" must be text', /two to six words/],
  ['a kind that is none', { keys: { kind: 'maybe' } }, '3: "kind" must be answer', /or refer/],
  ['a long title', { keys: { title: 'x'.repeat(37) } }, '4: "title" is longer than 36 characters', /shorten it/],
  ['an id in capitals', { keys: { id: 'Warm-Socks' } }, '2: "id" must be small letters', /digits and dashes/],
  ['an id that is not the file name', { keys: { id: 'wet-socks' } }, '2: "id" is wet-socks', /make them the same/],
  ['a day that is none', { keys: { checked: '2026-02-30' } }, '29: "checked" is not a date', /write 2026-03-31/],
  ['a date in words', { keys: { checked: 'last week' } }, '29: "checked" is not a date', /write 2026-03-31/],
  ['no date', { keys: { checked: '' } }, '29: "checked" is missing', /write a day/],
  ['an end before the check', { keys: { expires: '2026-11-23' } }, '32: "expires" is not after', /write a later day/],
  [
    'too few phrasings',
    { keys: { alternates: list(phrasings('x').slice(1)) } },
    '7: "alternates" has too few',
    /at least 20/,
  ],
  [
    'too many phrasings',
    { keys: { alternates: list([...phrasings('x'), ...phrasings('y'), 'z']) } },
    '7: "alternates" has too many',
    /keep the 40 most different/,
  ],
  ['phrasings as text', { keys: { alternates: 'one and two' } }, '6: "alternates" must be a list', /each after "- "/],
  [
    'an empty phrasing',
    { keys: { alternates: list([...phrasings('x'), '""']) } },
    '27: "alternates.20" is empty',
    /or remove the line/,
  ],
  [
    'a repeated phrasing',
    { keys: { alternates: list([...phrasings('x'), 'What about X number 3']) } },
    '27: "What about X number 3" stands twice',
    /remove one/,
  ],
  ['related to nothing', { keys: { related: '[wool]' } }, '33: "related" names wool', /name one that exists/],
  ['related to itself', { keys: { related: '[warm-socks]' } }, '33: "related" names the entry itself', /name another/],
  ['no related entry', { keys: { related: '[]' } }, '33: "related" is empty', /name two or three/],
  ['four related entries', { keys: { related: '[a, b, c, d]' } }, '33: "related" has more than three', /keep three/],
  [
    'the title of another',
    { keys: { title: 'ABOUT COLD-HATS' } },
    '4: the title "ABOUT COLD-HATS"',
    /make them different/,
  ],
  [
    'the phrasing of another',
    { keys: { alternates: list([...phrasings('x'), 'What about cold-hats number 3!']) } },
    '27: the phrasing "What about cold-hats number 3!"',
    /keep it in one of them/,
  ],
  ['reviewed by nobody', { keys: { reviewed: '2026-12-01' } }, '30: "reviewed" and "reviewer" belong', /fill in both/],
  [
    'reviewed on no day',
    { keys: { reviewer: 'Dr Ada Example' } },
    '30: "reviewed" and "reviewer" belong',
    /fill in both/,
  ],
  ['an empty answer', { answer: '  ' }, '35: the answer is missing', /write it below the second "---"/],
  ['an answer without source', { keys: { source: undefined } }, '3: "source" is missing', /name the section/],
  ['a long text message', { keys: { sms: 'x'.repeat(307) } }, '27: "sms" is longer than 306', /shorten it/],
  [
    'an unknown flow',
    { keys: { flow: 'tap-dance' } },
    '34: "flow" must be treatment-walkthrough',
    /not-feeling-better or side-effects/,
  ],
  ['YAML that is none', { keys: { title: 'Socks: "warm' } }, '', /this is not valid YAML .*; put text with a colon/],
];

test.each(BROKEN)('%s is said with its line and remedy', (_what, parts, begins, remedy) => {
  const said = complaint(() => parseKnowledge([HAT, entryFile(parts)]));
  expect(said.split('\n')[0]).toMatch(/^knowledge\/en\/warm-socks\.md:\d+: /);
  expect(said.startsWith(`knowledge/en/warm-socks.md:${begins}`) ? begins : said).toBe(begins);
  expect(said).toMatch(remedy);
});

test.each([
  ['', 'knowledge/en/warm-socks.md:1: no front matter'],
  ['# Socks\nThey are warm.', 'knowledge/en/warm-socks.md:1: no front matter'],
  ['---\nid: warm-socks\n', 'knowledge/en/warm-socks.md:1: no front matter'],
])('a file without front matter (%j) is said with the remedy', (text, begins) => {
  const said = complaint(() => parseKnowledge([{ path: 'knowledge/en/warm-socks.md', text }]));
  expect(said.slice(0, begins.length)).toBe(begins);
  expect(said).toContain('begin the file with a line "---"');
});

test('several problems of several files are said at once', () => {
  const said = complaint(() =>
    parseKnowledge([
      entryFile({ keys: { checked: 'soon', kind: 'maybe' } }),
      entryFile({ id: 'cold-hats', answer: '' }),
    ]),
  ).split('\n');
  expect(said.map((line) => line.replace(/^(\S+ "?\w+).*/, '$1')).sort()).toEqual([
    'knowledge/en/cold-hats.md:35: the',
    'knowledge/en/warm-socks.md:29: "checked',
    'knowledge/en/warm-socks.md:3: "kind',
  ]);
});

test('a folder without entries says what it needs', () => {
  expect(complaint(() => parseKnowledge([]))).toMatch(/^knowledge:1: no entries found; .*one \.md file under en\//);
});

describe('what must be declined', () => {
  const good = [entryFile(), HAT];
  const file = (text: string): SourceFile => ({ path: 'knowledge/negatives.yml', text });

  test('is read', () => {
    const base = parseKnowledge(good, file('questions:\n  - who won the match\n  - " bake bread "\n'));
    expect(base.negatives).toEqual(['who won the match', 'bake bread']);
  });

  test.each([
    ['question:\n  - a\n', /^knowledge\/negatives\.yml:1: .*/],
    ['questions:\n  - a\n  - 12\n', /^knowledge\/negatives\.yml:3: "questions\.1" must be text; put it between quotes/],
    ['questions:\n  - a\n  - ""\n', /^knowledge\/negatives\.yml:3: "questions\.1" is empty; remove it/],
    ['questions:\n  - "a\n', /^knowledge\/negatives\.yml:\d: this is not valid YAML .*; put text/],
  ])('%j is said with its line', (text, begins) => {
    expect(complaint(() => parseKnowledge(good, file(text)))).toMatch(begins);
  });
});

describe('examples to learn from', () => {
  const good = [entryFile(), HAT];
  const file = (...lines: string[]): SourceFile => ({
    path: 'knowledge/questions/train/a.jsonl',
    text: lines.join('\n'),
  });

  test('are read, empty lines apart', () => {
    const base = parseKnowledge(good, undefined, [
      file('{"q": " cold feet ", "topic": "warm-socks", "lang": "en"}', '', ''),
    ]);
    expect(base.examples).toEqual([{ text: 'cold feet', topic: 'warm-socks' }]);
  });

  test.each([
    ['{"q": "wool", "topic": "wool"}', '"topic" names wool, but there is no such entry; name one that exists'],
    ['{"q": "wool"', 'not a labelled question; write {"q": "the question", "topic": "the id of an entry"}'],
    ['{"q": "wool"}', 'not a labelled question; write {"q": "the question", "topic": "the id of an entry"}'],
    ['["wool", "warm-socks"]', 'not a labelled question; write {"q": "the question", "topic": "the id of an entry"}'],
  ])('%s is said with its line', (line, message) => {
    const said = complaint(() => parseKnowledge(good, undefined, [file('{"q": "a", "topic": "warm-socks"}', line)]));
    expect(said).toBe(`knowledge/questions/train/a.jsonl:2: ${message}`);
  });

  test('of what must be declined stand beside the negatives', () => {
    const base = parseKnowledge(good, { path: 'knowledge/negatives.yml', text: 'questions: [sing]' }, [
      file('{"q": "dance", "topic": "out-of-scope-other"}'),
    ]);
    expect(base).toMatchObject({ negatives: ['sing', 'dance'], examples: [] });
  });

  test('of an entry with a mistake in it are no second mistake', () => {
    const broken = entryFile({ keys: { kind: 'maybe' } });
    const said = complaint(() =>
      parseKnowledge([broken, HAT], undefined, [file('{"q": "cold feet", "topic": "warm-socks"}')]),
    );
    expect(said.split('\n')).toEqual([expect.stringMatching(/^knowledge\/en\/warm-socks\.md:3: "kind"/)]);
  });
});

describe('messages for the second reader of the safety screen', () => {
  const read = (...lines: string[]) =>
    parseKnowledge([entryFile(), HAT], undefined, [], {
      path: 'knowledge/safety/examples.jsonl',
      text: lines.join('\n'),
    });

  test('are read', () => {
    expect(read('{"q": " a b ", "label": "ok"}', '', '{"q": "c", "label": "crisis"}').alarms).toEqual([
      { text: 'a b', label: 'ok' },
      { text: 'c', label: 'crisis' },
    ]);
  });

  test.each(['{"q": "a", "label": "bad"}', '{"q": "", "label": "ok"}', 'a'])('%s is said with its line', (line) => {
    expect(complaint(() => read('{"q": "a", "label": "ok"}', line))).toMatch(
      /^knowledge\/safety\/examples\.jsonl:2: not a labelled message; write /,
    );
  });
});

describe('the clinic', () => {
  const GOOD = {
    name: 'Example Clinic',
    phone: '"555-010-0199"',
    page: 'https://www.clinic.example/contact',
    hours: 'Monday to Friday',
    region: 'US',
  };
  const clinic = (keys: Readonly<Record<string, string | undefined>> = {}) => {
    const lines = Object.entries({ ...GOOD, ...keys }).flatMap(([key, value]) =>
      value === undefined ? [] : `${key}: ${value}`,
    );
    return parseClinic({ path: 'knowledge/clinic.yml', text: lines.join('\n') });
  };

  test('is read', () => {
    expect(clinic()).toEqual({ ...GOOD, phone: '555-010-0199', language: 'en' });
  });

  test.each([
    [{ phone: 'ask at the desk' }, 2, /"phone" is not a phone number; write digits/],
    [{ phone: '5550100199' }, 2, /"phone" .*write/],
    [{ page: 'clinic.example' }, 3, /"page" is not a web address; write it with https:/],
    [{ region: 'usa' }, 5, /"region" must be the two capital letters/],
    [{ language: 'fr' }, 6, /"language" must be en or es/],
    [{ name: '""' }, 1, /"name" is empty; write the name/],
    [{ hours: undefined }, 1, /"hours" .*write/],
    [{ fax: '1' }, 1, /unknown key "fax"; remove it/],
  ])('%j is said with line and remedy', (keys, line, message) => {
    const said = complaint(() => clinic(keys));
    expect(said).toMatch(message);
    expect(said.startsWith(`knowledge/clinic.yml:${line}: `) ? line : said).toBe(line);
  });
});
