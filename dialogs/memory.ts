import type { DialogInstance, DialogState } from 'botbuilder-dialogs';
import type { Report } from '../src/core/slots';
import type { Rating } from './feedback';
import type { FlowId, Language, Reply } from '../src/core/model';

/** What the bot keeps of one conversation. Plain data: it is stored as JSON. */
export interface Memory {
  greeted: boolean;
  /** The stack of botbuilder-dialogs. */
  dialogs: DialogState;
  /** Flows that were left, each with the place where it was. */
  paused: Partial<Record<FlowId, DialogInstance[]>>;
  /** The last question, without names of contact; gives "and how long does that last?" its meaning. */
  lastQuestion?: string;
  lastTopic?: string;
  /** Entries answered with, oldest first, for a summary that the patient may pass on. */
  asked?: readonly string[];
  /** The last answer that can be rated, and whether it was. */
  rating?: Rating;
  /** The summary as it was shown, until the patient agrees or not. */
  summary?: string;
  /** The titles that could be tapped last, in order, for "2" and "the last one". */
  offered: readonly string[];
  last?: Reply;
  /** What the last "not feeling better" came to, so that it can be put right afterwards. */
  told?: Report;
  /** The reply before the last one, for "back". */
  previous?: Reply;
  /** What was said in short just now, for "more". */
  full?: Reply;
  /** Messages in a row that were not understood. */
  misses?: number;
  /** What was said last, and how often in a row. */
  echo?: { readonly text: string; readonly times: number };
  /** Which wording of a phrase comes next, by phrase. */
  said?: Readonly<Record<string, number>>;
  /** ISO instant of the last message. */
  seenAt?: string;
  /** A list of topics whose end was not shown yet. */
  browsing?: Browsing;
  /** What did not fit into the last message. */
  rest?: string;
  /** The number of the part that it begins with. */
  next?: number;
  /** On a phone: whether the first message said who writes, and whether the patient wants no more messages. */
  carrier?: { readonly introduced?: boolean; readonly silent?: boolean };
  crisis?: CrisisMemory;
  /** The patient asked to be forgotten in this very turn. */
  forgetting?: boolean;
  /** An emergency cut a flow short; going on is offered once. */
  interrupted?: boolean;
}

/** `heading`: whose topics are shown; absent for the headings themselves. `next`: the first that was not shown yet. */
export interface Browsing {
  readonly heading?: string;
  readonly next: number;
}

/** A crisis that the patient has not yet said twice to be over. */
export interface CrisisMemory {
  readonly others: boolean;
  readonly language: Language;
  /** How often they have said that they are safe. */
  readonly safe: number;
  /** What a bare yes or no would answer; absent where the last reply asked nothing about safety. */
  readonly asking?: SafetyQuestion;
}

/** "Are you safe?", "do you think of suicide?", or help without a question, where no bare word is safe to believe. */
export type SafetyQuestion = 'safe' | 'thoughts' | 'unclear';

export function newMemory(): Memory {
  return { greeted: false, dialogs: { dialogStack: [] }, paused: {}, offered: [] };
}

const CONTACT = /[\w.+-]{1,64}@[\w.-]{3,255}|\+?\d[\d ().-]{5,30}|\b\d{5,}\b/g;
/** Characters of a question that are worth keeping as context. */
const KEPT = 300;

/** A question as it may be stored: without e-mail addresses, phone and record numbers. */
export function storable(question: string): string {
  return question.replace(CONTACT, ' ').replace(/\s+/g, ' ').trim().slice(0, KEPT);
}
