import Fuse from 'fuse.js';
import type { Candidate, KnowledgeBase, Query } from '../model';
import { normalise } from './normalise';
import { SETTINGS } from './settings';

/** fuse.js's cost grows with the length of the query. Characters. */
const LONGEST_QUERY = 120;

/**
 * The ranker that needs no training: fuse.js over the phrasings, one record each (with phrasings as a list, the entry
 * with more of them would win), token search, best phrasing counts. It serves while nothing better is there.
 */
export function createFuzzyRanker(base: KnowledgeBase): (query: Query) => Candidate[] {
  const records = [...base.entries.values()].flatMap((entry) =>
    [entry.question, ...entry.alternates].map((phrasing) => ({ topic: entry.id, phrasing, text: normalise(phrasing) })),
  );
  const fuse = new Fuse(records, { keys: ['text'], includeScore: true, useTokenSearch: true, threshold: 0.2, ignoreLocation: true });
  return ({ text }) => {
    const found = new Map<string, Candidate>();
    for (const { item, score = 1 } of fuse.search(normalise(text).slice(0, LONGEST_QUERY))) {
      const share = 1 - score;
      if ((found.get(item.topic)?.score ?? -1) < share) found.set(item.topic, { topic: item.topic, score: share, stages: { fuzzy: share }, phrasing: item.phrasing });
    }
    return [...found.values()].sort((a, b) => b.score - a.score).slice(0, SETTINGS.candidates);
  };
}
