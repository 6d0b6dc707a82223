import type { Encoder } from '../../src/core/matcher/encoder';
import { normalise } from '../../src/core/matcher/normalise';
import type { KnowledgeBase } from '../../src/core/model';
import { foundOf, textsOf, type Method } from '../method';

/**
 * The text whose sentence vector is nearest to the question's, by cosine: the usual use of a sentence encoder. It reads
 * texts in our plain form (shorthand written out, courtesies left out), since it does worse on them as they stand.
 */
export function nearest(base: KnowledgeBase, encoder: Encoder): Method {
  const texts = textsOf(base).map((labelled) => ({
    labelled,
    vector: encoder.encode(normalise(labelled.text)).sentence,
  }));
  return {
    name: 'encoder, nearest text',
    find({ text }) {
      const { sentence } = encoder.encode(normalise(text));
      return foundOf(
        texts.map(({ labelled, vector }) => ({ labelled, score: product(sentence, vector) })),
        base,
      );
    },
  };
}

/** Both have length one, so this is their cosine. */
function product(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
