/** What Teams gets: cards that its own reader takes, within its limits, and what it sends back beside words. */
import { MemoryStorage, type Activity } from 'botbuilder';
import { createBot, type BotOptions } from '../src/bot/bot';
import type { Matcher } from '../src/core/matcher';
import type { Reply } from '../src/core/model';
import { voice } from '../src/core/phrases';
import { render } from '../src/core/render';
import { capabilitiesOf } from '../src/bot/capabilities';
import { teamsParts } from '../src/bot/teams/activity';
import { loadKnowledge, type Knowledge } from '../src/load';
import { MemoryChannel } from './conversations/talk';
import { cardFaults } from './support/adaptiveCard';

/** Bytes. */
const LARGEST = 28_000;
const SILENT: Matcher = { match: async () => ({ kind: 'none', candidates: [], why: '' }) };

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await loadKnowledge('knowledge');
});

/** A clock that jumps instead of waiting. */
function fastClock() {
  const clock = { at: 0, slept: [] as number[], now: () => clock.at, sleep: async (ms: number) => void (clock.slept.push(ms), (clock.at += ms)) };
  return clock;
}

function open(options: Partial<BotOptions> = {}, conversation: Partial<Activity['conversation']> = {}): MemoryChannel {
  const base = { ...knowledge, storage: new MemoryStorage(), matcher: SILENT, now: () => new Date(0), clock: fastClock() };
  return new MemoryChannel(createBot({ ...base, ...options }), 'msteams', conversation);
}

interface Card {
  readonly fallbackText: string;
  readonly body: readonly { readonly text?: string }[];
  readonly actions?: readonly { readonly type: string; readonly title: string; readonly url?: string }[];
}

const messages = ({ sent }: MemoryChannel) => sent.filter(({ type }) => type === 'message');
const cardOf = (activity: Partial<Activity> | undefined) => activity?.attachments?.[0]?.content as Card;
const shown = (activity: Partial<Activity> | undefined) => cardOf(activity).body.map(({ text }) => text).join('\n\n');

/** What any message must keep to. */
function holds(activity: Partial<Activity>): void {
  const card = cardOf(activity);
  expect(cardFaults(card)).toEqual([]);
  expect(card).toMatchObject({ version: '1.5', fallbackText: expect.stringMatching(/\S/) });
  expect(card.actions?.length ?? 0).toBeLessThanOrEqual(6);
  expect(Buffer.byteLength(JSON.stringify(activity))).toBeLessThan(LARGEST);
  expect(activity.text).toBeUndefined();
}

