import type { IncomingMessage } from 'node:http';
import type { AddressOf } from './address';
import { createRate, type Allowance, type Rate } from './rate';

/**
 * What one person at a page, or many behind one address, never need; a script that floods does.
 * request: a page loads some 10 files and asks every 15 s whether the bot is there; a hospital shares one address.
 * conversation: each costs a row in the store and a greeting.
 * message: quick taps, and then reading. What the safety screen finds is let through beyond it.
 * refusal: tokens that were not valid, which cost a signature check.
 * reminder: words to who writes too fast; on a phone each of them is a text message.
 */
const ALLOWED = {
  request: { burst: 300, perMinute: 1_200 },
  conversation: { burst: 60, perMinute: 60 },
  message: { burst: 20, perMinute: 40 },
  refusal: { burst: 60, perMinute: 60 },
  reminder: { burst: 1, perMinute: 1 },
} as const satisfies Readonly<Record<string, Allowance>>;

/** Each answers with 0, or with the seconds to wait. */
export interface Limits {
  request(req: IncomingMessage): number;
  conversation(req: IncomingMessage): number;
  /** @param sender whoever sends, in words that nobody else can take: a conversation of ours, a verified id of a channel */
  message(sender: string): number;
  /** Counts a request that was refused. */
  refused(req: IncomingMessage): void;
  /** Whether too many of this address were refused to look at another. */
  suspended(req: IncomingMessage): number;
  /** Whether it is time to tell this sender that he is too fast. */
  reminder(sender: string): boolean;
}

export interface LimitOptions {
  /** Times the usual allowance; 0: no limits. */
  readonly factor: number;
  readonly addressOf: AddressOf;
  readonly now: () => Date;
}

export function createLimits({ factor, addressOf, now }: LimitOptions): Limits {
  const rate = ({ burst, perMinute }: Allowance): Rate =>
    factor === 0 ? UNLIMITED : createRate({ burst: Math.max(1, burst * factor), perMinute: perMinute * factor }, now);
  const requests = rate(ALLOWED.request);
  const conversations = rate(ALLOWED.conversation);
  const messages = rate(ALLOWED.message);
  const refusals = rate(ALLOWED.refusal);
  const reminders = createRate(ALLOWED.reminder, now);
  return {
    request: (req) => requests.take(addressOf(req)),
    conversation: (req) => conversations.take(addressOf(req)),
    message: (sender) => messages.take(sender),
    refused: (req) => void refusals.take(addressOf(req)),
    suspended: (req) => refusals.wait(addressOf(req)),
    reminder: (sender) => reminders.take(sender) === 0,
  };
}

const UNLIMITED: Rate = { take: () => 0, wait: () => 0 };
