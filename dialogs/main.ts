import type { TurnContext } from 'botbuilder';
import type { DialogContext, DialogState } from 'botbuilder-dialogs';
import { DialogSet } from 'botbuilder-dialogs/lib/dialogSet';
import { command, isQuestion, languageOf } from '../src/core/command';
import { answer, menuTitles, nothingFound } from '../src/core/compose';
import { withoutCourtesies } from '../src/core/courtesy';
import { fitChoices } from '../src/core/fitChoices';
import type { Reply } from '../src/core/model';
import type { Voice } from '../src/core/phrases';
import { US_LINES } from '../src/core/safety/lines';
import { informationLine } from '../src/core/safety/reply';
import { readChoice } from '../src/core/slots';
import { fold } from '../src/core/text';
import { Taps, type Tap } from './choices';
import { runCommand } from './commands';
import { helpInDanger } from './danger';
import { readFeedback, takeFeedback, withFeedback } from './feedback';
import { activeFlow } from './flows';
import { FlowTurns } from './flowTurns';
import type { Memory } from './memory';
import { NotFeelingBetter } from './notFeelingBetter';
import type { Parts } from './parts';
import { betterSlots } from './prompts/betterSlots';
import { effectSlots } from './prompts/effectSlots';
import { SlotPrompt } from './prompts/slotPrompt';
import { answerQuestion, askInContext, chat, rememberAsked, rememberEntry } from './questions';
import { ONWARD, readAccepted, readResume } from './resuming';
import { rememberSaid } from './again';
import { notAThirdTime, repaired, varied } from './repair';
import { unreadable, withNote, type Attached } from './unreadable';
import { checkSafety, underlined, withCrisisLine, withWayBack } from './safetyCheck';
import { SideEffects } from './sideEffects';
import { corrected, startsFlow } from './starting';
import { TreatmentWalkthrough } from './treatmentWalkthrough';
import { keepHere, passOn, showSummary } from './handoff';
import { moreTopics, openHeading } from './topics';
import { placeIn } from './visits';
import { newTurn, placeTurn, turnOf, type Turn } from './turn';

/** What is known of a message beside its words. */
export interface Circumstances {
  /** The safety screen saw a question about suicide, which is answered with one soft line. */
  readonly information: boolean;
  /** The largest number of choices that the channel shows under one message. */
  readonly room: number;
  /** The channel shows choices as buttons. */
  readonly canTap: boolean;
  /** What came along that cannot be read. */
  readonly attached?: Attached;
  /** Somebody at the clinic can take the talk over in this very channel. */
  readonly canHandOff: boolean;
}

/**
 * One message to one reply: what it says about safety, a tapped choice, a command, the answer to a flow's question, small
 * talk, a question for the matcher; in this order. A question in the middle of a flow is answered, and the flow goes on.
 */
export class Main {
  private readonly taps: Taps;
  private readonly flows: FlowTurns;
  private readonly dialogs: DialogSet;

  constructor(private readonly parts: Parts) {
    this.taps = new Taps(parts.base, parts.topics.browse(), parts.say);
    this.flows = new FlowTurns(parts);
    this.dialogs = dialogSet(parts);
  }

  /** Says something to every text. Changes `memory`; the caller stores it. */
  async respond(
    context: TurnContext,
    text: string,
    memory: Memory,
    { information, ...can }: Circumstances,
  ): Promise<Reply> {
    const { say } = this.parts;
    const turn = this.begin(text, memory, can);
    placeTurn(context, turn);
    const from = placeIn(memory);
    const { last, previous } = memory;
    const routed = await this.route(await this.dialogs.createContext(context), turn);
    // What was asked for again is said in the same words.
    const again = (turn.command === 'repeat' && last !== undefined) || (turn.command === 'back' && previous !== undefined);
    const noted = withNote(routed, text, turn.attached, this.parts);
    const said = again ? routed : notAThirdTime(varied(repaired(noted, turn, this.parts), memory, say), turn, this.parts);
    this.parts.visit?.({ from, event: turn.event ?? said.kind, to: placeIn(memory) });
    rememberSaid(said, turn);
    rememberAsked(said, memory);
    const soft = information && !said.crisis ? this.withSoftLine(said, turn) : said;
    const whole = withWayBack(withCrisisLine(withFeedback(soft, turn, this.parts), memory, say), memory, say);
    const full = { ...whole, choices: fitChoices(whole.choices, turn.room) };
    memory.offered = full.choices.map(({ title }) => title);
    return full;
  }

  /** One line with the number under an answer about suicidality, unless the answer names it; no crisis reply for all that. */
  private withSoftLine(said: Reply, { language }: Turn): Reply {
    const { lines = US_LINES } = this.parts.clinic;
    if (said.text.includes(lines.number)) return said;
    return { ...underlined(said, { text: informationLine(language, lines) }), crisis: false };
  }

  private begin(text: string, memory: Memory, can: Omit<Circumstances, 'information'>): Turn {
    const meant = picked(text, memory, this.parts.say) ?? text;
    const read = { text: meant, language: languageOf(meant), command: command(meant), asks: isQuestion(fold(withoutCourtesies(meant))) };
    const { browsing } = memory;
    if (read.command !== 'repeat') delete memory.browsing;
    return newTurn({ ...read, now: this.parts.now(), memory, ...can, browsing });
  }

