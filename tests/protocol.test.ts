/**
 * The whole path of Teams and SMS: Azure's protocol on loopback, the real server, CloudAdapter with authentication, the bot
 * with its own knowledge and a store. `npm run protocol` does the same with a connector that is gone for seconds, and measures.
 */
import { createBot, type Bot } from '../src/bot/bot';
import type { Matcher } from '../src/core/matcher';
import { loadKnowledge, type Knowledge } from '../src/load';
import { openMemoryStore } from '../src/store';
import { startAzure, type Azure, type Sent } from './support/azure';
import type { Fault } from './support/faultyConnector';
import { sendRaw } from './support/raw';
import { startServer, until, type TestServer } from './support/server';

const SILENT: Matcher = { match: async () => ({ kind: 'none', candidates: [], why: '' }) };
const CHANNELS = ['msteams', 'sms'] as const;
const NO_PACE = { now: () => performance.now(), sleep: async () => undefined };

let azure: Azure;
let server: TestServer;
let knowledge: Knowledge;
let bot: Bot;
let conversations = 0;

beforeAll(async () => {
  knowledge = await loadKnowledge('knowledge');
  azure = await startAzure();
  const store = openMemoryStore();
  bot = createBot({ ...knowledge, storage: store, matcher: SILENT, now: () => new Date(), clock: NO_PACE });
  server = await startServer({
    env: azure.env,
    credentials: azure.credentials,
    store,
    turn: (context) => bot.turn(context),
    sweep: (send) => bot.sweep(send),
  });
});
afterAll(async () => {
  await server.stop();
  await azure.close();
});

/** Somebody in a private chat of their own. */
class Person {
  readonly conversation: string;
  private messages = 0;
  constructor(readonly channel: string) {
    this.conversation = `${channel} ${++conversations}`;
  }

  says(text: string, more: object = {}): Record<string, unknown> {
    const conversation = { id: this.conversation, conversationType: 'personal' };
    const id = `${this.conversation} message ${++this.messages}`;
    return azure.activity(this.channel, text, { id, conversation, from: { id: `of ${this.conversation}` }, ...more });
  }

  send(activity: object): Promise<Response> {
    return azure.deliver(server.url, activity);
  }

  get got(): readonly Sent[] {
    const mine = azure.sent.filter(({ conversationId }) => conversationId === this.conversation);
    return mine.filter(({ activity }) => activity['type'] === 'message');
  }

  /** Which message each reply answers. */
  get answered(): unknown[] {
    return this.got.map(({ activity }) => activity['replyToId']);
  }

  hears(count: number): Promise<void> {
    return until(`${count} replies in ${this.conversation}`, () => this.got.length >= count);
  }
}

/** Requests that the server has in this order, without waiting for an answer in between. Resolves to their statuses. */
async function inOneGo(activities: readonly object[]): Promise<string[]> {
  const headers = `Host: localhost\r\nContent-Type: application/json\r\nAuthorization: Bearer ${await azure.token()}\r\n`;
  const requests = activities.map((activity, index) => {
    const body = JSON.stringify(activity);
    const connection = index === activities.length - 1 ? 'close' : 'keep-alive';
    return `POST /api/messages HTTP/1.1\r\n${headers}Content-Length: ${Buffer.byteLength(body)}\r\nConnection: ${connection}\r\n\r\n${body}`;
  });
  const answers = await sendRaw(server.url, requests.join(''));
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

/** Somebody who has been greeted. */
async function arrived(channel: string): Promise<Person> {
  const person = new Person(channel);
  await person.send(person.says('hello'));
  await answeredInTheEnd(person);
  return person;
}

/** All replies so far: replies keep their order, so when one more message is answered, nothing is under way before it. */
async function answeredInTheEnd(person: Person): Promise<unknown[]> {
  const last = person.says('menu');
  await person.send(last);
  await until('the last reply', () => person.answered.includes(last['id']));
  return person.answered.slice(0, -1);
}

/** A message whose reply the connector does not take for a while. Resolves to what happened, in words. */
async function throughOutage(channel: string, text: string, fault: Fault): Promise<string> {
  const person = await arrived(channel);
  const mend = azure.breakFor(person.conversation, fault);
  const [calls, got] = [azure.calls(person.conversation), person.got.length];
  const message = person.says(text);
  const { status: answer } = await person.send(message);
  await until('a call', () => azure.calls(person.conversation) > calls);
  const early = person.got.length - got;
  mend();
  await person.hears(got + 1);
  const replies = (await answeredInTheEnd(person)).slice(got);
  return `${answer}, then ${early + replies.length} reply${replies[0] === message['id'] ? '' : ' to something else'}`;
}

/** Milliseconds. All of the sending of one reply may take 16 s; whoever waits for it before the answer to Azure is too late. */
const SOONER = 12_000;

describe.each(CHANNELS)('in %s', (channel) => {
  const allFaults = (text: string) =>
    Promise.all(FAULTS.map(async ([name, fault]) => [name, await throughOutage(channel, text, fault)]));
  const all = FAULTS.map(([name]) => [name, '200, then 1 reply']);

  test(
    `with a connector out of order in ${FAULTS.length} ways, Azure hears that a message is taken, and its reply comes when the connector works again`,
    async () => expect(await allFaults('How fast it works')).toEqual(all),
    SOONER,
  );

  test(
    'so is help in a crisis, once',
    async () => expect(await allFaults('I want to kill myself')).toEqual(all),
    SOONER,
  );
});

describe.each(CHANNELS)('%s delivers', (channel) => {
  test.each(['How fast it works', 'I want to kill myself'])(
    'a message again, at once and later: one effect and one reply to "%s"',
    async (text) => {
      const person = await arrived(channel);
      const before = person.got.length;
      const message = person.says(text);
      const statuses = await Promise.all([1, 2, 3].map(async () => (await person.send(message)).status));
      await person.hears(before + 1);
      statuses.push((await person.send(message)).status);
      expect(statuses).toEqual([200, 200, 200, 200]);
      expect((await answeredInTheEnd(person)).slice(before)).toEqual([message['id']]);
    },
  );

  test('a message again while the connector does not take its reply: one reply', async () => {
    const person = await arrived(channel);
    const before = person.got.length;
    const message = person.says('How fast it works');
    const mend = azure.breakFor(person.conversation, status(503));
    await person.send(message);
    await person.send(message);
    mend();
    await person.hears(before + 1);
    expect((await answeredInTheEnd(person)).slice(before)).toEqual([message['id']]);
  });

  test('100 messages of one person in a rush: they are answered in order', async () => {
    const person = await arrived(channel);
    const before = person.got.length;
    const rush = Array.from({ length: 100 }, (_, index) =>
      person.says(index % 2 === 0 ? 'How fast it works' : 'topics'),
    );
    expect(await inOneGo(rush)).toEqual(rush.map(() => '200'));
    await person.hears(before + 100);
    expect((await answeredInTheEnd(person)).slice(before)).toEqual(rush.map(({ id }) => id));
  });
});
