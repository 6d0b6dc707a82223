import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Report } from '../src/core/evaluate';
import { runCommand } from './support/command';
import { newFolder } from './support/process';

// The first command of all may have to learn the knowledge.
jest.setTimeout(300_000);

const KNOWLEDGE = path.join(__dirname, '..', 'knowledge');
const folder = newFolder();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A file of JSON objects, one a line. */
function fileOf(name: string, rows: readonly object[]): string {
  const file = path.join(folder, name);
  writeFileSync(file, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  return file;
}

const parseLines = (stdout: string) =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

interface ReplyLine {
  readonly kind: string;
  readonly topic: string | null;
  readonly crisis: boolean;
  readonly text: string;
  readonly choices: readonly string[];
}

describe('ask --jsonl', () => {
  const INPUT = [
    '{"q": "How fast does ketamine work?"}',
    '{"q": "i want to kill myself", "channel": "sms"}',
    'how fast does it work',
    '',
    '{"question": "how fast"}',
    '["how fast"]',
    '{"q": "How fast does ketamine work?", "channel": "sms", "context": "Which side effects can ketamine have?"}',
    '{"turns": ["I feel worse since my session", "hello"], "channel": "webchat"}',
    '{"turns": ["hello", 5]}',
    '{"q": "hello"}',
    '{"q": "when does it kick in"}',
  ];
  let code: number | null;
  let lines: Record<string, unknown>[];
  beforeAll(async () => {
    const done = await runCommand(['ask', '--jsonl', '--now', '2026-11-23T12:00:00Z'], { input: INPUT.join('\n') });
    code = done.code;
    lines = parseLines(done.stdout);
  });

  test('gives one object a line, in order', () => {
    expect(lines.map((line) => line['q'] ?? line['turns'] ?? 'error')).toEqual([
      'How fast does ketamine work?',
      'i want to kill myself',
      'error',
      'error',
      'error',
      'How fast does ketamine work?',
      ['I feel worse since my session', 'hello'],
      'error',
      'hello',
      'when does it kick in',
    ]);
  });

  test('an answer has the fields of the contract', () => {
    expect(lines[0]).toEqual({
      q: 'How fast does ketamine work?',
      kind: 'answer',
      topic: 'onset-speed',
      candidates: expect.any(Array) as unknown,
      crisis: false,
      text: expect.stringContaining('hours') as unknown,
      choices: expect.any(Array) as unknown,
      ms: expect.any(Number) as unknown,
    });
    const candidates = lines[0]?.['candidates'] as { topic: string; score: number }[];
    expect(candidates[0]).toEqual({ topic: 'onset-speed', score: 1 });
    expect(candidates.length).toBeLessThanOrEqual(5);
  });

  test('a question in other words names up to five candidates, best first', () => {
    const candidates = lines[9]?.['candidates'] as { topic: string; score: number }[];
    expect(lines[9]).toMatchObject({ topic: 'onset-speed' });
    expect(candidates[0]?.topic).toBe('onset-speed');
    expect(candidates).toHaveLength(5);
    const scores = candidates.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(Math.max(...scores)).toBeLessThanOrEqual(1);
    expect(Math.min(...scores)).toBeGreaterThanOrEqual(0);
  });

  test('a crisis says so, and has help in its text', () => {
    expect(lines[1]).toMatchObject({ kind: 'crisis', topic: null, crisis: true });
    expect(lines[1]?.['text']).toContain('988');
  });

  test('a line that cannot be read gets an error with its number in its place, and the exit status is 1', () => {
    expect(lines.flatMap((line) => line['error'] ?? [])).toEqual([
      'line 3: is not JSON; write {"q": "the question"}',
      'line 5: has no "q"; write {"q": "the question"}',
      'line 6: has no "q"; write {"q": "the question"}',
      'line 9: "turns" is not a list of texts',
    ]);
    expect(code).toBe(1);
  });

  test('the answer on a phone is the short one', () => {
    expect(lines[5]).toMatchObject({ kind: 'answer', topic: 'onset-speed' });
    expect(String(lines[5]?.['text'])).not.toBe(lines[0]?.['text']);
    expect(String(lines[5]?.['text']).length).toBeLessThanOrEqual(306);
  });

  test('a conversation gives a reply for each turn', () => {
    const replies = lines[6]?.['replies'] as ReplyLine[];
    expect(replies).toHaveLength(2);
    for (const reply of replies) {
      expect(Object.keys(reply)).toEqual(['kind', 'topic', 'crisis', 'text', 'choices']);
      expect(reply.text).not.toBe('');
      expect(reply.choices.every((title) => typeof title === 'string')).toBe(true);
    }
    expect(Object.keys(lines[6] ?? {})).toEqual(['turns', 'replies']);
  });

  test('small talk is met as such', () => {
    expect(lines[8]).toMatchObject({ kind: 'smalltalk', topic: null, crisis: false });
  });
});

test('ask --match-only answers from the knowledge of another domain, and every line was in order', async () => {
  const knowledge = fileOf('kitchen.jsonl', [
    {
      id: 'bread',
      question: 'How do I bake bread?',
      alternates: ['which oven for a loaf', 'how long must dough rise'],
    },
    {
      id: 'soup',
      question: 'How do I cook soup?',
      alternates: ['my broth is too salty', 'which vegetables go in first'],
    },
    { id: 'tea', question: 'How do I brew tea?' },
  ]);
  const input = ['{"q": "i want to kill my dough how long must it rise"}', '{"q": "Hi! My broth is too salty"}'].join(
    '\n',
  );
  const args = ['ask', '--jsonl', '--knowledge', knowledge, '--match-only'];
  const { code, stdout } = await runCommand(args, { input, env: { CACHE_DIR: folder } });
  const [dough, broth] = parseLines(stdout);
  expect(code).toBe(0);
  expect((dough?.['candidates'] as { topic: string }[])[0]?.topic).toBe('bread');
  expect(['answer', 'choose', 'none']).toContain(dough?.['kind']);
  expect(dough?.['crisis']).toBe(false);
  expect(broth).toMatchObject({ q: 'Hi! My broth is too salty', kind: 'answer', topic: 'soup', text: '' });
  expect((broth?.['candidates'] as object[])[0]).toEqual({ topic: 'soup', score: 1 });
});

test('ask --why tells how a question is understood', async () => {
  const { code, stdout } = await runCommand(['ask', '--why', 'How fast does ketamine work?']);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^Question {3}How fast does ketamine work\?\nSafety {5}no sign of danger\n/);
  expect(stdout).toMatch(/^Decision {3}answer with "How fast it works"$/m);
  expect(stdout).toMatch(/^Because {4}onset-speed stands out with 100 %/m);
  expect(stdout).toMatch(/^ +100 % {2}onset-speed .* nearest: "How fast does ketamine work\?"$/m);
});

