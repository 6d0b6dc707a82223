/** Letters written in disguise: look-alikes from other alphabets, digits and signs for letters, asterisks. */

const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    а: 'a', е: 'e', ё: 'e', о: 'o', р: 'p', с: 'c', у: 'y', х: 'x', і: 'i', ї: 'i', ѕ: 's', к: 'k', м: 'm', т: 't', н: 'h', в: 'b',
    ԁ: 'd', ӏ: 'l', α: 'a', ε: 'e', ο: 'o', ι: 'i', κ: 'k', τ: 't', υ: 'u', ν: 'v', ρ: 'p', ı: 'i', ł: 'l', ø: 'o', đ: 'd',
  }), // prettier-ignore
);

const LEET: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '0': 'o',
    '1': 'i',
    '3': 'e',
    '4': 'a',
    '5': 's',
    '7': 't',
    '8': 'b',
    '@': 'a',
    $: 's',
    '!': 'i',
    '|': 'l',
    '€': 'e',
  }),
);

/** Cyrillic and Greek letters that look like Latin ones become the Latin ones. */
export function latin(text: string): string {
  return text.replace(/[\u0131\u0142\u00f8\u0111\u0370-\u052f]/g, (letter) => LOOK_ALIKES.get(letter) ?? letter);
}

/** "k1ll", "su!c1de", "d!e": signs between letters read as letters. A number with a unit ("40mg", "2nd") stays. */
export function readLeet(word: string): string {
  if (!/[a-z]/.test(word) || !/[013457@$!|€8]/.test(word) || /^\d+[a-z]{1,5}$/.test(word)) return word;
  return word.replace(/[013457@$!|€8]/g, (sign) => LEET.get(sign) ?? sign);
}

/** "s*icide", "k**l", "d_e": the only word of `known` that fits the gaps, or the word without its signs. */
export function readCensored(word: string, known: readonly string[]): string {
  if (!/^[a-z][a-z*#_.%-]*[*#_%][a-z*#_%]*$/.test(word)) return word;
  const fits = (candidate: string): boolean =>
    candidate.length === word.length && [...word].every((sign, at) => /[*#_%.-]/.test(sign) || sign === candidate[at]);
  return known.find(fits) ?? word.replace(/[*#_%.-]/g, '');
}

/** "dieeee" and "diiie" become "die"; "soooo" becomes "so". Doubled letters that are spelling stay. */
export function readDrawnOut(word: string, known: (word: string) => boolean): string {
  if (known(word) || !/([a-z])\1/.test(word)) return word;
  const single = word.replace(/([a-z])\1+/g, '$1');
  const double = word.replace(/([a-z])\1{2,}/g, '$1$1');
  if (known(double)) return double;
  if (!/([a-z])\1\1/.test(word)) return word;
  return known(single) ? single : double;
}
