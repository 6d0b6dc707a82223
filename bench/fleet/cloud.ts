import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { createIssuer } from '../../tests/support/azureIssuer';

/** A reply of the bot as the connector took it. */
export interface Taken {
  readonly conversationId: string;
  readonly activity: Readonly<Record<string, unknown>>;
  /** Milliseconds of this process's clock. */
  readonly at: number;
}

/** What the connector does with a call instead of taking it. */
export type Fault = { readonly status: number; readonly retryAfter?: string } | 'reset' | 'endsEarly' | 'hang';

export interface CloudOptions {
  /** Asked at each call of the connector; undefined: it works. */
  readonly fault?: () => Fault | undefined;
  readonly onTaken: (taken: Taken) => void;
}

/** Azure Bot Service for bots that run as processes of their own. */
export interface Cloud {
  /** The settings of a bot in this cloud. */
  readonly env: Readonly<Record<string, string>>;
  readonly serviceUrl: string;
  /** Proves to the bot that a request comes from a channel. */
  readonly authorization: string;
  readonly recipient: { readonly id: string; readonly name: string };
  /** Replies taken within `ms` before that moment over connections that ended at it: what a process that was killed then was just sending. */
  takenBefore(moment: number, ms: number): number;
  /** How often a bot asked for a token of its own. */
  tokenRequests(): number;
  close(): Promise<void>;
}

const APP_ID = '11111111-1111-4111-8111-111111111111';
const SEND = /^\/v3\/conversations\/([^/?]+)\/activities(?:\/[^/?]*)?$/;
/** Milliseconds for which it is remembered what came over a connection that has ended. */
const REMEMBERED = 60_000;

/**
 * Azure on loopback at its own protocols: the pages of the token issuer, the connector that takes replies, and the managed
 * identity of an App Service, by which a real process of the bot gets its token without TLS.
 */
export async function startCloud({ fault = () => undefined, onTaken }: CloudOptions): Promise<Cloud> {
  const server = createServer((req, res) => void answer(req, res).catch(() => res.destroy()));
  server.keepAliveTimeout = 60_000;
  const connections = followConnections(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const issuer = await createIssuer(url, APP_ID);
  let [count, tokens] = [0, 0];

  async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const body = await readBody(req);
    if (req.url?.startsWith(IDENTITY)) tokens++;
    const page = identity(req.url ?? '') ?? issuer.page(req.url ?? '');
    if (page) return reply(res, page.status, page.body);
    const id = SEND.exec(req.url ?? '')?.[1];
    if (id === undefined) return reply(res, 404, {});
    const met = fault();
    if (met !== undefined) return fail(met, req, res);
    const taken = { conversationId: decodeURIComponent(id), activity: parse(body), at: performance.now() };
    if (taken.activity['type'] === 'message') connections.took(req.socket, taken.at);
    onTaken(taken);
    reply(res, 200, { id: `reply-${++count}` });
  }

  return {
    env: { ...APP, ...issuer.cloud, IDENTITY_ENDPOINT: `${url}${IDENTITY}`, IDENTITY_HEADER: 'of-this-service' },
    serviceUrl: issuer.serviceUrl,
    authorization: `Bearer ${await issuer.token()}`,
    recipient: { id: `28:${APP_ID}`, name: 'Bot' },
    takenBefore: connections.takenBefore,
    tokenRequests: () => tokens,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

const APP = { MicrosoftAppId: APP_ID, MicrosoftAppType: 'UserAssignedMSI', MicrosoftAppTenantId: 'tenant' } as const;

const IDENTITY = '/msi/token';

/** App Service's endpoint of managed identities, version 2019-08-01. */
function identity(path: string): { readonly status: number; readonly body: object } | undefined {
  if (!path.startsWith(IDENTITY)) return undefined;
  const expires = Math.floor(Date.now() / 1_000) + 86_400;
  return { status: 200, body: { access_token: 'of-the-bot', expires_on: String(expires), token_type: 'Bearer' } };
}

/** A killed process says nothing, but its connections end with it. */
function followConnections(server: ReturnType<typeof createServer>) {
  const open = new Map<Socket, number[]>();
  const ended: { readonly at: number; readonly times: readonly number[] }[] = [];
  server.on('connection', (socket: Socket) => {
    open.set(socket, []);
    socket.on('close', () => {
      ended.push({ at: performance.now(), times: open.get(socket) ?? [] });
      open.delete(socket);
    });
  });
  return {
    took(socket: Socket, at: number) {
      const times = open.get(socket) ?? [];
      while ((times[0] ?? at) < at - REMEMBERED) times.shift();
      times.push(at);
    },
    takenBefore(moment: number, ms: number) {
      const then = ended.filter(({ at }) => Math.abs(at - moment) <= ms).flatMap(({ times }) => times);
      return then.filter((at) => at >= moment - ms).length;
    },
  };
}

function fail(fault: Fault, req: IncomingMessage, res: ServerResponse): void {
  if (fault === 'hang') return;
  if (fault === 'reset') return void req.socket.resetAndDestroy();
  if (fault === 'endsEarly') {
    res.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '40' });
    res.write('{"id":');
    return void setImmediate(() => req.socket.destroy());
  }
  const wait = fault.retryAfter === undefined ? {} : { 'Retry-After': fault.retryAfter };
  reply(res, fault.status, { error: { code: 'Fault', message: 'as asked for' } }, wait);
}

async function readBody(req: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function parse(body: string): Taken['activity'] {
  return body === '' ? {} : (JSON.parse(body) as Taken['activity']);
}

function reply(res: ServerResponse, status: number, body: object, headers: Readonly<Record<string, string>> = {}): void {
  const text = JSON.stringify(body);
  res.writeHead(status, { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text), ...headers });
  res.end(text);
}
