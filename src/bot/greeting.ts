import type { TurnContext } from 'botbuilder';
import type { Memory } from '../../dialogs/memory';
import { firstTitles, reply } from '../core/compose';
import type { KnowledgeBase, Reply } from '../core/model';
import type { Voice } from '../core/phrases';

/** Who this is and where to begin; once in a conversation, whoever joins and however often the page is opened again. */
export function greet({ activity }: TurnContext, memory: Memory, base: KnowledgeBase, say: Voice): Reply[] {
  if (memory.greeted) return [];
  memory.greeted = true;
  const wording = say(activity.conversation?.isGroup === true ? 'greetingGroup' : 'greeting');
  const greeting = {
    ...reply('smalltalk', wording, [say('choice.walkthrough').text, ...firstTitles(base)]),
    crisis: true,
  };
  memory.offered = greeting.choices.map(({ title }) => title);
  return [greeting];
}
