import MiniSearch from 'minisearch';
import type { KnowledgeBase } from '../../src/core/model';
import { foundOf, textsOf, type Method } from '../method';

/** MiniSearch with one document a text, and the options that its documentation suggests for typing people. */
export function miniSearch(base: KnowledgeBase): Method {
  const texts = textsOf(base);
  const index = new MiniSearch({ fields: ['text'], searchOptions: { prefix: true, fuzzy: 0.2 } });
  index.addAll(texts.map(({ text }, id) => ({ id, text })));
  return {
    name: 'MiniSearch',
    find: ({ text }) =>
      foundOf(
        index.search(text).map(({ id, score }) => ({ labelled: texts[id as number]!, score })),
        base,
      ),
  };
}
