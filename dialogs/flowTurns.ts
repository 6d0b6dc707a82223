import type { DialogContext } from 'botbuilder-dialogs';
import { choice, menuTitles, nothingFound, reply } from '../src/core/compose';
import type { Asked } from '../src/core/matcher/ask';
import { beginsAsking } from '../src/core/matcher/split';
import type { Command, FlowId, Reply } from '../src/core/model';
import type { Report } from '../src/core/slots';
import { runCommand } from './commands';
import { helpInDanger } from './danger';
import { activeFlow, forget, goOnTitles, pause, pausedFlow, unpause } from './flows';
import type { Parts } from './parts';
import { answerQuestion, askInContext, chat, isBareWord } from './questions';
import { underlined, type Danger } from './safetyCheck';
import { toldBefore } from './starting';
import { joined, type Turn } from './turn';
import { placeIn } from './visits';

/** Turns that begin a flow, happen inside one or go back to one. */
export class FlowTurns {
  constructor(private readonly parts: Parts) {}

  async start(flow: FlowId, dc: DialogContext, turn: Turn): Promise<Reply> {
    pause(turn.memory);
    forget(turn.memory, flow);
    turn.event = 'start';
    await dc.beginDialog(flow, toldBefore(flow, turn, this.parts.base));
    return this.outcome(dc, turn);
  }

  /** What "not feeling better" came to, with something put right afterwards. */
  async correct(said: Report, dc: DialogContext, turn: Turn): Promise<Reply> {
    turn.event = 'correction';
    await dc.beginDialog('not-feeling-better', { said, enough: true });
    return this.outcome(dc, turn);
  }

  /** The step where the flow was left, once more. */
  async goOn(flow: FlowId, dc: DialogContext, turn: Turn): Promise<Reply> {
    const { base, say } = this.parts;
    if (activeFlow(turn.memory) !== flow && !unpause(dc, turn.memory, flow)) {
      turn.event = 'nothing left';
      return reply('command', say('goOnNothing'), menuTitles(base, say));
    }
    turn.lead.push(say(flow === 'treatment-walkthrough' ? 'walkthrough.goOn' : 'better.goOn'));
    turn.command = 'repeat';
    await dc.continueDialog();
    turn.event = 'go on';
    return this.outcome(dc, turn);
  }

  /** "Next" with nothing under way means what was left, or somewhere to go. */
  async onward(dc: DialogContext, turn: Turn): Promise<Reply> {
    const { base, say } = this.parts;
    const flow = pausedFlow(turn.memory);
    turn.event = 'onward';
    return flow === undefined ? reply('command', say('more'), menuTitles(base, say)) : this.goOn(flow, dc, turn);
  }

  /** The flow reads the message first; what it does not take is answered, and then it asks again. */
  async inFlow(dc: DialogContext, turn: Turn): Promise<Reply> {
    const { base, say } = this.parts;
    await dc.continueDialog();
    if (turn.taken) return this.outcome(dc, turn);
    if (turn.command !== undefined) return this.commanded(turn.command, turn);
    const small = chat(turn, base, say);
    if (small !== undefined) return this.aside(small, dc, turn);
    if (isBareWord(turn.text)) return this.notUnderstood(dc, turn);
    const asked = await askInContext(turn, this.parts);
    const found = asked.kind === 'one' ? asked.match.kind : asked.kind;
    if (found === 'none' || (found === 'choose' && !beginsAsking(turn.text))) await this.insist(dc, turn);
    return turn.taken ? this.outcome(dc, turn) : this.unexpected(asked, dc, turn);
  }

  /** Who leaves the safety question unanswered keeps its line in view. */
  private async commanded(command: Command, turn: Turn): Promise<Reply> {
    const atSafety = placeIn(turn.memory) === 'not-feeling-better: safety';
    const said = await runCommand(command, turn, this.parts);
    return atSafety ? underlined(said, this.parts.say('crisis.line')) : said;
  }

  /** Says something and, where a flow is under way, puts the flow's question again below it. */
  async aside(said: Reply, dc: DialogContext, turn: Turn): Promise<Reply> {
    if (activeFlow(turn.memory) === undefined) return said;
    if (said.kind === 'choose') {
      const goOn = goOnTitles(turn.memory, this.parts.say).map(choice);
      return { ...said, choices: [...said.choices, ...goOn.slice(0, 1)] };
    }
    await dc.repromptDialog();
    const step = turn.reply;
    if (step === undefined) return said;
    const progress = step.progress === undefined ? {} : { progress: step.progress };
    return { ...said, ...joined([said, step]), ...progress, crisis: said.crisis || step.crisis, choices: step.choices };
  }

  /** Nothing in the knowledge answers it, so it may be the flow's answer after all: "4?", "like 2 weeks?". */
  private async insist(dc: DialogContext, turn: Turn): Promise<void> {
    turn.insist = true;
    await dc.continueDialog();
  }

  private async unexpected(asked: Asked, dc: DialogContext, turn: Turn): Promise<Reply> {
    const { base, say } = this.parts;
    const found = asked.kind === 'several' || asked.match.kind !== 'none';
    if (found || turn.asks) return this.aside(answerQuestion(asked, turn, base, say), dc, turn);
    return this.notUnderstood(dc, turn);
  }

  private async notUnderstood(dc: DialogContext, turn: Turn): Promise<Reply> {
    const { base, say } = this.parts;
    turn.event = 'not understood';
    turn.lead.push(say('didNotCatch'));
    await dc.repromptDialog();
    return turn.reply ?? nothingFound([], base, say);
  }

  /** What the dialogs made of the turn. */
  private async outcome(dc: DialogContext, turn: Turn): Promise<Reply> {
    const { base, say } = this.parts;
    if (turn.danger !== undefined) return helpInDanger(heardIn(turn), dc.context, turn.memory, this.parts);
    if (turn.leaving) return runCommand('stop', turn, this.parts);
    return turn.reply ?? reply('command', say('menu'), menuTitles(base, say));
  }
}

function heardIn({ danger, language }: Turn): Danger {
  if (danger === 'emergency') return { kind: 'emergency', language, overdose: false, why: 'a red flag among side effects' };
  return {
    kind: 'crisis',
    level: danger ?? 'explicit',
    language,
    overdose: false,
    why: 'answered the safety question',
  };
}
