import {
  HttpHeaders,
  type HttpOperationResponse,
  type WebResourceLike,
} from 'botbuilder-stdlib/lib/azureCoreHttpCompat';
import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';

/** Bytes of an answer that are read; the connector answers with an id or an error, both small. */
const LONGEST_ANSWER = 1_000_000;
const KEEP_ALIVE = { keepAlive: true } as const;
const AGENTS = { 'http:': new http.Agent(KEEP_ALIVE), 'https:': new https.Agent(KEEP_ALIVE) } as const;

/**
 * One request to the connector, ended after `ms` wherever it is: looking up the name, connecting, sending, waiting, or in
 * the middle of the answer. The SDK's own client waits without end. Rejects when there was no whole answer.
 */
export async function callOnce(request: WebResourceLike, ms: number): Promise<HttpOperationResponse> {
  const answer = await open(request, AbortSignal.timeout(Math.max(1, Math.ceil(ms))));
  const bodyAsText = await readAll(answer);
  const headers = new HttpHeaders();
  for (const [name, value] of Object.entries(answer.headers)) if (value !== undefined) headers.set(name, String(value));
  return { request, status: answer.statusCode ?? 0, headers, bodyAsText };
}

function open(request: WebResourceLike, signal: AbortSignal): Promise<IncomingMessage> {
  const url = new URL(request.url);
  const secure = url.protocol === 'https:';
  const body = request.body === undefined || request.body === null ? undefined : Buffer.from(String(request.body));
  const options = {
    method: request.method,
    headers: { ...headersOf(request), ...(body && { 'content-length': body.length }) },
    agent: (request.agent as http.Agent | undefined) ?? (secure ? AGENTS['https:'] : AGENTS['http:']),
    signal,
  };
  return new Promise((resolve, reject) => {
    const call = (secure ? https : http).request(url, options, resolve);
    call.on('error', reject);
    call.end(body);
  });
}

/** The answer is read as it comes, so it must not come compressed. */
function headersOf({ headers }: WebResourceLike): Record<string, string> {
  return { ...headers.toJson(), 'accept-encoding': 'identity' };
}

async function readAll(answer: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > LONGEST_ANSWER) throw new Error('the answer is larger than any of the connector');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
