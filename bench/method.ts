import type { KnowledgeBase, Query } from '../src/core/model';

/** What a method makes of a question; a Match of our matcher is one. `topic`: the entry that it answers with. */
export interface Found {
  readonly kind: 'answer' | 'refer' | 'choose' | 'none';
  readonly topic?: string;
  readonly candidates: readonly { readonly topic: string }[];
}

export interface Method {
  readonly name: string;
  find(query: Query): Found | Promise<Found>;
}

/** A text to learn from, and its entry; without one it is something that must be declined. */
export interface Labelled {
  readonly text: string;
  readonly topic?: string;
}

/** All that a knowledge base has to learn from: every method gets the same. */
export function textsOf({ entries, examples, negatives }: KnowledgeBase): Labelled[] {
  const phrasings = [...entries.values()].flatMap(({ id, question, alternates }) =>
    [question, ...alternates].map((text) => ({ text, topic: id })),
  );
  return [...phrasings, ...examples, ...negatives.map((text) => ({ text }))];
}

/** The same texts as one document an entry. What must be declined stays apart: as one document it would swallow questions. */
export function documentsOf(base: KnowledgeBase): Labelled[] {
  const documents = new Map([...base.entries.keys()].map((topic): [string, string[]] => [topic, []]));
  for (const { text, topic } of textsOf(base)) if (topic !== undefined) documents.get(topic)?.push(text);
  return [
    ...[...documents].map(([topic, texts]) => ({ topic, text: texts.join('\n') })),
    ...base.negatives.map((text) => ({ text })),
  ];
}

interface Hit {
  readonly labelled: Labelled;
  /** The larger, the better. */
  readonly score: number;
}

/** Candidates that are kept. */
const KEPT = 5;

/** Hits on single texts to what is found: an entry counts as much as its best text, and a text to be declined may win. */
export function foundOf(hits: Iterable<Hit>, base: KnowledgeBase): Found {
  const best = new Map<string | undefined, number>();
  for (const { labelled, score } of hits) {
    if (score > (best.get(labelled.topic) ?? -Infinity)) best.set(labelled.topic, score);
  }
  const ranked = [...best].sort((a, b) => b[1] - a[1]);
  const candidates = ranked.flatMap(([topic]) => (topic === undefined ? [] : [{ topic }])).slice(0, KEPT);
  const topic = ranked[0]?.[0];
  if (topic === undefined) return { kind: 'none', candidates };
  return { kind: base.entries.get(topic)?.kind ?? 'answer', topic, candidates };
}
