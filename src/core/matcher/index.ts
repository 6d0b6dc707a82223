import type { Candidate, KnowledgeBase, Match, Query } from '../model';
import { decide } from './decide';
import type { Encoder } from './encoder';
import { createFuzzyRanker } from './fuzzy';
import { normalise } from './normalise';
import { createPhrasings } from './phrasings';
import { createRanker, type Ranking } from './rank';
import { SETTINGS } from './settings';
import { createSpeller } from './spelling';
import type { Trained } from './train';

export type { Encoder } from './encoder';
export { trainMatcher, type Progress, type Trained } from './train';

/** Finds the entry that answers a question. Never throws for any text; takes milliseconds. */
export interface Matcher {
  match(query: Query): Promise<Match>;
}

/**
 * @param trained what was learned from this very knowledge base; without it fuse.js ranks alone
 * @param encoder the one it was learned with; without it words decide alone
 */
export function createMatcher(base: KnowledgeBase, trained?: Trained, encoder?: Encoder): Matcher {
  if (!trained) return fuzzyMatcher(base);
  const speller = createSpeller(trained.words, (word) => encoder?.knows(word) ?? false);
  const rank = createRanker(trained, speller, encoder);
  const phrasings = createPhrasings(base, trained.vocabulary);
  const match = (query: Query): Match => {
    const exact = phrasings.exact(normalise(query.text));
    const ranking = rank(query);
    if (exact && !isFollowUp(query)) {
      const candidate = { topic: exact.topic, score: 1, stages: { exact: 1 }, phrasing: exact.phrasing };
      const others = candidatesOf(trained, ranking, phrasings.nearest).filter(({ topic }) => topic !== exact.topic);
      return decide([candidate, ...others.map((other) => ({ ...other, score: Math.min(other.score, 0.5) }))].slice(0, SETTINGS.candidates), 0, base);
    }
    const candidates = candidatesOf(trained, ranking, phrasings.nearest);
    if (lacksEvidence(trained, candidates[0])) {
      return { kind: 'none', candidates, why: 'Too little of the question is known to this knowledge.' };
    }
    return decide(candidates, ranking.shares[trained.topics.length] ?? 0, base);
  };
  return { match: (query) => Promise.resolve(match(query)) };
}

/** Where nothing was learned about what to decline, the points themselves must speak for an entry. */
function lacksEvidence({ topics, lexical, semantic }: Trained, best: Candidate | undefined): boolean {
  if (!best || lexical.classes > topics.length) return false;
  const points = Object.values(best.stages).reduce((sum, value) => sum + value, 0);
  return points < SETTINGS.evidence * (1 + (semantic?.weight ?? 0));
}

/** Short phrasings such as "and for how long?" mean what came before, even where an entry lists the very words. */
function isFollowUp({ text, context }: Query): boolean {
  return context !== undefined && /^(?:and|but|or|so|ok|okay)\b/i.test(text.trim());
}

function candidatesOf(trained: Trained, ranking: Ranking, nearest: (topic: string, understood: string) => string): Candidate[] {
  const { understood, lexical, semantic, shares } = ranking;
  return trained.topics
    .map((topic, index) => ({ topic, index, score: shares[index]! }))
    .sort((a, b) => b.score - a.score)
    .slice(0, SETTINGS.candidates)
    .map(({ topic, index, score }) => ({
      topic,
      score,
      stages: { words: lexical[index]!, meaning: semantic[index]! },
      phrasing: nearest(topic, understood),
    }));
}

function fuzzyMatcher(base: KnowledgeBase): Matcher {
  const rank = createFuzzyRanker(base);
  return { match: (query) => Promise.resolve(decide(rank(query), 0, base)) };
}
