import type { Capabilities } from '../core/model';

/** Azure's limits in docs/channels are larger; an answer never needs more, and a phone shows less. Characters. */
const SCREEN: Capabilities = { buttons: true, cards: false, markdown: true, typing: true, limit: 8000 };

/** The one place that knows channels by name. */
const CHANNELS: Readonly<Record<string, Capabilities>> = {
  webchat: SCREEN,
  directline: SCREEN,
  emulator: SCREEN,
  test: SCREEN,
  msteams: { buttons: true, cards: true, markdown: true, typing: true, limit: 20_000 },
  // Two GSM-7 segments of 153 characters.
  sms: { buttons: false, cards: false, markdown: false, typing: false, limit: 306 },
};
/** What every channel can do: words. */
const UNKNOWN: Capabilities = { buttons: false, cards: false, markdown: false, typing: false, limit: 4000 };

export function capabilitiesOf(channelId: string | undefined): Capabilities {
  return CHANNELS[channelId ?? ''] ?? UNKNOWN;
}
