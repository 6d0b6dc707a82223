import { answer, firstTitles, reply } from '../../core/compose';
import type { KnowledgeBase, Reply } from '../../core/model';
import { PHRASE_KEYS, type PhraseKey } from '../../core/phraseKeys';
import type { Voice } from '../../core/phrases';
import { plainText } from '../../core/plainText';

/** One message of the bot, as it can come up in a talk. */
export interface Sample {
  readonly name: string;
  readonly reply: Reply;
  /** The clinician who signed it; absent where nobody did. */
  readonly signed?: string;
}

export interface Section {
  readonly title: string;
  readonly samples: readonly Sample[];
}

const STEPS = ['consultation', 'consent', 'plan', 'administration', 'monitoring', 'followup'] as const;
/** Phrases that are no message by themselves: buttons, and pieces of others. */
const PIECES = /^(?:choice|numbered|several|hours|walkthrough|handoff|better\.(?:said|when|spacing|lever|because|question)|effects\.(?:said|question))\b/;

/** Everything that a clinician would look at: the answers, the six steps, and what the bot says between them. */
export function samples(base: KnowledgeBase, say: Voice): readonly Section[] {
  const entries = [...base.entries.values()];
  const entry = (kind: 'answer' | 'refer') =>
    entries.filter((one) => one.kind === kind).map((one) => ({ name: one.question, reply: answer(one, base, say), ...(one.reviewer === undefined ? {} : { signed: one.reviewer }) }));
  return [
    { title: 'Answers', samples: entry('answer') },
    { title: 'Handed on to the clinic', samples: entry('refer') },
    { title: 'The treatment, step by step', samples: STEPS.map((name, at) => step(name, at + 1, say)) },
    { title: 'What the bot says between', samples: between(base, say) },
  ];
}

function step(name: (typeof STEPS)[number], n: number, say: Voice): Sample {
  const part = (key: 'title' | 'happens' | 'ask' | 'worry' | 'short') => say(`walkthrough.${name}.${key}`).text;
  const place = { n, of: STEPS.length, title: part('title') };
  const text = say('walkthrough.step', { ...place, happens: part('happens'), ask: part('ask'), worry: part('worry') }).text;
  const sms = say('walkthrough.stepSms', { ...place, short: part('short') }).text;
  const titles = [say('choice.next').text, ...(n === 1 ? [] : [say('choice.back').text]), say('choice.leave').text];
  return { name: place.title, reply: { ...reply('dialog', { text, sms }, titles, 'treatment-walkthrough'), progress: { step: n, of: STEPS.length } } };
}

/** Phrases that stand alone, those with a place for a patient's answer left out. */
function between(base: KnowledgeBase, say: Voice): readonly Sample[] {
  const keys = (Object.keys(PHRASE_KEYS) as PhraseKey[]).filter((key) => PHRASE_KEYS[key].length === 0 && !PIECES.test(key));
  return keys.map((key) => ({ name: key, reply: reply('command', withSms(say(key)), key === 'menu' || key === 'greeting' ? firstTitles(base) : []) }));
}

function withSms({ text, sms }: { readonly text: string; readonly sms?: string }) {
  return { text, sms: sms ?? plainText(text) };
}
