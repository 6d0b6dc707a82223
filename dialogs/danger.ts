import type { TurnContext } from 'botbuilder';
import type { Reply } from '../src/core/model';
import { crisisReply, crisisSetting } from '../src/core/safety/reply';
import type { Memory } from './memory';
import type { Parts } from './parts';
import { rememberCrisis, withSafetyTitles, type Danger } from './safetyCheck';

/** Help for danger that a dialog heard of; from here on the crisis line stays in view. */
export function helpInDanger(danger: Danger, context: TurnContext, memory: Memory, { clinic, say }: Parts): Reply {
  rememberCrisis(memory, danger);
  const group = context.activity.conversation?.isGroup === true;
  const help = crisisReply(danger, crisisSetting(clinic, group));
  return withSafetyTitles(help, danger, say);
}
