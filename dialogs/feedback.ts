import { smalltalk } from '../src/core/command';
import { choice, reply, titlesOf } from '../src/core/compose';
import type { Reply } from '../src/core/model';
import type { Voice } from '../src/core/phrases';
import { fold } from '../src/core/text';
import { activeFlow, goOnTitles } from './flows';
import type { Parts } from './parts';
import type { Turn } from './turn';

/** Why an answer did not help, as it can be tapped. Nobody is asked for words, so none are kept. */
export const REASONS = ['notAsked', 'hard', 'thin', 'other'] as const;
export type Reason = (typeof REASONS)[number];
export type Feedback = 'helped' | 'notHelped' | Reason;

/** The answer that can be rated: an entry, or `none` for "I do not have an answer". */
export interface Rating {
  readonly topic: string;
  readonly given?: 'helped' | 'notHelped';
}

/** Puts the two buttons under an answer, where there is room and nothing more pressing. Remembers what they are about. */
export function withFeedback(said: Reply, turn: Turn, { say }: Parts): Reply {
  const { memory } = turn;
  if (said.kind !== 'answer' && said.kind !== 'refer' && said.kind !== 'none') return said;
  if (!/[\p{L}\p{N}]/u.test(turn.text)) return said;
  memory.rating = { topic: said.topic ?? 'none' };
  if (!turn.canTap || activeFlow(memory) !== undefined || memory.crisis !== undefined) return said;
  const not = say('choice.notHelped').text;
  const titles = said.kind === 'none' ? [not] : [say('choice.helped').text, not];
  const room = Math.max(0, turn.room - said.choices.length);
  return {
    ...said,
    choices: [
      ...said.choices,
      ...titles
        .slice(-room || titles.length)
        .slice(0, room)
        .map(choice),
    ],
  };
}

/** "That helped" and "that is not what I asked" in the patient's own words, about the answer before. */
export function readFeedback({ text, memory }: Turn): Feedback | undefined {
  if (memory.rating === undefined || activeFlow(memory) !== undefined) return undefined;
  const plain = fold(text.slice(0, 80));
  const small = smalltalk(text);
  if (small === 'thanks' && /\b(?:help\w*|useful|answer\w*)\b/.test(plain) && !/\bno\b/.test(plain)) return 'helped';
  if (small === 'insult' && /\b(?:help\w*|useful|answer\w*|asked|wrong|understand)\b/.test(plain)) return 'notHelped';
  return /^(?:that'?s|thats|that is|this is|it'?s|its) not what i (?:asked|meant|wanted)\b/.test(plain)
    ? 'notAsked'
    : undefined;
}

/** Counts it once for an answer, and goes on to what may help better. */
export function takeFeedback(given: Feedback, turn: Turn, parts: Parts): Reply {
  const { memory } = turn;
  const rating = memory.rating;
  const counted = rating === undefined ? [] : namesOf(given, rating);
  if (counted.length > 0) parts.count?.(counted);
  if (rating !== undefined) memory.rating = { ...rating, given: given === 'helped' ? 'helped' : 'notHelped' };
  if (given === 'helped') return helped(turn, parts);
  return given === 'notHelped' ? askWhy(parts.say) : better(given, rating?.topic, turn, parts);
}

/** A second tap on the same buttons counts nothing; a reason given at once counts as "did not help" too. */
function namesOf(given: Feedback, { topic, given: before }: Rating): readonly string[] {
  if (given === 'helped' || given === 'notHelped') return before === undefined ? [`feedback/${given}/${topic}`] : [];
  const first = before === undefined ? [`feedback/notHelped/${topic}`] : [];
  return before === 'helped' ? [] : [...first, `feedback/why/${topic}/${given}`];
}

function helped({ memory }: Turn, { say, base }: Parts): Reply {
  const related = base.entries.get(memory.rating?.topic ?? '')?.related ?? [];
  return reply('smalltalk', say('feedback.helped'), [
    ...goOnTitles(memory, say),
    ...titlesOf(related, base),
    say('choice.topics').text,
  ]);
}

function askWhy(say: Voice): Reply {
  return reply('smalltalk', say('feedback.why'), [
    ...REASONS.map((reason) => say(`choice.${reason}`).text),
    say('choice.person').text,
  ]);
}

/** What is offered instead, by the reason. */
function better(reason: Reason, topic: string | undefined, { memory }: Turn, { say, base }: Parts): Reply {
  const entry = base.entries.get(topic ?? '');
  const related = titlesOf(entry?.related ?? [], base);
  const ways = [say('choice.topics').text, say('choice.person').text];
  if (reason === 'hard' && entry !== undefined)
    return reply('smalltalk', say('feedback.hard', { short: say.fill(entry.sms) }), [...related.slice(0, 2), ...ways]);
  const key = reason === 'hard' ? 'other' : reason;
  return reply('smalltalk', say(`feedback.${key}`), [...goOnTitles(memory, say), ...related, ...ways]);
}
