import type { Encoder } from '../../src/core/matcher/encoder';
import type { KnowledgeBase } from '../../src/core/model';
import type { Method } from '../method';
import { bm25, bm25ByEntry } from './bm25';
import { fuseDefault, fuseTuned } from './fuse';
import { miniSearch, miniSearchByEntry } from './miniSearch';
import { nearest } from './nearest';

export { fuseDefault } from './fuse';

/** Whom our matcher is compared with. A further one is one line here. */
export function openPeers(base: KnowledgeBase, encoder: Encoder): Method[] {
  return [
    fuseDefault(base),
    fuseTuned(base),
    miniSearch(base),
    miniSearchByEntry(base),
    bm25(base),
    bm25ByEntry(base),
    nearest(base, encoder),
  ];
}
