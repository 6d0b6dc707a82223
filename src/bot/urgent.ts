import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * Says to the connector's client, far below the Bot Framework's own calls, that what is being sent is help: it then waits
 * less for an answer and tries again sooner.
 */
const urgency = new AsyncLocalStorage<true>();

export function urgently<T>(send: () => Promise<T>): Promise<T> {
  return urgency.run(true, send);
}

export function isUrgent(): boolean {
  return urgency.getStore() === true;
}