  private async route(dc: DialogContext, turn: Turn): Promise<Reply> {
    const { base, say } = this.parts;
    const { memory } = turn;
    const empty = turn.text.trim() === '' ? unreadable('', turn.attached, this.parts) : undefined;
    if (empty !== undefined) return this.flows.aside(empty, dc, turn);
    const safety = checkSafety(turn, say, menuTitles(base, say));
    if (safety !== undefined) return 'why' in safety ? helpInDanger(safety, dc.context, memory, this.parts) : safety;
    const flow = activeFlow(memory);
    const left = readResume(turn.text, memory);
    if (left !== undefined) return this.flows.goOn(left, dc, turn);
    const tap = this.taps.read(turn.text, flow !== undefined);
    if (tap !== undefined) return this.tapped(tap, dc, turn);
    if (flow !== undefined && !isForBot(turn)) return this.flows.inFlow(dc, turn);
    if (turn.command !== undefined) return runCommand(turn.command, turn, this.parts);
    const accepted = readAccepted(turn, this.taps);
    if (accepted !== undefined) return this.flows.start(accepted, dc, turn);
    if (ONWARD.test(fold(turn.text))) return this.flows.onward(dc, turn);
    const feedback = readFeedback(turn);
    if (feedback !== undefined) {
      turn.event = 'tap feedback'; // typed or tapped, it is the same
      return takeFeedback(feedback, turn, this.parts);
    }
    return chat(turn, base, say) ?? this.question(dc, turn);
  }

  private async tapped(tap: Tap, dc: DialogContext, turn: Turn): Promise<Reply> {
    const { base, say } = this.parts;
    turn.event = `tap ${tap.kind}`;
    switch (tap.kind) {
      case 'entry':
        rememberEntry(tap.entry, turn);
        return this.flows.aside(answer(tap.entry, base, say), dc, turn);
      case 'start':
        return this.flows.start(tap.flow, dc, turn);
      case 'goOn':
        return this.flows.goOn(tap.flow, dc, turn);
      case 'command':
        return runCommand(tap.command, turn, this.parts);
      case 'heading':
        return openHeading(tap.heading, turn, this.parts);
      case 'moreTopics':
        return moreTopics(turn, this.parts);
      case 'feedback':
        return takeFeedback(tap.given, turn, this.parts);
      case 'handoff':
        turn.event = `handoff ${tap.wish}`;
        return HANDOFF[tap.wish](turn, this.parts);
      case 'noneOfThese':
        return this.flows.aside({ ...nothingFound([], base, say), ...say('noneOfThese') }, dc, turn);
    }
  }

  private async question(dc: DialogContext, turn: Turn): Promise<Reply> {
    const unread = unreadable(turn.text, turn.attached, this.parts);
    if (unread !== undefined) return this.flows.aside(unread, dc, turn);
    const again = corrected(turn, this.parts.say);
    if (again !== undefined) return this.flows.correct(again, dc, turn);
    const asked = await askInContext(turn, this.parts);
    const started = asked.kind === 'one' ? startsFlow(asked.match, turn) : undefined;
    if (started !== undefined) return this.flows.start(started, dc, turn);
    return answerQuestion(asked, turn, this.parts.base, this.parts.say);
  }
}

const HANDOFF = { show: showSummary, pass: passOn, keep: keepHere } as const;

/** The dialogs, with their stack in the turn's memory. */
function dialogSet({ base, say }: Parts): DialogSet {
  const dialogs = new DialogSet({
    get: async (context: TurnContext) => turnOf(context).memory.dialogs,
    set: async (context: TurnContext, state: DialogState) => void (turnOf(context).memory.dialogs = state),
    delete: async (context: TurnContext) => void turnOf(context).memory.dialogs.dialogStack.splice(0),
  });
  dialogs.add(new TreatmentWalkthrough(base, say)).add(new NotFeelingBetter(base, say)).add(new SideEffects(base, say));
  const [better, effects] = [betterSlots(say), effectSlots(say)];
  for (const slot of better) dialogs.add(new SlotPrompt(slot, better));
  for (const slot of effects) dialogs.add(new SlotPrompt(slot, effects));
  return dialogs;
}

/** "2" or "the last one" as the title it stands for. In a flow a number may be the answer, so the flow reads it. */
function picked(text: string, memory: Memory, say: Voice): string | undefined {
  if (activeFlow(memory) !== undefined && memory.last?.kind !== 'choose') return undefined;
  const index = readChoice(text, memory.offered) ?? readChoice(text, memory.offered.map(say.discreetly));
  return index === undefined ? undefined : memory.offered[index];
}

/** Commands that a flow does not understand in its own way. MORE means the rest of a cut message, where there is one. */
function isForBot({ command: asked, memory }: Turn): boolean {
  if (asked === 'more') return memory.rest !== undefined;
  return asked !== undefined && asked !== 'back' && asked !== 'repeat' && asked !== 'stop' && asked !== 'shorter';
}
