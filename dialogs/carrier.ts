import { asksToResume, asksToStop } from '../src/core/carrier/words';
import { command, languageOf, smalltalk } from '../src/core/command';
import { menuTitles, reply } from '../src/core/compose';
import type { KnowledgeBase, Reply } from '../src/core/model';
import type { Voice } from '../src/core/phrases';
import { goOnTitles, pause } from './flows';
import type { Memory } from './memory';

/** What the rules of text messages are said with. */
interface Words {
  readonly base: KnowledgeBase;
  readonly say: Voice;
}

/**
 * A turn on a phone: whoever wants no more messages gets one confirmation and then none, until they ask for them again. Only
 * help in danger breaks the silence; the safety screen has read the message before, and what it asked may be answered.
 * The first message says who writes. `answer`: what the bot makes of the message otherwise.
 */
export async function byCarrier(
  text: string,
  memory: Memory,
  words: Words,
  answer: () => Promise<readonly Reply[]>,
): Promise<readonly Reply[]> {
  const silent = memory.carrier?.silent === true;
  if (asksToStop(text)) return silent ? [] : [stopped(text, memory, words)];
  if (asksToResume(text, silent)) return [resumed(text, memory, words)];
  if (!silent) return introduced(await answer(), text, memory, words);
  const asked = memory.crisis?.asking !== undefined;
  if (!asked && command(text) !== 'forget') return [];
  return (await answer()).filter(isHelp);
}

function stopped(text: string, memory: Memory, { say }: Words): Reply {
  pause(memory);
  memory.carrier = { ...memory.carrier, silent: true };
  memory.offered = [];
  delete memory.rest;
  // What help asked is over: a "no" that comes weeks later is no answer to it. New danger is seen by the screen.
  if (memory.crisis !== undefined) {
    const { asking: _over, ...crisis } = memory.crisis;
    memory.crisis = crisis;
  }
  return reply('command', say.in(languageOf(text), 'carrier.stopped'));
}

function resumed(text: string, memory: Memory, { base, say }: Words): Reply {
  memory.carrier = { introduced: true };
  const said = reply('command', say.in(languageOf(text), 'carrier.started'), [...goOnTitles(memory, say), ...menuTitles(base, say)]);
  memory.offered = said.choices.map(({ title }) => title);
  memory.last = said;
  return said;
}

/** Before the first answer: the clinic, a program, not for emergencies, what messages may cost. Help in danger waits for none of it. */
function introduced(replies: readonly Reply[], text: string, memory: Memory, { say }: Words): readonly Reply[] {
  const [first, ...others] = replies;
  if (first === undefined || isHelp(first) || memory.carrier?.introduced === true) return replies;
  memory.carrier = { ...memory.carrier, introduced: true };
  const intro = reply('smalltalk', say.in(languageOf(text), 'carrier.first'));
  const greets = smalltalk(text) === 'greeting';
  return [intro, greets ? { ...first, ...reply('smalltalk', say('menu')), choices: first.choices } : first, ...others];
}

function isHelp({ kind }: Reply): boolean {
  return kind === 'crisis' || kind === 'emergency';
}
