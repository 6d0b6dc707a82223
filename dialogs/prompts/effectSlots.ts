import type { PhraseKey, Voice } from '../../src/core/phrases';
import {
  readChoice,
  readComplaint,
  readEffects,
  readSince,
  readStrength,
  type Complaint,
  type Effect,
  type Since,
  type Strength,
} from '../../src/core/slots';
import { fold } from '../../src/core/text';
import type { Turn } from '../turn';
import type { Heard, Slot } from './slotPrompt';
import { isUnsure } from './unsure';

/** The questions about a side effect, in the order in which they are put. */
export const EFFECT_QUESTIONS = ['effect', 'since', 'strength'] as const;
export type EffectQuestion = (typeof EFFECT_QUESTIONS)[number];

const FLOW = 'side-effects';
const EFFECTS: readonly Effect[] = ['nausea', 'dissociation', 'dizziness', 'pressure', 'other'];
const STRENGTHS: readonly Strength[] = ['mild', 'medium', 'strong'];
/** Days. "For some days" tapped is a guess at what a patient would type. */
const SOME_DAYS = 3;

const TITLES: Readonly<Record<EffectQuestion, readonly PhraseKey[]>> = {
  effect: EFFECTS.map((effect) => `choice.effect.${effect}` as PhraseKey),
  since: ['choice.since.during', 'choice.since.today', 'choice.since.days'],
  strength: STRENGTHS.map((strength) => `choice.strength.${strength}` as PhraseKey),
};

type Reader = (turn: Turn, picked: number | undefined) => Heard<Complaint> | undefined;
const READERS: Readonly<Record<EffectQuestion, Reader>> = {
  effect: readWhich,
  since: readWhen,
  strength: readHowStrong,
};

export function effectSlots(say: Voice): readonly Slot<Complaint>[] {
  return EFFECT_QUESTIONS.map((id) => {
    const titles = () => TITLES[id].map((key) => say(key).text);
    return {
      id,
      flow: FLOW,
      ask: () => say(`effects.ask.${id}`),
      again: () => say(`effects.again.${id}`),
      titles,
      skip: () => say('choice.skip').text,
      read: (turn: Turn) => (inDanger(turn) ? { kind: 'skip' } : READERS[id](turn, readChoice(turn.text, titles()))),
    };
  });
}

/** Signs that leave the flow at once, should the safety screen not have known them: here they are answers, not questions. */
const RED_FLAG =
  /\b(?:chest|breath\w*|breathe|choking|faint(?:ed|ing|s)?|pass(?:ed|ing)? out|black(?:ed|ing)? out|unconscious|seizures?|convuls\w*|fits|can'?t (?:see|speak|move|wake)|slurr\w*|throat|(?:face|lips|tongue) (?:is |are )?swell\w*|double dose|took (?:two|2|too much|too many)|driving|pecho|respirar|desmay\w*|convulsion\w*)\b/;
const DENIED = /\b(?:no|not|never|without|nor|don'?t have|haven'?t|didn'?t|sin)\b[^.,;]{0,24}$/;

function inDanger(turn: Turn): boolean {
  const folded = fold(turn.text.slice(0, 800));
  const found = RED_FLAG.exec(folded);
  if (found === null || turn.asks || DENIED.test(folded.slice(0, found.index))) return false;
  turn.danger = 'emergency';
  return true;
}

function readWhich(turn: Turn, picked: number | undefined): Heard<Complaint> | undefined {
  const named = readEffects(turn.text);
  const tapped = picked === undefined ? undefined : EFFECTS[picked];
  if (tapped !== undefined) return { kind: 'value', said: { effect: [tapped] } };
  const said = readComplaint(turn.text, turn.now);
  if (named.length > 0) return { kind: 'value', said: { ...said, effect: named } };
  if (OTHER.test(fold(turn.text))) return { kind: 'value', said: { ...said, effect: ['other'] } };
  if (Object.keys(said).length > 0 && !turn.insist) return { kind: 'value', said };
  // What is no question and nothing known is still a complaint that the material does not cover.
  return isUnsure(turn.text) ? { kind: 'skip' } : undefined;
}

const OTHER = /\b(?:something else|other|another|none of (?:these|those|them)|different|otra cosa)\b/;

function readWhen(turn: Turn, picked: number | undefined): Heard<Complaint> | undefined {
  const since = (picked === undefined ? undefined : tappedSince(picked, turn.now)) ?? readSince(turn.text, turn.now);
  const { since: _told, ...said } = readComplaint(turn.text, turn.now);
  if (since !== undefined) return { kind: 'value', said: { ...said, since } };
  return other(said) ?? unsure(turn);
}

function tappedSince(index: number, now: Date): Since | undefined {
  const ago = (days: number): Since => {
    const day = new Date(now.getTime() - days * 86_400_000).toISOString().slice(0, 10);
    return { kind: 'past', day, days, exact: days === 0 };
  };
  return ([{ kind: 'during' }, ago(0), ago(SOME_DAYS)] as const)[index];
}

function readHowStrong(turn: Turn, picked: number | undefined): Heard<Complaint> | undefined {
  const strength = (picked === undefined ? undefined : STRENGTHS[picked]) ?? readStrength(turn.text);
  const { strength: _told, ...said } = readComplaint(turn.text, turn.now);
  if (strength !== undefined) return { kind: 'value', said: { ...said, strength } };
  return other(said) ?? unsure(turn);
}

function other(said: Complaint): Heard<Complaint> | undefined {
  return Object.keys(said).length === 0 ? undefined : { kind: 'value', said };
}

function unsure(turn: Turn): Heard<Complaint> | undefined {
  return isUnsure(turn.text) ? { kind: 'skip' } : undefined;
}
