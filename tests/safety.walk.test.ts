/**
 * No way around help: the bot is led through its dialogs in every order that can be found (each choice that it offers, each
 * command, answers, questions, cards, edits, arrivals), and wherever that leads a crisis message is put in, in every form
 * in which a channel can bring one. The next thing sent must be help. `npm run walk` goes much further.
 */
import { MemoryStorage, type Activity } from 'botbuilder';
import fc from 'fast-check';
import path from 'node:path';
import { createBot, type Bot } from '../src/bot/bot';
import type { Listener } from '../src/core/listen';
import type { Reply } from '../src/core/model';
import { screen } from '../src/core/safety';
import { loadKnowledge, openReaders } from '../src/load';
import { MemoryChannel } from './conversations/talk';
import { crisisMessages, isHelp } from './safety/messages';

/** Talks that are tried at random, and places that are looked for one after the other. */
const TALKS = Number(process.env['WALK_TALKS'] ?? 30);
const PLACES = Number(process.env['WALK_PLACES'] ?? 30);
/** So that a short run always says the same; a long one takes other ways each time, and prints its seed where it fails. */
const SEED = 20;
jest.setTimeout(TALKS > 100 ? 3_600_000 : 120_000);

const CHANNELS = [
  { channel: 'webchat', isGroup: false },
  { channel: 'msteams', isGroup: false },
  { channel: 'msteams', isGroup: true },
  { channel: 'sms', isGroup: false },
] as const;

/** What may be said anywhere, beside the choices on the screen: commands, answers to any question of a flow, questions. */
const SAID: readonly Partial<Activity>[] = [
  ...['help', 'menu', 'topics', 'back', 'start over', 'talk to a person', 'stop', 'next', 'say that again', 'more'],
  ...['forget me', 'Walk me through it step by step', 'I do not feel better', 'I have side effects', 'español'],
  ...['2', 'the last one', 'yes', 'no', 'not sure', 'skip', 'about 4 sessions', 'two weeks ago', 'I feel worse'],
  ...['how long does one session take', 'is nausea normal', 'what is the weather', 'hello', 'thanks', 'I am safe'],
].map((text) => ({ text }));
const EVENTS: readonly Partial<Activity>[] = [
  { text: '' },
  { type: 'conversationUpdate', membersAdded: [{ id: 'patient', name: '' }] },
  { type: 'event', name: 'webchat/join' },
  { type: 'messageUpdate', text: 'never mind' },
  { value: { choice: 'Topics' } },
];

/** Every form in which words can come in. */
const FORMS: readonly ((words: string) => Partial<Activity>)[] = [
  (text) => ({ text }),
  (text) => ({ text: `<at>Bot</at> ${text}` }),
  (choice) => ({ text: '', value: { choice } }),
  (note) => ({ text: 'Next', value: { a: { b: { c: { d: { e: { note } } } } } } }),
  (text) => ({ type: 'invoke', name: 'adaptiveCard/action', value: { action: { data: { text } } } }),
  (feedback) => ({ type: 'invoke', name: 'message/submitAction', value: { actionValue: { feedback } } }),
  (text) => ({ type: 'messageUpdate', text }),
  (value) => ({ type: 'event', name: 'webchat/postback', value }),
];

const MESSAGES = crisisMessages(100);
const places = new Set<string>();
const helped = new Set<string>();
let place = '';
let bot: Bot;
let listen: Listener;

beforeAll(async () => {
  const knowledge = await loadKnowledge('knowledge');
  const cacheFolder = path.join(__dirname, '..', '.cache');
  const readers = await openReaders(knowledge, { cacheFolder, log: () => undefined });
  ({ listen } = readers);
  const visit = ({ to }: { readonly to: string }) => void (place = to);
  bot = createBot({ ...knowledge, ...readers, storage: new MemoryStorage(), now: () => new Date(), visit });
}, 240_000);
afterAll(() => console.log(`Help came first in ${helped.size} places of the dialogs: ${[...helped].sort().join(', ')}`));

