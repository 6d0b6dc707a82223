import { ActivityTypes, type TurnContext } from 'botbuilder';
import type { Capabilities } from '../core/model';

/** Milliseconds that an answer waits for its own announcement. */
const MOST_WAIT = 500;

/**
 * Shows in a private chat that an answer is on its way. Never rejects: a missing sign is nobody's loss. It resolves when
 * the sign is out, so that it cannot come after the answer and stay on the screen.
 */
export async function showTyping(context: TurnContext, can: Capabilities): Promise<void> {
  if (!can.typing || context.activity.conversation?.isGroup === true) return;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, MOST_WAIT)));
  const sent = Promise.resolve(context.sendActivity({ type: ActivityTypes.Typing })).then(
    () => undefined,
    () => undefined,
  );
  await Promise.race([sent, late]);
  clearTimeout(timer);
}
