import type { Encoder } from './encoder';
import { pairFeature } from './features';
import { FURTHER } from './shorthand';
import { createSpeller, type Speller } from './spelling';
import type { Trained } from './train';

/** The speller that knows what was learned: the words of the knowledge, which of them stand together, and the encoder's. */
export function openSpeller({ words, learned, alarm }: Trained, encoder: Encoder | undefined): Speller {
  return createSpeller({
    counts: words,
    known: (word) => (encoder?.knows(word) ?? words.has(word)) || Object.hasOwn(FURTHER, word),
    pair: (first, second) => {
      const pair = pairFeature(first, second);
      return learned.vocabulary.index.has(pair) || alarm?.words.vocabulary.index.has(pair) === true;
    },
  });
}
