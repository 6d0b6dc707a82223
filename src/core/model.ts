/**
 * The vocabulary of the bot. Everything else is written in these words.
 * Pure types: nothing here runs, and nothing here knows a channel or the Bot Framework.
 */

import type { Opening } from './clinic/opening';

export type Language = 'en' | 'es';

/** `answer`: the article answers it. `refer`: a known theme that the material does not cover; the clinic answers it. */
export type EntryKind = 'answer' | 'refer';

/** The dialogs that an entry can offer. */
export type FlowId = 'treatment-walkthrough' | 'not-feeling-better' | 'side-effects';

/** One file of `knowledge/<language>/`. Dates are ISO days (2026-11-23). */
export interface Entry {
  readonly id: string;
  readonly kind: EntryKind;
  /** What a button shows, at most 36 characters. */
  readonly title: string;
  readonly question: string;
  readonly alternates: readonly string[];
  /** Markdown. */
  readonly answer: string;
  /** The same answer within two SMS segments. */
  readonly sms: string;
  /** Section of the article; only where the article answers. */
  readonly source?: string;
  readonly checked: string;
  /** Day and name of the clinician who signed it; absent until somebody did. */
  readonly reviewed?: string;
  readonly reviewer?: string;
  readonly expires: string;
  readonly related: readonly string[];
  readonly flow?: FlowId;
}

/** `knowledge/clinic.yml`. */
export interface Clinic {
  readonly name: string;
  readonly phone: string;
  readonly page: string;
  /** As patients read them. */
  readonly hours: string;
  /** The same hours to reckon with; absent where `clinic.yml` gives them as free words. */
  readonly opening?: Opening;
  /** Two capital letters (ISO 3166): whose emergency and crisis numbers are given. */
  readonly region: string;
  /** In which language help is given where a message does not show its own; English where it is absent. */
  readonly language?: Language;
  /** The numbers of the region; those of the United States, constants in code, where it is absent. */
  readonly lines?: CrisisLines;
  /** Neutral words for the drug's name in text messages; it is named where they are absent. */
  readonly smsName?: string;
}

/** The emergency and crisis numbers of one country: a set of `knowledge/safety/lines.yml`. */
export interface CrisisLines {
  /** What fetches an ambulance, as people dial it. */
  readonly emergency: string;
  /** The crisis line, as people dial it. It stands in every crisis reply. */
  readonly number: string;
  readonly en: LineWords;
  readonly es: LineWords;
}

/** How one language tells people to use the lines. */
export interface LineWords {
  /** What to do, beginning with a small letter: "call or text 988". */
  readonly call: string;
  /** The same in fewer words. */
  readonly short: string;
  /** The same for a text message, in letters of GSM-7. */
  readonly sms: string;
  /** The number as a noun, with the key to press: "988 (tecla 2)". */
  readonly line: string;
  /** The name of the line. */
  readonly name?: string;
  /** When it answers and what it costs: "free, day and night"; `always` in fewer words: "free, 24/7". */
  readonly when: string;
  readonly always: string;
  /** Where to go in danger: "the nearest emergency room". */
  readonly hospital: string;
  /** Who advises on poisons, with the number; absent where a country has no such line. */
  readonly poison?: string;
  /** One more sentence about the line. */
  readonly more?: string;
}

/** A heading of `knowledge/topics.yml` with the entries under it, both in the order in which they are shown. */
export interface Heading {
  /** What a button shows, at most 36 characters. */
  readonly title: string;
  readonly topics: readonly string[];
}

export interface KnowledgeBase {
  readonly entries: ReadonlyMap<string, Entry>;
  /** How the entries are grouped for people; an entry may stand nowhere. */
  readonly headings?: readonly Heading[];
  /** Messages that must be declined: the gate learns from them. */
  readonly negatives: readonly string[];
  /** Further questions with the entry that answers them, which the matcher learns from. */
  readonly examples: readonly Example[];
  /** Messages with what the second reader of the safety screen should make of them. */
  readonly alarms: readonly { readonly text: string; readonly label: 'ok' | 'crisis' | 'emergency' }[];
}

export interface Example {
  readonly text: string;
  readonly topic: string;
}

export interface Query {
  readonly text: string;
  /** What the patient asked just before, for "and how long does that last?". */
  readonly context?: string;
}

export interface Candidate {
  readonly topic: string;
  /** 0..1, comparable between candidates and between queries. */
  readonly score: number;
  /** Score by stage, for --why. */
  readonly stages: Readonly<Record<string, number>>;
  /** The phrasing of the entry that came nearest. */
  readonly phrasing: string;
}

