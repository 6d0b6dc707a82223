import { reply } from '../src/core/compose';
import type { FlowId, Reply } from '../src/core/model';
import type { Voice } from '../src/core/phrases';
import { fold, words } from '../src/core/text';
import { activeFlow, forget } from './flows';
import type { Memory } from './memory';

/** The flows that ask nobody anything about themselves. */
const GENERAL: readonly FlowId[] = ['treatment-walkthrough'];
/** Words by which somebody speaks of themselves. */
const OWN = new Set(['i', "i'm", 'im', "i've", 'ive', "i'd", 'my', 'me', 'mine', 'myself', 'yo', 'mi', 'mis', 'estoy', 'tengo']);

/**
 * A reply for a chat where others read along: the short wording, and the offer of a private chat to somebody who speaks of
 * themselves. A flow with personal questions does not begin here. Help in danger is worded for groups already.
 */
export function publicly(said: Reply, text: string, memory: Memory, say: Voice): Reply {
  if (said.kind === 'crisis' || said.kind === 'emergency') return said;
  // A flow that was told everything at once has its result already, and is as personal.
  const result = said.kind === 'dialog' && !GENERAL.some((flow) => flow === said.topic);
  if (leavePersonalFlow(memory) || result) {
    delete memory.told;
    const elsewhere = reply('command', say('group.personal'), [say('choice.walkthrough').text, say('choice.topics').text]);
    memory.offered = elsewhere.choices.map(({ title }) => title);
    memory.last = elsewhere;
    return { ...elsewhere, crisis: said.crisis };
  }
  const short = said.sms ?? said.text;
  return { ...said, text: isPersonal(text) ? `${short}\n\n${say('group.private').text}` : short };
}

/** Whether a flow with personal questions was under way; it is gone then, with what it knew. */
function leavePersonalFlow(memory: Memory): boolean {
  const flow = activeFlow(memory);
  if (flow === undefined || GENERAL.includes(flow)) return false;
  memory.dialogs.dialogStack.splice(0);
  forget(memory, flow);
  return true;
}

function isPersonal(text: string): boolean {
  return words(fold(text)).some((word) => OWN.has(word));
}
