import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import { within } from '../bot/insist';
import { activitySet, lastSequence, readWatermark } from './frames';
import type { DirectLine } from './service';
import type { News } from './subscribers';
import type { Bearer, Tokens } from './tokens';

/** Milliseconds for reading what is new from the log. */
const LONGEST_READ = 250;
/** Milliseconds after which a log that could not be read is read again. */
const READ_AGAIN = 2_000;
/** Limits of one socket. Browsers send nothing but empty pings; a socket that takes nothing is cut off. */
const LIMITS = {
  frameBytes: 1_024,
  unsentBytes: 1_000_000,
  socketsPerConversation: 8,
  sockets: 20_000,
  pingMs: 30_000,
} as const;
const PATH = /^\/v3\/directline\/conversations\/([\w-]{1,64})\/stream\?(.*)$/;

export interface StreamOptions {
  readonly directLine: DirectLine;
  readonly tokens: Tokens;
  readonly isOwnOrigin: (req: IncomingMessage) => boolean;
  /** Seconds to wait before this address may open another; 0: it may. */
  readonly wait: (req: IncomingMessage) => number;
  /** Answers on a connection that gets no socket, and closes it. */
  readonly refuse: (connection: Duplex, status: number, headers?: Readonly<Record<string, string>>) => void;
  readonly onError: (where: string, error: unknown) => void;
}

export interface Stream {
  /** Says goodbye to every socket; the page reconnects by itself when a server is there again. */
  close(): void;
}

/** The WebSocket half of Direct Line: each socket reads the log from its own position whenever there is news. */
export function attachStream(server: Server, options: StreamOptions): Stream {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LIMITS.frameBytes, perMessageDeflate: false });
  server.on('upgrade', (req, connection, head) => {
    connection.on('error', () => connection.destroy());
    const wait = options.wait(req);
    if (wait > 0) return options.refuse(connection, 429, { 'Retry-After': String(wait) });
    admit(req, options)
      .then((admitted) => {
        if (!admitted || sockets.clients.size >= LIMITS.sockets) return options.refuse(connection, 403);
        sockets.handleUpgrade(req, connection, head, (socket) => follow(socket, admitted, options));
      })
      .catch((error: unknown) => {
        options.onError('stream', error);
        options.refuse(connection, 503);
      });
  });
  const heartbeat = setInterval(() => sockets.clients.forEach(ping), LIMITS.pingMs);
  heartbeat.unref();
  return {
    close() {
      clearInterval(heartbeat);
      for (const socket of sockets.clients) socket.close(1001);
      setTimeout(() => sockets.clients.forEach((socket) => socket.terminate()), 500).unref();
    },
  };
}

interface Admitted {
  readonly conversationId: string;
  readonly position: number;
}

async function admit(req: IncomingMessage, options: StreamOptions): Promise<Admitted | undefined> {
  const [, id, search] = PATH.exec(req.url ?? '') ?? [];
  if (!id || !isWebSocket(req) || !options.isOwnOrigin(req)) return undefined;
  const query = new URLSearchParams(search);
  const bearer: Bearer | undefined = options.tokens.check('stream', query.get('t') ?? '');
  if (bearer?.conversationId !== id || !(await options.directLine.exists(bearer))) return undefined;
  if (options.directLine.subscribers.count(id) >= LIMITS.socketsPerConversation) return undefined;
  return { conversationId: id, position: readWatermark(query.get('watermark')) };
}

/** What ws would refuse by itself, in words and headers of its own. */
function isWebSocket({ method, headers }: IncomingMessage): boolean {
  const { upgrade = '', 'sec-websocket-version': version, 'sec-websocket-key': key = '' } = headers;
  return method === 'GET' && upgrade.toLowerCase() === 'websocket' && version === '13' && /^[+/\w]{22}==$/.test(key);
}

function follow(
  socket: WebSocket,
  { conversationId, position }: Admitted,
  { directLine, onError }: StreamOptions,
): void {
  let at = position;
  let reading = Promise.resolve();

  const sendNews = async () => {
    for (;;) {
      const read = await directLine.visibleAfter(conversationId, at);
      const found = read.filter(({ sequence }) => sequence > at); // a read that was given up may come in late
      if (found.length === 0 || socket.readyState !== socket.OPEN) return;
      send(socket, activitySet(found, at));
      at = lastSequence(found, at);
    }
  };
  const wake = (news?: News) => {
    if (news?.kind === 'gone') return socket.close(1000); // who comes back hears 403
    if (news?.kind === 'unlogged') return send(socket, { activities: [news.activity] });
    reading = reading
      .then(() => within(LONGEST_READ, sendNews()))
      .catch((error: unknown) => {
        onError('stream', error);
        // A socket that closed now would miss what the bot is about to say.
        if (news) send(socket, { activities: [news.activity] });
        setTimeout(() => socket.readyState === socket.OPEN && wake(), READ_AGAIN).unref();
      });
  };
  const unsubscribe = directLine.subscribers.add(conversationId, wake);
  socket.on('close', unsubscribe);
  socket.on('error', () => socket.terminate());
  socket.on('pong', () => alive.add(socket));
  alive.add(socket);
  wake();
}

const alive = new WeakSet<WebSocket>();

/** A phone that lost its network says nothing: who has not answered the last ping is gone. */
function ping(socket: WebSocket): void {
  if (!alive.delete(socket)) return socket.terminate();
  socket.ping();
}

function send(socket: WebSocket, frame: object): void {
  if (socket.bufferedAmount > LIMITS.unsentBytes) return socket.terminate();
  socket.send(JSON.stringify(frame));
}
