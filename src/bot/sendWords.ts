import type { TurnContext } from 'botbuilder';
import type { Reply } from '../core/model';
import { capabilitiesOf } from './capabilities';
import { urgently } from './urgent';

/** Tries; the connector's client has its own below each of them. */
const ATTEMPTS = 2;

/** Sends the bare words of a reply: no phrase, no rendering, no card that a channel could refuse. */
export async function sendWords(context: TurnContext, { text, sms }: Reply): Promise<void> {
  const words = capabilitiesOf(context.activity.channelId).markdown ? text : (sms ?? text);
  const send = () => urgently(async () => void (await context.sendActivity(words)));
  for (let attempt = 1; attempt < ATTEMPTS; attempt++) {
    if (await send().then(always(true), always(false))) return;
  }
  await send();
}

function always<T>(value: T): () => T {
  return () => value;
}
