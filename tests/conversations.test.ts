/**
 * Every file of tests/conversations is a talk with the real bot over the real knowledge and matcher.
 * `talks` are several turns with one bot; `each` are single messages, each to a fresh bot.
 */
import { MemoryStorage, type Activity } from 'botbuilder';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { createBot } from '../src/bot/bot';
import { handoutMarkdown } from '../src/core/handout';
import type { Handout, Reply } from '../src/core/model';
import { loadKnowledge, openReaders, type Knowledge } from '../src/load';
import { MemoryChannel } from './conversations/talk';
import { threeTimes } from './support/threeTimes';
import { describeMaps, visit } from './support/coverage';

interface Expected {
  readonly kind?: string | readonly string[];
  readonly topic?: string | readonly string[] | null;
  readonly contains?: string | readonly string[];
  readonly not?: string | readonly string[];
  /** Titles that must be among the choices. */
  readonly choices?: readonly string[];
  readonly noChoices?: readonly string[];
  /** How many choices there may be. */
  readonly most?: number;
  readonly crisis?: boolean;
  readonly source?: boolean;
  readonly step?: number;
  /** Messages that were sent, a handout's parts among them. */
  readonly messages?: number;
  /** Characters that each sent text may have. */
  readonly within?: number;
  readonly replies?: number;
}

interface TurnOf {
  readonly user?: string;
  readonly activity?: object;
  /** The clock from this turn on. */
  readonly at?: string;
  readonly expect?: Expected;
}

interface File {
  readonly channel?: string;
  readonly group?: boolean;
  readonly now?: string;
  /** Somebody at the clinic can take the talk over in this channel. */
  readonly handoff?: boolean;
  /** False: nobody is greeted before the first message. */
  readonly joined?: boolean;
  /** No sentence may stand in three replies in a row. */
  readonly fresh?: boolean;
  readonly talks?: readonly { readonly name: string; readonly turns: readonly TurnOf[] }[];
  readonly each?: readonly TurnOf[];
}

const JOINED = { type: 'conversationUpdate', membersAdded: [{ id: 'patient' }] } as object;
const FOLDER = path.join(__dirname, 'conversations');
let knowledge: Knowledge;
let readers: Awaited<ReturnType<typeof openReaders>>;

beforeAll(async () => {
  knowledge = await loadKnowledge('knowledge');
  readers = await openReaders(knowledge, {
    cacheFolder: path.join(__dirname, '..', '.cache'),
    log: () => undefined,
  });
}, 240_000);

const files = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.yml'))
  .sort();

describe.each(files)('%s', (name) => {
  const file = parse(readFileSync(path.join(FOLDER, name), 'utf8')) as File;
  const singles = (file.each ?? []).map((turn) => ({
    name: turn.user ?? JSON.stringify(turn.activity),
    turns: [turn],
  }));
  test.each([...(file.talks ?? []), ...singles])('$name', async ({ turns }) => {
    const clock = { now: new Date(file.now ?? '2026-11-23T12:00:00') };
    const channel = open(file, clock);
    // A channel without buttons would greet the first message.
    if (file.channel === 'sms' && file.joined !== false) await channel.receive(JOINED);
    const heard: string[] = [];
    for (const turn of turns) {
      if (turn.at !== undefined) clock.now = new Date(turn.at);
      const before = channel.sent.length;
      const replies = await channel.receive(turn.activity ?? { text: turn.user ?? '' });
      const sent = channel.sent.slice(before).map((activity) => wordsOf(activity, file.channel));
      hold(turn, replies, sent);
      heard.push(replies.map(({ text }) => text).join('\n\n'));
      if (file.fresh) expect(threeTimes(heard)).toEqual([]);
    }
  });
});

/** What is read of a message: its words, or those of its card; the web chat's own page draws a page to keep. */
function wordsOf({ text, attachments, channelData }: Partial<Activity>, channel = 'webchat'): string {
  const card = attachments?.[0]?.content as { fallbackText?: string } | undefined;
  const { handout } = (channelData ?? {}) as { readonly handout?: Handout };
  const words = text ?? card?.fallbackText ?? '';
  return channel === 'webchat' && handout ? `${words}\n\n${handoutMarkdown(handout)}` : words;
}

// Last, so that all talks were had.
describeMaps();

function open({ channel, group, handoff }: File, clock: { readonly now: Date }): MemoryChannel {
  const bot = createBot({
    ...knowledge,
    storage: new MemoryStorage(),
    ...readers,
    now: () => clock.now,
    visit,
    handoffChannels: handoff ? [channel ?? 'webchat'] : [],
  });
  return new MemoryChannel(bot, channel, { isGroup: group ?? false });
}

/** Throws with the message and the reply where they differ from what is expected. */
function hold(
  { user, activity, expect: expected = {} }: TurnOf,
  replies: readonly Reply[],
  messages: readonly string[],
): void {
  const sent = messages.join('\n\n');
  const last = replies.at(-1);
  const titles = replies.flatMap((reply) => reply.choices.map(({ title }) => title));
  const problems: string[] = [];
  const check = (holds: boolean, what: string) => void (holds || problems.push(what));
  if (expected.replies !== undefined) check(replies.length === expected.replies, `${expected.replies} replies`);
  if (expected.kind !== undefined)
    check(list(expected.kind).includes(last?.kind ?? ''), `kind ${list(expected.kind).join(' or ')}`);
  if (expected.topic !== undefined)
    check(list(expected.topic).includes(last?.topic ?? null), `topic ${list(expected.topic).join(' or ')}`);
  if (expected.crisis !== undefined)
    check(replies.some((reply) => reply.crisis) === expected.crisis, `crisis ${expected.crisis}`);
  if (expected.source !== undefined)
    check((last?.source !== undefined) === expected.source, `source ${expected.source}`);
  if (expected.step !== undefined) check(last?.progress?.step === expected.step, `step ${expected.step}`);
  if (expected.messages !== undefined) check(messages.length === expected.messages, `${expected.messages} messages`);
  for (const message of messages)
    if (expected.within !== undefined)
      check(message.length <= expected.within, `at most ${expected.within} characters`);
  for (const text of list(expected.contains ?? []))
    check(sent.toLowerCase().includes(text.toLowerCase()), `"${text}" in the text`);
  for (const text of list(expected.not ?? []))
    check(!sent.toLowerCase().includes(text.toLowerCase()), `no "${text}" in the text`);
  for (const title of expected.choices ?? []) check(titles.includes(title), `the choice "${title}"`);
  for (const title of expected.noChoices ?? []) check(!titles.includes(title), `no choice "${title}"`);
  if (expected.most !== undefined) check(titles.length <= expected.most, `at most ${expected.most} choices`);
  check(!sent.includes('{') && !sent.includes('undefined'), 'every placeholder filled');
  if (problems.length === 0) return;
  const said = replies.map(({ kind, topic, crisis }) => `${kind}/${topic}${crisis ? '/crisis' : ''}`).join(', ');
  throw new Error(
    `to "${user ?? JSON.stringify(activity)}" expected ${problems.join('; ')}\ngot ${said}: ${sent}\n[${titles.join(' | ')}]`,
  );
}

function list<T>(value: T | readonly T[]): readonly T[] {
  return Array.isArray(value) ? (value as readonly T[]) : [value as T];
}
