import type { TurnContext } from 'botbuilder';
import type { Capabilities } from '../../core/model';
import type { Voice } from '../../core/phrases';
import type { Link } from './card';

/** Bots of Teams have ids such as 28:<app id>. */
const TEAMS_BOT = /^28:/;

/** The button that opens a private chat with the bot; only where others read along and the channel can open one. */
export function privateChat({ activity }: TurnContext, can: Capabilities, say: Voice): Link | undefined {
  const id = activity.recipient?.id ?? '';
  if (!can.cards || activity.conversation?.isGroup !== true || !TEAMS_BOT.test(id)) return undefined;
  const url = `https://teams.microsoft.com/l/chat/0/0?users=${encodeURIComponent(id)}`;
  return { title: say('choice.private').text, url };
}
