import { MsalServiceClientCredentialsFactory } from 'botframework-connector';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Credentials } from '../../src/bot/adapter';
import { createIssuer, type KeyPair, type Signed } from './azureIssuer';
import { fail, type Fault } from './faultyConnector';

/** What the bot said, as the connector got it. */
export interface Sent {
  /** What the connector called it in its answer. */
  readonly id: string;
  readonly conversationId: string;
  readonly activity: Readonly<Record<string, unknown>> & { readonly text?: string };
  /** Of the request, among them the token by which the bot proved who it is. */
  readonly headers: IncomingMessage['headers'];
}

export interface DeliverOptions {
  readonly authorization?: string;
  /** Milliseconds in place of Azure's own. */
  readonly patience?: number;
}

export interface Azure {
  /** The settings of a bot in this cloud, for the environment. */
  readonly env: Readonly<Record<string, string>>;
  /** The settings of a bot that proves itself by a managed identity, as on App Service: it needs no `credentials`. */
  readonly managedEnv: Readonly<Record<string, string>>;
  /** The bot's own, in place of a secret: MSAL speaks to no address without TLS. */
  readonly credentials: Credentials;
  readonly serviceUrl: string;
  /** All that the bot said, oldest first. */
  readonly sent: readonly Sent[];
  /** A token as a channel has it; with other claims, key or algorithm where the test wants a wrong one. */
  token(signed?: Signed): Promise<string>;
  /**
   * Brings an activity to the bot as Azure does: with a token that names the service, on the bot's `/api/messages`; again
   * where no answer came in time.
   */
  deliver(botUrl: string, activity: object, options?: DeliverOptions): Promise<Response>;
  /** An activity of a person in a channel, complete; `more` replaces what it names. */
  activity(channelId: string, text: string, more?: object): Record<string, unknown>;
  /** The next answers of the connector, one for each fault; after them it works again. */
  failNext(...faults: readonly Fault[]): void;
  /**
   * Every call about this conversation meets the fault, until what is returned is called: it ends calls that hang, too, unless
   * they are to be left hanging.
   */
  breakFor(conversationId: string, fault: Fault): (hanging?: 'cut' | 'left') => void;
  /** Messages that were to be sent into a conversation, those that met a fault included. */
  calls(conversationId: string): number;
  /** Whether the issuer's own pages answer. */
  setIssuerUp(up: boolean): void;
  /** How often somebody asked for the issuer's keys. */
  keyRequests(): number;
  close(): Promise<void>;
}

const APP_ID = '11111111-1111-4111-8111-111111111111';

export interface AzureOptions {
  /** Absent: a free one. */
  readonly port?: number;
  /** What tokens are signed with; absent: new ones. */
  readonly keys?: KeyPair;
}

/**
 * Azure Bot Service on loopback at its own protocol: the OpenID pages of the token issuer, channels that deliver signed
 * activities, and the connector that takes the bot's replies. A bot started with `env` and `credentials` talks to it alone.
 */
export async function startAzure({ port = 0, keys }: AzureOptions = {}): Promise<Azure> {
  const sent: Sent[] = [];
  const faults: Fault[] = [];
  const broken = new Map<string, { readonly fault: Fault; readonly open: Set<IncomingMessage> }>();
  const called = new Map<string, number>();
  const server = createServer((req, res) => void answer(req, res).catch(() => res.destroy()));
  await listen(server, port);
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const issuer = await createIssuer(url, APP_ID, keys);

  async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const body = await readBody(req);
    const page = issuer.page(req.url ?? '');
    if (page) return reply(res, page.status, page.body);
    const path = /^\/v3\/conversations\/([^/?]+)\/activities(?:\/[^/?]*)?$/.exec(req.url ?? '')?.[1];
    if (path === undefined) return reply(res, 404, {});
    const conversationId = decodeURIComponent(path);
    const activity = body === '' ? {} : (JSON.parse(body) as Sent['activity']);
    if (activity['type'] === 'message') called.set(conversationId, (called.get(conversationId) ?? 0) + 1);
    const outage = broken.get(conversationId);
    outage?.open.add(req);
    const fault = outage?.fault ?? faults.shift();
    if (fault) return fail(fault, req, res);
    const given = { id: `reply-${sent.length + 1}` };
    sent.push({ ...given, conversationId, activity, headers: req.headers });
    reply(res, 200, given);
  }

  return {
    env: { ...app(), ...issuer.cloud },
    managedEnv: { ...app(), MicrosoftAppPassword: '', ...issuer.cloud, ...issuer.identity },
    credentials: credentials(),
    serviceUrl: issuer.serviceUrl,
    sent,
    token: issuer.token,
    async deliver(botUrl, activity, { authorization, patience = PATIENCE } = {}) {
      const headers = {
        'Content-Type': 'application/json',
        Authorization: authorization ?? `Bearer ${await issuer.token()}`,
      };
      const post = () => fetch(`${botUrl}/api/messages`, { method: 'POST', headers, body: JSON.stringify(activity) });
      return insistently(post, patience);
    },
    activity: (channelId, text, more = {}) => ({ ...person(channelId, text, issuer.serviceUrl), ...more }),
    failNext: (...next) => void faults.push(...next),
    breakFor(conversationId, fault) {
      const outage = { fault, open: new Set<IncomingMessage>() };
      broken.set(conversationId, outage);
      return (hanging = 'cut') => {
        broken.delete(conversationId);
        if (hanging === 'left') return;
        for (const { socket } of outage.open) socket.destroy();
      };
    },
    calls: (conversationId) => called.get(conversationId) ?? 0,
    setIssuerUp: issuer.setUp,
    keyRequests: issuer.keyRequests,
    close: () => close(server),
  };
}

/** Milliseconds that Azure waits for the answer to a message. */
const PATIENCE = 15_000;
const DELIVERIES = 3;

/** Does it again where it has taken too long, and takes the answer that comes first. */
async function insistently(post: () => Promise<Response>, patience: number): Promise<Response> {
  const answers: Promise<Response>[] = [];
  for (let delivery = 1; ; delivery++) {
    answers.push(post());
    const answer = await Promise.race([...answers, delivery === DELIVERIES ? never() : after(patience)]);
    if (answer) return answer;
  }
}

function after(ms: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), ms).unref());
}

function never(): Promise<never> {
  return new Promise(() => undefined);
}

function app(): Record<string, string> {
  return { MicrosoftAppId: APP_ID, MicrosoftAppPassword: 'secret', MicrosoftAppTenantId: 'tenant' };
}

function credentials(): Credentials {
  const token = { accessToken: 'of-the-bot', expiresOn: new Date(Date.now() + 3_600_000) };
  const client = { acquireTokenByClientCredential: async () => token };
  return new MsalServiceClientCredentialsFactory(APP_ID, client as never);
}

function person(channelId: string, text: string, serviceUrl: string): Record<string, unknown> {
  return {
    type: 'message',
    id: randomUUID(),
    timestamp: new Date().toISOString(),
    channelId,
    serviceUrl,
    conversation: { id: `${channelId}-conversation` },
    from: { id: `${channelId}-person`, name: 'Somebody' },
    recipient: { id: `28:${APP_ID}`, name: 'Bot' },
    text,
  };
}

/** Rejects where the port is taken. */
async function listen(server: Server, port: number): Promise<void> {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
}

async function readBody(req: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function reply(res: ServerResponse, status: number, body: object): void {
  res.writeHead(status, { 'Content-Type': 'application/json' });
  res.end(JSON.stringify(body));
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
