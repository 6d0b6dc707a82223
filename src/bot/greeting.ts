import type { TurnContext } from 'botbuilder';
import type { Memory } from '../../dialogs/memory';
import { firstTitles, reply } from '../core/compose';
import type { KnowledgeBase, Reply } from '../core/model';
import type { Voice } from '../core/phrases';

/** What the bot says first: who this is and where to begin. */
export function greeting(base: KnowledgeBase, say: Voice, words: 'greeting' | 'greetingGroup' = 'greeting'): Reply {
  return { ...reply('smalltalk', say(words), [say('choice.walkthrough').text, ...firstTitles(base)]), crisis: true };
}

/** The greeting, once in a conversation, whoever joins and however often the page is opened again. */
export function greet({ activity }: TurnContext, memory: Memory, base: KnowledgeBase, say: Voice): Reply[] {
  if (memory.greeted) return [];
  memory.greeted = true;
  const first = greeting(base, say, activity.conversation?.isGroup === true ? 'greetingGroup' : 'greeting');
  memory.offered = first.choices.map(({ title }) => title);
  return [first];
}
