import type { TurnContext } from 'botbuilder';
import type { DialogContext } from 'botbuilder-dialogs';
import { choice } from '../src/core/compose';
import type { Command, CrisisLevel, FlowId, Language, Reply } from '../src/core/model';
import type { Wording } from '../src/core/phrases';
import type { Browsing, Memory } from './memory';
import type { Attached } from './unreadable';

/** One message on its way through the dialogs, and what they say to it. */
export interface Turn {
  readonly text: string;
  readonly language: Language;
  command: Command | undefined;
  readonly asks: boolean;
  readonly now: Date;
  readonly memory: Memory;
  /** The largest number of choices that the channel shows under one message. */
  readonly room: number;
  /** What came along that cannot be read. */
  readonly attached?: Attached;
  /** The channel shows choices as buttons. */
  readonly canTap: boolean;
  /** Somebody at the clinic can take the talk over in this very channel. */
  readonly canHandOff: boolean;
  /** The list of topics that the last reply showed a part of. */
  readonly browsing: Browsing | undefined;
  /** A question that the matcher could not answer: slots may now read it as their answer. */
  insist: boolean;
  /** Whether a dialog took the message. */
  taken: boolean;
  /** A dialog asks to be left, with its place kept. */
  leaving: boolean;
  /** What the message was taken for, by the name that the diagrams of docs/conversations.md use. */
  event: string | undefined;
  /** A dialog heard of danger. */
  danger: CrisisLevel | 'emergency' | undefined;
  /** Words to say before the next question, in order. */
  lead: Wording[];
  reply: Reply | undefined;
}

/** A turn that nobody has looked at yet. */
export function newTurn(
  read: Omit<Turn, 'insist' | 'taken' | 'leaving' | 'event' | 'danger' | 'lead' | 'reply'>,
): Turn {
  const nothing = { event: undefined, danger: undefined, reply: undefined };
  return { ...read, ...nothing, insist: false, taken: false, leaving: false, lead: [] };
}

/** Dialogs find their turn in the context that Bot Framework hands them. */
const TURN = Symbol('turn');

export function placeTurn(context: TurnContext, turn: Turn): void {
  context.turnState.set(TURN, turn);
}

export function turnOf(context: TurnContext | DialogContext): Turn {
  const { turnState } = 'context' in context ? context.context : context;
  const turn = turnState.get<Turn | undefined>(TURN);
  if (turn === undefined) throw new Error('dialogs: no turn in the context; call placeTurn before the dialogs run');
  return turn;
}

/** Says a step of a flow, after the words that wait in `lead`. One turn says one thing. */
export function sayStep(
  turn: Turn,
  flow: FlowId,
  wording: Wording,
  titles: readonly string[],
  extra: Partial<Reply> = {},
): void {
  const said = joined([...turn.lead.splice(0), wording]);
  turn.reply = {
    kind: 'dialog',
    topic: flow,
    crisis: false,
    ...said,
    choices: titles.map(choice),
    candidates: [],
    ...extra,
  };
}

/** Several wordings as one, paragraph by paragraph. `smsGlue`: what stands between them on a phone. */
export function joined(wordings: readonly Wording[], smsGlue = '\n\n'): Wording {
  const text = wordings.map((wording) => wording.text).join('\n\n');
  const sms = wordings.map((wording) => wording.sms ?? wording.text).join(smsGlue);
  return sms === text ? { text } : { text, sms };
}