describe('cards', () => {
  test('every answer, with its source as citation', async () => {
    const channel = open();
    for (const entry of knowledge.base.entries.values()) {
      channel.sent.splice(0);
      await channel.say(entry.title);
      const [activity, ...others] = messages(channel);
      holds(activity!);
      expect(others).toEqual([]);
      expect(activity?.channelData).toEqual({ feedbackLoop: { type: 'default' } });
      if (entry.source === undefined) expect(activity?.entities).toBeUndefined();
      else {
        expect(shown(activity)).toContain(`[1] From the article, section "${entry.source}"`);
        expect(activity?.entities?.[0]).toMatchObject({ citation: [{ position: 1, appearance: { name: entry.source } }] });
      }
    }
  });

  test('a reviewer is named where there is one, within the lengths of a citation', () => {
    const say = voice(knowledge.phrases, knowledge.clinic);
    const source = { section: 's'.repeat(100), checked: '2026-11-01', reviewer: 'Dr. R. '.repeat(20), reviewed: '2026-11-02' };
    const reply: Reply = { kind: 'answer', topic: 'x', crisis: false, text: 'Words.', source, choices: [], candidates: [] };
    const activity = teamsParts(reply, render(reply, capabilitiesOf('msteams'), say), say);
    const { citation } = activity.entities?.[0] as unknown as { citation: { appearance: { name: string; abstract: string } }[] };
    expect(citation[0]?.appearance.name.length).toBe(80);
    expect(citation[0]?.appearance.abstract.length).toBe(160);
    expect(shown(activity)).toContain('Reviewed by Dr. R.');
  });

  test('every step of the walkthrough, with how far it is', async () => {
    const channel = open();
    await channel.say(knowledge.phrases.en['choice.walkthrough'].text);
    for (let step = 2; step <= 6; step++) await channel.say('next');
    const steps = messages(channel);
    steps.forEach(holds);
    expect(steps.map((step) => cardOf(step).body[0]?.text)).toEqual(
      [1, 2, 3, 4, 5, 6].map((n) => [...'\u25cf'.repeat(n), ...'\u25cb'.repeat(6 - n)].join(' ')),
    );
  });

  test('menu, greeting, crisis, and something to keep', async () => {
    const channel = open();
    await channel.receive({ type: 'installationUpdate', action: 'add' });
    for (const text of ['menu', 'topics', 'I want to kill myself', 'hi']) await channel.say(text);
    messages(channel).forEach(holds);
    const say = voice(knowledge.phrases, knowledge.clinic);
    const handout = { title: 'To keep', sections: [{ heading: 'Ask', paragraphs: ['Take this along.'], items: ['One?', 'Two?'] }], sms: ['x'] };
    const reply: Reply = { kind: 'dialog', topic: null, crisis: false, text: 'Here it is.', handout, choices: [], candidates: [] };
    const activity = teamsParts(reply, render(reply, capabilitiesOf('msteams'), say), say);
    holds(activity);
    expect(cardOf(activity).fallbackText).toContain('Two?');
  });

  test('the longest text stays below 28 KB', () => {
    const say = voice(knowledge.phrases, knowledge.clinic);
    const reply: Reply = { kind: 'answer', topic: 'x', crisis: false, text: 'Many plain words. '.repeat(2000), choices: [], candidates: [] };
    holds(teamsParts(reply, render(reply, capabilitiesOf('msteams'), say), say));
  });

  test('a crowded menu keeps what is open and the ways out', async () => {
    const channel = open();
    await channel.say('walk me through it step by step');
    await channel.say('I feel hopeless and do not want to wake up anymore');
    const replies = await channel.say('menu');
    const titles = replies[0]!.choices.map(({ title }) => title);
    expect(titles).toHaveLength(6);
    expect(titles[0]).toBe('Go on with the walkthrough');
    expect(titles.slice(-2)).toEqual(['Talk to someone', 'I am safe now']);
  });
});

describe('what Teams sends beside words', () => {
  const feedback = (reaction: string, feedbackText = '') => ({
    type: 'invoke',
    name: 'message/submitAction',
    value: { actionName: 'feedback', actionValue: { reaction, feedback: JSON.stringify({ feedbackText }) } },
  });

  test('feedback is taken, counted and not answered', async () => {
    const counted: string[] = [];
    const channel = open({ count: (names) => void counted.push(...names) });
    await channel.receive(feedback('like', 'clear words'));
    await channel.receive(feedback('dislike'));
    expect(channel.sent).toEqual(Array(2).fill(expect.objectContaining({ type: 'invokeResponse', value: { status: 200, body: {} } })));
    expect(counted).toEqual(['feedback/like', 'feedback/dislike']);
  });

  test('danger in the words of feedback gets help', async () => {
    const channel = open();
    await channel.receive(feedback('dislike', 'it does not help, I want to kill myself'));
    expect(messages(channel).map(shown).join()).toContain('988');
    expect(channel.sent.at(-1)).toMatchObject({ type: 'invokeResponse' });
  });

  test('an edited message is read for danger and not answered otherwise', async () => {
    const channel = open();
    await channel.receive({ type: 'messageUpdate', text: 'how fast does it work?' });
    expect(channel.sent).toEqual([]);
    await channel.receive({ type: 'messageUpdate', text: 'I want to kill myself' });
    expect(shown(messages(channel)[0])).toContain('988');
  });

  test('installed once, greeted once', async () => {
    const channel = open();
    await channel.receive({ type: 'installationUpdate', action: 'add' });
    await channel.receive({ type: 'conversationUpdate', membersAdded: [{ id: 'bot', name: '' }] });
    await channel.receive({ type: 'installationUpdate', action: 'add-upgrade' });
    await channel.receive({ type: 'installationUpdate', action: 'remove' });
    expect(messages(channel)).toHaveLength(1);
  });

  test('names of people and the bot are no part of a question; a bare mention begins a talk', async () => {
    const asked: string[] = [];
    const matcher: Matcher = { match: async ({ text }) => (asked.push(text), { kind: 'none', candidates: [], why: '' }) };
    const channel = open({ matcher });
    await channel.receive({ text: '<at>Bot</at>&nbsp;is <at id="1">Kim Doe</at> the one who supervises it?' });
    expect(asked[0]).toBe('is the one who supervises it?');
    const replies = await channel.receive({ text: '<at>Bot</at>' });
    expect(replies[0]?.kind).toBe('smalltalk');
  });

  test.each(['Hi', 'Hello', 'Help'])('%s gets a card with somewhere to go', async (text) => {
    const channel = open();
    const replies = await channel.say(text);
    expect(replies[0]?.kind).toMatch(/smalltalk|command/);
    expect(cardOf(messages(channel)[0]).actions!.length).toBeGreaterThan(1);
  });

  test('typing is shown before an answer, in a private chat only', async () => {
    const channel = open();
    await channel.say('menu');
    expect(channel.sent.map(({ type }) => type)).toEqual(['typing', 'message']);
    const group = open({}, { isGroup: true });
    await group.say('menu');
    expect(group.sent.map(({ type }) => type)).toEqual(['message']);
  });
});

