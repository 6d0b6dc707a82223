/**
 * The whole path of Teams and SMS: Azure's protocol on loopback, the real server, CloudAdapter with authentication, the bot
 * with its own knowledge and a store. Forged tokens are in azure.test.ts, requests that are no HTTP in edge.test.ts.
 * `npm run protocol` adds a connector that is gone for ten seconds, and measures.
 */
import type { TurnContext } from 'botbuilder';
import { createBot } from '../src/bot/bot';
import type { Clock } from '../src/bot/pace';
import type { Matcher } from '../src/core/matcher';
import { loadKnowledge, type Knowledge } from '../src/load';
import { openMemoryStore } from '../src/store';
import { startAzure, type Azure } from './support/azure';
import { AzurePerson } from './support/azurePerson';
import type { Fault } from './support/faultyConnector';
import { MALFORMED } from './support/malformed';
import { sendRaw } from './support/raw';
import { startServer, until, type TestServer } from './support/server';

const CHANNELS = ['msteams', 'sms'] as const;
const FULL = process.env['PROTOCOL'] === 'full';

/** Nobody waits for the pace of Teams: a sleep is over at once, and its time has passed. */
let skipped = 0;
const clock = { now: () => performance.now() + skipped, sleep: async (ms: number) => void (skipped += ms) };
const CRISIS = 'I want to kill myself';
const QUESTION = 'How fast it works';
/** A question that the matcher thinks about until it is let go. */
const HARD = 'a question that is hard to understand at all';

let azure: Azure;
let server: TestServer;
let knowledge: Knowledge;
let turns = 0;
let letGo: () => void = () => undefined;
const gate = new Promise<void>((resolve) => (letGo = resolve));

/** Understands nothing, so that only titles are answered. */
const matcher: Matcher = {
  match: async ({ text }) => {
    if (text.includes('hard to understand')) await gate;
    return { kind: 'none', candidates: [], why: '' };
  },
};

/** The bot behind the real server. */
function start(pace: { readonly clock?: Clock } = { clock }): Promise<TestServer> {
  const store = openMemoryStore();
  const bot = createBot({ ...knowledge, storage: store, matcher, now: () => new Date(), ...pace });
  const turn = (context: TurnContext) => (turns++, bot.turn(context));
  return startServer({ env: azure.env, credentials: azure.credentials, store, turn, sweep: (send) => bot.sweep(send) });
}

beforeAll(async () => {
  [azure, knowledge] = await Promise.all([startAzure(), loadKnowledge('knowledge')]);
  server = await start();
  await Promise.all(CHANNELS.map((channel) => arrive(channel))); // what is built at the first message
});
afterAll(async () => {
  await server.stop();
  await azure.close();
});

function arrive(channel: string, { url } = server): Promise<AzurePerson> {
  return AzurePerson.arrive(azure, url, channel);
}

