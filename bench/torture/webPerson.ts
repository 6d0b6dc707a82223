import WebSocket from 'ws';
import { request } from '../fleet/http';
import type { Replica } from '../fleet/replicas';
import { deliver, type Person, type World } from './person';
import type { Talk } from './plan';

interface Chat {
  readonly conversationId: string;
  readonly token: string;
}
interface Frame {
  readonly activities: readonly (Readonly<Record<string, unknown>> & { readonly id: string })[];
  readonly watermark?: string;
}

/** Milliseconds before a socket that broke is opened anew. */
const RECONNECT = 200;

/** Somebody at the web page: Direct Line over REST, each request to any replica, and replies over a socket to one of them. */
export async function webPerson({ number }: Talk, world: World): Promise<Person> {
  const chat = await open(world);
  const headers = { authorization: `Bearer ${chat.token}` };
  const leave = follow(chat, world);
  return {
    conversation: chat.conversationId,
    async say({ text, doubled }, at) {
      const clientActivityID = `${number}-${at}`;
      const path = `/v3/directline/conversations/${chat.conversationId}/activities`;
      return deliver(world, doubled, async ({ url }, again) => {
        const body = { type: 'message', text, channelData: { clientActivityID, ...(again && { again }) } };
        const { status, body: answer } = await request(url + path, { headers, body });
        return status === 200 ? (JSON.parse(answer) as { id: string }).id : undefined;
      });
    },
    leave,
  };
}

async function open(world: World): Promise<Chat> {
  const chat = await deliver(world, false, async ({ url }) => {
    const { status, body } = await request(`${url}/v3/directline/tokens/generate`, { body: {} });
    return status === 200 ? (JSON.parse(body) as Chat) : undefined;
  });
  const headers = { authorization: `Bearer ${chat.token}` };
  return deliver(world, false, async ({ url }) => {
    const { status } = await request(`${url}/v3/directline/conversations`, { headers, body: {} });
    return status === 200 || status === 201 ? chat : undefined;
  });
}

/** Reads what the page would show, from where it was when the socket broke. Returns how to leave. */
function follow({ conversationId, token }: Chat, { fleet, random, ledger }: World): () => void {
  const seen = new Set<string>();
  let watermark = '';
  let left = false;
  let socket: WebSocket | undefined;

  const hear = (text: string) => {
    const { activities, watermark: next = watermark } = JSON.parse(text) as Frame;
    watermark = next;
    for (const activity of activities) {
      if (seen.has(activity.id)) continue; // Web Chat draws an id once
      seen.add(activity.id);
      ledger.hear(conversationId, activity);
    }
  };
  const connect = async () => {
    const url = await streamUrl(fleet.choose(random), conversationId, token, watermark);
    if (left) return;
    if (url === undefined) return void setTimeout(() => void connect(), RECONNECT);
    socket = new WebSocket(url);
    socket.on('message', (data) => data.toString() !== '' && hear(data.toString()));
    socket.on('error', () => socket?.terminate());
    socket.on('close', () => left || setTimeout(() => void connect(), RECONNECT));
  };
  void connect();
  return () => {
    left = true;
    socket?.close();
  };
}

async function streamUrl({ url }: Replica, id: string, token: string, watermark: string): Promise<string | undefined> {
  const path = `/v3/directline/conversations/${id}?watermark=${watermark}`;
  const { status, body } = await request(url + path, { method: 'GET', headers: { authorization: `Bearer ${token}` } });
  return status === 200 ? (JSON.parse(body) as { streamUrl: string }).streamUrl : undefined;
}
