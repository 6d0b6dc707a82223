import helmet from 'helmet';
import type { IncomingMessage, Server as HttpServer, ServerResponse } from 'node:http';
import pino from 'pino';
import restify, { type Next, type Request, type Response, type Server } from 'restify';
import { BODY_LIMIT, guard } from './guard';

/** Milliseconds. A phone on a bad network sends its few bytes within this; a slow-loris attack does not live longer. */
const TIMEOUT = { headers: 10_000, request: 30_000, keepAlive: 15_000 } as const;

/** An id of a conversation with its token fits; restify's own limit of 100 turns longer ones into 404. */
const LONGEST_PARAMETER = 512;

export interface WebOptions {
  /** One line for every request: method, route, status, milliseconds. No path, id or body. */
  readonly onRequest: (line: { method: string; route: string; status: number; ms: number }) => void;
}

/** A restify server that survives what is thrown at it and says nothing about its inside. Routes are mounted by the caller. */
export function createWebServer({ onRequest }: WebOptions): Server {
  const server = restify.createServer({
    name: '',
    // restify logs whole responses, Authorization and patients' words included
    log: pino({ level: 'silent' }) as never,
    maxParamLength: LONGEST_PARAMETER,
    ignoreTrailingSlash: true,
  } as restify.ServerOptions);
  firstOf(server)(guard);
  server.pre(securityHeaders());
  server.use(...restify.plugins.jsonBodyParser({ maxBodySize: BODY_LIMIT.azure, mapParams: false } as never));
  server.on('restifyError', sayLittle);
  server.on('after', (req: Request, res: Response) => onRequest(requestLine(req, res)));
  limitTimes(server);
  return server;
}

/** In `pre`, so that a 404 has them too. The content policy is the strictest; the page sets its own. */
function securityHeaders() {
  const secure = helmet({
    contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
    frameguard: false, // frame-ancestors says it, and the clinic's own site may frame the page
    referrerPolicy: { policy: 'no-referrer' },
  });
  return (req: Request, res: Response, next: Next): void => {
    secure(req, res, () => {
      res.removeHeader('Server');
      next();
    });
  };
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

function limitTimes(server: Server): void {
  const http = server.server as HttpServer;
  http.headersTimeout = TIMEOUT.headers;
  http.requestTimeout = TIMEOUT.request;
  http.keepAliveTimeout = TIMEOUT.keepAlive;
}

type First = (handler: (req: IncomingMessage, res: ServerResponse) => boolean) => void;

/** `first` runs before restify looks at the request; its types do not know it. */
function firstOf(server: Server): First {
  return (server as unknown as { first: First }).first.bind(server);
}
