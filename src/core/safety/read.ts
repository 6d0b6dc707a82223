import { fold } from '../text';
import { latin, readCensored, readDrawnOut, readLeet } from './letters';
import { writtenOut } from './shorthand';
import { mend } from './spelling';
import { partRun } from './unspaced';
import type { Token } from './token';

/** A stretch between white space, before its words are written out. */
interface Piece {
  readonly word: string;
  readonly boundary: Token['boundary'];
  readonly ends: string;
}

const CENSORED: readonly string[] =
  'suicide suicidal kill killing die dying dead myself overdose unalive harm hurt'.split(' ');
/** Written apart, one word: "my self", "un alive", "sui cide". */
const APART: ReadonlySet<string> = new Set(
  'myself himself herself themselves unalive sewerslide sewercide sewerside suicide suicidal anymore overdose overdosed overdosing tonight tomorrow someone'.split(
    ' ',
  ),
);

/**
 * Text to tokens: accents, capitals, disguises, shorthand, typos and run-together words are resolved, so that the
 * lexicon is written once in plain words. `known`: the words that the lexicon uses.
 */
export function read(text: string, known: ReadonlySet<string>): readonly Token[] {
  const pieces = joinLetters(cut(latin(fold(text.replace(/[\r\n]+/g, ' , ')))), known);
  const tokens: Token[] = [];
  pieces.forEach((piece, at) => {
    const words = joinApart(wordsOf(piece.word, pieces, at, known), tokens);
    words.forEach((word, index) =>
      tokens.push({ word, boundary: index === 0 ? piece.boundary : 'none', asked: false }),
    );
  });
  return markQuestions(tokens, pieces);
}

/** White space and inner punctuation part pieces; what closes a piece becomes the boundary of the next. */
function cut(folded: string): Piece[] {
  const pieces: Piece[] = [];
  let boundary: Token['boundary'] = 'none';
  for (const chunk of folded.match(/\S+/g) ?? []) {
    for (const [word, closing] of cutChunk(chunk)) {
      if (word !== '') pieces.push({ word, boundary, ends: closing });
      boundary = stronger(word === '' ? boundary : 'none', boundaryOf(closing));
    }
  }
  return pieces;
}