/** What the matcher makes of a question. `candidates`: at most five, best first. `why`: one plain sentence. */
export type Match =
  | { readonly kind: 'answer' | 'refer'; readonly topic: string; readonly candidates: readonly Candidate[]; readonly why: string }
  | { readonly kind: 'choose'; readonly topics: readonly string[]; readonly candidates: readonly Candidate[]; readonly why: string }
  | { readonly kind: 'none'; readonly candidates: readonly Candidate[]; readonly why: string };

/** Grades of `docs/safety.md`. */
export type CrisisLevel = 'indirect' | 'explicit' | 'imminent' | 'third-person';

/**
 * What the safety screen makes of a message.
 * `information`: a question about suicidality, or past and resolved; answered as usual, with one soft line.
 */
export type Verdict =
  | { readonly kind: 'ok'; readonly information: boolean; /** Danger is named and said not to be there. */ readonly denied?: true }
  | {
      readonly kind: 'crisis';
      readonly level: CrisisLevel;
      readonly language: Language;
      readonly overdose: boolean;
      readonly why: string;
      /** Something beside the words of danger may speak against them: a no, a past, somebody else's words. */
      readonly doubted?: true;
    }
  | { readonly kind: 'emergency'; readonly language: Language; readonly overdose: boolean; readonly why: string; readonly doubted?: true };

/** What a patient asked the bot to do rather than asked about. */
export type Command = 'help' | 'menu' | 'topics' | 'back' | 'restart' | 'person' | 'language' | 'stop' | 'forget' | 'repeat' | 'shorter' | 'more';

export interface Choice {
  /** What the patient reads and taps; the same words typed mean the same. */
  readonly title: string;
}

export type ReplyKind =
  | 'answer'
  | 'choose'
  | 'refer'
  | 'none'
  | 'crisis'
  | 'emergency'
  | 'smalltalk'
  | 'command'
  | 'dialog';

/** One message of the bot, before it is fitted to a channel. */
export interface Reply {
  readonly kind: ReplyKind;
  /** The entry answered with, or the flow that is under way. */
  readonly topic: string | null;
  /** Crisis help is in the reply. One soft line with the number under an ordinary answer is not that. */
  readonly crisis: boolean;
  /** Markdown, paragraphs separated by blank lines. */
  readonly text: string;
  /** The wording for a phone without cards; `text` serves where it is absent. */
  readonly sms?: string;
  readonly source?: { readonly section: string; readonly checked: string; readonly reviewer?: string; readonly reviewed?: string };
  readonly progress?: { readonly step: number; readonly of: number };
  /** Something to keep. Its words are not in `text`. */
  readonly handout?: Handout;
  /** Which part of a longer message this goes on with, where it does; counted from 1. */
  readonly part?: number;
  readonly choices: readonly Choice[];
  readonly candidates: readonly Candidate[];
  /** The patient has seen this summary and agreed that it goes to the team, who take the talk over. */
  readonly handoff?: { readonly summary: string };
}

/** A page for the patient to keep: to print, copy or send. Plain words without Markdown in every field. */
export interface Handout {
  readonly title: string;
  readonly sections: readonly HandoutSection[];
  /** The same as text messages for a phone without cards, in order, each within two GSM-7 segments. */
  readonly sms: readonly string[];
}

/** Paragraphs first, then the list. */
export interface HandoutSection {
  readonly heading?: string;
  readonly paragraphs: readonly string[];
  readonly items: readonly string[];
}

/** What a channel can show. Shared code asks this and never the channel's name. */
export interface Capabilities {
  readonly buttons: boolean;
  readonly cards: boolean;
  readonly markdown: boolean;
  readonly typing: boolean;
  /** The largest number of characters in one message. */
  readonly limit: number;
  /** The largest number of choices under one message; a longer list comes in pages. */
  readonly choices: number;
  /** Somebody at the clinic can take the talk over in this very channel. */
  readonly handoff?: boolean;
  /** Whether the channel's own code shows a handout; elsewhere its words stand below the message. */
  readonly handouts?: boolean;
  /**
   * A phone carrier stands between: it takes some words for its own commands (STOP, START), the patient may refuse further
   * messages and pays for them, and it may refuse texts that name a controlled drug.
   */
  readonly carrier?: boolean;
}

/** A reply fitted to a channel; the Bot Framework edge turns it into an activity. */
export interface Rendered {
  readonly text: string;
  readonly markdown: boolean;
  readonly choices: readonly Choice[];
  readonly source?: Reply['source'];
  readonly progress?: Reply['progress'];
  /** For a channel that offers to print or copy it, or frames it. */
  readonly handout?: Handout;
}
