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
  await channel.say('I want to kill myself');
  const counted = await store.counted(DAY, DAY);
  expect(counted).toContainEqual({ day: DAY, name: 'turn/answer/onset-speed', count: 2 });
  expect(counted).toContainEqual({ day: DAY, name: 'turn/crisis', count: 1 });
  expect(counted.map(({ name }) => name).join(' ')).not.toMatch(/jo|cousin|kill/i);
});
