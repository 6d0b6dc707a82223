import type { Activity } from 'botbuilder';
import { createHash } from 'node:crypto';

/** Milliseconds for which help is remembered. A channel brings a message again within minutes. */
const KEPT_MS = 600_000;
/** Messages; beyond them the oldest are forgotten. */
const MOST = 1_000;

/**
 * Which messages were helped already, so that one that is delivered twice does not bring help twice. It asks no store, for
 * help must not wait; another process does not know of it, and would rather help twice.
 */
export class Helped {
  private readonly sent = new Map<string, { readonly at: number; readonly sending: Promise<void> }>();

  constructor(private readonly now: () => Date) {}

  /** Sends, or resolves with the sending of the same message before. What failed is sent anew. */
  once(activity: Activity, send: () => Promise<void>): Promise<void> {
    const name = nameOf(activity);
    if (name === undefined) return send();
    const at = this.now().getTime();
    const before = this.sent.get(name);
    if (before !== undefined && at - before.at < KEPT_MS) return before.sending;
    const sending = send();
    this.keep(name, { at, sending });
    sending.catch(() => this.sent.delete(name));
    return sending;
  }

  private keep(name: string, helped: { readonly at: number; readonly sending: Promise<void> }): void {
    this.sent.delete(name);
    this.sent.set(name, helped);
    if (this.sent.size <= MOST) return;
    const [oldest] = this.sent.keys();
    if (oldest !== undefined) this.sent.delete(oldest);
  }
}

/** The message with its words: an edited one has the id that it had before. Hashed, since what a patient wrote is not kept. */
function nameOf({ channelId, conversation, type, id, text, value }: Activity): string | undefined {
  if (id === undefined || id === '') return undefined;
  const message = JSON.stringify([channelId, conversation?.id, type, id, text, value]);
  return createHash('sha256').update(message).digest('base64');
}
