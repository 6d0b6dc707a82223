import { createMatcher, trainMatcher, type Encoder, type Stage, type Trained } from '../src/core/matcher';
import type { KnowledgeBase, Query } from '../src/core/model';
import type { Found } from './method';

/** The matcher of a variant: one question to what is found. */
export interface Match {
  (query: Query): Found | Promise<Found>;
}

/** What variants are built with. */
export interface Kit {
  readonly encoder: Encoder;
  /** Learns a knowledge base; the same base object is learned once. */
  learn(base: KnowledgeBase): Trained;
}

export interface Variant {
  readonly name: string;
  /** Several variants may share what they learn: ask `kit.learn` with the base as it comes. */
  build(base: KnowledgeBase, kit: Kit): Match;
}

/** The matcher as it is: what every other variant is compared with. */
export const FULL: Variant = { name: 'everything', build: (base, kit) => matching(base, kit.learn(base), kit.encoder) };

/**
 * The matcher with one stage left out. A further stage is one more line: a name, and how its matcher is built.
 * Lines that change what was learned (`trained`) leave the others' weights as they are; lines that change `base` learn anew.
 */
export const VARIANTS: readonly Variant[] = [
  without('spelling repair', (base, kit) => matching(base, kit.learn(base), kit.encoder, 'spelling')),
  without('words and character pieces', (base, kit) => matching(base, kit.learn(base), kit.encoder, 'words')),
  without('words and word pairs', (base, kit) => matching(base, withoutFeatures(kit.learn(base), isWord), kit.encoder)),
  without('character pieces', (base, kit) =>
    matching(
      base,
      withoutFeatures(kit.learn(base), (feature) => !isWord(feature)),
      kit.encoder,
    ),
  ),
  without('meanings (encoder)', (base, kit) => matching(base, kit.learn(base), kit.encoder, 'meaning')),
  without('the question before', (base, kit) => matching(base, kit.learn(base), kit.encoder, 'context')),
  without('exact phrasings', (base, kit) => matching(base, kit.learn(base), kit.encoder, 'exact')),
  without('negatives', (base, kit) => {
    const fewer = { ...base, negatives: [] };
    return matching(fewer, kit.learn(fewer), kit.encoder);
  }),
  without('labelled training questions', (base, kit) => {
    const fewer = { ...base, examples: [] };
    return matching(fewer, kit.learn(fewer), kit.encoder);
  }),
  without('anything learned (fuse.js ranks)', (base) => {
    const matcher = createMatcher(base);
    return (query) => matcher.match(query);
  }),
];

function without(stage: string, build: Variant['build']): Variant {
  return { name: `without ${stage}`, build };
}

function matching(base: KnowledgeBase, trained: Trained, encoder: Encoder, ...left: (Stage | 'exact')[]): Match {
  const matcher = createMatcher(base, trained, encoder, { without: new Set(left) });
  return (query) => matcher.match(query);
}

/** As if the classifiers had never seen these features. */
function withoutFeatures(trained: Trained, left: (feature: string) => boolean): Trained {
  const { words, vocabulary } = trained.learned;
  const scales = words.scales.slice();
  for (const [feature, at] of vocabulary.index) if (left(feature)) scales[at] = 0;
  return { ...trained, learned: { ...trained.learned, words: { ...words, scales } } };
}

/** Stems and pairs of stems begin so; a piece of a text may by chance, which blurs both lines a little. */
function isWord(feature: string): boolean {
  return /^w \S+$|^p \S+ \S+$/.test(feature);
}

/** A kit that learns each knowledge base once and encodes each text once. */
export function createKit(encoder: Encoder, onLearn: () => Parameters<typeof trainMatcher>[2]): Kit {
  const encodings = new Map<string, ReturnType<Encoder['encode']>>();
  const remembering: Encoder = {
    ...encoder,
    encode(text) {
      const known = encodings.get(text) ?? encoder.encode(text);
      encodings.set(text, known);
      return known;
    },
  };
  const learned = new Map<KnowledgeBase, Trained>();
  return {
    encoder: remembering,
    learn(base) {
      const known = learned.get(base) ?? trainMatcher(base, remembering, onLearn());
      learned.set(base, known);
      return known;
    },
  };
}
