import { fold } from '../text';
import { readAgo, type When } from './ago';

/** What the material names, and everything else. */
export type Effect = 'nausea' | 'dissociation' | 'dizziness' | 'pressure' | 'other';
export type Strength = 'mild' | 'medium' | 'strong';
/** `during`: only while the session lasts. */
export type Since = When | { readonly kind: 'during' };

/** What a patient has said about side effects, as far as it was said. */
export interface Complaint {
  readonly effect?: readonly Effect[];
  readonly since?: Since;
  readonly strength?: Strength;
}

const EFFECTS: readonly (readonly [Effect, RegExp])[] = [
  [
    'nausea',
    /\b(?:n[ao]us[ei]?\w*|nausious|queas\w*|vomit\w*|(?:threw|throw\w*) up|puk(?:e|ed|ing)|sick (?:to|in) (?:my|the) stomach|(?:my )?(?:stomach|tummy|belly) (?:is |feels )?(?:upset|sick|bad|turns|hurts|off)|upset (?:stomach|tummy)|(?:felt|feel|feeling|been|so|really) (?:so |very |really )?sick|seasick|retch\w*|barf\w*|nauseas?|ganas de vomitar)\b/,
  ],
  [
    'dissociation',
    /\b(?:diss?oci\w*|dissosiat\w*|out of (?:my )?body|float\w*|unreal|not real|detached|disconnected|spaced out|spacey|bad trip|trip(?:py|ping)|k-?hole|hallucinat\w*|seeing things|deperson\w*|dereali\w*|(?:outside|left) (?:of )?my body|not (?:quite )?(?:there|myself)|dream-?like|panic(?:ked|king)? in (?:the|my) session|freaked out|fuera de mi cuerpo)\b/,
  ],
  [
    'dizziness',
    /\b(?:diz+[yi]\w*|light-?headed\w*|wooz\w*|wobbl\w*|vertigo|(?:the )?room (?:is |was |keeps )?spin\w*|head (?:is )?spin\w*|unsteady|off balance|mare(?:os?|ada|ado))\b/,
  ],
  ['pressure', /\b(?:blood pressure|bp|high pressure|hypertens\w*|presion(?: arterial)?)\b/],
  [
    'other',
    /\b(?:head-?ache\w*|migraine|tired\w*|fatigue\w*|exhaust\w*|wiped out|sleep\w*|insomnia|nightmares?|itch\w*|rash|fog(?:gy)?|confus\w*|forget\w*|appetite|constipat\w*|diarrhea|sweat\w*|ringing|blurr\w*|numb\w*|cramps?|bladder|pee(?:ing)?|urin\w*|pain\w*|shak(?:y|ing|es)|anxious|crying|dolor(?: de cabeza)?|cansad[oa])\b/,
  ],
];
const STRENGTHS: readonly (readonly [Strength, RegExp])[] = [
  [
    'strong',
    /\b(?:strong\w*|severe\w*|(?:really|very|super|extremely) (?:bad(?:ly)?|strong\w*|sick|dizzy|awful)|aw?ful\w*|terribl\w*|horribl\w*|horrendous|unbearable|intense\w*|extreme\w*|worst|a lot|can'?t (?:do|get|stand|work|eat|sleep|keep|function)|cant (?:do|get|stand|work|eat|sleep|keep|function)|hardly do|stops? me|all over the place|constant\w*|debilitating|brutal|fuerte|muchisimo|[89]|10|ten|nine|eight|bad)\b/,
  ],
  [
    'medium',
    /\b(?:medium|moderate\w*|so-?so|middling|annoying|in (?:my|the) way|in between|noticeable|kind ?of bad|half|manageable but|regular|[4567]|four|five|six|seven)\b/,
  ],
  [
    'mild',
    /\b(?:mild\w*|(?:a )?(?:little|bit|tad)|slight\w*|light\b|not (?:so |too |that |very |really )?(?:bad|strong|much)|manageable|bearable|ok|okay|fine|barely|weak|minor|leve|poco|[123]|one|two|three)\b/,
  ],
];
/** Before the others: "not that bad" holds a "bad". */
const NOT_STRONG = /\bnot (?:so |too |that |very |really |all that )?(?:bad|strong|severe|intense|terrible|awful)\b|\b(?:a )?(?:little|bit) (?:bad|sick|dizzy|queasy|nauseous)\b/;
const DURING =
  /\b(?:(?:only|just) (?:during|while|when|in)|during (?:it|the|my|each|every|a|sessions?|infusions?|treatments?)|while (?:i'?m |im |i am )?(?:on it|getting it|there|it runs)|in the (?:session|chair|infusion)|durante)\b/;
const LASTING =
  /\b(?:since|ago|for (?:a|the|about|like|almost|over|\w+) ?(?:few |couple |last |past )?(?:days?|hours?|weeks?|months?|while)|yesterday|today|this morning|tonight|last night|still|all (?:day|night|week)|(?:\d+|two|three|four|five|a few|couple) (?:days?|weeks?|months?|hours?)|right after|(?:my|the) last (?:one|session|infusion)|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|desde|hace|hoy|ayer)\b/;

/** Which effects a message names, in the order of the material; empty for none. */
export function readEffects(text: string): readonly Effect[] {
  const folded = fold(text.slice(0, 800));
  return EFFECTS.filter(([, pattern]) => pattern.test(folded)).map(([effect]) => effect);
}

/** How strong it is, in words or from 1 to 10 ("about a 7", "not too bad"). */
export function readStrength(text: string): Strength | undefined {
  const plain = fold(text.slice(0, 300)).replace(/\/ ?10\b|\bout of (?:10|ten)\b/g, '');
  if (NOT_STRONG.test(plain)) return 'mild';
  return STRENGTHS.find(([, pattern]) => pattern.test(plain))?.[0];
}

/** Since when: a time, or only during sessions. */
export function readSince(text: string, now: Date): Since | undefined {
  const plain = fold(text.slice(0, 160));
  if (DURING.test(plain)) return { kind: 'during' };
  const when = readAgo(text, now) ?? readAgo(`${text.slice(0, 100)} ago`, now);
  return when?.kind === 'past' ? when : undefined;
}

/** Everything that a message says about it: "so dizzy since yesterday, really bad". What is unsaid is left out. */
export function readComplaint(text: string, now: Date): Complaint {
  const effect = readEffects(text);
  const folded = fold(text.slice(0, 300));
  const since = DURING.test(folded) || LASTING.test(folded) ? readSince(text, now) : undefined;
  // Numbers of a story count days and sessions, not strength.
  const strength = readStrength(folded.replace(/\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)\b/g, ' '));
  return {
    ...(effect.length === 0 ? {} : { effect }),
    ...(since === undefined ? {} : { since }),
    ...(strength === undefined ? {} : { strength }),
  };
}
