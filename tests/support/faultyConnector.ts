import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the connector does with one call instead of taking it. */
export type Fault =
  | { readonly kind: 'status'; readonly status: number; readonly retryAfter?: string }
  /** Takes the request and says nothing. */
  | { readonly kind: 'hang' }
  /** Begins to answer and says no more. */
  | { readonly kind: 'hangInBody' }
  | { readonly kind: 'reset' }
  | { readonly kind: 'endsEarly' };

export interface Call {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | undefined;
  readonly activity: Readonly<Record<string, unknown>>;
  /** Milliseconds of the process's clock. */
  readonly at: number;
}

/**
 * The connector of Azure (REST, version 3) on loopback, as far as a bot sends to it, with the faults that it has at times:
 * each call takes the next fault of its conversation, and is answered properly when none is left.
 */
export class FaultyConnector {
  /** Calls that were answered with 200, in order. */
  readonly taken: Call[] = [];
  /** All calls. */
  readonly calls: Call[] = [];
  private readonly faults = new Map<string, Fault[]>();
  private readonly waiting = new Map<string, (call: Call) => void>();
  private constructor(private readonly server: Server) {}

  static async start(): Promise<FaultyConnector> {
    const server = createServer((req, res) => void connector.answer(req, res));
    const connector = new FaultyConnector(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return connector;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** The next calls about this conversation meet these, one each. */
  fail(conversation: string, faults: readonly Fault[]): void {
    this.faults.set(conversation, [...faults]);
  }

  /** The first message that this conversation gets; ask before it can come. */
  first(conversation: string): Promise<Call> {
    return new Promise((resolve) => this.waiting.set(conversation, resolve));
  }

  /** What a conversation got, in order. */
  to(conversation: string): readonly Call[] {
    return this.taken.filter(({ path }) => conversationOf(path) === conversation);
  }

  async stop(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.server.close(() => resolve()));
    this.server.closeAllConnections();
    await closed;
  }

  private async answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const call = await read(req);
    this.calls.push(call);
    const fault = this.faults.get(conversationOf(call.path))?.shift();
    if (fault !== undefined) return fail(fault, req, res);
    this.taken.push(call);
    if (call.activity['type'] !== 'message') return accept(res, this.taken.length);
    this.waiting.get(conversationOf(call.path))?.(call);
    this.waiting.delete(conversationOf(call.path));
    accept(res, this.taken.length);
  }
}

function accept(res: ServerResponse, count: number): void {
  res.writeHead(200, { 'Content-Type': 'application/json' }); // not chained: restify, in the same process, returns nothing
  res.end(JSON.stringify({ id: `sent-${count}` }));
}

/** Answers a call as the fault says. */
export function fail(fault: Fault, req: IncomingMessage, res: ServerResponse): void {
  switch (fault.kind) {
    case 'status': {
      const wait = fault.retryAfter === undefined ? {} : { 'Retry-After': fault.retryAfter };
      res.writeHead(fault.status, { 'Content-Type': 'application/json', ...wait });
      return void res.end('{"error":{"code":"Fault","message":"as asked for"}}');
    }
    case 'hang':
      return;
    case 'hangInBody':
      res.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '40' });
      return void res.write('{"id":');
    case 'reset':
      return void req.socket.resetAndDestroy();
    case 'endsEarly':
      res.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '40' });
      res.write('{"id":');
      return void setImmediate(() => req.socket.destroy());
  }
}

async function read(req: IncomingMessage): Promise<Call> {
  const chunks: Buffer[] = [];
  for await (const chunk of req as AsyncIterable<Buffer>) chunks.push(chunk);
  const activity = JSON.parse(Buffer.concat(chunks).toString() || '{}') as Call['activity'];
  const { method = '', url = '', headers } = req;
  return { method, path: url, authorization: headers.authorization, activity, at: performance.now() };
}

function conversationOf(path: string): string {
  return decodeURIComponent(/\/conversations\/([^/?]+)/.exec(path)?.[1] ?? '');
}
