import type { Candidate, KnowledgeBase, Match, Query } from '../model';
import { decide } from './decide';
import type { Encoder } from './encoder';
import { createFuzzyRanker } from './fuzzy';
import { normalise } from './normalise';
import { createPhrasings } from './phrasings';
import { createRanker, type Ranking, type Stage } from './rank';
import { SETTINGS, type Fitted } from './settings';
import type { Trained } from './train';

export { remembering, type Encoder } from './encoder';
export type { Stage } from './rank';
export { trainMatcher, type Progress, type Trained } from './train';

/** Finds the entry that answers a question. Never throws for any text; takes milliseconds. */
export interface Matcher {
  match(query: Query): Promise<Match>;
}

export interface MatcherOptions {
  /** Stages to leave out, to see what each brings (`npm run bench -- ablation`). */
  readonly without?: ReadonlySet<Stage | 'exact'>;
  /** Other thresholds than the project's. */
  readonly fitted?: Fitted;
}

/**
 * @param trained what was learned from this very knowledge base; without it fuse.js ranks alone
 * @param encoder the one it was learned with; without it words decide alone
 */
export function createMatcher(base: KnowledgeBase, trained?: Trained, encoder?: Encoder, { without = new Set(), fitted = SETTINGS }: MatcherOptions = {}): Matcher {
  if (!trained) return fuzzyMatcher(base);
  const rank = createRanker(trained, encoder, without as ReadonlySet<Stage>, fitted);
  const phrasings = createPhrasings(base, trained.learned.vocabulary);
  const { answer, lead } = SETTINGS.evidence;
  const usual = learnedToDecline(trained) ? fitted : { ...fitted, answer, lead };
  const match = (query: Query): Match => {
    const exact = without.has('exact') || isFollowUp(query) ? undefined : phrasings.exact(normalise(query.text));
    const ranking = rank(query);
    const candidates = candidatesOf(trained, ranking, phrasings.nearestTo(ranking.understood));
    if (exact) {
      const candidate = { topic: exact.topic, score: 1, stages: { exact: 1 }, phrasing: exact.phrasing };
      const others = candidates.filter(({ topic }) => topic !== exact.topic).map((other) => ({ ...other, score: Math.min(other.score, SECOND_TO_EXACT) }));
      return decide([candidate, ...others].slice(0, SETTINGS.candidates), 0, base, fitted);
    }
    if (lacksEvidence(trained, candidates[0])) {
      return { kind: 'none', candidates, why: 'Too little of the question is known to this knowledge.' };
    }
    const limits = ranking.swayed || !ranking.understood.includes(' ') ? careful(usual) : usual;
    return decide(candidates, ranking.shares[trained.topics.length] ?? 0, base, limits);
  };
  return { match: (query) => Promise.resolve(match(query)) };
}

/**
 * Where only the question before speaks for an entry, it needs half of the points: "does it hurt" after the treatment plan is
 * no question about the plan. So does it for a message of one word: "sessions" may ask anything about them.
 */
function careful(fitted: Fitted): Fitted {
  return { ...fitted, answer: Math.max(fitted.answer, SETTINGS.halfway), lead: Infinity };
}

/** Where a phrasing is repeated word for word, no other entry comes near. */
const SECOND_TO_EXACT = 0.1;

/** Whether there is a class for what is to be declined beside those of the entries. */
function learnedToDecline({ learned, topics }: Trained): boolean {
  return learned.bias.length > topics.length;
}

/** Where nothing was learned about what to decline, the points themselves must speak for an entry. */
function lacksEvidence(trained: Trained, best: Candidate | undefined): boolean {
  if (!best || learnedToDecline(trained)) return false;
  const { evidence = SETTINGS.evidence.points } = trained;
  return Object.values(best.stages).reduce((sum, value) => sum + value, 0) < evidence;
}

/** Short phrasings such as "and for how long?" mean what came before, even where an entry lists the very words. */
function isFollowUp({ text, context }: Query): boolean {
  return context !== undefined && /^(?:and|but|or|so|ok|okay)\b/i.test(text.trim());
}

function candidatesOf(trained: Trained, { words, meaning, shares }: Ranking, nearest: (topic: string) => string): Candidate[] {
  return trained.topics
    .map((topic, index) => ({ topic, index, score: shares[index]! }))
    .sort((a, b) => b.score - a.score)
    .slice(0, SETTINGS.candidates)
    .map(({ topic, index, score }) => ({
      topic,
      score,
      stages: { words: words[index]!, meaning: meaning[index]! },
      // Looked up when somebody reads it: it takes longer than ranking does.
      get phrasing() {
        return nearest(topic);
      },
    }));
}

function fuzzyMatcher(base: KnowledgeBase): Matcher {
  const rank = createFuzzyRanker(base);
  return { match: (query) => Promise.resolve(decide(rank(query), 0, base)) };
}
