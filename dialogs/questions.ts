import { smalltalk, type Smalltalk } from '../src/core/command';
import { compose, firstTitles, reply } from '../src/core/compose';
import type { Entry, KnowledgeBase, Match, Reply } from '../src/core/model';
import type { Voice } from '../src/core/phrases';
import { fold } from '../src/core/text';
import { activeFlow, goOnTitles } from './flows';
import { storable } from './memory';
import type { Parts } from './parts';
import { joined, type Turn } from './turn';
import { stepQuestion } from './walkthroughMoves';

/** A yes or no to nothing: there is no question of a flow that it could answer. */
const BARE = /^(?:yes|yeah|yep|yup|no|nope|nah|si|y|n)[.!]*$/;

/** Small talk, answered shortly, with somewhere to go on to. */
export function chat(turn: Turn, base: KnowledgeBase, say: Voice): Reply | undefined {
  const kind = smalltalk(turn.text) ?? (isBare(turn) ? 'ok' : undefined);
  return kind === undefined ? undefined : smalltalkReply(kind, turn, base, say);
}

function isBare({ text, memory }: Turn): boolean {
  return activeFlow(memory) === undefined && BARE.test(fold(text));
}

function smalltalkReply(kind: Smalltalk, { memory, language }: Turn, base: KnowledgeBase, say: Voice): Reply {
  const next = [...goOnTitles(memory, say), say('choice.walkthrough').text, ...firstTitles(base)];
  const titles = kind === 'insult' || kind === 'human' ? [say('choice.person').text, ...next] : next;
  return reply('smalltalk', say.in(language, `smalltalk.${kind}`), titles.slice(0, 4));
}

/** Asks the matcher, with what is on the screen or was asked before as context. */
export async function matchInContext(turn: Turn, { matcher, base }: Parts): Promise<Match> {
  const { memory } = turn;
  const step = memory.last?.kind === 'dialog' ? stepQuestion(memory, base) : undefined;
  const context = step ?? memory.lastQuestion;
  return matcher.match({ text: turn.text, ...(context === undefined ? {} : { context }) });
}

/** The reply to a question, and what is kept of it for the next one. */
export function answerQuestion(found: Match, turn: Turn, base: KnowledgeBase, say: Voice): Reply {
  const { memory, language } = turn;
  if (found.kind !== 'none') memory.lastQuestion = storable(turn.text);
  if (found.kind === 'answer' || found.kind === 'refer') memory.lastTopic = found.topic;
  const said = compose(found, base, say);
  if (language !== 'es') return said;
  return said.kind === 'none'
    ? { ...said, ...say.spanish('none') }
    : { ...said, ...joined([say.spanish('inEnglish'), said]) };
}

/** A tapped title asks the entry's own question. */
export function rememberEntry(entry: Entry, turn: Turn): void {
  turn.memory.lastQuestion = entry.question;
  turn.memory.lastTopic = entry.id;
}
