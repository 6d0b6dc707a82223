import MiniSearch from 'minisearch';
import type { KnowledgeBase } from '../../src/core/model';
import { documentsOf, foundOf, textsOf, type Labelled, type Method } from '../method';

/** MiniSearch with one document a text: the entry with the best one wins. */
export function miniSearch(base: KnowledgeBase): Method {
  return search('MiniSearch, by text', textsOf(base), base);
}

/** MiniSearch with all texts of an entry as one document. */
export function miniSearchByEntry(base: KnowledgeBase): Method {
  return search('MiniSearch, by entry', documentsOf(base), base);
}

/** With the options that its documentation suggests for typing people. */
function search(name: string, texts: readonly Labelled[], base: KnowledgeBase): Method {
  const index = new MiniSearch({ fields: ['text'], searchOptions: { prefix: true, fuzzy: 0.2 } });
  index.addAll(texts.map(({ text }, id) => ({ id, text })));
  return {
    name,
    find: ({ text }) =>
      foundOf(
        index.search(text).map(({ id, score }) => ({ labelled: texts[id as number]!, score })),
        base,
      ),
  };
}
