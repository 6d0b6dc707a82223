import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Limits } from './limits';
import { beginRequest } from './requestId';
import { setSecurityHeaders } from './securityHeaders';

/** Bytes of a request body. The page sends a message of at most 4,000 characters; Azure's activities carry more around it. */
export const BODY_LIMIT = { page: 64 * 1_024, azure: 256 * 1_024 } as const;

const LONGEST_URL = 2_048;
const METHODS = new Set(['GET', 'HEAD', 'POST']);
const HOST = /^(?:[a-z0-9_](?:[a-z0-9._-]{0,252})|\[[0-9a-f:.]{2,45}\])(?::\d{1,5})?$/i;
const PRINTABLE_PATH = /^\/(?!\/)[\x21-\x7e]*$/;

export interface Refusal {
  readonly status: 400 | 405 | 411 | 413 | 414 | 415 | 429;
  readonly reason: string;
  /** Seconds. */
  readonly retryAfter?: number;
}

/**
 * What is wrong with a request before anybody parses it. Each of these brings a default restify 12 down or past its limits:
 * a malformed Host, an absolute or malformed URL, a compressed body (58 KB inflate to 60 MB).
 */
export function findFault(req: IncomingMessage): Refusal | undefined {
  const { method = '', url = '', headers } = req;
  if (!METHODS.has(method)) return { status: 405, reason: 'method' };
  if (!HOST.test(headers.host ?? '') || namesTwice(req, 'host')) return { status: 400, reason: 'Host' };
  if (url.length > LONGEST_URL) return { status: 414, reason: 'address too long' };
  if (!PRINTABLE_PATH.test(url) || !decodes(url)) return { status: 400, reason: 'address' };
  if ((headers['content-encoding'] ?? 'identity') !== 'identity') return { status: 415, reason: 'compressed body' };
  if (headers['transfer-encoding'] !== undefined && !isAzure(url)) return { status: 411, reason: 'length required' };
  if ((headers['transfer-encoding'] ?? 'chunked') !== 'chunked') return { status: 400, reason: 'transfer' };
  if (Number(headers['content-length'] ?? 0) > (isAzure(url) ? BODY_LIMIT.azure : BODY_LIMIT.page))
    return { status: 413, reason: 'body too large' };
  return undefined;
}

/** Milliseconds after which a client that does not read its answer is cut off. */
const UNREAD_MS = 10_000;

/** A `server.first` handler: false when it has answered the request itself. */
export type First = (req: IncomingMessage, res: ServerResponse) => boolean;

/**
 * What every request meets before restify: an id, the security headers, the faults, and the limit of its address.
 *
 * @param isLeaving whether this process is about to end: then a client finds another one for its next request
 */
export function createGuard(limits: Pick<Limits, 'request'>, tooFast: string, isLeaving = () => false): First {
  return (req, res) => {
    res.setHeader('X-Request-Id', beginRequest(req));
    setSecurityHeaders(res);
    if (isLeaving()) res.setHeader('Connection', 'close');
    res.once('prefinish', () => req.socket.setTimeout(UNREAD_MS)); // node sets its own again when all is read
    const fault = findFault(req) ?? findHaste(req, limits, tooFast);
    if (fault) refuse(res, fault);
    return fault === undefined;
  };
}

/** Azure brings many patients from few addresses: it is limited by sender. Probes cost nothing, and a refused one restarts us. */
const NOT_BY_ADDRESS = /^\/(?:api\/messages|healthz|readyz)(?:[/?]|$)/;

function findHaste(req: IncomingMessage, limits: Pick<Limits, 'request'>, reason: string): Refusal | undefined {
  const retryAfter = NOT_BY_ADDRESS.test(req.url ?? '') ? 0 : limits.request(req);
  return retryAfter === 0 ? undefined : { status: 429, reason, retryAfter };
}

function refuse(res: ServerResponse, { status, reason, retryAfter }: Refusal): void {
  const body = JSON.stringify({ error: { code: String(status), message: reason } });
  res.writeHead(status, {
    'Content-Type': 'application/json',
    'Content-Length': Buffer.byteLength(body),
    Connection: 'close',
    ...(retryAfter === undefined ? {} : { 'Retry-After': retryAfter }),
    ...(status === 405 ? { Allow: [...METHODS].join(', ') } : {}),
  });
  res.end(body);
}

/** Node keeps the first of two; a proxy before us may have read the second. */
function namesTwice({ rawHeaders }: IncomingMessage, name: string): boolean {
  return rawHeaders.filter((word, index) => index % 2 === 0 && word.toLowerCase() === name).length > 1;
}

function isAzure(url: string): boolean {
  return url.startsWith('/api/messages');
}

function decodes(url: string): boolean {
  try {
    decodeURIComponent(url.split('?', 1)[0] ?? '');
    return URL.canParse(url, 'http://host');
  } catch {
    return false;
  }
}