describe('in a group', () => {
  const inGroup = async (text: string) => {
    const channel = open({}, { isGroup: true, conversationType: 'channel' });
    const replies = await channel.receive({ text, recipient: { id: '28:app', name: 'Bot' } });
    messages(channel).forEach(holds);
    return { replies, channel, text: shown(messages(channel)[0]), card: cardOf(messages(channel)[0]) };
  };
  const PRIVATE = { type: 'Action.OpenUrl', title: 'Write to me in private', url: 'https://teams.microsoft.com/l/chat/0/0?users=28%3Aapp' };

  test('an answer is the short one, with a way to a private chat', async () => {
    const { text, card } = await inGroup('How fast it works');
    const entry = knowledge.base.entries.get('onset-speed')!;
    expect(text).toContain(entry.sms);
    expect(text).not.toContain(entry.answer);
    expect(card.actions?.at(-1)).toEqual(PRIVATE);
  });

  test('who speaks of themselves is asked to write in private', async () => {
    expect((await inGroup('my dose was changed twice')).text).toContain('write to me in a private chat');
    expect((await inGroup('is the weather nice')).text).not.toContain('private chat');
  });

  test('personal questions are not begun, and nothing of them is kept', async () => {
    const { channel, text, replies } = await inGroup('Help me find out why');
    expect(text).toContain('private chat');
    expect(replies[0]?.topic).toBeNull();
    const next = await channel.say('4 sessions');
    expect(next[0]?.kind).not.toBe('dialog');
  });

  test('help in a crisis repeats nothing and offers a private chat', async () => {
    const { text, card } = await inGroup('I want to kill myself tonight');
    expect(text).toMatch(/988/);
    expect(text).not.toMatch(/tonight/);
    expect(card.actions?.at(-1)).toEqual(PRIVATE);
  });
});

describe('rates', () => {
  test('what is too fast waits, in order', async () => {
    const clock = fastClock();
    const channel = open({ clock });
    const said = Array.from({ length: 20 }, (_, at) => (at % 2 === 0 ? 'menu' : 'help'));
    await Promise.all(said.map((text) => channel.say(text)));
    expect(messages(channel)).toHaveLength(20);
    expect(clock.at).toBeGreaterThanOrEqual(4000);
    expect(clock.at).toBeLessThan(6000);
  });

  test('help in a crisis waits for nobody', async () => {
    const clock = fastClock();
    const channel = open({ clock });
    for (let at = 0; at < 12; at++) await channel.say('menu');
    const slept = clock.slept.length;
    await channel.say('I want to kill myself');
    expect(clock.slept.length).toBe(slept);
  });
});
