/** Whoever says the same thing again and again is not told the same thing again and again. ("Start over" forgets what was said.) */
import { MemoryStorage } from 'botbuilder';
import { createBot } from '../src/bot/bot';
import { loadKnowledge, openReaders, type Knowledge } from '../src/load';
import { MemoryChannel } from './conversations/talk';
import { threeTimes } from './support/threeTimes';

let knowledge: Knowledge;
let readers: Awaited<ReturnType<typeof openReaders>>;
beforeAll(async () => {
  knowledge = await loadKnowledge('knowledge');
  readers = await openReaders(knowledge, { cacheFolder: '.cache', log: () => undefined });
}, 240_000);

const JOINED = { type: 'conversationUpdate', membersAdded: [{ id: 'patient' }] } as object;

const SAID: readonly string[] = [
  'hi', 'thanks', 'bye', 'lol', 'ok', 'yes', 'no', 'menu', 'topics', 'help', 'what can you do?', 'are you a real person?', 'who made you',
  'repeat', 'shorter', 'more', 'back', 'simpler', 'talk to someone', 'go on where i stopped', 'hola', 'you are useless',
  'how fast does it work', 'is it safe', 'can i drive home after', 'what does it cost', 'how fast does it work and is it safe', 'topics nausea', 'topics zebra',
  'what is the capital of france', 'can i take it with lithium', 'blorgh', '???', '\u{1f600}', '', 'purple monkey dishwasher', 'a'.repeat(400), '5',
  'did not help', 'it helped', 'i am safe now', 'is this private', 'how old are you', 'sorry', 'good morning', 'what is your phone number', 'are you open now',
]; // prettier-ignore

describe.each(['webchat', 'msteams', 'sms'])('on %s', (name) => {
  test.each(SAID)('"%s"', async (text) => {
    const now = () => new Date('2026-11-24T12:00:00');
    const channel = new MemoryChannel(createBot({ ...knowledge, storage: new MemoryStorage(), ...readers, now }), name);
    await channel.receive(JOINED);
    const heard: string[] = [];
    for (let time = 0; time < 6; time++) {
      const replies = await channel.receive({ text });
      if (replies.some(({ kind }) => kind === 'crisis' || kind === 'emergency')) return;
      heard.push(replies.map((reply) => reply.text).join('\n\n'));
      expect(threeTimes(heard)).toEqual([]);
    }
  });
});
