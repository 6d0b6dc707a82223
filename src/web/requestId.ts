import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** What a proxy may have called the request: hexadecimal, so that neither a name nor a phone number gets into the log by it. */
const SANE = /^[0-9a-f-]{16,64}$/i;
/** W3C Trace Context; its second part is the same in all that was done for one click. */
const TRACE = /^[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/;

const current = new AsyncLocalStorage<string>();

/** Gives the request an id, that of a proxy where it brings a sane one. What is done from here on is done for this request. */
export function beginRequest({ headers }: IncomingMessage): string {
  const id = proxysId(headers['x-request-id']) ?? TRACE.exec(String(headers['traceparent'] ?? ''))?.[1] ?? randomUUID();
  current.enterWith(id);
  return id;
}

/** The request for which this is done; undefined for what the bot does by itself. */
export function requestId(): string | undefined {
  return current.getStore();
}

function proxysId(given: string | string[] | undefined): string | undefined {
  return typeof given === 'string' && SANE.test(given) ? given : undefined;
}
