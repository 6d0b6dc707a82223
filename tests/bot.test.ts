/** What one turn promises whatever fails: help first, nothing said twice, nothing half kept. */
import { MemoryStorage, type Storage, type StoreItems } from 'botbuilder';
import { createBot, type BotOptions, type TurnEvent } from '../src/bot/bot';
import type { Matcher } from '../src/core/matcher';
import { loadKnowledge, type Knowledge } from '../src/load';
import { MemoryChannel } from './conversations/talk';

const ONSET: Matcher = {
  match: async () => ({
    kind: 'answer',
    topic: 'onset-speed',
    candidates: [{ topic: 'onset-speed', score: 0.9, stages: {}, phrasing: '' }],
    why: '',
  }),
};
const FAILING: Matcher = { match: () => Promise.reject(new Error('the matcher broke: secret')) };
const CRISIS = 'I want to kill myself';

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await loadKnowledge('knowledge');
});

function open(options: Partial<BotOptions> = {}, channel?: string): MemoryChannel {
  const bot = createBot({
    ...knowledge,
    storage: new MemoryStorage(),
    matcher: ONSET,
    now: () => new Date(0),
    ...options,
  });
  return new MemoryChannel(bot, channel);
}

/** A store that fails as it is told. */
class FaultyStorage extends MemoryStorage {
  constructor(
    private readonly failing: 'read' | 'write',
    private faults = Number.POSITIVE_INFINITY,
  ) {
    super();
  }
  override read(keys: string[]): Promise<StoreItems> {
    return this.failing === 'read' && this.faults-- > 0 ? Promise.reject(new Error('disk')) : super.read(keys);
  }
  override write(changes: StoreItems): Promise<void> {
    return this.failing === 'write' && this.faults-- > 0 ? Promise.reject(new Error('etag')) : super.write(changes);
  }
}
const hanging: Storage = {
  read: () => new Promise(() => undefined),
  write: async () => undefined,
  delete: async () => undefined,
};
const sentText = ({ sent }: MemoryChannel) => sent.map(({ text }) => text).join('\n');

describe('a crisis message', () => {
  test.each([
    ['storage that cannot be read', { storage: new FaultyStorage('read') }],
    ['storage that cannot be written', { storage: new FaultyStorage('write') }],
    ['a broken matcher', { matcher: FAILING }],
  ])('gets help with %s', async (_name, options) => {
    const channel = open(options);
    const replies = await channel.say(CRISIS);
    expect(replies).toHaveLength(1);
    expect(replies[0]).toMatchObject({ kind: 'crisis', crisis: true });
    expect(sentText(channel)).toContain('988');
  });

  test('gets help at once while storage hangs', async () => {
    const channel = open({ storage: hanging });
    void channel.say(CRISIS);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(sentText(channel)).toContain('988');
  });

  test('gets help at once while an earlier turn of the conversation hangs', async () => {
    const channel = open({ matcher: { match: () => new Promise(() => undefined) } });
    void channel.say('how fast does it work');
    void channel.say(CRISIS);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(sentText(channel)).toContain('988');
  });

  test('is answered again in bare words when the channel refuses', async () => {
    const channel = open();
    channel.failures = 2;
    await channel.say(CRISIS);
    expect(sentText(channel)).toContain('988');
  });
});

describe('a fault', () => {
  test('becomes an apology with the clinic and the crisis line, and no inner words', async () => {
    const events: TurnEvent[] = [];
    const channel = open({ matcher: FAILING, log: (event) => events.push(event) });
    const [reply] = await channel.say('how fast does it work');
    expect(reply).toMatchObject({ kind: 'none', crisis: true });
    expect(sentText(channel)).toMatch(/555-010-0199[\s\S]*988/);
    expect(sentText(channel)).not.toMatch(/secret|matcher|Error/);
    expect(events).toMatchObject([{ kind: 'error', error: expect.stringContaining('the matcher broke') }]);
  });

  test('keeps nothing of the turn', async () => {
    const storage = new MemoryStorage();
    await open({ storage, matcher: FAILING }).say('how fast does it work');
    expect(await storage.read(['conversation/webchat/conversation-1'])).toEqual({});
  });

  test('never rejects, even when nothing can be sent', async () => {
    const channel = open({ matcher: FAILING });
    channel.failures = 99;
    await expect(channel.say('how fast does it work')).resolves.toEqual([]);
    channel.failures = 99;
    await expect(channel.say(CRISIS)).resolves.toEqual([]);
  });
});

describe('a message delivered twice', () => {
  test('is answered once', async () => {
    const channel = open();
    const activity = { id: 'same', text: 'how fast does it work' };
    expect(await channel.receive(activity)).toHaveLength(1);
    expect(await channel.receive(activity)).toHaveLength(0);
    expect(channel.sent).toHaveLength(1);
  });

  test('is answered the second time when the first answer was lost on its way', async () => {
    const channel = open();
    const activity = { id: 'same', text: 'Walk me through it step by step' };
    channel.failures = 99;
    await channel.receive(activity);
    channel.failures = 0;
    await channel.receive(activity);
    expect(channel.sent).toMatchObject([{ channelData: { kind: 'dialog', progress: { step: 1 } } }]);
    await channel.receive(activity);
    expect(channel.sent).toHaveLength(1);
  });

  test('at the same time is answered once', async () => {
    const channel = open();
    const activity = { id: 'same', text: 'how fast does it work' };
    await Promise.all([channel.receive(activity), channel.receive(activity), channel.receive(activity)]);
    expect(channel.sent).toHaveLength(1);
  });
});

