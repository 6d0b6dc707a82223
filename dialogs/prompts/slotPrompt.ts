import type { TurnContext } from 'botbuilder';
import { Dialog, type DialogContext, type DialogInstance, type DialogTurnResult } from 'botbuilder-dialogs';
import { asksSomething } from '../../src/core/command';
import type { FlowId } from '../../src/core/model';
import type { Wording } from '../../src/core/phrases';
import type { Report } from '../../src/core/slots';
import { fold } from '../../src/core/text';
import { sayStep, turnOf, type Turn } from '../turn';

/** What a question of a flow came to. */
export type Heard =
  | { readonly kind: 'value'; readonly report: Report }
  | { readonly kind: 'safe' }
  /** Understood, but no answer to this question ("next tuesday" to "when was the last one?"). */
  | { readonly kind: 'unfit'; readonly why: Wording }
  | { readonly kind: 'skip' }
  | { readonly kind: 'back' };

/** One question: how it is put, what can be tapped, and how an answer is read (undefined: it is no answer). */
export interface Slot {
  readonly id: string;
  readonly flow: FlowId;
  readonly ask: () => Wording;
  readonly again: () => Wording;
  readonly titles: () => readonly string[];
  readonly skip: () => string;
  readonly read: (turn: Turn) => Heard | undefined;
  /** Set where the question itself carries crisis help. */
  readonly crisis?: boolean;
}

const SKIP =
  /^(?:(?:i'?d |i would )?(?:rather|prefer) not(?: (?:say|to say|answer))?|(?:just |please |can (?:we|i) |let'?s )*(?:skip|pass|next)(?: (?:it|this|that|one|this one|question|the question|please))*|no comment|don'?t (?:want|wanna) to (?:say|answer)|i'?d rather not|saltar|omitir)[.!]*$/i;

/**
 * Asks for one slot. It takes what it can read, lets the patient skip or go back, and leaves everything else alone, so
 * that the main dialog can answer it before the question is put again. The SDK's stock prompts do not serve: "not sure"
 * is a yes to them, and a question in between is a wrong answer.
 */
export class SlotPrompt extends Dialog {
  constructor(private readonly slot: Slot) {
    super(slot.id);
  }

  override async beginDialog(dc: DialogContext): Promise<DialogTurnResult> {
    this.put(turnOf(dc), this.slot.ask());
    return Dialog.EndOfTurn;
  }

  override async continueDialog(dc: DialogContext): Promise<DialogTurnResult<Heard>> {
    const turn = turnOf(dc);
    if (turn.command === 'repeat') return this.askAgain(turn, this.slot.ask());
    const heard = this.hear(turn);
    if (heard === undefined) return Dialog.EndOfTurn;
    if (heard.kind === 'unfit') return this.askAgain(turn, this.slot.again(), heard.why);
    turn.taken = true;
    return dc.endDialog(heard);
  }

  override async repromptDialog(context: TurnContext, _instance: DialogInstance): Promise<void> {
    this.put(turnOf(context), this.slot.again());
  }

  private askAgain(turn: Turn, wording: Wording, why?: Wording): DialogTurnResult<Heard> {
    turn.taken = true;
    if (why !== undefined) turn.lead.push(why);
    this.put(turn, wording);
    return Dialog.EndOfTurn;
  }

  private hear(turn: Turn): Heard | undefined {
    if (turn.command === 'back') return { kind: 'back' };
    if (SKIP.test(turn.text.trim()) || fold(turn.text) === fold(this.slot.skip())) return { kind: 'skip' };
    return asksSomething(fold(turn.text)) && !turn.insist ? undefined : this.slot.read(turn);
  }

  private put(turn: Turn, wording: Wording): void {
    const titles = [...this.slot.titles(), this.slot.skip()];
    sayStep(turn, this.slot.flow, wording, titles, { crisis: this.slot.crisis ?? false });
  }
}
