import { fold } from '../text';

/** How the medicine is given; `other`: named, but none of those that the material knows. */
export type Form = 'drip' | 'spray' | 'tablet' | 'other';

/** Words that name a form wherever they stand. "Pills" may be any medicine, so they count only beside ketamine. */
const TOLD: readonly (readonly [Form, RegExp])[] = [
  ['spray', /\b(?:sprays?|nasal(?:ly)?|spravato\w*|esketamine|intranasal|up my nose|nose spray|aerosol|nasales?)\b/],
  ['drip', /\b(?:infusions?|infused|ivs?|i\.v\.?|drips?|intravenous(?:ly)?|goteo|infusion(?:es)?|intravenosa)\b/],
  ['tablet', /\b(?:ket(?:amine)? (?:pills?|tablets?|tabs?)|(?:pills?|tablets?) of ket(?:amine)?|tablets?|pastillas de ketamina)\b/],
  ['other', /\b(?:im (?:shots?|injections?)|injections?|intramuscular\w*|troches?|lozenges?|inyeccion(?:es)?)\b/],
];
/** And as the answer to "how do you get it?". */
const ANSWERED: readonly (readonly [Form, RegExp])[] = [
  ...TOLD,
  ['spray', /\b(?:nose|sniff\w*|nariz)\b/],
  ['drip', /\b(?:arm|vein|needle|bag|vena|hooked up)\b/],
  ['tablet', /\b(?:pills?|tabs?|oral(?:ly)?|by mouth|swallow\w*|pastillas?|capsules?|tableta)\b/],
  ['other', /\b(?:shots?|under (?:my|the) tongue|cream|patch|both|different ways|something else)\b/],
];

/** The form that a message names in passing: "had 4 infusions"; undefined for none. */
export function formIn(text: string): Form | undefined {
  return find(TOLD, text);
}

/** The form as the answer to the question for it: "through a vein", "pills". */
export function readForm(text: string): Form | undefined {
  return find(ANSWERED, text);
}

function find(table: readonly (readonly [Form, RegExp])[], text: string): Form | undefined {
  const folded = fold(text.slice(0, 800));
  return table.find(([, pattern]) => pattern.test(folded))?.[0];
}