/** "k.m.s" stays one word, "die.now" becomes two; a sign between letters ("d!e", "s*icide") stays with its word. */
function cutChunk(chunk: string): [word: string, closing: string][] {
  const core = chunk.replace(/^[^\p{L}\p{N}$@*]+/u, '');
  if (core === '') return [['', chunk]];
  if (/^\p{L}(?:[^\p{L}\p{N}]\p{L}){2,}[^\p{L}\p{N}]*$/u.test(core))
    return [[core.replace(/[^\p{L}]/gu, ''), core.slice(core.search(/[^\p{L}]*$/u))]];
  if (/^w\/(?:o|out)?$/.test(core)) return [[core, '']];
  const parts = core.matchAll(/((?:[\p{L}\p{N}'*#$@]|[!|€%](?=\p{L}))*)([^\p{L}\p{N}'*#$@]*)/gu);
  return [...parts].filter(([all]) => all !== '').map(([, word = '', closing = '']) => [trim(word), closing]);
}

function trim(word: string): string {
  return word.replace(/^['*#]+|['*#@$]+$/g, '');
}

function boundaryOf(closing: string): Token['boundary'] {
  if (/[.!?;\u3002]/.test(closing)) return 'sentence';
  return /[,:()\u2013-]/.test(closing) ? 'comma' : 'none';
}

function stronger(one: Token['boundary'], other: Token['boundary']): Token['boundary'] {
  if (one === 'sentence' || other === 'sentence') return 'sentence';
  return one === 'comma' || other === 'comma' ? 'comma' : 'none';
}

/** "k m s", "d i e": three or more single letters in a row are one word, if they make a known one. */
function joinLetters(pieces: readonly Piece[], known: ReadonlySet<string>): Piece[] {
  const joined: Piece[] = [];
  for (let at = 0; at < pieces.length;) {
    const run = runAt(pieces, at);
    const found = spelledOut(run, known);
    if (found === undefined) {
      joined.push(...pieces.slice(at, at + Math.max(run.length, 1)));
      at += Math.max(run.length, 1);
    } else {
      joined.push(...run.slice(0, found.start), found.piece);
      at += found.end;
    }
  }
  return joined;
}

function runAt(pieces: readonly Piece[], start: number): readonly Piece[] {
  let end = start;
  while (pieces[end]?.word.length === 1) end++;
  return pieces.slice(start, end);
}

/** Letters before a spelled word that may belong to something else ("a. k m s"). */
const STRAY = 2;

function spelledOut(
  run: readonly Piece[],
  known: ReadonlySet<string>,
): { start: number; end: number; piece: Piece } | undefined {
  for (let start = 0; start <= STRAY && run.length - start >= 3; start++) {
    const stop = run.findIndex((piece, at) => at > start && piece.boundary === 'sentence');
    for (const end of stop > start + 2 ? [run.length, stop] : [run.length]) {
      const letters = run.slice(start, end);
      const word = letters.map((piece) => piece.word).join('');
      if (!known.has(word) && partRun(word, (part) => known.has(part)) === undefined) continue;
      const [first, last] = [letters[0], letters.at(-1)];
      if (first && last) return { start, end, piece: { word, boundary: first.boundary, ends: last.ends } };
    }
  }
  return undefined;
}

function wordsOf(written: string, pieces: readonly Piece[], at: number, known: ReadonlySet<string>): readonly string[] {
  const following = pieces[at + 1];
  const next = following?.boundary === 'none' ? following.word : '';
  const isKnown = (word: string): boolean => known.has(word) || writtenOut(word, next)[0] !== word;
  if (written === '2' && isTo(pieces[at - 1]?.word ?? '', next)) return ['to'];
  if (writtenOut(written, next)[0] !== written || isKnown(written)) return writtenOut(written, next);
  const word = readDrawnOut(readCensored(readLeet(written), CENSORED), isKnown);
  const words = writtenOut(word, next);
  if (words.length > 1 || known.has(words[0] ?? '')) return words;
  const spanish = word.replace(/^k(?=[ei])/, 'qu');
  if (spanish !== word && known.has(spanish)) return [spanish];
  const mended = mend(words[0] ?? word);
  if (mended !== words[0]) return [mended];
  return partRun(word, isKnown)?.flatMap((part) => writtenOut(part, '')) ?? words;
}

/** "want 2 die": the figure reads as "to" between such a word and a word of letters. */
function isTo(before: string, after: string): boolean {
  return /^(wan|want|wnt|wants|wanted|need|ready|go|goin|going|try|tryin|trying|like|love|have|got|nothing|nothin|used|how|way|wish|plan|about|up|reason|reasn|due|close)$/.test(before) && /^[a-z]/.test(after); // prettier-ignore
}

function joinApart(words: readonly string[], tokens: Token[]): readonly string[] {
  const last = tokens.at(-1);
  const [first = '', ...rest] = words;
  if (last === undefined || !APART.has(last.word + first)) return words;
  tokens.pop();
  tokens.push({ ...last, word: writtenOut(last.word + first, '')[0] ?? first });
  return rest;
}

/** Marks every token whose sentence closes with a question mark. */
function markQuestions(tokens: readonly Token[], pieces: readonly Piece[]): Token[] {
  const asked = pieces.some((piece) => piece.ends.includes('?'));
  if (!asked) return [...tokens];
  return askedBySentence(tokens, sentencesAsked(pieces));
}

function sentencesAsked(pieces: readonly Piece[]): boolean[] {
  const asked = [false];
  pieces.forEach((piece, at) => {
    if (at > 0 && piece.boundary === 'sentence') asked.push(false);
    if (piece.ends.includes('?')) asked[asked.length - 1] = true;
  });
  return asked;
}

function askedBySentence(tokens: readonly Token[], asked: readonly boolean[]): Token[] {
  let sentence = 0;
  return tokens.map((token, at) => {
    if (at > 0 && token.boundary === 'sentence') sentence++;
    return { ...token, asked: asked[sentence] ?? false };
  });
}
