/** Text as it arrives from people and channels, made comparable. Pure and total: any string in, a string out. */

/** Zero-width and direction marks that break words apart without being seen, and soft hyphens. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\ufe0e\ufe0f]/g;
/** Single signs that compatibility writes out as whole words: ten thousand of them would become 180,000 letters. */
const GROWING = /[\ufdf0-\ufdfb\u3300-\u33ff]/g;
const COMBINING = /[\u0300-\u036f]/g;
const APOSTROPHES = /[\u2018\u2019\u201a\u201b\u02bc\u00b4`]/g;
const QUOTES = /[\u201c\u201d\u201e\u00ab\u00bb]/g;
const DASHES = /[\u2010-\u2015]/g;

/**
 * Lower case, compatibility forms resolved (full-width, ligatures), accents off, curly punctuation straight, invisible
 * characters out, white space single. Letters, digits and punctuation stay in place.
 */
export function fold(text: string): string {
  return text
    .replace(GROWING, ' ')
    .normalize('NFKD')
    .replace(COMBINING, '')
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(APOSTROPHES, "'")
    .replace(QUOTES, '"')
    .replace(DASHES, '-')
    .replace(/\u2026/g, '...')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

/** The words of a folded text: letters and digits, with inner apostrophes ("don't" is one word). */
export function words(folded: string): string[] {
  return folded.match(/[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu) ?? [];
}
