import type { Candidate, Entry, KnowledgeBase, Match } from '../model';
import { SETTINGS, type Fitted } from './settings';

/**
 * From candidates (best first) to what the bot does: answer or hand on where one entry stands out, offer choices where
 * several might be meant, say so where none is.
 * @param declined share of the class of messages that have nothing to do with the knowledge
 */
export function decide(candidates: readonly Candidate[], declined: number, base: KnowledgeBase, { answer, lead, offer, beside: near }: Fitted = SETTINGS): Match {
  const [best, second] = candidates;
  const entry = best && base.entries.get(best.topic);
  if (!best || !entry) return { kind: 'none', candidates, why: 'The knowledge holds no entry that could be meant.' };
  if (declined > best.score) return { kind: 'none', candidates, why: `It sounds like something else than treatment (${percent(declined)}).` };
  const stands = best.score >= answer || (best.score >= offer && best.score >= lead * (second?.score ?? 0));
  if (stands) return settled(entry, candidates, best, second);
  if (best.score < offer) return { kind: 'none', candidates, why: `Nothing comes near: the best entry has ${percent(best.score)}, at least ${percent(offer)} is needed.` };
  const beside = candidates.slice(0, SETTINGS.choices).filter(({ score }) => score >= near * best.score);
  if (beside.length === 1) return settled(entry, candidates, best, second);
  return {
    kind: 'choose',
    topics: beside.map(({ topic }) => topic),
    candidates,
    why: `Several entries might be meant: ${beside.map(({ topic, score }) => `${topic} ${percent(score)}`).join(', ')}.`,
  };
}

function settled(entry: Entry, candidates: readonly Candidate[], best: Candidate, second: Candidate | undefined): Match {
  const next = second ? `; the next, ${second.topic}, has ${percent(second.score)}` : '';
  return {
    kind: entry.kind,
    topic: entry.id,
    candidates,
    // Looked up when somebody reads it, as the phrasing is.
    get why() {
      return `${entry.id} stands out with ${percent(best.score)}${next}. Nearest phrasing: "${best.phrasing}".`;
    },
  };
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
