import type { TurnContext } from 'botbuilder';
import type { Memory } from '../../dialogs/memory';
import { smalltalk } from '../core/command';
import { firstTitles, reply } from '../core/compose';
import type { Capabilities, KnowledgeBase, Reply } from '../core/model';
import type { Voice } from '../core/phrases';
import type { Incoming } from './incoming';

/** What the bot says first: who this is and where to begin. */
export function greeting(base: KnowledgeBase, say: Voice, words: 'greeting' | 'greetingGroup' = 'greeting'): Reply {
  return { ...reply('smalltalk', say(words), [say('choice.walkthrough').text, ...firstTitles(base)]), crisis: true };
}

/** Milliseconds of silence after which somebody may not remember what this is. */
const LONG_ABSENCE = 7 * 86_400_000;

/**
 * Who this is, what it is not for and what is kept: once in a conversation, whoever joins and however often the page is
 * opened again, and once more after seven days. A channel without buttons tells nobody that somebody joined, so there the
 * first message is greeted; the others greet when somebody joins.
 */
export function greet(
  { activity }: TurnContext,
  kind: Incoming['kind'],
  memory: Memory,
  can: Capabilities,
  now: Date,
  base: KnowledgeBase,
  say: Voice,
): Reply[] {
  const absent = memory.seenAt !== undefined && now.getTime() - Date.parse(memory.seenAt) >= LONG_ABSENCE;
  // Where a carrier stands between, the first message has words of its own (dialogs/carrier.ts).
  const due = can.carrier !== true && (absent || (!memory.greeted && (kind === 'joined' || !can.buttons)));
  memory.greeted = true;
  memory.seenAt = now.toISOString();
  if (!due || kind === 'status') return [];
  const group = activity.conversation?.isGroup === true;
  const wording = say(group ? 'greetingGroup' : absent ? 'greetingAgain' : 'greeting');
  const titles = kind === 'joined' ? [say('choice.walkthrough').text, ...firstTitles(base)] : [];
  if (kind === 'joined') memory.offered = titles;
  return [{ ...reply('smalltalk', wording, titles), crisis: true }];
}

/** A hello is answered by the greeting itself: two in a row would be one too many. */
export function saysHello(text: string): boolean {
  return smalltalk(text) === 'greeting';
}
