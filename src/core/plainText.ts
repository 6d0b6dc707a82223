/** Typographic signs that GSM-7 lacks; one of them would halve what a text message holds. */
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/[\u2018\u2019\u201b\u00b4`]/g, "'"],
  [/[\u201c\u201d\u201e]/g, '"'],
  [/[\u2010-\u2015]/g, '-'],
  [/\u2026/g, '...'],
  [/\u00a0/g, ' '],
];
const NOT_GSM =
  /[^A-Za-z0-9 \r\n@\u00a3$\u00a5\u00e8\u00e9\u00f9\u00ec\u00f2\u00c7\u00d8\u00f8\u00c5\u00e5\u00c6\u00e6\u00df\u00c9\u00c4\u00d6\u00d1\u00dc\u00e4\u00f6\u00f1\u00fc\u00e0\u00a7\u00bf\u00a1_!"#\u00a4%&'()*+,\-./:;<=>?]/g;

/** Markdown as words only. Each list item becomes a paragraph: single newlines vanish on SMS. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/\*\*([^*]+)\*\*/g, '$1')
    .replace(/\[([^\]]+)\]\(([^)]+)\)/g, '$1: $2')
    .replace(/^#+ */gm, '')
    .replace(/\n+(?=(?:[-*]|\d+[.)]) )/g, '\n\n')
    .replace(/^\* /gm, '- ')
    .replace(/(?<!\n)\n(?!\n)/g, ' ')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Only characters of GSM-7: accents that it lacks come off, other signs go. */
export function gsmText(text: string): string {
  const plain = SIGNS.reduce((all, [from, to]) => all.replace(from, to), text);
  return plain.replace(NOT_GSM, (sign) => sign.normalize('NFD').replace(NOT_GSM_PLAIN, ''));
}

const NOT_GSM_PLAIN = /[^A-Za-z0-9]/g;

/** The longest beginning of `text` within `limit` characters that ends with a sentence, or at least with a word. */
export function cut(text: string, limit: number): { readonly head: string; readonly rest: string } {
  if (text.length <= limit) return { head: text, rest: '' };
  const window = text.slice(0, limit + 1);
  const sentence = Math.max(window.lastIndexOf('. '), window.lastIndexOf('? '), window.lastIndexOf('\n\n'));
  const end = sentence > limit / 3 ? sentence + 1 : Math.max(window.lastIndexOf(' '), 1);
  return { head: text.slice(0, end).trim(), rest: text.slice(end).trim() };
}
