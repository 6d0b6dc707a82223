import type { TurnContext } from 'botbuilder';
import { DialogSet, type DialogContext, type DialogState } from 'botbuilder-dialogs';
import { command, isQuestion, languageOf } from '../src/core/command';
import { answer, choice, menuTitles, nothingFound, reply } from '../src/core/compose';
import type { Matcher } from '../src/core/matcher';
import type { Clinic, FlowId, KnowledgeBase, Match, Reply } from '../src/core/model';
import type { Voice } from '../src/core/phrases';
import { crisisReply, informationLine } from '../src/core/safety/reply';
import { readChoice } from '../src/core/slots';
import { fold } from '../src/core/text';
import { Taps, type Tap } from './choices';
import { runCommand } from './commands';
import { activeFlow, forget, goOnTitles, pause, pausedFlow, unpause } from './flows';
import type { Memory } from './memory';
import { NotFeelingBetter } from './notFeelingBetter';
import { betterSlots } from './prompts/betterSlots';
import { SlotPrompt } from './prompts/slotPrompt';
import { answerQuestion, chat, rememberEntry } from './questions';
import {
  checkSafety,
  rememberCrisis,
  underlined,
  withCrisisLine,
  withSafetyTitles,
  withWayBack,
  type Danger,
} from './safetyCheck';
import { startsFlow, toldBefore } from './starting';
import { TreatmentWalkthrough } from './treatmentWalkthrough';
import { joined, placeTurn, turnOf, type Turn } from './turn';
import { stepQuestion } from './walkthroughMoves';

export interface MainParts {
  readonly base: KnowledgeBase;
  readonly clinic: Clinic;
  readonly say: Voice;
  readonly matcher: Matcher;
  readonly now: () => Date;
}

/** Going on, said where no flow is under way. */
const ONWARD = /^(?:next(?: step)?|continue|go on|keep going|carry on|resume|proceed|siguiente|sigue|continuar)[.!]*$/;

/**
 * One message to one reply: what it says about safety, a tapped choice, a command, the answer to a flow's question, small
 * talk, a question for the matcher; in this order. A question in the middle of a flow is answered, and the flow goes on.
 */
export class Main {
  private readonly taps: Taps;
  private readonly dialogs: DialogSet;

  constructor(private readonly parts: MainParts) {
    const { base, say } = parts;
    this.taps = new Taps(base, say);
    this.dialogs = new DialogSet({
      get: async (context: TurnContext) => turnOf(context).memory.dialogs,
      set: async (context: TurnContext, state: DialogState) => void (turnOf(context).memory.dialogs = state),
      delete: async (context: TurnContext) => void turnOf(context).memory.dialogs.dialogStack.splice(0),
    });
    this.dialogs.add(new TreatmentWalkthrough(base, say)).add(new NotFeelingBetter(base, say));
    for (const slot of betterSlots(say)) this.dialogs.add(new SlotPrompt(slot));
  }

  /**
   * Says something to every text. Changes `memory`; the caller stores it. `information`: the safety screen saw a question
   * about suicide, which is answered with one soft line.
   */
  async respond(context: TurnContext, text: string, memory: Memory, information = false): Promise<Reply> {
    const turn = this.begin(text, memory);
    placeTurn(context, turn);
    const dc = await this.dialogs.createContext(context);
    const said = await this.route(dc, turn);
    if (turn.command !== 'repeat') memory.last = said;
    const soft = information && !said.crisis ? underlined(said, { text: informationLine(turn.language) }) : said;
    const full = withWayBack(withCrisisLine(soft, memory, this.parts.say), memory, this.parts.say);
    memory.offered = full.choices.map(({ title }) => title);
    return full;
  }

  private begin(text: string, memory: Memory): Turn {
    const meant = this.picked(text, memory) ?? text;
    return {
      text: meant,
      language: languageOf(meant),
      command: command(meant),
      asks: isQuestion(fold(meant)),
      now: this.parts.now(),
      memory,
      insist: false,
      taken: false,
      leaving: false,
      danger: undefined,
      lead: [],
      reply: undefined,
    };
  }

  /** "2" or "the last one" as the title it stands for. In a flow a number may be the answer, so the flow reads it. */
  private picked(text: string, memory: Memory): string | undefined {
    const aside = memory.last?.kind === 'choose';
    if (activeFlow(memory) !== undefined && !aside) return undefined;
    const index = readChoice(text, memory.offered);
    return index === undefined ? undefined : memory.offered[index];
  }

  private async route(dc: DialogContext, turn: Turn): Promise<Reply> {
    const { base, say } = this.parts;
    const safety = checkSafety(turn, say, menuTitles(base, say));
    if (safety !== undefined) return 'why' in safety ? this.danger(safety, turn, dc) : safety;
    const tap = this.taps.read(turn.text, activeFlow(turn.memory) !== undefined);
    if (tap !== undefined) return this.tapped(tap, dc, turn);
    if (activeFlow(turn.memory) !== undefined && !this.isForBot(turn)) return this.inFlow(dc, turn);
    if (turn.command !== undefined) return runCommand(turn.command, turn, base, say);
    if (ONWARD.test(fold(turn.text))) return this.onward(dc, turn);
    return chat(turn, base, say) ?? this.question(dc, turn);
  }

