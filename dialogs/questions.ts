import { smalltalk, type Smalltalk } from '../src/core/command';
import { compose, firstTitles, reply } from '../src/core/compose';
import type { Entry, KnowledgeBase, Match, Reply } from '../src/core/model';
import type { Voice } from '../src/core/phrases';
import { goOnTitles } from './flows';
import { storable } from './memory';
import { joined, type Turn } from './turn';

/** Small talk, answered shortly, with somewhere to go on to. */
export function chat(turn: Turn, base: KnowledgeBase, say: Voice): Reply | undefined {
  const kind = smalltalk(turn.text);
  return kind === undefined ? undefined : smalltalkReply(kind, turn, base, say);
}

function smalltalkReply(kind: Smalltalk, { memory, language }: Turn, base: KnowledgeBase, say: Voice): Reply {
  const next = [...goOnTitles(memory, say), say('choice.walkthrough').text, ...firstTitles(base)];
  const titles = kind === 'insult' || kind === 'human' ? [say('choice.person').text, ...next] : next;
  return reply('smalltalk', say.in(language, `smalltalk.${kind}`), titles.slice(0, 4));
}

/** The reply to a question, and what is kept of it for the next one. */
export function answerQuestion(found: Match, turn: Turn, base: KnowledgeBase, say: Voice): Reply {
  const { memory, language } = turn;
  if (found.kind !== 'none') memory.lastQuestion = storable(turn.text);
  if (found.kind === 'answer' || found.kind === 'refer') memory.lastTopic = found.topic;
  const said = compose(found, base, say);
  if (language !== 'es') return said;
  return said.kind === 'none'
    ? { ...said, ...say.spanish('none'), crisis: true }
    : { ...said, ...joined([say.spanish('inEnglish'), said]) };
}

/** A tapped title asks the entry's own question. */
export function rememberEntry(entry: Entry, turn: Turn): void {
  turn.memory.lastQuestion = entry.question;
  turn.memory.lastTopic = entry.id;
}
