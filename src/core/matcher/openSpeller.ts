import type { Encoder } from './encoder';
import { pairFeature } from './features';
import { FURTHER } from './shorthand';
import { createSpeller, type Speller } from './spelling';
import type { Trained } from './train';

const opened = new WeakMap<Trained, { readonly encoder: Encoder | undefined; readonly speller: Speller }>();

/**
 * The speller that knows what was learned: the words of the knowledge, which of them stand together, and the encoder's. The
 * matcher and the second reader read the same message, so they share one and what it has looked up.
 */
export function openSpeller(trained: Trained, encoder: Encoder | undefined): Speller {
  const known = opened.get(trained);
  if (known !== undefined && known.encoder === encoder) return known.speller;
  const speller = spellerOf(trained, encoder);
  opened.set(trained, { encoder, speller });
  return speller;
}

function spellerOf({ words, learned, alarm }: Trained, encoder: Encoder | undefined): Speller {
  return createSpeller({
    counts: words,
    known: (word) => (encoder?.knows(word) ?? words.has(word)) || Object.hasOwn(FURTHER, word),
    pair: (first, second) => {
      const pair = pairFeature(first, second);
      return learned.vocabulary.index.has(pair) || alarm?.words.vocabulary.index.has(pair) === true;
    },
  });
}