test.each([
  ['an unknown option', ['--jsnol'], /^Unknown option '--jsnol'\.?\nusage: npm run -s ask/m],
  ['a clock that is none', ['--jsonl', '--now', 'noon'], /^--now: "noon" is not a time; write 2026-11-23T12:00:00Z$/m],
])('%s ends the command with a clear sentence and status 1', async (_what, args, said) => {
  const { code, stdout, stderr } = await runCommand(['ask', ...args]);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toMatch(said);
  expect(stderr).not.toMatch(/^\s+at /m);
});

test('eval --json gives the figures of a file of questions as one object', async () => {
  const questions = fileOf('questions.jsonl', [
    { q: 'How fast does ketamine work?', topic: 'onset-speed', lang: 'en', style: 'faq' },
    { q: 'How fast does ketamine work?', topic: 'managing-nausea', lang: 'en', style: 'sms' },
    { q: 'i want to kill myself', topic: 'crisis', lang: 'en', kind: 'explicit' },
    { q: 'hello', topic: 'chitchat', lang: 'en' },
  ]);
  const { code, stdout } = await runCommand(['eval', '--json', '--questions', questions]);
  const report = JSON.parse(stdout) as Report;
  expect(code).toBe(0);
  expect(report.n).toBe(4);
  expect(report.inScope.top1).toMatchObject({ n: 2, hits: 1, percent: 50 });
  expect(report.inScope.answeredWrong).toMatchObject({ n: 2, hits: 1 });
  expect(report.crisisFound).toMatchObject({ n: 1, hits: 1 });
  expect(report.smalltalk).toMatchObject({ n: 1, hits: 1 });
  expect(report.confusions).toEqual([{ expected: 'managing-nausea', got: 'onset-speed', count: 1 }]);
  expect(report.ms.p99).toBeGreaterThan(0);
});

describe('check', () => {
  const copy = path.join(folder, 'knowledge');
  const onset = path.join(copy, 'en', 'onset-speed.md');
  const change = (from: string | RegExp, to: string) => {
    cpSync(KNOWLEDGE, copy, { recursive: true });
    const text = readFileSync(onset, 'utf8');
    expect(text).toMatch(from);
    writeFileSync(onset, text.replace(from, to));
    return runCommand(['check'], { env: { KNOWLEDGE_DIR: copy } });
  };

  // What ships is checked by the stage "knowledge" of npm test.
  test('names file, line and remedy of a key that is wrong', async () => {
    const { code, stdout, stderr } = await change(/^checked: .*$/m, 'checked: soon');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^knowledge\/en\/onset-speed\.md:\d+: "checked" is not a date; write 2026-03-31$/m);
  });

  test('names an answer that stands under no heading', async () => {
    cpSync(KNOWLEDGE, copy, { recursive: true });
    const topics = path.join(copy, 'topics.yml');
    writeFileSync(topics, readFileSync(topics, 'utf8').replace(/^ +- onset-speed\n/m, ''));
    const { code, stderr } = await runCommand(['check'], { env: { KNOWLEDGE_DIR: copy } });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^knowledge\/topics\.yml:\d+: no heading holds onset-speed; add it where patients/m);
  });

  test('names file, line and remedy of words that are too hard', async () => {
    const { code, stderr } = await change(
      /^Ketamine can work fast\./m,
      'Pharmacological amelioration materializes expeditiously. '.repeat(3),
    );
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^knowledge\/en\/onset-speed\.md:\d+: the answer reads at school grade [\d.]+, .*; use shorter words/m,
    );
  });
});
