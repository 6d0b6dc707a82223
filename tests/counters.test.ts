/** What is counted of talks: outcomes by entry, a message delivered twice once, and never who or what. */
import { MemoryStorage } from 'botbuilder';
import { createBot } from '../src/bot/bot';
import { loadKnowledge } from '../src/load';
import { openMemoryStore } from '../src/store';
import { MemoryChannel } from './conversations/talk';

const DAY = '2026-11-23';

test('each turn adds to the sums of its day', async () => {
  const store = openMemoryStore();
  const bot = createBot({
    ...(await loadKnowledge('knowledge')),
    storage: new MemoryStorage(),
    matcher: { match: async () => ({ kind: 'answer', topic: 'onset-speed', candidates: [], why: '' }) },
    now: () => new Date(0),
    count: (names) => void store.count(DAY, names),
  });
  const channel = new MemoryChannel(bot);
  await channel.receive({ type: 'event', name: 'webchat/join' });
  await channel.say('how fast does it work for my cousin Jo');
  await channel.receive({ id: 'twice', text: 'how fast' });
  await channel.receive({ id: 'twice', text: 'how fast' });
  await channel.receive({ type: 'typing' });
  await channel.say('This helped');
  await channel.say('This helped');
  await channel.say('how fast for Jo again');
  await channel.say('It is hard to understand');
  await channel.say('I want to kill myself');
  const counted = await store.counted(DAY, DAY);
  expect(counted).toContainEqual({ day: DAY, name: 'turn/answer/onset-speed', count: 3 });
  expect(counted).toContainEqual({ day: DAY, name: 'turn/crisis', count: 1 });
  expect(counted.filter(({ name }) => name.startsWith('feedback/'))).toEqual([
    { day: DAY, name: 'feedback/helped/onset-speed', count: 1 },
    { day: DAY, name: 'feedback/notHelped/onset-speed', count: 1 },
    { day: DAY, name: 'feedback/why/onset-speed/hard', count: 1 },
  ]);
  expect(counted.map(({ name }) => name).join(' ')).not.toMatch(/jo|cousin|kill/i);
});

test('help is counted by its kind and channel, and by nothing else', async () => {
  const store = openMemoryStore();
  const bot = createBot({
    ...(await loadKnowledge('knowledge')),
    storage: new MemoryStorage(),
    matcher: { match: async () => ({ kind: 'answer', topic: 'suicidal-ideation-effect', candidates: [], why: '' }) },
    now: () => new Date(0),
    count: (names) => void store.count(DAY, names),
  });
  const talks = [
    ['webchat', 'I want to kill myself', 'not safe'],
    ['webchat', 'Does ketamine reduce suicidal thoughts?'],
    ['sms', 'quiero matarme'],
    ['sms', 'he took the whole bottle to die and will not wake up'],
    ['a new channel', 'my chest hurts and I cannot breathe'],
  ];
  for (const [at, [channelId = '', ...texts]] of talks.entries()) {
    const channel = new MemoryChannel(bot, channelId, { id: String(at) });
    for (const text of texts) await channel.say(text);
  }
  const names = (await store.counted(DAY, DAY)).map(({ name, count }) => `${name} ${count}`);
  expect(names.filter((name) => name.startsWith('help/'))).toEqual([
    'help/continued/webchat 1',
    'help/emergency/other 1',
    'help/explicit/sms 1',
    'help/explicit/webchat 1',
    'help/information/webchat 1',
    'help/third-overdose/sms 1',
  ]);
});
