import type { Capabilities } from '../core/model';

/** Azure's limits in docs/channels are larger; an answer never needs more, and a phone shows less. Characters.
 * Seven choices fit on a phone with the words above them. */
const SCREEN: Capabilities = { buttons: true, cards: false, markdown: true, typing: true, limit: 8000, choices: 7 };

/** The one place that knows channels by name. */
const CHANNELS: Readonly<Record<string, Capabilities>> = {
  webchat: SCREEN,
  directline: SCREEN,
  emulator: SCREEN,
  test: SCREEN,
  // A card of version 1.2 shows six buttons.
  msteams: { buttons: true, cards: true, markdown: true, typing: true, limit: 20_000, choices: 6 },
  // Two GSM-7 segments of 153 characters, which hold six titles and few words.
  sms: { buttons: false, cards: false, markdown: false, typing: false, limit: 306, choices: 6 },
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

export function capabilitiesOf(channelId: string | undefined): Capabilities {
  return CHANNELS[channelId ?? ''] ?? UNKNOWN;
}