test('messages of one conversation are answered in order, none lost', async () => {
  const channel = open();
  await channel.say('Walk me through it step by step');
  await Promise.all(['next', 'next', 'next'].map((text) => channel.say(text)));
  const [reply] = await channel.say('say that again');
  expect(reply?.progress).toEqual({ step: 4, of: 6 });
});

test('a turn is made again when another process wrote the conversation meanwhile', async () => {
  const channel = open({ storage: new FaultyStorage('write', 2) });
  const [reply] = await channel.say('how fast does it work');
  expect(reply?.kind).toBe('answer');
  expect(channel.sent).toHaveLength(1);
});

test('a conversation goes on after a restart', async () => {
  const storage = new MemoryStorage();
  await open({ storage }).receive({ id: 'first', text: 'Walk me through it step by step' });
  const [reply] = await open({ storage }).receive({ id: 'second', text: 'next' });
  expect(reply?.progress?.step).toBe(2);
});

test('numbers of contact are not stored', async () => {
  const storage = new MemoryStorage();
  await open({ storage }).say('how fast does it work, mail me at jo@example.org or 212-555-0100, record 88123456');
  expect(JSON.stringify(await storage.read(['conversation/webchat/conversation-1']))).not.toMatch(
    /jo@example|555-0100"|212-555|88123456/,
  );
});

test('who asks to be forgotten is told so only when it was done', async () => {
  const forgotten: object[] = [];
  const channel = open({ forget: async (conversation) => void forgotten.push(conversation) });
  const [reply] = await channel.say('delete what I said');
  expect(reply?.text).toContain('deleted');
  expect(forgotten).toEqual([{ channel: 'webchat', id: 'conversation-1' }]);
  const failing = open({ forget: () => Promise.reject(new Error('disk')) });
  expect((await failing.say('delete what I said'))[0]?.text).not.toContain('deleted');
});

test('the log has kind, topic and score, and no words', async () => {
  const events: TurnEvent[] = [];
  await open({ log: (event) => events.push(event) }).say('how fast does it work');
  expect(events).toEqual([{ kind: 'answer', topic: 'onset-speed', score: 0.9, channel: 'webchat', ms: 0 }]);
});

describe('what a channel gets', () => {
  test('web chat: Markdown, suggested actions, and source and progress for the page', async () => {
    const channel = open();
    await channel.say('how fast does it work');
    await channel.say('Walk me through it step by step');
    const [answer, step] = channel.sent;
    expect(answer).toMatchObject({
      textFormat: 'markdown',
      channelData: { kind: 'answer', source: { section: expect.any(String) } },
    });
    expect(answer?.suggestedActions?.actions[0]).toMatchObject({ type: 'imBack', value: 'How long it lasts' });
    expect(step?.channelData).toEqual({ kind: 'dialog', progress: { step: 1, of: 6 } });
  });

  test('Teams: one card with the words and the buttons', async () => {
    const channel = open({}, 'msteams');
    await channel.say('how fast does it work');
    const activity = channel.sent.find(({ type }) => type === 'message');
    expect(activity?.text).toBeUndefined();
    const card = activity?.attachments?.[0]?.content as { body: unknown[]; actions: { data: unknown }[] };
    expect(card.body.length).toBeGreaterThan(1);
    expect(card.actions[0]).toMatchObject({
      title: 'How long it lasts',
      data: { msteams: { type: 'imBack', value: 'How long it lasts' } },
    });
  });

  test('a card that waits for an answer gets it', async () => {
    const channel = open({}, 'msteams');
    await channel.receive({
      type: 'invoke',
      name: 'adaptiveCard/action',
      value: { action: { data: { title: 'How fast it works' } } },
    });
    expect(channel.sent.map(({ type }) => type)).toEqual(['invokeResponse', 'message']);
  });

  test('an unknown channel gets words and numbers', async () => {
    const channel = open({}, 'carrier-pigeon');
    await channel.say('how fast does it work');
    expect(channel.sent.at(-1)).toMatchObject({ textFormat: 'plain', text: expect.stringContaining('Reply 1:') });
  });
});

describe('a talk that a person takes over', () => {
  const agree = async (channel: MemoryChannel) => {
    await channel.say('how fast does it work');
    await channel.say('talk to someone');
    const [shown] = await channel.say('Ask someone to join here');
    await channel.say('Yes, pass this on');
    return { shown, events: channel.sent.filter(({ type }) => type === 'event') };
  };

  test('is handed on with what the patient saw, and nothing else', async () => {
    const { shown, events } = await agree(open({ handoffChannels: ['webchat'] }));
    expect(events).toHaveLength(1);
    const [event] = events;
    const { summary } = event?.value as { summary: string };
    expect(event?.name).toBe('handoff.initiate');
    expect(shown?.text).toContain(summary);
    expect(summary).toContain('How fast it works');
    const [transcript] = event?.attachments ?? [];
    expect(transcript).toMatchObject({ name: 'Transcript', contentType: 'application/json' });
    expect((transcript?.content as { activities: { text: string }[] }).activities.map(({ text }) => text)).toEqual([
      summary,
    ]);
  });

  test('is not handed on in a channel where nobody can', async () => {
    const { events } = await agree(open({ handoffChannels: ['directline'] }));
    expect(events).toEqual([]);
  });
});
