import type { PhraseKey, Voice } from '../src/core/phrases';
import { readChoice } from '../src/core/slots';
import { fold, words } from '../src/core/text';
import type { Turn } from './turn';

/** The questions of the teach-back, in order: what the first visit is for, who is there, what to do if it does not help. */
export const CHECKS = ['visit', 'watch', 'better'] as const;
type Check = (typeof CHECKS)[number];

/** What an answer came to; `enough`: no more questions, please. */
export type Answer = 'right' | 'wrong' | 'unsure' | 'enough';

type Option = Extract<PhraseKey, `choice.check.${string}`>;
interface Options {
  readonly titles: readonly Option[];
  /** Index of the right one. */
  readonly right: number;
  /** The right answer in a patient's own words; and words that speak against it. */
  readonly own: RegExp;
  readonly against: RegExp;
}

/** The right one stands in another place each time. */
const OPTIONS: Readonly<Record<Check, Options>> = {
  visit: {
    titles: ['choice.check.medicine', 'choice.check.suits', 'choice.check.pay'],
    right: 1,
    own: /\b(?:suit\w*|right for me|good for me|fit(?:s| for)?|candidate|evaluat\w*|assess\w*|check (?:me|if)|see if|find out|decide if|talk about how i)\b/,
    against: /\b(?:pay\w*|infusion|get (?:it|the (?:medicine|drug|ketamine)))\b/,
  },
  watch: {
    titles: ['choice.check.leave', 'choice.check.plan', 'choice.check.watch'],
    right: 2,
    own: /\b(?:watch\w*|monitor\w*|check\w*|vitals?|vital signs|blood pressure|keep an eye|look after|observ\w*|stay with|with me|state of mind)\b/,
    against: /\b(?:leave|alone|nothing|not|don'?t|no one|nobody)\b/,
  },
  better: {
    titles: ['choice.check.tell', 'choice.check.wait', 'choice.check.change'],
    right: 0,
    own: /\b(?:tell|talk|speak|say (?:so|it|something)|ask|call|contact|let (?:them|the team) know|bring it up|be honest)\b/,
    against: /\b(?:wait|nothing|nobody|no one|stop|quit|alone|myself|on my own|more of it)\b/,
  },
};
const UNSURE =
  /^(?:(?:hm+|um+|uh+|well|sorry|honestly) )*(?:i'?m |im |i am )?(?:not (?:really |too )?sure|unsure|no (?:idea|clue)|idk|dunno|(?:i )?(?:don'?t|do not|can'?t|dont|cant) (?:know|remember|recall|tell)|forgot|i forgot|pass|skip(?: (?:it|this|that))?|next question|no se)\b/;
const ENOUGH =
  /^(?:no|nope|nah|no,? thanks?|no thank you|no (?:more )?questions?(?: please)?|skip (?:all|them|the (?:questions|test|quiz|rest))|no (?:test|quiz)|(?:just |give me |show me |send me )*(?:the )?summary(?: please)?)$/;

export function optionTitles(check: number, say: Voice): readonly string[] {
  return optionsOf(check).titles.map((key) => say(key).text);
}

/** What a message answers to a question of the teach-back: tapped, numbered or in own words; undefined where it does not. */
export function readAnswer(turn: Turn, check: number, say: Voice): Answer | undefined {
  const plain = words(fold(turn.text.slice(0, 300))).join(' ');
  const titles = [...optionTitles(check, say), say('choice.notSure').text, say('choice.noQuestions').text];
  const picked = readChoice(turn.text, titles);
  if (picked !== undefined) return pickedAnswer(picked, check);
  if (ENOUGH.test(plain)) return 'enough';
  if (UNSURE.test(plain)) return 'unsure';
  return turn.asks && !turn.insist ? undefined : ownAnswer(plain, optionsOf(check));
}

function pickedAnswer(index: number, check: number): Answer {
  const { titles, right } = optionsOf(check);
  if (index === titles.length) return 'unsure';
  if (index > titles.length) return 'enough';
  return index === right ? 'right' : 'wrong';
}

function ownAnswer(plain: string, { own, against }: Options): Answer | undefined {
  if (against.test(plain)) return 'wrong';
  return own.test(plain) ? 'right' : undefined;
}

function optionsOf(check: number): Options {
  return OPTIONS[CHECKS[check - 1] ?? CHECKS[0]];
}
