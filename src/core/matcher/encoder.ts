/** What the sentence encoder makes of one text. All vectors have length one, or are zero for an empty text. */
export interface Encoding {
  /** 512 numbers: the meaning of the whole sentence. */
  readonly sentence: Float32Array;
  /** 256 numbers: mean of the word pieces before any attention. */
  readonly pieces: Float32Array;
  /** 512 numbers each: mean over the word pieces after the first and the second layer. */
  readonly first: Float32Array;
  readonly second: Float32Array;
}

/** The views of an encoding, in the order in which they are stored. */
export const VIEWS = ['sentence', 'pieces', 'first', 'second'] as const;
export type View = (typeof VIEWS)[number];

/** One sentence to its encoding. Deterministic; the same text gives the same numbers on every machine. */
export interface Encoder {
  /** Changes when the numbers change: part of the key under which trained parts are kept. */
  readonly id: string;
  encode(text: string): Encoding;
  /** Whether a word, in small letters, is a common English word. */
  knows(word: string): boolean;
}

/** Encodes a text once, however often it is asked for; of all texts, or of the `most` asked for last. */
export function remembering({ encode, ...encoder }: Encoder, most = Infinity): Encoder {
  const last = new Map<string, Encoding>();
  return {
    ...encoder,
    encode(text) {
      const encoding = last.get(text) ?? encode(text);
      last.delete(text);
      last.set(text, encoding);
      if (last.size > most) last.delete(last.keys().next().value!);
      return encoding;
    },
  };
}
