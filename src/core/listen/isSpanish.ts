import { fold, words } from '../text';

/** Small words of Spanish that are none of English. */
const SMALL = new Set(
  'que el la los las por para con esto esta estoy estas quiero tengo puedo mi una unos muy pero ya como si yo se le al del cuando donde porque hay es soy son fue ser tan todo nada mas tambien cuanto cual quien'.split(' '),
);

/** Whether a message is more likely Spanish than English: its own letters and signs, or two of its small words. */
export function isSpanish(text: string): boolean {
  if (/[¿¡ñ]/i.test(text)) return true;
  const all = words(fold(text));
  const small = all.filter((word) => SMALL.has(word)).length;
  return small >= 2 || (small === 1 && all.length <= 3);
}
