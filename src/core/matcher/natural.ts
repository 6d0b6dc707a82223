import { withoutCourtesies } from '../courtesy';
import { fold, words } from '../text';
import { SLANG } from './shorthand';

/**
 * A message as a person would write it with care: words as they stand, in small letters, slang written out, without the
 * courtesies around it. The encoder reads this; words in the middle stay, since they carry its grammar.
 */
export function natural(text: string): string {
  return words(fold(withoutCourtesies(text)))
    .map((word) => (Object.hasOwn(SLANG, word) ? SLANG[word]! : word))
    .join(' ');
}
