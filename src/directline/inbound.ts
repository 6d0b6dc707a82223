import { z } from 'zod';
import type { ActivityRecord } from '../store';
import type { Bearer } from './tokens';

/** The longest message a patient can send; a page of text. Longer is refused with an explanation, never cut silently. */
export const LONGEST_TEXT = 4_000;
const SHORT = 200;
/** Card values and channelData are ours or Web Chat's: small. */
const LARGEST_VALUE = 8_000;

const smallJson = z
  .unknown()
  .refine((value) => JSON.stringify(value ?? null).length <= LARGEST_VALUE, 'is larger than 8,000 characters');

/** What may come in from a browser. Every other property (serviceUrl, from, recipient, entities ...) is dropped. */
const Inbound = z.object({
  type: z.enum(['message', 'event', 'typing']),
  text: z.string().max(LONGEST_TEXT, `is longer than ${LONGEST_TEXT} characters`).optional(),
  name: z.string().max(SHORT).optional(),
  value: smallJson.optional(),
  locale: z.string().max(35).optional(),
  timestamp: z.string().max(40).optional(),
  localTimezone: z.string().max(60).optional(),
  channelData: z.record(z.string(), smallJson).optional(),
});

export type InboundResult =
  | { readonly kind: 'activity'; readonly activity: ActivityRecord }
  | { readonly kind: 'refused'; readonly reason: string };

/**
 * A browser's JSON made an activity of this conversation: known fields only, the sender from the token, the time from here.
 *
 * @param body anything
 * @param at ISO instant
 */
export function readInbound(body: unknown, bearer: Bearer, at: string): InboundResult {
  const parsed = Inbound.safeParse(body);
  if (!parsed.success) return { kind: 'refused', reason: describe(parsed.error) };
  const { timestamp, ...fields } = parsed.data;
  const local = timestamp === undefined ? {} : { localTimestamp: timestamp };
  // Whoever draws it, a patient's stars and brackets stay what she typed; Direct Line's own default is Markdown.
  const plain = fields.type === 'message' ? { textFormat: 'plain' } : {};
  return { kind: 'activity', activity: { ...envelope(bearer, at), ...local, ...plain, ...fields } };
}

/** The news that a person has come: what the bot greets. */
export function arrival(bearer: Bearer, at: string): ActivityRecord {
  return { ...envelope(bearer, at), type: 'conversationUpdate', membersAdded: [{ id: bearer.userId, role: 'user' }] };
}

function envelope({ conversationId, userId }: Bearer, at: string): ActivityRecord {
  return {
    channelId: 'webchat',
    serviceUrl: EMBEDDED_SERVICE,
    conversation: { id: conversationId },
    from: { id: userId, role: 'user' },
    recipient: BOT,
    timestamp: at,
  };
}

/** Who the bot is on this channel. */
export const BOT = { id: 'bot', name: 'Bot', role: 'bot' } as const;

/** Never dialled: the bot's connector client runs in this process. `.invalid` cannot be anybody's host (RFC 2606). */
const EMBEDDED_SERVICE = 'https://embedded.invalid';

function describe(error: z.ZodError): string {
  const [issue] = error.issues;
  return issue ? `${issue.path.join('.') || 'activity'} ${issue.message}` : 'not an activity';
}
