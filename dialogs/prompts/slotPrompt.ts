import type { TurnContext } from 'botbuilder';
import type { DialogContext, DialogInstance, DialogTurnResult } from 'botbuilder-dialogs';
import { Dialog } from 'botbuilder-dialogs/lib/dialog';
import { asksSomething } from '../../src/core/command';
import type { FlowId } from '../../src/core/model';
import type { Wording } from '../../src/core/phrases';
import { readNumber } from '../../src/core/slots';
import { fold, words } from '../../src/core/text';
import { sayStep, turnOf, type Turn } from '../turn';
import { correctedText } from './correction';

/** What a question of a flow came to. `said` holds what was learned, by the names of the questions. */
export type Heard<R extends object> =
  | { readonly kind: 'value'; readonly said: R }
  /** An earlier answer was put right ("actually five"). */
  | { readonly kind: 'correction'; readonly said: R }
  | { readonly kind: 'safe' }
  /** Understood, but no answer to this question ("next tuesday" to "when was the last one?"). */
  | { readonly kind: 'unfit'; readonly why: Wording }
  | { readonly kind: 'skip' }
  /** Enough asked: what is known will do. */
  | { readonly kind: 'finish' }
  | { readonly kind: 'back' };

/** One question: how it is put, what can be tapped, and how an answer is read (undefined: it is no answer). */
export interface Slot<R extends object> {
  readonly id: string;
  readonly flow: FlowId;
  readonly ask: () => Wording;
  readonly again: () => Wording;
  readonly titles: () => readonly string[];
  readonly skip: () => string;
  /** The choice that ends the questions; absent where the question must not be passed over so easily. */
  readonly finish?: () => string;
  readonly read: (turn: Turn) => Heard<R> | undefined;
  /** Set where the question itself carries crisis help. */
  readonly crisis?: boolean;
}

const SKIP =
  /^(?:(?:i'?d |i would )?(?:rather|prefer) not(?: (?:say|to say|answer))?|(?:just |please |can (?:we|i) |let'?s )*(?:skip|pass|next)(?: (?:it|this|that|one|question|the question|please))*|no comment|don'?t (?:want|wanna) to (?:say|answer)|i'?d rather not|saltar|omitir)[.!]*$/i;
const FINISH =
  /^(?:(?:just |please |can (?:i|you) |ok )*(?:show|give|send|go to|see|get|skip to) (?:me )?(?:to )?(?:my |the )?(?:list|result|results|answer|summary|end)(?: please)?|skip (?:all|everything|the rest|to the end)|(?:no more|enough|too many|stop the|stop asking) questions?(?: please)?|(?:that'?s|thats) (?:all|everything)(?: i know)?)[.!]*$/i;

/**
 * Asks for one slot. It takes what it can read, lets the patient skip, go back or put an earlier answer right, and leaves
 * everything else alone, so that the main dialog can answer it before the question is put again. The SDK's stock prompts
 * do not serve: "not sure" is a yes to them, and a question in between is a wrong answer.
 */
export class SlotPrompt<R extends object> extends Dialog {
  /** @param siblings all questions of the flow in order, for corrections */
  constructor(
    private readonly slot: Slot<R>,
    private readonly siblings: readonly Slot<R>[],
  ) {
    super(slot.id);
  }

  override async beginDialog(dc: DialogContext): Promise<DialogTurnResult> {
    this.put(turnOf(dc), this.slot.ask());
    return Dialog.EndOfTurn;
  }

  override async continueDialog(dc: DialogContext): Promise<DialogTurnResult<Heard<R>>> {
    const turn = turnOf(dc);
    if (this.slot.crisis === true && FINISH.test(fold(turn.text.trim()))) return this.askAgain(turn, this.slot.again(), 'again');
    // There is no more to a question than the question: "more" puts it again.
    if (turn.command === 'repeat' || turn.command === 'more') return this.askAgain(turn, this.slot.ask(), 'again');
    const heard = this.hear(turn);
    if (turn.danger !== undefined) turn.event = 'danger';
    if (heard === undefined) return Dialog.EndOfTurn;
    if (heard.kind === 'unfit') return this.askAgain(turn, this.slot.again(), 'unfit', heard.why);
    turn.taken = true;
    turn.event ??= heard.kind;
    return dc.endDialog(heard);
  }

  override async repromptDialog(context: TurnContext, _instance: DialogInstance): Promise<void> {
    this.put(turnOf(context), this.slot.again());
  }

  private askAgain(turn: Turn, wording: Wording, event: string, why?: Wording): DialogTurnResult<Heard<R>> {
    turn.taken = true;
    turn.event = event;
    if (why !== undefined) turn.lead.push(why);
    this.put(turn, wording);
    return Dialog.EndOfTurn;
  }

  private hear(turn: Turn): Heard<R> | undefined {
    const said = turn.text.trim();
    if (turn.command === 'back') return { kind: 'back' };
    if (SKIP.test(said) || fold(said) === fold(this.slot.skip())) return { kind: 'skip' };
    const finish = this.slot.finish?.();
    if (finish !== undefined && (FINISH.test(fold(said)) || fold(said) === fold(finish))) return { kind: 'finish' };
    const corrected = this.correction(turn);
    if (corrected !== undefined) return corrected;
    return asksSomething(fold(said)) && !turn.insist ? undefined : this.slot.read(turn);
  }

  /** "Actually five" after "how many?": the latest earlier question that can read it. */
  private correction(turn: Turn): Heard<R> | undefined {
    const text = correctedText(turn.text);
    if (text === undefined || this.slot.crisis === true) return undefined;
    const before = this.siblings.slice(0, this.siblings.indexOf(this.slot)).reverse();
    for (const slot of before) {
      // A bare number puts a number right; it taps no button that is long gone.
      if (slot.crisis === true || (slot.titles().length > 0 && isNumber(text))) continue;
      const heard = slot.read({ ...turn, text });
      if (heard?.kind === 'value') return { kind: 'correction', said: heard.said };
    }
    return this.slot.read({ ...turn, text });
  }

  private put(turn: Turn, wording: Wording): void {
    const finish = this.slot.finish === undefined ? [] : [this.slot.finish()];
    const titles = [...this.slot.titles(), this.slot.skip(), ...finish];
    sayStep(turn, this.slot.flow, wording, titles, { crisis: this.slot.crisis ?? false });
  }
}

function isNumber(text: string): boolean {
  return words(text).length === 1 && readNumber(text) !== undefined;
}
