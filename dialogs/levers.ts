import type { PhraseKey } from '../src/core/phrases';
import type { Report } from '../src/core/slots';

/** What the article names for "What if I don't feel better?". */
export type Lever = 'dose' | 'timing' | 'therapy';

export type Because = Extract<PhraseKey, `better.because.${string}`>;

export interface Ranked {
  readonly lever: Lever;
  /** Why it is named for this patient; absent where nothing they said points to it. */
  readonly because?: Because;
}

/** Days since the last session after which the spacing is worth asking about; a talking point, not a medical limit. */
const LONG_GAP = 21;
/** Sessions after which "no change" is worth raising about the method; a talking point, not a medical limit. */
const SEVERAL = 4;

/** The first rule that holds gives the reason; weights only order the three points. */
const RULES: readonly (readonly [Lever, Because, number, (report: Report) => boolean])[] = [
  ['timing', 'better.because.cameBack', 4, ({ trouble }) => trouble === 'cameBack'],
  ['dose', 'better.because.sideEffects', 4, ({ trouble }) => trouble === 'sideEffects'],
  ['dose', 'better.because.worse', 4, ({ trouble }) => trouble === 'worse'],
  ['therapy', 'better.because.noTherapy', 3, ({ therapy }) => therapy === 'no'],
  [
    'dose',
    'better.because.noChange',
    3.5,
    ({ trouble, sessions }) => trouble === 'noChange' && (sessions?.min ?? 0) >= SEVERAL,
  ],
  ['timing', 'better.because.gap', 3.2, ({ last }) => last?.kind === 'past' && last.days > LONG_GAP],
  ['timing', 'better.because.early', 3.1, ({ sessions }) => sessions !== undefined && sessions.max < SEVERAL],
  ['dose', 'better.because.noChangeOnly', 2, ({ trouble }) => trouble === 'noChange'],
  ['timing', 'better.because.spacing', 2, ({ spacing }) => spacing !== undefined],
  ['dose', 'better.because.form', 1, ({ form }) => form !== undefined && form !== 'other'],
  ['therapy', 'better.because.therapy', 0, ({ therapy }) => therapy === 'yes'],
];
/** The article's own order, where nothing points elsewhere. */
const LEVERS: readonly Lever[] = ['dose', 'timing', 'therapy'];

/** The three levers, the one that fits best what the patient said first, each with its reason. */
export function rank(report: Report): readonly Ranked[] {
  const ranked = LEVERS.map((lever) => {
    const rule = RULES.find(([of, , , holds]) => of === lever && holds(report));
    return { lever, weight: rule?.[2] ?? 1, ...(rule === undefined ? {} : { because: rule[1] }) };
  });
  return ranked.sort((a, b) => b.weight - a.weight).map(({ weight: _weight, ...rest }) => rest);
}