/** Requests that the server has in this order, without waiting for an answer in between. Resolves to their statuses. */
async function inOneGo(activities: readonly object[], { url } = server): Promise<string[]> {
  const headers = `Host: localhost\r\nContent-Type: application/json\r\nAuthorization: Bearer ${await azure.token()}\r\n`;
  const requests = activities.map((activity, index) => {
    const body = JSON.stringify(activity);
    const connection = index === activities.length - 1 ? 'close' : 'keep-alive';
    return `POST /api/messages HTTP/1.1\r\n${headers}Content-Length: ${Buffer.byteLength(body)}\r\nConnection: ${connection}\r\n\r\n${body}`;
  });
  const answers = await sendRaw(url, requests.join(''), 25_000);
  return [...answers.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map(([, code]) => String(code));
}

const status = (code: number, retryAfter?: string): Fault => ({
  kind: 'status',
  status: code,
  ...(retryAfter === undefined ? {} : { retryAfter }),
});

const FAULTS: readonly (readonly [string, Fault])[] = [
  ['408', status(408)],
  ['412', status(412)],
  ['429 that says when', status(429, '0.3')],
  ['429 that does not', status(429)],
  ['429 with a date', status(429, new Date(0).toUTCString())],
  ['429 with nonsense', status(429, 'soon')],
  ['500', status(500)],
  ['502', status(502)],
  ['503', status(503)],
  ['504', status(504)],
  ['a reset connection', { kind: 'reset' }],
  ['silence', { kind: 'hang' }],
  ['silence in the middle of the answer', { kind: 'hangInBody' }],
  ['an answer that breaks off', { kind: 'endsEarly' }],
];

/** How often a reply is tried before it is put back: more than half of it in the first half of its time. */
function triesInAll({ kind }: Fault): number {
  return kind === 'hang' || kind === 'hangInBody' ? 3 : 6;
}

/** A message whose reply the connector does not take for a while. Resolves to what happened, in words. */
async function throughOutage(channel: string, text: string, fault: Fault): Promise<string> {
  const person = await arrive(channel);
  const mend = azure.breakFor(person.conversation, fault);
  const [calls, got] = [azure.calls(person.conversation), person.got.length];
  const message = person.says(text);
  const { status: answer } = await person.send(message);
  const tried = azure.calls(person.conversation) - calls;
  await until('a call', () => azure.calls(person.conversation) > calls);
  const early = person.got.length - got;
  const late = tried > triesInAll(fault) - 1;
  mend();
  await person.hears(got + 1);
  const replies = (await person.answeredInTheEnd()).slice(got);
  return `${answer}${late ? ' when all tries were over' : ''}, then ${early + replies.length} reply${replies[0] === message['id'] ? '' : ' to something else'}`;
}

describe.each(CHANNELS)('in %s', (channel) => {
  test(`with a connector out of order in ${FAULTS.length} ways, Azure hears that a message is taken, and its reply comes when the connector works again`, async () => {
    const texts = [QUESTION, CRISIS].slice(0, channel === 'sms' ? 2 : 1); // help takes the same way in both
    for (const text of texts) {
      const told = FAULTS.map(async ([name, fault]) => [name, await throughOutage(channel, text, fault)]);
      expect(await Promise.all(told)).toEqual(FAULTS.map(([name]) => [name, '200, then 1 reply']));
    }
  }, 60_000);

  test('a malformed activity with a good token is refused in general words, and runs no turn', async () => {
    expect(MALFORMED.length).toBeGreaterThanOrEqual(60);
    const before = turns;
    const refusals: string[] = [];
    for (const { name, spoil } of MALFORMED) {
      const response = await azure.deliver(server.url, spoil(azure.activity(channel, 'hello')));
      refusals.push(`${name}: ${response.status} ${await response.text()}`);
    }
    const unlike = refusals.filter(
      (one) => !/: 40[01] \{"error":\{"code":"40[01]","message":"not an (authenticated )?activity"\}\}$/.test(one),
    );
    expect(unlike).toEqual([]);
    expect(turns).toBe(before);
  });

  test.each([QUESTION, CRISIS])(
    'a message that is delivered again, at once and later, has one effect and one reply: "%s"',
    async (text) => {
      const person = await arrive(channel);
      const before = person.got.length;
      const message = person.says(text);
      const statuses = await Promise.all([1, 2, 3].map(async () => (await person.send(message)).status));
      await person.hears(before + 1);
      statuses.push((await person.send(message)).status);
      expect(statuses).toEqual([200, 200, 200, 200]);
      expect((await person.answeredInTheEnd()).slice(before)).toEqual([message['id']]);
    },
  );

  test.each([QUESTION, CRISIS])(
    'so has one that is delivered again while the connector does not take its reply: "%s"',
    async (text) => {
      const person = await arrive(channel);
      const before = person.got.length;
      const message = person.says(text);
      const mend = azure.breakFor(person.conversation, status(503));
      await Promise.all([person.send(message), person.send(message)]);
      mend();
      await person.hears(before + 1);
      expect((await person.answeredInTheEnd()).slice(before)).toEqual([message['id']]);
    },
  );

  test('100 messages of one person in a rush are answered in order', async () => {
    const person = await arrive(channel);
    const before = person.got.length;
    const rush = Array.from({ length: 100 }, (_, index) => person.says(index % 2 === 0 ? 'menu' : 'topics'));
    expect(await inOneGo(rush)).toEqual(rush.map(() => '200'));
    await person.hears(before + 100, 25_000);
    expect((await person.answeredInTheEnd()).slice(before)).toEqual(rush.map(({ id }) => id));
  }, 60_000);

  test('messages that come out of order, one of them again, are each answered once', async () => {
    const person = await arrive(channel);
    const before = person.got.length;
    const [first, second] = [person.says(QUESTION), person.says('topics')];
    for (const message of [second, first, second]) await person.send(message);
    expect((await person.answeredInTheEnd()).slice(before)).toEqual([second['id'], first['id']]);
  });

  test('8 people at once hear what they asked, and nothing else', async () => {
    const people = await Promise.all(Array.from({ length: 8 }, () => arrive(channel)));
    const asked = people.map((person) => ({
      person,
      before: person.got.length,
      messages: [QUESTION, 'topics', QUESTION].map((text) => person.says(text)),
    }));
    await Promise.all(asked.flatMap(({ person, messages }) => messages.map((message) => person.send(message))));
    for (const { person, before, messages } of asked) {
      const answered = (await person.answeredInTheEnd()).slice(before);
      expect(answered.sort()).toEqual(messages.map(({ id }) => id).sort());
    }
  });
});

test('Azure, which brings a message again when no answer came in time, is answered once the bot has thought', async () => {
  const person = await arrive('sms');
  const before = [person.got.length, turns] as const;
  const message = person.says(HARD);
  const delivered = person.send(message, 50);
  await until('the third delivery', () => turns >= before[1] + 3);
  letGo();
  expect((await delivered).status).toBe(200);
  expect((await person.answeredInTheEnd()).slice(before[0])).toEqual([message['id']]);
});

test.each([
  [
    'a rating',
    { name: 'message/submitAction', value: { actionName: 'feedback', actionValue: { reaction: 'like' } } },
    0,
  ],
  [
    'a tapped button',
    { name: 'adaptiveCard/action', value: { action: { type: 'Action.Submit', data: { text: QUESTION } } } },
    1,
  ],
  [
    'a button that is a cry for help',
    { name: 'adaptiveCard/action', value: { action: { data: { text: CRISIS } } } },
    1,
  ],
])(
  '%s in Teams is answered in the response itself while the connector is out of order',
  async (_name, more, replies) => {
    const person = await arrive('msteams');
    const before = person.got.length;
    const mend = azure.breakFor(person.conversation, status(502));
    const response = await person.send(person.says('', { type: 'invoke', text: undefined, ...more }));
    expect([response.status, await response.text()]).toEqual([200, '{}']);
    expect(person.got.length).toBe(before);
    mend();
    expect((await person.answeredInTheEnd()).slice(before)).toHaveLength(replies);
  },
);

test('a stop waits for replies that are on their way', async () => {
  const other = await start();
  const person = await arrive('sms', other);
  const before = person.got.length;
  const mend = azure.breakFor(person.conversation, status(503));
  await person.send(person.says(QUESTION));
  const stopped = other.stop();
  mend();
  await stopped;
  expect(person.got.length).toBe(before + 1);
});

/** At full size, in real time. */
(FULL ? describe : describe.skip)('with a connector that is gone for', () => {
  /** Milliseconds from the delivery to Azure's answer, and to the reply. */
  async function outage(channel: string, text: string, fault: Fault, ms: number) {
    const person = await arrive(channel);
    const before = person.got.length;
    const mend = azure.breakFor(person.conversation, fault);
    setTimeout(() => mend('left'), ms);
    const message = person.says(text);
    const started = performance.now();
    const { status: answer } = await person.send(message);
    const taken = Math.round(performance.now() - started);
    await person.hears(before + 1, 60_000);
    const replied = Math.round(performance.now() - started);
    const calls = azure.calls(person.conversation);
    const replies = (await person.answeredInTheEnd()).slice(before);
    return { channel, answer, taken, replied, calls, replies: replies.length };
  }

  test.each([
    ['10 s', 10_000, QUESTION],
    ['10 s, in a crisis', 10_000, CRISIS],
    ['25 s, longer than a reply is tried at once', 25_000, QUESTION],
    ['25 s, in a crisis', 25_000, CRISIS],
  ])(
    '%s',
    async (_name, ms, text) => {
      const rows = await Promise.all(
        CHANNELS.flatMap((channel) =>
          FAULTS.map(async ([fault, one], index) => {
            await new Promise((resolve) => setTimeout(resolve, index * 150)); // each is to be measured alone
            return { fault, ...(await outage(channel, text, one, ms)) };
          }),
        ),
      );
      console.table(rows);
      expect(rows.filter(({ answer, replies }) => answer !== 200 || replies !== 1)).toEqual([]);
      expect(Math.max(...rows.map(({ taken }) => taken))).toBeLessThan(1_000);
    },
    120_000,
  );

  test('no time: 70 messages in a rush in Teams go out in order at the pace of Teams, each once', async () => {
    const real = await start({});
    const person = await arrive('msteams', real);
    const before = person.got.length;
    const rush = Array.from({ length: 70 }, () => person.says('menu'));
    await inOneGo(rush, real);
    await person.hears(before + 70, 60_000);
    await real.stop();
    expect(person.answered.slice(before)).toEqual(rush.map(({ id }) => id));
  }, 120_000);
});
