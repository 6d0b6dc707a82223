import { slips } from '../src/core/command/repair';
import type { Command, KnowledgeBase } from '../src/core/model';
import { readChoice, readNumber } from '../src/core/slots';
import { fold, words } from '../src/core/text';
import type { Memory } from './memory';

/** The article's six steps, by the names that their phrases have. */
export const STEPS = ['consultation', 'consent', 'plan', 'administration', 'monitoring', 'followup'] as const;
export type Step = (typeof STEPS)[number];

/** The entries on the same steps: what "how long does that take?" is about while one of them is on the screen. */
const ENTRIES = [
  'step-initial-consultation',
  'step-informed-consent',
  'step-treatment-plan',
  'step-administration',
  'step-post-treatment-monitoring',
  'step-follow-up-sessions',
] as const;

/** The question that the walkthrough's present step answers; undefined outside of it. */
export function stepQuestion(memory: Memory, base: KnowledgeBase): string | undefined {
  const [bottom] = memory.dialogs.dialogStack;
  if (bottom?.id !== 'treatment-walkthrough') return undefined;
  const step = (bottom.state as { step: number }).step;
  return base.entries.get(ENTRIES[step - 1] ?? '')?.question;
}

/** Where a patient wants to go. Steps count from 1. */
export type Move =
  { readonly kind: 'go'; readonly step: number } | { readonly kind: 'next' | 'back' | 'again' | 'simpler' | 'leave' };

/** A button and where it leads. */
export interface Offer {
  readonly title: string;
  readonly move: Move;
}

const FILLER =
  "(?:(?:ok|okay|please|yes|yeah|yep|sure|alright|all right|then|and|so|thanks|cool|great|got it|can we|could we|can you|can i|let'?s|lets|i want to|i'd like to|just|now|por favor|si) )*";
