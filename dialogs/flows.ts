import type { DialogContext, DialogInstance } from 'botbuilder-dialogs';
import { FLOW_TITLES } from '../src/core/compose';
import type { FlowId } from '../src/core/model';
import type { Voice } from '../src/core/phrases';
import type { Memory } from './memory';

const FLOWS: readonly FlowId[] = ['treatment-walkthrough', 'not-feeling-better', 'side-effects'];

/** The flow at the bottom of the stack. */
export function activeFlow(memory: Memory): FlowId | undefined {
  const id = memory.dialogs.dialogStack[0]?.id;
  return FLOWS.find((flow) => flow === id);
}

/** The flow that was left last, if there is one: leaving puts it at the end. */
export function pausedFlow(memory: Memory): FlowId | undefined {
  return (Object.keys(memory.paused) as FlowId[]).filter((flow) => memory.paused[flow] !== undefined).at(-1);
}

/** Leaves the flow under way and keeps its place. Works on the memory alone, so that a crisis can do it without dialogs. */
export function pause(memory: Memory): void {
  const flow = activeFlow(memory);
  if (flow === undefined) return;
  const { [flow]: _before, ...others } = memory.paused;
  memory.paused = { ...others, [flow]: [...memory.dialogs.dialogStack] };
  memory.dialogs.dialogStack.splice(0);
}

/** Puts a flow that was left back onto the stack; false where none was. */
export function unpause(dc: DialogContext, memory: Memory, flow: FlowId): boolean {
  const stack: DialogInstance[] | undefined = memory.paused[flow];
  if (stack === undefined) return false;
  pause(memory);
  forget(memory, flow);
  dc.stack.push(...stack);
  return true;
}

export function forget(memory: Memory, flow: FlowId): void {
  const { [flow]: _left, ...others } = memory.paused;
  memory.paused = others;
}

/** The titles that go on with what is open: the flow under way first, then those that were left. */
export function goOnTitles(memory: Memory, say: Voice): readonly string[] {
  const open = FLOWS.filter((flow) => activeFlow(memory) === flow || memory.paused[flow] !== undefined);
  return open.map((flow) => say(FLOW_TITLES[flow].goOn).text);
}
