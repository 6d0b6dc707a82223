/** "Forget me", as people ask for it in each channel: nothing of them is left in any file, and nothing comes back. */
import { startAzure, type Azure } from './support/azure';
import { call, getToken, type Given } from './support/patient';
import { until } from './support/server';
import { startWholeBot, type WholeBot } from './support/wholeBot';

const NAME = 'Zebulon';
const PHONE = '+15550147';
const SECRET = `my name is ${NAME}, how long does one session take`;

let azure: Azure;
let bot: WholeBot;
beforeAll(async () => {
  azure = await startAzure();
  bot = await startWholeBot({}, azure);
});
afterAll(async () => {
  await bot.remove();
  await azure.close();
});

const holds = (word: string) => bot.bytes().includes(word);
const isGone = () => until(`"${NAME}" and ${PHONE} are in no file`, () => !holds(NAME) && !holds(PHONE));

describe.each(['sms', 'msteams'])('on %s', (channel) => {
  const person = { conversation: { id: `${channel}-${PHONE}` }, from: { id: PHONE, name: `${NAME} Quaffle` } };
  let time = Date.parse('2026-11-24T12:00:00Z');
  const bring = async (text: string, more: object = {}) => {
    const activity = azure.activity(channel, text, { ...person, timestamp: new Date((time += 1_000)).toISOString(), ...more });
    expect((await azure.deliver(bot.url, activity)).status).toBe(200);
    return activity;
  };
  const repliesTo = ({ id }: Record<string, unknown>) =>
    azure.sent.map(({ activity }) => activity).filter(({ type, replyToId }) => type === 'message' && replyToId === id);
  const say = async (text: string) => {
    const activity = await bring(text);
    await until(`an answer to "${text}"`, () => repliesTo(activity).length > 0);
    return activity;
  };

  test('every byte goes, the patient is told so, and an old message does not bring it back', async () => {
    const first = await say(SECRET);
    expect(holds(NAME)).toBe(true);
    expect(JSON.stringify(repliesTo(await say('forget me')))).toMatch(/I have deleted what I remembered/);
    const before = repliesTo(first).length;
    await isGone();
    await azure.deliver(bot.url, first);
    const older = await bring(`${SECRET}, an hour ago`, { timestamp: new Date(time - 3_600_000).toISOString() });
    await say('does it hurt');
    expect([repliesTo(first).length, repliesTo(older).length]).toEqual([before, 0]);
    expect(holds(`my name is ${NAME}`)).toBe(false);
  });
});

describe('on the web page', () => {
  const message = (text: string, id = text) => ({ type: 'message', text, channelData: { clientActivityID: id } });
  const begin = async (): Promise<Given> => {
    const given = await getToken(bot.url);
    await call(bot.url, '/conversations', given.token, {});
    return given;
  };
  const path = ({ conversationId }: Given) => `/conversations/${conversationId}/activities`;
  const say = (given: Given, text: string) => call(bot.url, path(given), given.token, message(text));
  const heard = async (given: Given) => {
    const { activities } = (await call(bot.url, path(given), given.token)).body;
    return (activities as { from: { id: string }; text: string }[]).filter(({ from }) => from.id === 'bot').map(({ text }) => text);
  };
  const answers = (given: Given, number: number) =>
    until(`${number} messages of the bot`, async () => (await heard(given)).length >= number);

  test('by words: every byte goes, the patient is told so, the talk goes on, and an old message does not bring it back', async () => {
    const given = await begin();
    await say(given, SECRET);
    await answers(given, 2); // the greeting before it
    expect(holds(NAME)).toBe(true);
    await say(given, 'forget me');
    await until('the words', async () => (await heard(given)).some((text) => /I have deleted what I remembered/.test(text)));
    await isGone();
    expect((await say(given, SECRET)).status).toBe(200); // the page may not know that we have it
    await say(given, 'does it hurt');
    await answers(given, 2);
    await isGone();
  });

  test('by the button: every byte goes, and the talk is over', async () => {
    const given = await begin();
    await say(given, SECRET);
    await answers(given, 2); // the greeting before it
    expect(holds(given.conversationId)).toBe(true);
    const deleted = await call(bot.url, `/conversations/${given.conversationId}/forget`, given.token, {});
    expect(deleted.status).toBe(200);
    await isGone();
    await until('the conversation itself is in no file', () => !holds(given.conversationId));
    expect((await say(given, SECRET)).status).toBe(403);
    await isGone();
  });
});
