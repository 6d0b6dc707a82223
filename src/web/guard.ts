import type { IncomingMessage, ServerResponse } from 'node:http';

/** Bytes of a request body. The page sends a message of at most 4,000 characters; Azure's activities carry more around it. */
export const BODY_LIMIT = { page: 64 * 1_024, azure: 256 * 1_024 } as const;

const LONGEST_URL = 2_048;
const METHODS = new Set(['GET', 'HEAD', 'POST']);
const HOST = /^(?:[a-z0-9_](?:[a-z0-9._-]{0,252})|\[[0-9a-f:.]{2,45}\])(?::\d{1,5})?$/i;
const PRINTABLE_PATH = /^\/(?!\/)[\x21-\x7e]*$/;

export interface Refusal {
  readonly status: 400 | 405 | 411 | 413 | 414 | 415;
  readonly reason: string;
}

/**
 * What is wrong with a request before anybody parses it. Each of these brings a default restify 12 down or past its limits:
 * a malformed Host, an absolute or malformed URL, a compressed body (58 KB inflate to 60 MB).
 */
export function findFault(req: IncomingMessage): Refusal | undefined {
  const { method = '', url = '', headers } = req;
  if (!METHODS.has(method)) return { status: 405, reason: 'method' };
  if (!HOST.test(headers.host ?? '')) return { status: 400, reason: 'Host' };
  if (url.length > LONGEST_URL) return { status: 414, reason: 'address too long' };
  if (!PRINTABLE_PATH.test(url) || !decodes(url)) return { status: 400, reason: 'address' };
  if ((headers['content-encoding'] ?? 'identity') !== 'identity') return { status: 415, reason: 'compressed body' };
  if (headers['transfer-encoding'] !== undefined && !isAzure(url)) return { status: 411, reason: 'length required' };
  if (Number(headers['content-length'] ?? 0) > (isAzure(url) ? BODY_LIMIT.azure : BODY_LIMIT.page))
    return { status: 413, reason: 'body too large' };
  return undefined;
}

/** A `server.first` handler: false when it has answered the request itself. */
export function guard(req: IncomingMessage, res: ServerResponse): boolean {
  const fault = findFault(req);
  if (!fault) return true;
  const body = JSON.stringify({ error: { code: String(fault.status), message: fault.reason } });
  res.writeHead(fault.status, {
    'Content-Type': 'application/json',
    'Content-Length': Buffer.byteLength(body),
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'",
    Connection: 'close',
    ...(fault.status === 405 ? { Allow: [...METHODS].join(', ') } : {}),
  });
  res.end(body);
  return false;
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
