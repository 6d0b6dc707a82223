import type { HttpClient, HttpOperationResponse, WebResourceLike } from 'botbuilder-stdlib/lib/azureCoreHttpCompat';
import { callOnce } from './connectorCall';
import { CLOCK, insist, type Clock, type Limits, type Outcome } from './insist';
import { isUrgent } from './urgent';

/**
 * Milliseconds. An answer may come late, but not twice without need: a slow connector gets five seconds. Help rather comes
 * twice than late. What Teams limits a thread by lasts 1 to 30 s; a longer wait than these would not reach a patient who
 * still looks.
 */
export const PATIENCE: Readonly<Record<'ordinary' | 'urgent', Limits>> = {
  ordinary: { attempt: 5_000, total: 12_000, firstWait: 300, longestWait: 3_000, longestRetryAfter: 5_000 },
  urgent: { attempt: 1_500, total: 16_000, firstWait: 150, longestWait: 1_000, longestRetryAfter: 1_000 },
};

/** Answers after which the same call may succeed: Microsoft names 412, 429, 502 and 504; the others cost nothing to try. */
const TRANSIENT = new Set([408, 412, 425, 429, 500, 502, 503, 504]);

/**
 * The connector's HTTP client for the SDK: every call is bounded in time and made again after a refusal, a reset or a
 * silence that may pass. The SDK alone loses the reply on 412 and on 429 without Retry-After, waits as long as a
 * Retry-After says, and for ever on a hang.
 *
 * Rejects with GaveUp, which the SDK's own retries let through; answers such as 400 or 403 are handed on as they are.
 */
export function createConnectorClient(
  call: (request: WebResourceLike, ms: number) => Promise<HttpOperationResponse> = callOnce,
  clock: Clock = CLOCK,
): HttpClient {
  return {
    sendRequest: (request) =>
      insist((ms) => call(request, ms).then(read, broken), isUrgent() ? PATIENCE.urgent : PATIENCE.ordinary, clock),
  };
}

function read(response: HttpOperationResponse): Outcome<HttpOperationResponse> {
  if (!TRANSIENT.has(response.status)) return { kind: 'done', value: response };
  const cause = new Error(`the connector answered ${response.status}`);
  return { kind: 'again', cause, retryAfter: response.headers.get('retry-after') };
}

function broken(error: unknown): Outcome<never> {
  return { kind: 'again', cause: error instanceof Error ? error : new Error('the connector broke off') };
}
