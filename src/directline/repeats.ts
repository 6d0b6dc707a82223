import { createHash } from 'node:crypto';
import type { ActivityRecord, ConversationLog, Logged } from '../store';
import type { Received } from './service';

/** Messages whose outcome is remembered; a page repeats one within minutes. */
const MOST = 10_000;

/** Takes a message once, however often the page brings it: after a broken connection it cannot know whether we have it. */
export interface Repeats {
  once(conversationId: string, activity: ActivityRecord, take: () => Promise<Received>): Promise<Received>;
}

/**
 * A message is known by the id that Web Chat gives it. What this process took is remembered here; a message that says that it
 * comes `again` is looked for in the log too, since an earlier process may have taken it.
 */
export function createRepeats(log: Pick<ConversationLog, 'visibleAfter'>): Repeats {
  const outcomes = new Map<string, Promise<Received>>();

  async function takeNew(id: string, clientId: string, again: boolean, take: () => Promise<Received>) {
    const logged = again ? await find(log, id, clientId) : undefined;
    return logged ? ({ kind: 'accepted', id: String(logged.activity['id']) } as const) : take();
  }

  return {
    async once(conversationId, activity, take) {
      const { clientActivityID: clientId, again } = channelDataOf(activity);
      if (typeof clientId !== 'string') return take();
      const name = JSON.stringify([conversationId, clientId]);
      const known = outcomes.get(name);
      if (known) return known;
      const outcome = takeNew(conversationId, clientId, again === true, take);
      outcomes.set(name, outcome);
      if (outcomes.size > MOST) outcomes.delete(outcomes.keys().next().value ?? '');
      const forget = () => void outcomes.delete(name); // it may be tried again
      outcome.then((received) => received.kind === 'accepted' || forget(), forget);
      return outcome;
    },
  };
}

/** Under which a message is logged once, also where two processes get it at the same moment; undefined for one without an id. */
export function repeatName(activity: ActivityRecord): string | undefined {
  const { clientActivityID: clientId } = channelDataOf(activity);
  if (typeof clientId !== 'string') return undefined;
  return createHash('sha256').update(JSON.stringify(['said', clientId])).digest('base64url');
}

async function find(
  log: Pick<ConversationLog, 'visibleAfter'>,
  conversationId: string,
  clientId: string,
): Promise<Logged | undefined> {
  const PAGE = 200;
  for (let at = 0; ;) {
    const page = await log.visibleAfter(conversationId, at, PAGE);
    const found = page.find(({ activity }) => channelDataOf(activity).clientActivityID === clientId);
    const last = page.at(-1);
    if (found || last === undefined) return found;
    at = last.sequence;
  }
}

function channelDataOf(activity: ActivityRecord): { readonly clientActivityID?: unknown; readonly again?: unknown } {
  return (activity['channelData'] as object | undefined) ?? {};
}
