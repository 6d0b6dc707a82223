import { smalltalk, type Smalltalk } from '../src/core/command';
import { compose, firstTitles, reply } from '../src/core/compose';
import { composeSeveral } from '../src/core/composeSeveral';
import { ask, type Asked } from '../src/core/matcher/ask';
import type { Entry, KnowledgeBase, Reply } from '../src/core/model';
import { withoutCourtesies } from '../src/core/courtesy';
import type { Voice } from '../src/core/phrases';
import { fold } from '../src/core/text';
import { activeFlow, goOnTitles } from './flows';
import { storable, type Memory } from './memory';
import type { Parts } from './parts';
import { joined, type Turn } from './turn';
import { stepQuestion } from './walkthroughMoves';

/** A yes or no to nothing: there is no question of a flow that it could answer. */
const BARE = /^(?:yes|yeah|yep|yup|no|nope|nah|si|y|n)[.!]*$/;

/** Small talk, answered shortly, with somewhere to go on to. */
export function chat(turn: Turn, base: KnowledgeBase, say: Voice): Reply | undefined {
  const kind = smalltalk(turn.text) ?? (isBare(turn) ? 'ok' : undefined);
  if (kind === undefined) return undefined;
  turn.event = `small talk ${kind}`;
  return smalltalkReply(kind, turn, base, say);
}

function isBare({ text, memory }: Turn): boolean {
  return activeFlow(memory) === undefined && isBareWord(text);
}

/** A yes or no and nothing else: never a question, whatever was asked before. */
export function isBareWord(text: string): boolean {
  return BARE.test(fold(text));
}

function smalltalkReply(kind: Smalltalk, { memory, language }: Turn, base: KnowledgeBase, say: Voice): Reply {
  const next = [...goOnTitles(memory, say), say('choice.walkthrough').text, ...firstTitles(base)];
  const titles = kind === 'insult' || kind === 'human' ? [say('choice.person').text, ...next] : next;
  return reply('smalltalk', say.in(language, `smalltalk.${kind}`), titles.slice(0, 4));
}

/** Characters of a message in which several questions, or one in a story, are looked for. */
const LONGEST_STORY = 1500;
/** Characters at both ends of a longer one that are read: what is asked stands at one of them, and reading costs time. */
const END = 300;

function readable(text: string): string {
  return text.length <= LONGEST_STORY ? text : `${text.slice(0, END)} ${text.slice(-END)}`;
}

/** What a message asks, with what is on the screen or was asked before as context. */
export async function askInContext(turn: Turn, { matcher, base }: Parts): Promise<Asked> {
  const { memory, language } = turn;
  const step = memory.last?.kind === 'dialog' ? stepQuestion(memory, base) : undefined;
  const context = step ?? memory.lastQuestion;
  const query = { text: readable(withoutCourtesies(turn.text)), ...(context === undefined ? {} : { context }) };
  // How questions are told apart is known for English only.
  return language === 'en' && turn.text.length <= LONGEST_STORY ? ask(query, matcher) : { kind: 'one', match: await matcher.match(query) };
}

/** The reply to a question or several, and what is kept of it for the next one. */
export function answerQuestion(asked: Asked, turn: Turn, base: KnowledgeBase, say: Voice): Reply {
  const { memory, language } = turn;
  if (asked.kind === 'several') turn.event = 'several';
  const said = asked.kind === 'several' ? composeSeveral(asked, base, say) : compose(asked.match, base, say);
  if (said.kind !== 'none') memory.lastQuestion = storable(turn.text);
  if ((said.kind === 'answer' || said.kind === 'refer') && said.topic !== null) memory.lastTopic = said.topic;
  if (language !== 'es') return said;
  return said.kind === 'none'
    ? { ...said, ...say.spanish('none') }
    : { ...said, ...joined([say.spanish('inEnglish'), said]) };
}

/** Entries that a summary for the clinic names. */
const MOST_ASKED = 6;

export function rememberAsked({ kind, topic }: Reply, memory: Memory): void {
  if ((kind !== 'answer' && kind !== 'refer') || topic === null) return;
  const others = (memory.asked ?? []).filter((id) => id !== topic);
  memory.asked = [...others, topic].slice(-MOST_ASKED);
}

/** A tapped title asks the entry's own question. */
export function rememberEntry(entry: Entry, turn: Turn): void {
  turn.memory.lastQuestion = entry.question;
  turn.memory.lastTopic = entry.id;
}
