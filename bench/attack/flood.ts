import path from 'node:path';
import WebSocket from 'ws';
import { median, quantile } from '../measure';
import { say } from '../progress';
import type { Table, Target } from '../report';
import { ROOT, startBot } from '../start/botProcess';
import { attackText, GENERATORS } from './texts';

const CRISES = [
  'I want to kill myself',
  'i took all my pills',
  'quiero morirme',
  'my son says he will kill himself',
  'kms tonight',
];
/** Crisis messages sent by the other sender, one after the other, and milliseconds of rest between them. */
const MESSAGES = 200;
const REST = 20;
/** Messages of the flooding sender that are under way at the same time, in as many conversations. */
const AT_ONCE = [0, 4, 16];
/** The longest text that the page's channel takes. */
const LENGTH = 4_000;
const LIMIT_MS = 300;
/** As shipped, the bot asks a sender who floods to wait; here nobody is asked, so that the worst is measured. */
const NO_LIMITS = { RATE_LIMIT: '0' };
/** Milliseconds after which a crisis message counts as never answered. */
const PATIENCE = 30_000;

interface Chat {
  readonly activities: string;
  readonly token: string;
  readonly streamUrl: string;
}

/** One sender floods with the dearest texts; another writes a crisis message. Over HTTP, with a bot of its own process. */
export async function flood(kinds: readonly string[]): Promise<{ tables: Table[]; targets: Target[] }> {
  const bot = await startBot(path.join(ROOT, 'scripts', 'start.js'), NO_LIMITS);
  try {
    const rows = [];
    for (const atOnce of AT_ONCE) {
      say(`attack: flood of ${atOnce}`);
      rows.push(await underFlood(bot.url, atOnce, kinds.length > 0 ? kinds : Object.keys(GENERATORS)));
    }
    const worst = Math.max(...rows.map(({ p99 }) => p99));
    return {
      tables: [
        {
          title: `A crisis message of another sender, from sending to the first words of help, in milliseconds (${MESSAGES} messages)`,
          columns: [
            { key: 'atOnce', title: 'messages of the flood at once', digits: 0 },
            { key: 'flooded', title: 'answered or refused meanwhile', digits: 0 },
            { key: 'median', title: 'median', digits: 1 },
            { key: 'p99', title: '99th percentile', digits: 1 },
            { key: 'longest', title: 'longest', digits: 1 },
          ],
          rows,
          notes: [
            `the flood: texts of ${LENGTH} characters, the dearest kinds of the table above; over REST and WebSocket, with all limits of rate lifted`,
          ],
        },
      ],
      targets: [{ what: 'crisis message under a flood, 99th percentile', value: worst, unit: 'ms', atMost: LIMIT_MS }],
    };
  } finally {
    await bot.stop();
  }
}

async function underFlood(url: string, atOnce: number, kinds: readonly string[]) {
  let on = true;
  let flooded = 0;
  const senders = Array.from({ length: atOnce }, async (_, sender) => {
    let chat = await arrive(url);
    for (let at = sender; on; at++) {
      const text = attackText(kinds[at % kinds.length]!, LENGTH, String(at), ['infusion', 'ketamine', 'nausea']);
      const response = await post(chat.activities, chat.token, { type: 'message', text }).catch(() => undefined);
      flooded++;
      if (response === undefined || !response.ok) await delay(5);
      await response?.arrayBuffer();
      if (at % 20 === 0) chat = await arrive(url).catch(() => chat);
    }
  });
  const times: number[] = [];
  const patient = await Patient.arrive(url);
  for (let at = 0; at < MESSAGES; at++) {
    times.push(await patient.ask(CRISES[at % CRISES.length]!));
    await delay(REST);
  }
  on = false;
  patient.leave();
  await Promise.all(senders);
  return { atOnce, flooded, median: median(times), p99: quantile(times, 0.99), longest: Math.max(...times) };
}

/** Hears what the bot says as a page does, by WebSocket. */
class Patient {
  private heard: (() => void) | undefined;

  private constructor(
    private readonly chat: Chat,
    private readonly socket: WebSocket,
  ) {
    socket.on('message', (data) => {
      const text = String(data as Buffer);
      if (text.includes('"replyToId"') && text.includes('988')) this.heard?.();
    });
  }

  static async arrive(url: string): Promise<Patient> {
    const chat = await arrive(url);
    const socket = new WebSocket(chat.streamUrl);
    await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
    return new Patient(chat, socket);
  }

  /** Milliseconds until help is there. */
  async ask(text: string): Promise<number> {
    const started = performance.now();
    const help = new Promise<number>((resolve, reject) => {
      const given = setTimeout(() => reject(new Error(`no help within ${PATIENCE / 1000} seconds`)), PATIENCE);
      this.heard = () => (clearTimeout(given), resolve(performance.now() - started));
    });
    const response = await post(this.chat.activities, this.chat.token, { type: 'message', text });
    if (!response.ok) throw new Error(`a crisis message was refused: ${response.status}`);
    return help;
  }

  leave(): void {
    this.socket.close();
  }
}

async function arrive(url: string): Promise<Chat> {
  const base = `${url}/v3/directline`;
  const given = (await (await post(`${base}/tokens/generate`, undefined, {})).json()) as { token: string };
  const opened = (await (await post(`${base}/conversations`, given.token, {})).json()) as {
    conversationId: string;
    token: string;
    streamUrl: string;
  };
  return { ...opened, activities: `${base}/conversations/${opened.conversationId}/activities` };
}

function post(url: string, token: string | undefined, body: object): Promise<Response> {
  const bearer = token === undefined ? {} : { Authorization: `Bearer ${token}` };
  const headers = { 'Content-Type': 'application/json', ...bearer };
  return fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
}

function delay(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