  /** Commands that a flow does not understand in its own way. MORE means the rest of a cut message, where there is one. */
  private isForBot({ command: asked, memory }: Turn): boolean {
    if (asked === 'more') return memory.rest !== undefined;
    return asked !== undefined && asked !== 'back' && asked !== 'repeat' && asked !== 'stop';
  }

  private async tapped(tap: Tap, dc: DialogContext, turn: Turn): Promise<Reply> {
    const { base, say } = this.parts;
    switch (tap.kind) {
      case 'entry':
        rememberEntry(tap.entry, turn);
        return this.aside(answer(tap.entry, base, say), dc, turn);
      case 'start':
        return this.start(tap.flow, dc, turn);
      case 'goOn':
        return this.goOn(tap.flow, dc, turn);
      case 'command':
        return runCommand(tap.command, turn, base, say);
      case 'noneOfThese':
        return this.aside({ ...nothingFound([], base, say), ...say('noneOfThese') }, dc, turn);
    }
  }

  private async start(flow: FlowId, dc: DialogContext, turn: Turn): Promise<Reply> {
    pause(turn.memory);
    forget(turn.memory, flow);
    await dc.beginDialog(flow, flow === 'not-feeling-better' ? { report: toldBefore(turn, this.parts.base) } : {});
    return this.outcome(dc, turn);
  }

  /** The step where the flow was left, once more. */
  private async goOn(flow: FlowId, dc: DialogContext, turn: Turn): Promise<Reply> {
    const { base, say } = this.parts;
    if (activeFlow(turn.memory) !== flow && !unpause(dc, turn.memory, flow)) {
      return reply('command', say('goOnNothing'), menuTitles(base, say));
    }
    turn.lead.push(say(flow === 'treatment-walkthrough' ? 'walkthrough.goOn' : 'better.goOn'));
    turn.command = 'repeat';
    await dc.continueDialog();
    return this.outcome(dc, turn);
  }

  /** "Next" with nothing under way means what was left, or somewhere to go. */
  private async onward(dc: DialogContext, turn: Turn): Promise<Reply> {
    const { base, say } = this.parts;
    const flow = pausedFlow(turn.memory);
    return flow === undefined ? reply('command', say('more'), menuTitles(base, say)) : this.goOn(flow, dc, turn);
  }

  private async inFlow(dc: DialogContext, turn: Turn): Promise<Reply> {
    const { base, say } = this.parts;
    await dc.continueDialog();
    if (turn.taken) return this.outcome(dc, turn);
    if (turn.command !== undefined) return runCommand(turn.command, turn, base, say);
    const small = chat(turn, base, say);
    if (small !== undefined) return this.aside(small, dc, turn);
    const found = await this.match(turn);
    if (found.kind === 'none' || found.kind === 'choose') await this.insist(dc, turn);
    return turn.taken ? this.outcome(dc, turn) : this.unexpected(found, dc, turn);
  }

  /** Nothing in the knowledge answers it, so it may be the flow's answer after all: "4?", "like 2 weeks?". */
  private async insist(dc: DialogContext, turn: Turn): Promise<void> {
    turn.insist = true;
    await dc.continueDialog();
  }

  private async unexpected(found: Match, dc: DialogContext, turn: Turn): Promise<Reply> {
    const { base, say } = this.parts;
    if (found.kind === 'none' && !turn.asks) {
      turn.lead.push(say('didNotCatch'));
      await dc.repromptDialog();
      return turn.reply ?? nothingFound([], base, say);
    }
    return this.aside(answerQuestion(found, turn, base, say), dc, turn);
  }

  /** Says something and, where a flow is under way, puts the flow's question again below it. */
  private async aside(said: Reply, dc: DialogContext, turn: Turn): Promise<Reply> {
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

  /** What the dialogs made of the turn. */
  private async outcome(dc: DialogContext, turn: Turn): Promise<Reply> {
    const { base, say } = this.parts;
    if (turn.danger !== undefined) return this.danger(dangerOf(turn), turn, dc);
    if (turn.leaving) return runCommand('stop', turn, base, say);
    return turn.reply ?? reply('command', say('menu'), menuTitles(base, say));
  }

  private danger(danger: Danger, { memory }: Turn, dc: DialogContext): Reply {
    const { clinic } = this.parts;
    rememberCrisis(memory, danger);
    const group = dc.context.activity.conversation?.isGroup === true;
    const help = crisisReply(danger, { clinicPhone: clinic.phone, clinicName: clinic.name, group });
    return withSafetyTitles(help, danger, this.parts.say);
  }

  private async question(dc: DialogContext, turn: Turn): Promise<Reply> {
    const { base, say } = this.parts;
    const found = await this.match(turn);
    if (startsFlow(found, turn)) return this.start('not-feeling-better', dc, turn);
    return answerQuestion(found, turn, base, say);
  }

  private match(turn: Turn): Promise<Match> {
    const { memory } = turn;
    const step = memory.last?.kind === 'dialog' ? stepQuestion(memory, this.parts.base) : undefined;
    const context = step ?? memory.lastQuestion;
    return this.parts.matcher.match({ text: turn.text, ...(context === undefined ? {} : { context }) });
  }
}

function dangerOf({ danger, language }: Turn): Danger {
  return {
    kind: 'crisis',
    level: danger ?? 'explicit',
    language,
    overdose: false,
    why: 'answered the safety question',
  };
}
