import type { TurnContext } from 'botbuilder';
import type { DialogContext, DialogInstance, DialogTurnResult } from 'botbuilder-dialogs';
import { Dialog } from 'botbuilder-dialogs/lib/dialog';
import { titlesOf } from '../src/core/compose';
import type { KnowledgeBase } from '../src/core/model';
import type { Voice, Wording } from '../src/core/phrases';
import { sayStep, turnOf, type Turn } from './turn';
import { CHECKS, readAnswer, type Answer } from './walkthroughCheck';
import { readMove, STEPS, type Move } from './walkthroughMoves';
import { summary } from './walkthroughSummary';
import { checkTitles, checkWording, stepAgain, stepTitles, stepWording } from './walkthroughWords';

const FLOW = 'treatment-walkthrough';
/** What is offered at the end. */
const AFTERWARDS = ['onset-speed', 'side-effects-list', 'not-feeling-better'];
/** Answers to one question of the teach-back that nobody could read, after which it is explained and left behind. */
const MOST_MISSES = 2;

interface Place {
  step: number;
  /** Which question of the teach-back is open, from 1; absent while the steps are shown. */
  check?: number;
  /** Answers to it that could not be read. */
  missed?: number;
}

/** The article's six steps, one message each; then three questions to see if they were explained well, and a page to keep. */
export class TreatmentWalkthrough extends Dialog<Place> {
  constructor(
    private readonly base: KnowledgeBase,
    private readonly say: Voice,
  ) {
    super(FLOW);
  }

  override async beginDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const turn = turnOf(dc);
    turn.lead.push(this.say('walkthrough.intro'));
    return this.show(1, dc, turn);
  }

  override async continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const turn = turnOf(dc);
    const { step, check } = placeOf(dc.activeDialog);
    if (check !== undefined) return this.inCheck(check, dc, turn);
    const move = readMove(turn.text, turn.command, stepTitles(step, this.say));
    return move === undefined ? Dialog.EndOfTurn : this.make(move, dc, turn);
  }

  override async repromptDialog(context: TurnContext, instance: DialogInstance): Promise<void> {
    const { step, check } = placeOf(instance);
    const turn = turnOf(context);
    if (check === undefined) this.putStep(step, stepAgain(step, this.say), turn);
    else this.putCheck(check, turn);
  }

  private async make(move: Move, dc: DialogContext, turn: Turn): Promise<DialogTurnResult> {
    const { step } = placeOf(dc.activeDialog);
    turn.taken = true;
    turn.event = move.kind;
    switch (move.kind) {
      case 'go':
        return this.show(move.step, dc, turn);
      case 'next':
        return step === STEPS.length ? this.beginCheck(dc, turn) : this.show(step + 1, dc, turn);
      case 'back':
        if (step === 1) turn.lead.push(this.say('walkthrough.first'));
        return this.show(Math.max(1, step - 1), dc, turn);
      case 'again':
        return this.show(step, dc, turn);
      case 'simpler':
        return this.show(step, dc, turn, true);
      case 'leave':
        turn.leaving = true;
        return Dialog.EndOfTurn;
    }
  }

  private beginCheck(dc: DialogContext, turn: Turn): DialogTurnResult {
    turn.lead.push(this.say('walkthrough.check.intro'));
    return this.open(1, dc, turn);
  }

  /** A question of the teach-back is open: an answer, a move, or nothing that it knows. */
  private async inCheck(check: number, dc: DialogContext, turn: Turn): Promise<DialogTurnResult> {
    const place = placeOf(dc.activeDialog);
    const answer = turn.command === undefined ? readAnswer(turn, check, this.say) : undefined;
    if (answer !== undefined) return this.answered(answer, check, dc, turn);
    const move = readMove(turn.text, turn.command, []);
    if (move !== undefined) return this.moveInCheck(move, check, dc, turn);
    if (!turn.insist || turn.asks) return Dialog.EndOfTurn;
    place.missed = (place.missed ?? 0) + 1;
    return place.missed < MOST_MISSES ? Dialog.EndOfTurn : this.answered('unsure', check, dc, turn);
  }

  private async moveInCheck(move: Move, check: number, dc: DialogContext, turn: Turn): Promise<DialogTurnResult> {
    if (move.kind === 'next') return this.answered('unsure', check, dc, turn);
    if (move.kind === 'go' || move.kind === 'leave') return this.make(move, dc, turn);
    turn.taken = true;
    turn.event = move.kind;
    if (move.kind !== 'back') return this.open(check, dc, turn);
    return check === 1 ? this.show(STEPS.length, dc, turn) : this.open(check - 1, dc, turn);
  }

  /** Right, or a kind correction; both with the reason. */
  private async answered(answer: Answer, check: number, dc: DialogContext, turn: Turn): Promise<DialogTurnResult> {
    turn.taken = true;
    turn.event = answer;
    if (answer === 'enough') return this.close(dc, turn);
    turn.lead.push(this.say(`walkthrough.check.${answer}`), this.say(`walkthrough.check.${nameOf(check)}.why`));
    return check === CHECKS.length ? this.close(dc, turn) : this.open(check + 1, dc, turn);
  }

  private async show(step: number, dc: DialogContext, turn: Turn, simple = false): Promise<DialogTurnResult> {
    Object.assign(placeOf(dc.activeDialog), { step, check: undefined, missed: undefined });
    this.putStep(step, stepWording(step, simple, this.say), turn);
    return Dialog.EndOfTurn;
  }

  private open(check: number, dc: DialogContext, turn: Turn): DialogTurnResult {
    Object.assign(placeOf(dc.activeDialog), { check, missed: 0 });
    this.putCheck(check, turn);
    return Dialog.EndOfTurn;
  }

  private async close(dc: DialogContext, turn: Turn): Promise<DialogTurnResult> {
    const titles = [...titlesOf(AFTERWARDS, this.base), this.say('choice.person').text];
    sayStep(turn, FLOW, this.say('walkthrough.close'), titles, { handout: summary(this.say) });
    return dc.endDialog();
  }

  private putStep(step: number, wording: Wording, turn: Turn): void {
    const titles = stepTitles(step, this.say).map(({ title }) => title);
    sayStep(turn, FLOW, wording, titles, { progress: { step, of: STEPS.length } });
  }

  private putCheck(check: number, turn: Turn): void {
    sayStep(turn, FLOW, checkWording(check, this.say), checkTitles(check, this.say));
  }
}

function nameOf(check: number): (typeof CHECKS)[number] {
  return CHECKS[check - 1] ?? CHECKS[0];
}

function placeOf(instance: DialogInstance | undefined): Place {
  return instance?.state as Place;
}
