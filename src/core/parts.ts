import { cut } from './plainText';

/** What a long message is cut into, and the words that ask for the next part. */
export interface LongMessage {
  readonly text: string;
  /** The choices as words, in one piece; they stand in the last part. Empty where there are none. */
  readonly choices: string;
  /** Which part of the whole this is, counted from 1. */
  readonly from: number;
}

export interface Part {
  readonly text: string;
  /** What the parts after this one hold, without the choices. */
  readonly rest?: string;
}

const BETWEEN = '\n\n';
/** "(1/2) " before each part. */
const mark = (n: number, of: number) => `(${n}/${of}) `;
const LONGEST_MARK = mark(9, 9).length;

/** The next part of a message that is too long for one: numbered, ending with a sentence, and within `limit` characters. */
export function nextPart({ text, choices, from }: LongMessage, limit: number, more: string): Part {
  const room = limit - LONGEST_MARK;
  const chunks = chunksOf(text, room - more.length - BETWEEN.length);
  const last = chunks.at(-1) ?? '';
  const joined = [last, choices].filter((part) => part !== '').join(BETWEEN);
  const fits = joined.length <= room;
  const of = from - 1 + chunks.length + (fits ? 0 : 1);
  const [head = ''] = chunks;
  if (chunks.length === 1 && fits) return { text: `${mark(from, of)}${joined}` };
  return { text: `${mark(from, of)}${head}${BETWEEN}${more}`, rest: text.slice(head.length).trim() };
}

function chunksOf(text: string, room: number): readonly string[] {
  const { head, rest } = cut(text, room);
  return rest === '' ? [head] : [head, ...chunksOf(rest, room)];
}
