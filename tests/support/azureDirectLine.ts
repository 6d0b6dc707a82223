import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What Azure was asked to make a token for. */
export interface Asked {
  readonly user: { readonly id: string };
  readonly trustedOrigins: readonly string[];
}

/** Azure's Direct Line as far as a server with its secret speaks to it. */
export interface DirectLineStandIn {
  readonly url: string;
  readonly secret: string;
  /** The requests for a token that were granted. */
  readonly asked: readonly Asked[];
  /** Azure forgets a conversation after some days. */
  lose(conversationId: string): void;
  setUp(up: boolean): void;
  close(): Promise<void>;
}

const PATH = /^\/v3\/directline\/(?:tokens\/(generate)|conversations\/([\w-]+))$/;

/**
 * Two calls of Direct Line API 3.0 on loopback: `tokens/generate`, which takes a secret, a user id that begins with `dl_`, and
 * trusted origins; and `GET conversations/{id}`, which takes the secret or that conversation's token, and gives a new token.
 */
export async function startAzureDirectLine(): Promise<DirectLineStandIn> {
  const secret = `secret-${randomUUID()}`;
  const asked: Asked[] = [];
  const conversations = new Map<string, string>();
  let up = true;

  async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const [, generate, id] = PATH.exec(req.url ?? '') ?? [];
    const bearer = /^Bearer (.+)$/.exec(req.headers.authorization ?? '')?.[1];
    const body = await readBody(req);
    if (!up) return send(res, 503, {});
    if (generate && req.method === 'POST') return bearer === secret ? grant(res, body) : send(res, 403, forbidden);
    if (id === undefined || req.method !== 'GET') return send(res, 404, {});
    if (bearer !== secret && bearer !== conversations.get(id)) return send(res, 403, forbidden);
    if (!conversations.has(id))
      return send(res, 404, { error: { code: 'BadArgument', message: 'Unknown conversation' } });
    return send(res, 200, { ...renew(id), streamUrl: `wss://stream.test/${id}` });
  }

  function grant(res: ServerResponse, body: string): void {
    const wanted = JSON.parse(body) as Partial<Asked>;
    if (!wanted.user?.id.startsWith('dl_')) {
      const error = { code: 'BadArgument', message: "User.id must start with 'dl_'" };
      return send(res, 400, { error });
    }
    asked.push(wanted as Asked);
    send(res, 200, renew(randomUUID()));
  }

  function renew(conversationId: string): object {
    const token = `azure.${randomUUID()}.token`;
    conversations.set(conversationId, token);
    return { conversationId, token, expires_in: 1_800 };
  }

  const server = createServer((req, res) => void answer(req, res).catch(() => res.destroy()));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    secret,
    asked,
    lose: (id) => void conversations.delete(id),
    setUp: (now) => void (up = now),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

const forbidden = { error: { code: 'BadArgument', message: 'Invalid token or secret' } };

async function readBody(req: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function send(res: ServerResponse, status: number, body: object): void {
  res.writeHead(status, { 'Content-Type': 'application/json' });
  res.end(JSON.stringify(body));
}
