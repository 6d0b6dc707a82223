import { createEmbeddedAdapter } from '../src/bot/adapter';

const message = {
  type: 'message',
  text: 'hello',
  id: 'c1|0000001',
  channelId: 'webchat',
  serviceUrl: 'https://embedded.invalid',
  conversation: { id: 'c1' },
  from: { id: 'dl_1' },
  recipient: { id: 'bot' },
};

test("the bot's replies come back in order, addressed to the conversation and the person", async () => {
  const delivered: [string, Record<string, unknown>][] = [];
  const run = createEmbeddedAdapter(
    async (context) => {
      const sent = await context.sendActivities([
        { type: 'message', text: `you said ${context.activity.text}`, channelData: { source: { section: 'A' } } },
        { type: 'message', text: 'more?', suggestedActions: { to: [], actions: [] } },
      ]);
      expect(sent.map((one) => one?.id)).toEqual(['id-1', 'id-2']);
    },
    async (conversationId, activity) => `id-${delivered.push([conversationId, activity])}`,
  );
  await run(message);
  expect(delivered.map(([id, activity]) => [id, activity['text']])).toEqual([
    ['c1', 'you said hello'],
    ['c1', 'more?'],
  ]);
  expect(delivered[0]?.[1]).toMatchObject({
    channelData: { source: { section: 'A' } },
    from: { id: 'bot' },
    recipient: { id: 'dl_1' },
    replyToId: 'c1|0000001',
  });
});

test('a turn that fails rejects, and the activity that went in is left as it was', async () => {
  const run = createEmbeddedAdapter(
    async (context) => {
      context.activity.text = 'changed';
      throw new Error('broken');
    },
    async () => 'id',
  );
  await expect(run(message)).rejects.toThrow('broken');
  expect(message.text).toBe('hello');
});
