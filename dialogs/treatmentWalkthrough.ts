import type { TurnContext } from 'botbuilder';
import { Dialog, type DialogContext, type DialogInstance, type DialogTurnResult } from 'botbuilder-dialogs';
import { titlesOf } from '../src/core/compose';
import type { KnowledgeBase, Reply } from '../src/core/model';
import type { Voice, Wording } from '../src/core/phrases';
import { sayStep, turnOf, type Turn } from './turn';
import { readMove, STEPS, type Move } from './walkthroughMoves';

const FLOW = 'treatment-walkthrough';
/** What is offered at the end. */
const AFTERWARDS = ['onset-speed', 'side-effects-list', 'not-feeling-better'];

interface Place {
  step: number;
}

/** The article's six steps, one message each: what happens, what to ask, a common worry. */
export class TreatmentWalkthrough extends Dialog<Place> {
  constructor(
    private readonly base: KnowledgeBase,
    private readonly say: Voice,
  ) {
    super(FLOW);
  }

  override async beginDialog(dc: DialogContext, options?: Partial<Place>): Promise<DialogTurnResult> {
    turnOf(dc).lead.push(this.say('walkthrough.intro'));
    return this.go(dc, options?.step ?? 1);
  }

  override async continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const turn = turnOf(dc);
    const { step } = placeOf(dc.activeDialog);
    const offers = this.offers(step);
    const move = readMove(
      turn.text,
      turn.command,
      offers.map(([title]) => title),
      offers.map(([, to]) => to),
    );
    if (move === undefined) return Dialog.EndOfTurn;
    turn.taken = true;
    return this.make(move, dc, turn, step);
  }

  override async repromptDialog(context: TurnContext, instance: DialogInstance): Promise<void> {
    const { step } = placeOf(instance);
    this.put(
      turnOf(context),
      step,
      this.say('walkthrough.again', { n: step, of: STEPS.length, title: this.titleOf(step) }),
    );
  }

  private async make(move: Move, dc: DialogContext, turn: Turn, step: number): Promise<DialogTurnResult> {
    switch (move.kind) {
      case 'go':
        return this.go(dc, move.step);
      case 'next':
        return step === STEPS.length ? this.close(dc, turn) : this.go(dc, step + 1);
      case 'back':
        if (step === 1) turn.lead.push(this.say('walkthrough.first'));
        return this.go(dc, Math.max(1, step - 1));
      case 'again':
        return this.go(dc, step);
      case 'leave':
        turn.leaving = true;
        return Dialog.EndOfTurn;
    }
  }

  private async go(dc: DialogContext, step: number): Promise<DialogTurnResult> {
    placeOf(dc.activeDialog).step = step;
    this.put(turnOf(dc), step, this.wording(step));
    return Dialog.EndOfTurn;
  }

  private async close(dc: DialogContext, turn: Turn): Promise<DialogTurnResult> {
    const titles = [...titlesOf(AFTERWARDS, this.base), this.say('choice.person').text];
    sayStep(turn, FLOW, this.say('walkthrough.close'), titles);
    return dc.endDialog();
  }

  private put(turn: Turn, step: number, wording: Wording): void {
    const progress: Reply['progress'] = { step, of: STEPS.length };
    const titles = this.offers(step).map(([title]) => title);
    sayStep(turn, FLOW, wording, titles, { progress });
  }

  private offers(step: number): readonly (readonly [string, Move])[] {
    const back: readonly (readonly [string, Move])[] =
      step === 1 ? [] : [[this.say('choice.back').text, { kind: 'back' }]];
    return [
      [this.say('choice.next').text, { kind: 'next' }],
      ...back,
      [this.say('choice.leave').text, { kind: 'leave' }],
    ];
  }

  private titleOf(step: number): string {
    return this.say(`walkthrough.${nameOf(step)}.title`).text;
  }

  private wording(step: number): Wording {
    const part = (key: 'title' | 'happens' | 'ask' | 'worry' | 'short') =>
      this.say(`walkthrough.${nameOf(step)}.${key}`).text;
    const place = { n: step, of: STEPS.length, title: part('title') };
    return {
      text: this.say('walkthrough.step', { ...place, happens: part('happens'), ask: part('ask'), worry: part('worry') })
        .text,
      sms: this.say('walkthrough.stepSms', { ...place, short: part('short') }).text,
    };
  }
}

function nameOf(step: number): (typeof STEPS)[number] {
  return STEPS[step - 1] ?? STEPS[0];
}

function placeOf(instance: DialogInstance | undefined): Place {
  return instance?.state as Place;
}
