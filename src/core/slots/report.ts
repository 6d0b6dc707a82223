import { fold } from '../text';
import { readAgo, type When } from './ago';
import { readCount, type Count } from './count';
import { readSpacing, type Spacing } from './spacing';
import { formIn, type Form } from './form';
import type { YesNo } from './yesNo';

/** What can be off. */
export type Trouble = 'worse' | 'noChange' | 'cameBack' | 'sideEffects';

/** What a patient has said about treatment that does not help, as far as it was said. */
export interface Report {
  readonly trouble?: Trouble;
  readonly sessions?: Count;
  readonly last?: When;
  readonly spacing?: Spacing;
  readonly form?: Form;
  readonly therapy?: YesNo;
}

const TROUBLES: readonly (readonly [Trouble, RegExp])[] = [
  [
    'cameBack',
    /\b(?:w[oe]a?r(?:e|s|ing|n)? off|(?:came|comes|coming|come|is|are) back|went away again|relaps\w*|fad(?:ed|es|ing)|did ?n[o']?t last|does ?n[o']?t last|stopped (?:working|helping)|(?:helped|worked|better|good) (?:at first|for a (?:while|bit|day|week)|in the beginning|but)|se me pasa|volvio)\b/,
  ],
  [
    'worse',
    /\b(?:worse|worst|worsen\w*|downhill|deteriorat\w*|more (?:depressed|anxious|sad|hopeless)|lower than before|peor|empeor\w*)\b/,
  ],
  [
    'noChange',
    /\b(?:nothing(?: (?:is|has|'s))?(?: (?:happen\w*|chang\w*|yet|works?))?|no(?:t a| real| clear| big)? (?:change|difference|effect|improvement|relief|results?|benefit|luck|progress|help|response|better)|not? (?:(?:really|any|at all|even|yet) )?(?:work(?:ing)?|help(?:ing|ed)?|feeling (?:any |it|much )?(?:better|different|it)|(?:any |much )?better|feel (?:any |much )?(?:better|different|it)|chang(?:ed|ing)|respond\w*|different)|(?:is|has|did|does|do|have|was|ai)n'?t (?:(?:really|even|been) )?(?:work(?:ed|ing)?|help(?:ed|ing)?|do(?:ne|ing)? (?:anything|much|a thing|nothing|it)|chang(?:ed|ing)|feel(?:ing)? (?:any |much |a thing|anything)?(?:better|different)?|felt? (?:any |much )?(?:better|different|anything|a thing)|notic\w+ (?:a |any |much )?(?:change|difference|anything|effect)?)|same as (?:before|ever|always)|(?:the|about the) same|still (?:depressed|sad|the same|nothing|down|low|anxious|empty|numb|feel\w* (?:bad|awful|down|nothing|the same|depressed|low|like (?:crap|shit)))|zero (?:change|effect|difference)|useless for me|waste of|unchanged|sin cambios?|no me (?:ayuda|sirve|hace)|igual que antes|sigo igual)\b/,
  ],
  [
    'sideEffects',
    /\b(?:side ?effects?|(?:mak(?:es|ing)|made) me (?:sick|ill|dizzy)|feel(?:ing)? (?:sick|queasy|dizzy)|nause\w*|vomit\w*|dizz\w*|dissociat\w*|throwing up|efectos secundarios|mareos?)\b/,
  ],
];

const THERAPIST =
  '(?:(?:a|an|any|my|the|some|weekly|regular|talk|also|separate) )*(?:therapist|talk therapy|therapy|counsell?or|counsell?ing|psychotherap(?:y|ist)|cbt|dbt|emdr|psychologist|terapeuta|terapia|psicolog[oa])';
const THERAPIST_NAMED = new RegExp(THERAPIST);
const NO_THERAPY = new RegExp(
  `\\b(?:no|without|not (?:in|seeing|doing|having|going to)|do(?:es)?n'?t (?:have|see|do|go to|got)|haven'?t (?:got|had|seen|done)|never (?:had|seen|done|tried)|stopped (?:seeing|going to|doing)?|quit|sin) ${THERAPIST}\\b(?! (?:is|isn't|has|hasn't|does|did|works?)\\b)`,
);
const THERAPY = new RegExp(
  `\\b(?:see|seeing|saw|have|having|got|with|doing|do|in|go(?:ing)? to|plus|also|started|attend(?:ing)?|tengo|voy a|con) ${THERAPIST}\\b|\\bmy (?:therapist|counsell?or|psychologist)\\b`,
);

const SESSION =
  '(?:infusions?|sessions?|treatments?|doses|sprays|visits?|rounds?|appointments?|times|ivs?|drips?|shots?|spravatos?|ones?|sesiones|sesion|infusiones|infusion|veces)';
const SESSIONS = new RegExp(
  `(?:\\b(?:like|about|around|maybe|only|just|almost|over) )?(?:\\b(?:a |half a )?(?:couple|few|dozen)(?: of)?|\\b[a-z0-9]+(?: ?(?:or|to|-) ?[a-z0-9]+)?)(?: (?:ketamine|ket|iv|spravato|full|more|nasal))* ${SESSION}\\b`,
  'g',
);
const NOT_STARTED =
  /\b(?:haven'?t (?:started|begun|had any)|not started|none yet|first (?:one|session|infusion) (?:is )?(?:tomorrow|next))\b/;
const HAD =
  /\b(?:had|done|did|after|finished|completed|gotten|received|llevo|tuve) (?:my |like |about |only |just |around )?([a-z0-9]+)\b(?: (?:so far|already|now|and|but|of (?:them|those|these))|$)/;

/** Everything a message says about it: "had 4 infusions, last one 2 weeks ago, still nothing". What is unsaid is left out. */
export function readReport(text: string, now: Date): Report {
  const folded = fold(text.slice(0, 800));
  const clauses = folded.split(/[,.;!?\n]+|\b(?:but|and|pero|y)\b/).map((clause) => clause.trim());
  return withoutGaps({
    trouble: readTrouble(folded),
    sessions: sessionsIn(clauses),
    last: first(clauses, (clause) => lastIn(clause, now)),
    spacing: first(clauses, (clause) => (THERAPIST_NAMED.test(clause) ? undefined : readSpacing(clause))),
    form: formIn(folded),
    therapy: therapyIn(folded),
  });
}

/** What is off, in the patient's words. */
export function readTrouble(text: string): Trouble | undefined {
  const folded = fold(text.slice(0, 800));
  return TROUBLES.find(([, pattern]) => pattern.test(folded))?.[0];
}

export function therapyIn(folded: string): YesNo | undefined {
  if (NO_THERAPY.test(folded)) return 'no';
  return THERAPY.test(folded) ? 'yes' : undefined;
}

function sessionsIn(clauses: readonly string[]): Count | undefined {
  return first(clauses, (clause) => {
    if (NOT_STARTED.test(clause)) return { min: 0, max: 0 };
    const spaceless = clause.replace(/\b\S+ (?:times|sessions?|infusions?) (?:a|per|every|each) \w+/g, ' ');
    const counted = first(spaceless.match(SESSIONS) ?? [], (found) =>
      /\b(?:last|next|first|this|that|the|each|every|per|these)\b ?\S*$/.test(found) ? undefined : readCount(found),
    );
    return counted ?? readCountOf(HAD.exec(spaceless)?.[1]);
  });
}

function readCountOf(word: string | undefined): Count | undefined {
  const count = word === undefined ? undefined : readCount(word);
  return count?.max === 0 ? undefined : count;
}

/** When the last session was. "I started 3 weeks ago" says when the first one was. */
function lastIn(clause: string, now: Date): When | undefined {
  if (
    !/\b(?:last|ago|yesterday|today|recent|latest|this morning|since|ayer|hace|ultim[oa]|(?:days?|weeks?|months?) back)\b/.test(
      clause,
    )
  )
    return undefined;
  if (/\b(?:started|began|begun|first|diagnosed|start|empece)\b/.test(clause)) return undefined;
  if (
    !/\b(?:ago|yesterday|today|this morning|ayer|hace|was|on|last (?:one|session|infusion|treatment|time|dose|week|month|\w+day)|since|(?:days?|weeks?|months?) back)\b/.test(
      clause,
    )
  )
    return undefined;
  const when = readAgo(clause, now);
  return when?.kind === 'past' ? when : undefined;
}

function first<T, R>(items: readonly T[], read: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const value = read(item);
    if (value !== undefined) return value;
  }
  return undefined;
}

function withoutGaps(report: { [K in keyof Report]: Report[K] | undefined }): Report {
  return Object.fromEntries(Object.entries(report).filter(([, value]) => value !== undefined)) as Report;
}
