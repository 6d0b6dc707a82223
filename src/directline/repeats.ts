import { createHash } from 'node:crypto';
import type { ActivityRecord } from '../store';
import type { Received } from './service';

/** Messages whose outcome is remembered; a page repeats one within minutes. */
const MOST = 10_000;

/** Takes a message once, however often the page brings it: after a broken connection it cannot know whether we have it. */
export interface Repeats {
  once(conversationId: string, activity: ActivityRecord, take: () => Promise<Received>): Promise<Received>;
}

/**
 * A message is known by the id that Web Chat gives it. What this process takes is remembered here, so that two that come at
 * the same time are one; what an earlier process took, or another one, the log knows by the same name.
 */
export function createRepeats(): Repeats {
  const outcomes = new Map<string, Promise<Received>>();
  return {
    async once(conversationId, activity, take) {
      const name = repeatName(activity);
      if (name === undefined) return take();
      const key = JSON.stringify([conversationId, name]);
      const known = outcomes.get(key);
      if (known) return known;
      const outcome = take();
      outcomes.set(key, outcome);
      if (outcomes.size > MOST) outcomes.delete(outcomes.keys().next().value ?? '');
      const forget = () => void outcomes.delete(key); // it may be tried again
      outcome.then((received) => received.kind === 'accepted' || forget(), forget);
      return outcome;
    },
  };
}

/** The name of a message in the log. It says nothing of the message, since it outlives it: what was forgotten does not come back. */
export function repeatName({ channelData }: ActivityRecord): string | undefined {
  const { clientActivityID: id } = (channelData as { readonly clientActivityID?: unknown } | undefined) ?? {};
  return typeof id === 'string' ? createHash('sha256').update(`message ${id}`).digest('base64url') : undefined;
}
