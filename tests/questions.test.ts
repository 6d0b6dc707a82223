/**
 * Questions that are hard in their form: two in one message, one inside a story, one set against another, one about somebody
 * else. The real bot over the real knowledge answers each; the shares that must hold stand here, and what fails is printed.
 */
import { MemoryStorage } from 'botbuilder';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { withCourtesy } from '../bench/wrap';
import { createBot } from '../src/bot/bot';
import type { Reply } from '../src/core/model';
import { voice } from '../src/core/phrases';
import { loadKnowledge, openReaders, type Knowledge } from '../src/load';
import { MemoryChannel } from './conversations/talk';

type Topics = string | readonly string[];

let knowledge: Knowledge;
let readers: Awaited<ReturnType<typeof openReaders>>;
/** Calls of the matcher since the message began. */
let calls = 0;

beforeAll(async () => {
  knowledge = await loadKnowledge('knowledge');
  const cacheFolder = path.join(__dirname, '..', '.cache');
  const { matcher, listen } = await openReaders(knowledge, { cacheFolder, log: () => undefined });
  const counted = { match: (query: Parameters<typeof matcher.match>[0]) => (calls++, matcher.match(query)) };
  readers = { matcher: counted, listen };
}, 240_000);

/** What the bot says to the last of the messages. */
async function reply(...messages: readonly string[]): Promise<Reply> {
  const bot = createBot({
    ...knowledge,
    storage: new MemoryStorage(),
    ...readers,
    now: () => new Date('2026-11-23T12:00:00'),
  });
  const channel = new MemoryChannel(bot);
  let said: readonly Reply[] = [];
  for (const message of messages) {
    calls = 0;
    said = await channel.say(message);
  }
  return said[0]!;
}

/** The entries whose answers stand in a reply, in their order. */
function answersIn({ text }: Reply): string[] {
  const say = voice(knowledge.phrases, knowledge.clinic);
  const found = [...knowledge.base.entries.values()].map(({ id, answer }) => ({
    id,
    at: text.indexOf(say.fill(answer)),
  }));
  return found
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
    .map(({ id }) => id);
}

function read<T>(name: string): readonly T[] {
  return parse(readFileSync(path.join(__dirname, 'questions', `${name}.yml`), 'utf8')) as readonly T[];
}

const among = (topic: string | null | undefined, topics: Topics) => topic != null && [topics].flat().includes(topic);

/** Prints what does not hold, and gives the share that does. */
function share(what: string, lines: readonly { readonly holds: boolean; readonly line: string }[]): number {
  const missed = lines.filter(({ holds }) => !holds).map(({ line }) => `  ${line}`);
  const held = lines.length - missed.length;
  if (missed.length > 0) process.stdout.write(`${what}: ${held} of ${lines.length}\n${missed.join('\n')}\n`);
  return held / lines.length;
}

test('two questions in one message get both answers, in the order asked', async () => {
  const asked = read<{ q: string; first: Topics; second: Topics }>('doubles');
  const lines = [];
  for (const { q, first, second } of asked) {
    const found = answersIn(await reply(q));
    expect(calls).toBeLessThanOrEqual(6);
    lines.push({
      holds: found.length === 2 && among(found[0], first) && among(found[1], second),
      line: `${q} -> ${found.join(', ')}`,
    });
  }
  expect(share('two answers', lines)).toBeGreaterThanOrEqual(0.9);
}, 60_000);

test('one question with a story, a reason or politeness around it gets one answer', async () => {
  const asked = read<{ q: string; topic: Topics }>('singles');
  const lines = [];
  for (const { q } of asked) {
    const found = answersIn(await reply(q));
    lines.push({ holds: found.length <= 1, line: `${q} -> ${found.join(', ')}` });
  }
  expect(share('at most one answer', lines)).toBeGreaterThanOrEqual(0.97);
}, 60_000);

test('and it is the right one', async () => {
  const lines = [];
  for (const { q, topic } of read<{ q: string; topic: Topics }>('singles')) {
    const said = await reply(q);
    const inFlow = said.topic === 'not-feeling-better' && said.kind === 'dialog';
    lines.push({ holds: inFlow || among(said.topic, topic), line: `${q} -> ${said.kind} ${said.topic}` });
  }
  expect(share('right answer', lines)).toBeGreaterThanOrEqual(0.9);
}, 60_000);

test('a question inside a long story is found', async () => {
  const lines = [];
  for (const { q, topic } of read<{ q: string; topic: Topics }>('stories')) {
    const said = await reply(q);
    expect(calls).toBeLessThanOrEqual(6);
    const line = `${q.slice(0, 60)} -> ${said.kind} ${answersIn(said).join(', ')}`;
    // Help comes first where the safety screen sees danger in a story; whether it should is measured elsewhere.
    if (said.crisis) process.stdout.write(`taken for danger: ${line}\n`);
    else lines.push({ holds: among(said.topic, topic) && answersIn(said).length === 1, line });
  }
  expect(share('found in a story', lines)).toBeGreaterThanOrEqual(0.9);
}, 60_000);

test('what is set aside is not answered', async () => {
  const lines = [];
  for (const { q, topic, before } of read<{ q: string; topic: Topics; before?: string }>('contrasts')) {
    const said = await reply(...(before === undefined ? [q] : [before, q]));
    lines.push({ holds: among(said.topic, topic), line: `${q} -> ${said.kind} ${answersIn(said).join(', ')}` });
  }
  expect(share('meant, not set aside', lines)).toBeGreaterThanOrEqual(0.9);
}, 60_000);

test('a question about somebody else has the same answer', async () => {
  const lines = [];
  for (const { own, other, topic } of read<{ own: string; other: string; topic: string }>('persons')) {
    const [first, second] = [await reply(own), await reply(other)];
    const line = `${own} -> ${first.topic}; ${other} -> ${second.topic}`;
    lines.push({ holds: first.topic === topic && second.topic === topic, line });
  }
  expect(share('same for another', lines)).toBe(1);
}, 60_000);

test('courtesies, capitals, signs and emoji around a question change no answer', async () => {
  const rows = readFileSync('knowledge/questions/test.jsonl', 'utf8').trim().split('\n');
  const asked = rows.filter((_, at) => at % 8 === 0).map((row) => (JSON.parse(row) as { readonly q: string }).q);
  const changed: string[] = [];
  for (const q of asked) {
    const [plain, polite] = [await reply(q), await reply(withCourtesy(q))];
    if (plain.kind !== polite.kind || plain.topic !== polite.topic) changed.push(`${q} -> ${withCourtesy(q)}`);
  }
  expect(changed).toEqual([]);
});
