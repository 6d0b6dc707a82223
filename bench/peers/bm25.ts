import type { KnowledgeBase } from '../../src/core/model';
import { fold, words } from '../../src/core/text';
import { documentsOf, foundOf, textsOf, type Labelled, type Method } from '../method';

/** Saturation of repeated words, and how much a long text is held back (the usual values; Robertson and Zaragoza 2009). */
const K1 = 1.2;
const B = 0.75;

/** BM25 over stems with one document a text: the entry with the best one wins. */
export function bm25(base: KnowledgeBase): Method {
  return rankBy('BM25 over stems, by text', textsOf(base), base);
}

/** BM25 over stems with all texts of an entry as one document. */
export function bm25ByEntry(base: KnowledgeBase): Method {
  return rankBy('BM25 over stems, by entry', documentsOf(base), base);
}

function rankBy(name: string, texts: readonly Labelled[], base: KnowledgeBase): Method {
  const documents = texts.map(({ text }) => stems(text));
  const average = documents.reduce((sum, { length }) => sum + length, 0) / documents.length;
  const postings = new Map<string, Map<number, number>>();
  documents.forEach((document, at) => {
    for (const stem of document) {
      const posting = postings.get(stem) ?? new Map<number, number>();
      postings.set(stem, posting.set(at, (posting.get(at) ?? 0) + 1));
    }
  });
  const find = (text: string) => {
    const scores = new Map<number, number>();
    for (const stem of new Set(stems(text))) {
      const posting = postings.get(stem);
      if (!posting) continue;
      const rarity = Math.log(1 + (documents.length - posting.size + 0.5) / (posting.size + 0.5));
      for (const [at, count] of posting) {
        const length = 1 - B + (B * documents[at]!.length) / average;
        scores.set(at, (scores.get(at) ?? 0) + (rarity * count * (K1 + 1)) / (count + K1 * length));
      }
    }
    return [...scores].map(([at, score]) => ({ labelled: texts[at]!, score }));
  };
  return { name, find: ({ text }) => foundOf(find(text), base) };
}

const ENDINGS = /(?:ingly|edly|ings?|ed|es|ly|s)$/;
const SHORTEST = 3;

function stems(text: string): string[] {
  return words(fold(text)).map((word) => {
    const stem = word.replace(ENDINGS, '');
    return stem.length < SHORTEST ? word : stem;
  });
}
