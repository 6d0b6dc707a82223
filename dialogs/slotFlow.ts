import type { DialogContext, DialogReason, DialogTurnResult } from 'botbuilder-dialogs';
import { Dialog } from 'botbuilder-dialogs/lib/dialog';
import type { Voice, Wording } from '../src/core/phrases';
import type { FlowId } from '../src/core/model';
import type { Heard } from './prompts/slotPrompt';
import { turnOf, type Turn } from './turn';

/** Where a flow of questions is. `said`: what is known, by the names of the questions. */
export interface Place<R extends object> {
  said: R;
  /** Answered or skipped, oldest first. */
  done: string[];
  asking?: string;
  /** No further questions, please. */
  enough?: boolean;
}

/** What a flow begins with: what was said already; `enough`: no question is to be put. */
export interface Told<R extends object> {
  readonly said: R;
  readonly enough?: boolean;
}

/**
 * Short questions, one at a time, then what comes of the answers. Never asks what was said already; every question can be
 * skipped, taken back or put right. What is asked, in which order and what comes of it is the subclass's.
 */
export abstract class SlotFlow<R extends object> extends Dialog<Told<R>> {
  constructor(
    flow: FlowId,
    protected readonly say: Voice,
  ) {
    super(flow);
  }

  /** The questions in the order in which they are put, those left out that make no sense after `said`. */
  protected abstract questions(said: R): readonly string[];
  /** What is said before the first question; `asks`: whether there is one. */
  protected abstract opening(told: Told<R>, asks: boolean): readonly Wording[];
  /** Says what comes of it, with `sayStep`. */
  protected abstract result(said: R, turn: Turn): void;
  /** What is said after an answer, before the next thing. */
  protected remark(_heard: Heard<R>): readonly Wording[] {
    return [];
  }

  override async beginDialog(dc: DialogContext, told: Told<R> = { said: {} as R }): Promise<DialogTurnResult> {
    const turn = turnOf(dc);
    const place: Place<R> = { said: told.said, done: [], ...(told.enough === true ? { enough: true } : {}) };
    Object.assign(placeOf(dc), place);
    turn.lead.push(...this.opening(told, this.questionAfter(place) !== undefined));
    return this.next(dc, turn);
  }

  /** A question was answered, skipped or taken back. */
  override async resumeDialog(dc: DialogContext, _reason: DialogReason, heard?: Heard<R>): Promise<DialogTurnResult> {
    const turn = turnOf(dc);
    // After an emergency the question is put again: what was said was no answer to it.
    if (heard !== undefined && turn.danger !== 'emergency') this.take(placeOf(dc), heard, turn);
    if (turn.danger !== undefined) turn.leaving = true;
    return this.next(dc, turn);
  }

  private take(place: Place<R>, heard: Heard<R>, turn: Turn): void {
    turn.lead.push(...this.remark(heard));
    switch (heard.kind) {
      case 'back':
        return stepBack(place);
      case 'finish':
        place.enough = true;
        return;
      case 'value':
      case 'correction':
        place.said = { ...place.said, ...heard.said };
        if (place.asking !== undefined && place.asking in heard.said) place.done.push(place.asking);
        else turn.lead.push(this.say('better.noted'));
        return;
      case 'safe':
      case 'skip':
      case 'unfit':
        if (place.asking !== undefined) place.done.push(place.asking);
    }
  }

  private async next(dc: DialogContext, turn: Turn): Promise<DialogTurnResult> {
    const place = placeOf<R>(dc);
    const question = this.questionAfter(place);
    if (question === undefined) {
      this.result(place.said, turn);
      return dc.endDialog();
    }
    place.asking = question;
    return dc.beginDialog(question);
  }

  private questionAfter({ said, done, enough }: Place<R>): string | undefined {
    const open = this.questions(said).filter((id) => !done.includes(id) && !(id in said));
    // The question that safety needs is put, however much is known or unwanted.
    return enough === true ? open.find((id) => id === 'safety') : open[0];
  }
}

/** The place, complete even where an older version of the bot stored it. */
function placeOf<R extends object>(dc: DialogContext): Place<R> {
  const place = dc.activeDialog?.state as Place<R>;
  place.said ??= {} as R;
  place.done ??= [];
  return place;
}

/** The last answer is taken back, so that its question is put again. */
function stepBack<R extends object>(place: Place<R>): void {
  const question = place.done.pop();
  if (question === undefined) return;
  const { [question as keyof R]: _taken, ...rest } = place.said;
  place.said = rest as R;
}
