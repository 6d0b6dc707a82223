import type { Server as HttpServer } from 'node:http';
import type { Duplex } from 'node:stream';
import pino from 'pino';
import restify, { type Next, type Request, type Response, type Server } from 'restify';
import { answerBare } from './bare';
import { isTooDeep } from './depth';
import { BODY_LIMIT, createGuard, type First } from './guard';
import type { Limits } from './limits';
import { beginRequest } from './requestId';
import { setSecurityHeaders } from './securityHeaders';

/**
 * Milliseconds. A phone on a bad network sends its few bytes within `request`; who sends byte by byte is cut off then, at the
 * next of the looks that come `every` so often. keepAlive: how long a connection may stand idle between two requests.
 */
const TIMES = { headers: 8_000, request: 8_500, every: 1_000, keepAlive: 15_000 } as const;
export type Times = Readonly<Record<keyof typeof TIMES, number>>;

/** An id of a conversation with its token fits; restify's own limit of 100 turns longer ones into 404. */
const LONGEST_PARAMETER = 512;

export interface WebOptions {
  /** One line for every request: method, route, status, milliseconds. No path, id or body. */
  readonly onRequest: (line: { method: string; route: string; status: number; ms: number }) => void;
  readonly limits: Pick<Limits, 'request'>;
  /** What a person reads whose address is over its limit. */
  readonly tooFast?: string;
  readonly times?: Times;
  /** Whether this process is about to end. */
  readonly isLeaving?: () => boolean;
}

/** A restify server that survives what is thrown at it and says nothing about its inside. Routes are mounted by the caller. */
export function createWebServer({
  onRequest,
  limits,
  tooFast = 'too many requests',
  times = TIMES,
  isLeaving,
}: WebOptions): Server {
  const server = restify.createServer({
    name: '',
    // restify logs whole responses, Authorization and patients' words included
    log: pino({ level: 'silent' }) as never,
    maxParamLength: LONGEST_PARAMETER,
    ignoreTrailingSlash: true,
  } as restify.ServerOptions);
  firstOf(server)(createGuard(limits, tooFast, isLeaving));
  server.use(...restify.plugins.jsonBodyParser({ maxBodySize: BODY_LIMIT.azure, mapParams: false } as never));
  server.use(refuseDeep);
  server.on('restifyError', sayLittle);
  server.on('after', (req: Request, res: Response) => onRequest(requestLine(req, res)));
  (server.server as HttpServer).prependListener('upgrade', beginRequest);
  limitTimes(server.server as HttpServer, times);
  answerOddities(server.server as HttpServer);
  return server;
}

function refuseDeep(req: Request, res: Response, next: Next): void {
  if (!isTooDeep(req.body)) return next();
  res.send(400, { error: { code: '400', message: 'the request is not valid here' } });
  next(false);
}

/** restify's error bodies carry err.message, which may quote what somebody wrote or a path of this machine. */
function sayLittle(_req: Request, res: Response, error: unknown, done: () => void): void {
  const failure = error as { statusCode?: number; toJSON?: () => object; toString?: () => string };
  const status = failure.statusCode ?? 500;
  const body = { error: { code: String(status), message: status < 500 ? 'the request is not valid here' : 'failed' } };
  failure.toJSON = () => body;
  failure.toString = () => JSON.stringify(body);
  if (status === 413) res.setHeader('Connection', 'close');
  done();
}

function requestLine(req: Request, res: Response) {
  const route = req.getRoute() as { path?: string } | undefined;
  return {
    method: req.method ?? '',
    route: String(route?.path ?? 'none'),
    status: res.statusCode,
    ms: Date.now() - req.time(),
  };
}

function limitTimes(http: HttpServer, times: Times): void {
  http.headersTimeout = times.headers;
  http.requestTimeout = times.request;
  http.keepAliveTimeout = times.keepAlive;
  // Not in node's types: it looks every 30 s otherwise.
  Object.assign(http, { connectionsCheckingInterval: times.every });
}

/** What node would answer by itself, without our headers: no HTTP, too slow, an expectation, a tunnel. */
function answerOddities(http: HttpServer): void {
  Object.assign(http, { requireHostHeader: false }); // our guard asks for it
  http.on('clientError', (error: NodeJS.ErrnoException, connection: Duplex) => {
    if (error.code === 'ECONNRESET') return void connection.destroy();
    const statuses: Readonly<Record<string, number>> = { ERR_HTTP_REQUEST_TIMEOUT: 408, HPE_HEADER_OVERFLOW: 431 };
    answerBare(connection, statuses[error.code ?? ''] ?? 400);
  });
  http.on('connect', (_req, connection) => answerBare(connection, 405));
  http.on('checkExpectation', (_req, res) => {
    setSecurityHeaders(res);
    res.writeHead(417, { Connection: 'close' }); // restify's own returns nothing to go on with
    res.end();
  });
}

/** `first` runs before restify looks at the request; its types do not know it. */
function firstOf(server: Server): (handler: First) => void {
  return (server as unknown as { first: (handler: First) => void }).first.bind(server);
}
