import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { SECURITY_HEADERS } from './securityHeaders';

/** A whole answer on a connection that never became a request of ours: not HTTP, too slow, a socket that may not open. */
export function answerBare(connection: Duplex, status: number, headers: Readonly<Record<string, string>> = {}): void {
  if (!connection.writable) return void connection.destroy();
  const body = JSON.stringify({ error: { code: String(status), message: 'the request is not valid here' } });
  const all = {
    ...SECURITY_HEADERS,
    'Content-Type': 'application/json',
    'Content-Length': String(Buffer.byteLength(body)),
    ...headers,
    Connection: 'close',
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  connection.end(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n${lines.join('')}\r\n${body}`);
}
