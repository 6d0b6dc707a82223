import type { Capabilities } from '../core/model';
import type { Rate } from './pace';

/** Azure's limits in docs/channels are larger; an answer never needs more, and a phone shows less. Characters.
 * Seven choices fit on a phone with the words above them. */
const SCREEN: Capabilities = { buttons: true, cards: false, markdown: true, typing: false, limit: 8000, choices: 7 };

/** The one place that knows channels by name. */
const CHANNELS: Readonly<Record<string, Capabilities>> = {
  // The page draws a handout itself, with the ways to print and copy it.
  webchat: { ...SCREEN, handouts: true },
  directline: SCREEN,
  emulator: SCREEN,
  test: SCREEN,
  // Six buttons under a card, and the words twice in it (shown, and for clients without cards) within 28 KB.
  msteams: { buttons: true, cards: true, markdown: true, typing: true, limit: 8000, choices: 6, handouts: true },
  // Two GSM-7 segments of 153 characters, which hold six titles and few words.
  sms: { buttons: false, cards: false, markdown: false, typing: false, limit: 306, choices: 6, carrier: true },
};
/** What every channel can do: words. */
const UNKNOWN: Capabilities = {
  buttons: false,
  cards: false,
  markdown: false,
  typing: false,
  limit: 4000,
  choices: 12,
};

/** A channel's name for sums and reports; a channel that is not listed here is `other`. */
export function channelName(channelId: string | undefined): string {
  return channelId !== undefined && Object.hasOwn(CHANNELS, channelId) ? channelId : 'other';
}

export function capabilitiesOf(channelId: string | undefined): Capabilities {
  return CHANNELS[channelId ?? ''] ?? UNKNOWN;
}

/** What Teams takes of a bot in one conversation; what is above it is refused with 429. */
const RATES: Readonly<Record<string, readonly Rate[]>> = {
  msteams: [
    { count: 7, ms: 1000 },
    { count: 8, ms: 2000 },
    { count: 60, ms: 30_000 },
    { count: 1800, ms: 3_600_000 },
  ],
};

export function ratesOf(channelId: string | undefined): readonly Rate[] {
  return RATES[channelId ?? ''] ?? [];
}
