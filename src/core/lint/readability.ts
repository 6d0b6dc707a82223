/** How hard a text is to read, in US school grades, and how long its longest sentence is. Pure. */
export interface Readability {
  /** Mean of two formulas that look at different things: syllables (Flesch-Kincaid) and letters (Coleman-Liau). */
  readonly grade: number;
  readonly fleschKincaid: number;
  readonly colemanLiau: number;
  readonly longestSentence: { readonly text: string; readonly words: number };
}

/**
 * Words of the treatment itself. A patient meets them at every visit, and no plainer word says the same, so that they
 * must not make a text look harder than it is: each counts as an ordinary word.
 */
const FAMILIAR = new Set(
  (
    'ketamine esketamine spravato depression antidepressant antidepressants anesthetic dissociation nausea dizziness ' +
    'addiction anxiety glutamate receptor synapses neuroplasticity psychotherapy therapy therapist medicine medicines ' +
    'medication medications infusion infusions tablets suicidal symptoms professional professionals treatment treatments ' +
    'psychiatric pregnancy prescriber pharmacist diagnosis clinic'
  ).split(' '),
);
/** What an ordinary English word has, measured on running text. */
const ORDINARY = { letters: 5, syllables: 2 };

export function measure(markdown: string): Readability {
  const sentences = sentencesOf(markdown).map((text) => ({ text, words: wordsOf(text) }));
  const words = sentences.flatMap((sentence) => sentence.words);
  const count = Math.max(1, words.length);
  const perSentence = words.length / Math.max(1, sentences.length);
  const letters =
    sum(words, (word) => (isFamiliar(word) ? ORDINARY.letters : word.replace(/[^a-z]/g, '').length)) / count;
  const syllables = sum(words, (word) => (isFamiliar(word) ? ORDINARY.syllables : syllablesOf(word))) / count;
  // Kincaid et al. 1975; Coleman and Liau 1975 (letters and sentences for each hundred words).
  const fleschKincaid = 0.39 * perSentence + 11.8 * syllables - 15.59;
  const colemanLiau = 0.0588 * 100 * letters - (0.296 * 100) / Math.max(1, perSentence) - 15.8;
  const lengths = sentences.map(({ text, words: own }) => ({ text, words: own.length }));
  const longestSentence = lengths.reduce((a, b) => (b.words > a.words ? b : a), { text: '', words: 0 });
  return { grade: (fleschKincaid + colemanLiau) / 2, fleschKincaid, colemanLiau, longestSentence };
}

/** A sentence ends with its mark, or with its line: items of a list stand alone. Signs of Markdown are left out. */
function sentencesOf(markdown: string): string[] {
  return markdown
    .split('\n')
    .map((line) => line.replace(/^\s*(?:[-*#>]+|\d+[.)])\s+/, '').replace(/[*_`]/g, ''))
    .flatMap((line) => line.split(/(?<=[.!?]["')]*)\s+/))
    .filter((sentence) => wordsOf(sentence).length > 0);
}

/** Words with letters, in small letters; "follow-up" and "don't" are one word each. */
function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[a-z]+(?:['-][a-z]+)*/g) ?? [];
}

function isFamiliar(word: string): boolean {
  return FAMILIAR.has(word);
}

/** An e at the end that is not spoken: "came", "helped", "times"; but "little", "needed" and "changes" speak it. */
const SILENT = /(?:(?<![dt])ed|(?<![cgsxz]|[cs]h)es|(?<![^aeiouy]l)e)$/;
/** Neighbouring vowels that are two syllables: "material", "usual", "being", "quiet", "area", "create". */
const APART =
  /(?<![ct])ia|io(?![nu])|[rv]iou|eo(?![pu])|(?<![gq])ua|[eiouy]ing|ie(?=t)|scie|rie(?=n)|(?:id|ar)ea|creat|reali/g;

/** Syllables of a word in small letters, by rule: right for about nine words of ten. */
export function syllablesOf(word: string): number {
  return sum(word.split('-'), (part) => {
    const plain = part.replaceAll("'", '');
    const groups = plain.replace(SILENT, '').match(/[aeiouy]+/g)?.length ?? 0;
    return Math.max(1, groups + (plain.match(APART)?.length ?? 0));
  });
}

function sum<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((total, item) => total + value(item), 0);
}
