import type { FlowId } from '../src/core/model';
import { fold, words } from '../src/core/text';
import type { Taps } from './choices';
import { activeFlow, pausedFlow } from './flows';
import type { Memory } from './memory';
import type { Turn } from './turn';

/** Going on, said where no flow is under way. */
export const ONWARD = /^(?:next(?: step)?|nxt|continue|go on|keep going|carry on|resume|proceed|siguiente|sigue|continuar)[.!]*$/;

const WHERE =
  /\b(?:where|were|wher|whre|donde) (?:i|we|you|lo|la|nos)(?: had| have| just| last)? ?(?:stop\w*|left(?: (?:off|it|this|things))?|leave off|was|were|quit|paused|ended|got to|deje|dejamos|quedamos)\b/;
const WHERE_ASKED = /^(?:ok |so |and |hi |hello |hey )*(?:where (?:were|was|are) (?:we|i)|where did (?:we|i) (?:stop|leave off|get to|end))\b/;
const BACK_TO =
  /^(?:(?:hi|hello|hey|ok|please|can we|could we|can i|let'?s|i want to|i'?d like to|i would like to) )*(?:go back to|back to|get back to|return to|continue(?: with)?|go on with|carry on with|resume|finish|pick up) (?:(?:the|my|our|those|that) )*(walk ?through|tour|(?:six )?steps|treatment steps|questions|side effects? questions)(?: (?:please|now|again|from (?:before|last time)))*$/;
/** Words. A longer message tells or asks something of its own. */
const LONGEST = 16;
const YES = /^(?:yes|yeah|yep|yup|sure|yes please|ok let'?s (?:go|do it)|let'?s (?:go|do it|start)|go ahead|please do|do it|start|next|nxt|ok go|i would|i'?d like that|si)$/;

/**
 * Which flow "go on where I stopped" means: the one that was named, is under way, or was left last. Undefined for another
 * message, and where nothing was left: then it is answered as any other.
 */
export function readResume(text: string, memory: Memory): FlowId | undefined {
  const plain = words(fold(text.slice(0, 300))).join(' ');
  if (plain.split(' ').length > LONGEST) return undefined;
  const named = BACK_TO.exec(plain)?.[1];
  if (named === undefined && !WHERE.test(plain) && !WHERE_ASKED.test(plain)) return undefined;
  const meant = named === undefined ? undefined : flowNamed(named);
  return openFlow(meant, memory) ?? openFlow(undefined, memory) ?? 'treatment-walkthrough';
}

function flowNamed(name: string): FlowId {
  return /questions/.test(name) ? 'not-feeling-better' : 'treatment-walkthrough';
}

function openFlow(meant: FlowId | undefined, memory: Memory): FlowId | undefined {
  const open = [activeFlow(memory), pausedFlow(memory), ...(Object.keys(memory.paused) as FlowId[])];
  return meant === undefined ? open.find((flow) => flow !== undefined) : open.find((flow) => flow === meant);
}

/** The flow that was offered first under the last answer, where the patient says yes to it. */
export function readAccepted({ text, memory }: Turn, taps: Taps): FlowId | undefined {
  const [first] = memory.offered;
  if (first === undefined || !YES.test(words(fold(text.slice(0, 60))).join(' '))) return undefined;
  const tap = taps.read(first, false);
  return tap?.kind === 'start' && memory.last?.kind === 'answer' ? tap.flow : undefined;
}