const NEXT = new RegExp(
  `^${FILLER}(?:(?:the |go to the |go |show me the |to the |take me to the )?next(?: (?:step|one|part|page|thing|please))*|continue|cont|go on|go ahead|keep going|carry on|move on|proceed|forward|onward|and then|then what|then|what(?:'?s| is| comes| happens)? (?:next|after that|then)|after that|ok|okay|k|yes|yeah|yep|yup|sure|got it|alright|all right|understood|makes sense|cool|fine|go|more|ready|siguiente|sigue|sigamos|adelante|continuar|si|claro|vale)(?: (?:please|then|now|step))*$`,
);
const BACK =
  /^(?:(?:can we |please |let'?s |go |step )*back(?: (?:one|a) step| please| up)?|(?:the )?previous(?: (?:step|one))?|(?:the )?(?:one|step) before(?: (?:that|this))?|last one again|atras|anterior|volver)$/;
const AGAIN =
  /^(?:again|repeat.*|say (?:that|it) again|once more|what was that|same step|this step again|repeat this step|otra vez|huh)(?: (?:please|pls))?$/;
const SIMPLER =
  /^(?:(?:can you |could you |please |pls |say (?:it|that|this) |explain (?:it|that|this) |make (?:it|that|this) |put (?:it|that) |tell me |give me |in |a bit |much |even |more |the )*(?:simpler|simply|easier|plainer|plain(?:er)? (?:words|english|language)|simple(?:r)? (?:words|terms|version|english|way|please)?|easy (?:words|version)|shorter|lay(?:man'?s)? terms|short version|tl ?dr|eli ?5|explain (?:it |this |that )?like i'?m (?:5|five)|mas (?:simple|facil|sencillo))(?: (?:please|pls|words|version))*|too (?:complicated|hard|long|much)|(?:i )?(?:don'?t|dont|do not|didn'?t|cant|can'?t) (?:get|understand|follow)(?: (?:it|that|this|you|any of (?:it|this)))?|(?:i'?m |im )?(?:confused|lost)|what does (?:that|this|it) mean|no entiendo)$/;
const LEAVE =
  /^(?:leave(?: it)?(?: for now)?|later|maybe later|not now|no|nope|nah|no thanks?|no thank you|that'?s enough|i'?m done|done|enough|finish|stop here|get out|exit|leave (?:the )?walkthrough|salir|luego)$/;
const GOING =
  /\b(?:skip|jump|go|take me|bring me|move|show|back|forward|fast forward|want|see|tell me about|get|straight|let'?s (?:do|see)|ir|salta|pasar|what about|how about|next is)\b/;

/** Words that name a step, strongest first: "the follow-up plan" is the follow-up. */
const NAMES: readonly (readonly [Step, RegExp])[] = [
  [
    'followup',
    /\b(?:follow ?-?ups?|following visits|visits afterwards?|later visits|check-?ups?|last step|final step|seguimiento)\b/,
  ],
  [
    'monitoring',
    /\b(?:right after|afterwards?|after (?:it|the (?:session|infusion|treatment|medicine|dose))|monitor\w*|observ\w*|recovery|watch(?:ed|ing) me|wak(?:e|ing) up|before (?:going|i go) home)\b/,
  ],
  [
    'administration',
    /\b(?:administration|infusions?|(?:get|getting|receive|receiving|have|given) (?:it|the (?:medicine|drug|ketamine|treatment|dose|stuff|infusion))|the (?:actual |real )?(?:session|treatment|medicine|drip|iv|treatment itself|session itself)|treatment day|ketamine part|good part|hooked up|injection)\b/,
  ],
  ['consent', /\b(?:consent\w*|risks? (?:and|talk)|paperwork|forms?|sign(?:ing)?|consentimiento)\b/],
  ['plan', /\b(?:plan|treatment plan|schedule|how often|planning)\b/],
  [
    'consultation',
    /\b(?:consult\w*|evaluation|assessment|first (?:visit|step|appointment|talk)|intake|beginning|very start|the start|consulta)\b/,
  ],
];

/** What a message means inside the walkthrough; undefined for a question or anything else. */
export function readMove(
  text: string,
  command: Command | undefined,
  offers: readonly Offer[],
): Move | undefined {
  const plain = words(fold(text.slice(0, 200))).join(' ');
  const titles = offers.map(({ title }) => title);
  const picked = readChoice(text, titles);
  if (picked !== undefined) return offers[picked]?.move;
  return readPlain(plain, command) ?? readPlain(mended(plain), command);
}

function readPlain(plain: string, command: Command | undefined): Move | undefined {
  // Before the names of steps: "I don't get it" is no wish for the part where one gets it.
  if (SIMPLER.test(plain)) return { kind: 'simpler' };
  // What is said most is found first: a number costs the recognizers a third of a millisecond.
  return simple(plain) ?? numbered(plain) ?? byCommand(command) ?? named(plain);
}

/** "nxt", "skp to the part were i get it": words one slip from a word of moving, for finding a move only. */
function mended(plain: string): string {
  return plain
    .split(' ')
    .map((word) => MOVING.find((known) => word[0] === known[0] && slips(word, known) <= 1) ?? word)
    .join(' ');
}

const MOVING = ['next', 'back', 'skip', 'jump', 'step', 'continue', 'simpler', 'easier', 'repeat', 'again', 'consent'];

function byCommand(command: Command | undefined): Move | undefined {
  if (command === 'back') return { kind: 'back' };
  if (command === 'repeat') return { kind: 'again' };
  if (command === 'more') return { kind: 'next' };
  return command === 'stop' ? { kind: 'leave' } : undefined;
}

function simple(plain: string): Move | undefined {
  if (NEXT.test(plain)) return { kind: 'next' };
  if (BACK.test(plain)) return { kind: 'back' };
  if (AGAIN.test(plain)) return { kind: 'again' };
  return LEAVE.test(plain) ? { kind: 'leave' } : undefined;
}

/** "step 4", "go to the fourth step", "part two", or a number alone. */
function numbered(plain: string): Move | undefined {
  const found =
    /^(?:.{0,24} )?(?:(?:step|part|number|paso|#) (\w+)|(?:the )?(\w+) (?:step|part|paso))(?: .{0,10})?$/.exec(plain);
  const bare = /^\w+$/.test(plain) ? plain : undefined;
  const word = found?.[1] ?? found?.[2] ?? bare;
  if (word === undefined) return undefined;
  const step =
    word === 'last' || word === 'final' || word === 'ultimo' ? STEPS.length : (ORDINAL[word] ?? readNumber(word));
  return step !== undefined && step >= 1 && step <= STEPS.length ? { kind: 'go', step } : undefined;
}

const ORDINAL: Readonly<Record<string, number>> = {
  first: 1,
  '1st': 1,
  second: 2,
  '2nd': 2,
  third: 3,
  '3rd': 3,
  fourth: 4,
  '4th': 4,
  fifth: 5,
  '5th': 5,
  sixth: 6,
  '6th': 6,
};

/** "skip to the part where I get it", "go to follow-up": a going word and the name of a step. */
function named(plain: string): Move | undefined {
  const short = plain.split(' ').length <= 3;
  if (!short && !GOING.test(plain)) return undefined;
  if (
    short &&
    /^(?:what|how|why|when|is|are|do|does|can|will|who|where)\b/.test(plain) &&
    !/^(?:what|how) about\b/.test(plain)
  )
    return undefined;
  const step = NAMES.find(([, pattern]) => pattern.test(plain))?.[0];
  return step === undefined || asksMore(plain) ? undefined : { kind: 'go', step: STEPS.indexOf(step) + 1 };
}

/** A question that only mentions a step: "do I get to go home after the infusion". */
function asksMore(plain: string): boolean {
  return /^(?:do|does|did|will|would|is|are|when|why|who|where|what (?!about)|how (?!about)|should|could i|can i (?!skip|go to|jump|see)|i (?:feel|felt|have|had|am|was))\b/.test(
    plain,
  );
}
