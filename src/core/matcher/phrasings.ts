import type { Entry, KnowledgeBase } from '../model';
import { type Sparse, vectorise, type Vocabulary } from './features';
import { normalise } from './normalise';

/** Looks up phrasings: the one that a question repeats word for word, and the one of an entry that comes nearest. */
export interface Phrasings {
  /** The entry one of whose phrasings, or whose title, is this very text, courtesies apart. */
  exact(understood: string): { topic: string; phrasing: string } | undefined;
  /** By entry. */
  nearestTo(understood: string): (topic: string) => string;
}

export function createPhrasings(base: KnowledgeBase, vocabulary: Vocabulary): Phrasings {
  const texts = new Map<string, { topic: string; phrasing: string }>();
  for (const entry of base.entries.values()) {
    for (const phrasing of [...phrasingsOf(entry), entry.title]) {
      const key = normalise(phrasing);
      if (!texts.has(key)) texts.set(key, { topic: entry.id, phrasing });
    }
  }
  const vectors = new Map<string, { phrasing: string; vector: Sparse }[]>();
  const vectorsOf = (topic: string) => {
    let known = vectors.get(topic);
    if (!known) {
      const entry = base.entries.get(topic);
      known = (entry ? phrasingsOf(entry) : []).map((phrasing) => ({ phrasing, vector: vectorise(normalise(phrasing), vocabulary) }));
      vectors.set(topic, known);
    }
    return known;
  };
  return {
    exact: (understood) => texts.get(understood),
    nearestTo(understood) {
      const query = asMap(vectorise(understood, vocabulary));
      return (topic) => {
        let best = { phrasing: base.entries.get(topic)?.question ?? '', likeness: -1 };
        for (const { phrasing, vector } of vectorsOf(topic)) {
          const likeness = product(vector, query);
          if (likeness > best.likeness) best = { phrasing, likeness };
        }
        return best.phrasing;
      };
    },
  };
}

function phrasingsOf(entry: Entry): string[] {
  return [entry.question, ...entry.alternates];
}

function asMap({ indices, values }: Sparse): Map<number, number> {
  return new Map(Array.from(indices, (index, i) => [index, values[i]!]));
}

function product({ indices, values }: Sparse, other: ReadonlyMap<number, number>): number {
  let sum = 0;
  for (let i = 0; i < indices.length; i++) sum += values[i]! * (other.get(indices[i]!) ?? 0);
  return sum;
}
