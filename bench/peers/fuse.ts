import Fuse, { type IFuseOptions } from 'fuse.js';
import type { KnowledgeBase } from '../../src/core/model';
import { foundOf, textsOf, type Labelled, type Method } from '../method';

/** fuse.js with one record a text, as it comes. */
export function fuseDefault(base: KnowledgeBase): Method {
  return fuse('fuse.js, default', base, {});
}

/** fuse.js as one would tune it for questions: word by word, wherever a word stands, and strict. */
export function fuseTuned(base: KnowledgeBase): Method {
  return fuse('fuse.js, tuned', base, { useTokenSearch: true, threshold: 0.2, ignoreLocation: true });
}

function fuse(name: string, base: KnowledgeBase, options: IFuseOptions<Labelled>): Method {
  const index = new Fuse(textsOf(base), { keys: ['text'], includeScore: true, ...options });
  return {
    name,
    find: ({ text }) =>
      foundOf(
        index.search(text).map(({ item, score = 1 }) => ({ labelled: item, score: -score })),
        base,
      ),
  };
}