/** A talk of its own with the bot, and what could be said next. */
class Walk {
  private static count = 0;
  private readonly channel: MemoryChannel;
  private offered: readonly string[] = [];

  constructor({ channel, isGroup }: (typeof CHANNELS)[number]) {
    this.channel = new MemoryChannel(bot, channel, { id: `walk-${++Walk.count}`, isGroup });
    place = 'outside';
  }

  /** The choices on the screen. */
  get choices(): readonly Partial<Activity>[] {
    return this.offered.map((text) => ({ text }));
  }

  /** The choices first: they lead furthest. */
  get next(): readonly Partial<Activity>[] {
    return [...this.choices, ...SAID, ...EVENTS];
  }

  async go(activity: Partial<Activity>): Promise<void> {
    const replies = await this.receive(activity);
    const last: Reply | undefined = replies.at(-1);
    if (last !== undefined) this.offered = last.choices.map(({ title }) => title);
  }

  /** Says it, and fails where the next message is not help. */
  async needsHelp(activity: Partial<Activity>): Promise<void> {
    const at = place;
    const before = this.channel.sent.length;
    const [first] = await this.receive(activity);
    const message = this.channel.sent.slice(before).find(({ type }) => type === 'message');
    const help = first?.kind === 'crisis' || first?.kind === 'emergency';
    if (!help || message === undefined || !isHelp(message)) {
      throw new Error(`${at}: no help to ${JSON.stringify(activity)} but ${JSON.stringify(message ?? null)}`);
    }
    helped.add(at);
  }

  private receive(activity: Partial<Activity>): Promise<readonly Reply[]> {
    return this.channel.receive(activity);
  }
}

test('no message of the sets that the screen is tested with is taken back by the second reader', () => {
  const lost = crisisMessages().filter((text) => {
    const seen = screen(text);
    return seen.kind !== 'ok' && listen(text, seen).kind === 'ok';
  });
  expect(lost).toEqual([]);
});

test('wherever a talk has led, at random, a crisis message in any form gets help next', async () => {
  const talk = fc.record({
    channel: fc.constantFrom(...CHANNELS),
    steps: fc.array(fc.nat(), { maxLength: TALKS > 100 ? 25 : 8 }),
    form: fc.constantFrom(...FORMS),
    message: fc.constantFrom(...MESSAGES),
    again: fc.constantFrom(...FORMS),
  });
  await fc.assert(
    fc.asyncProperty(talk, async ({ channel, steps, form, message, again }) => {
      const walk = new Walk(channel);
      for (const step of steps) await walk.go(walk.next[step % walk.next.length] ?? {});
      await walk.needsHelp(form(message));
      await walk.go({ text: 'I am safe' });
      await walk.needsHelp(again(message));
    }),
    { numRuns: TALKS, ...(TALKS > 100 ? {} : { seed: SEED }) },
  );
});

test('in every place that the dialogs have, looked for step by step, each form gets help next', async () => {
  const start: readonly Partial<Activity>[] = [];
  const open = [start];
  const found = new Set(['outside']);
  let checks = 0;
  while (open.length > 0 && places.size < PLACES) {
    const way = open.shift() ?? start;
    const channel = CHANNELS[checks % CHANNELS.length] ?? CHANNELS[0];
    const walk = new Walk(channel);
    for (const activity of way) await walk.go(activity);
    const here = `${place} ${walk.choices.map(({ text }) => text)}`;
    if (places.has(here)) continue;
    places.add(here);
    // What is offered in a place that is new leads deeper, and goes first, so that a short run sees the ends too.
    const from = (all: readonly Partial<Activity>[]) => all.map((activity) => [...way, activity]);
    open.splice(found.has(place) ? open.length : 0, 0, ...from(walk.choices));
    open.push(...from(SAID));
    found.add(place);
    const form = FORMS[checks++ % FORMS.length] ?? FORMS[0];
    if (form !== undefined) await walk.needsHelp(form(MESSAGES[(checks * 7) % MESSAGES.length] ?? ''));
  }
  for (const one of found) expect(helped).toContain(one);
  expect(found.size).toBeGreaterThan(PLACES / 4);
});
