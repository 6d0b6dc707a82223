import Fuse, { type IFuseOptions } from 'fuse.js';
import type { Entry, KnowledgeBase } from './model';
import { fold, words } from './text';

/** A heading and the entries under it, as people read them. */
export interface TopicGroup {
  readonly heading: string;
  readonly entries: readonly Entry[];
}

/** What can be asked, for somebody who looks around: by heading, or by a word with typos. */
export interface Topics {
  /** All entries under their headings; those that stand nowhere come last. */
  browse(): readonly TopicGroup[];
  /**
   * The entries that come nearest to some words, best first, each once. No words: all, in the order of `browse`.
   * Half a millisecond where titles tell enough, some five where the phrasings are read too.
   */
  search(text: string): readonly Entry[];
}

/** The search over titles and questions. The page gets the same numbers, so that both find the same. */
export const TITLE_SEARCH = {
  /** A title says what an entry is about; its question also names what it is not. */
  keys: [
    { name: 'title', weight: 2 },
    { name: 'question', weight: 1 },
  ],
  /** Share of a word that may be wrong: two letters of "saftey", one of "cost". */
  threshold: 0.34,
  ignoreLocation: true,
  useTokenSearch: true,
  includeScore: true,
} as const;

/**
 * What counts as found, in fuse.js's score (0 is the very word). `worst`: above it, only a common word is shared.
 * `behind`: how much worse than the best; behind that come words that merely look like it ("cost", "nicotine").
 * `inside`: what is lost by a word that stands inside of another one: "iv" is no part of "private". People get the
 * beginning of a word right, so its first two letters tell.
 */
export const FOUND = { worst: 0.7, behind: 0.2, inside: 0.2, beginning: 2 } as const;

/** Phrasings are many, and near to many words: here nearly every word must stand in one of them. */
const PHRASING_SEARCH = { ...TITLE_SEARCH, keys: ['text'], threshold: 0.25, tokenMatch: 'all' } as const;
/** `less`: what a phrasing counts less than a title, in fuse.js's score. */
const PHRASING = { worst: 0.46, less: 0.4 } as const;
/** A title as near as this is what was meant; the phrasings are read only where there is none. */
const CERTAIN = 0.5;
/** fuse.js's cost grows with what it looks for. Characters. */
const LONGEST = 60;

interface Hit {
  readonly entry: Entry;
  /** Where it was found. */
  readonly text: string;
  readonly score: number;
}

/** @param others the heading of entries that stand under none */
export function createTopics(base: KnowledgeBase, others: string): Topics {
  const groups = groupTopics(base, others);
  const ordered = groups.flatMap(({ entries }) => entries);
  const titles = new Fuse(ordered, options<Entry>(TITLE_SEARCH));
  /** Made when it is first needed: it takes some 20 milliseconds. */
  let phrasings: Fuse<Pick<Hit, 'entry' | 'text'>> | undefined;
  const inTitles = (text: string) => titles.search(text).map(({ item, score = 1 }) => titleHit(item, score));
  const inPhrasings = (text: string) => {
    phrasings ??= new Fuse(
      ordered.flatMap((entry) => entry.alternates.map((phrasing) => ({ entry, text: phrasing }))),
      options(PHRASING_SEARCH),
    );
    return phrasings.search(text).map(({ item, score = 1 }) => ({ ...item, score }));
  };
  return {
    browse: () => groups,
    search(text) {
      const plain = words(fold(text)).join(' ').slice(0, LONGEST);
      if (plain === '') return ordered;
      const found = standingOut(inTitles(plain), plain, FOUND.worst);
      const certain = (found[0]?.score ?? 1) <= CERTAIN;
      const more = certain ? [] : standingOut(inPhrasings(plain), plain, PHRASING.worst);
      const lesser = more.map((hit) => ({ ...hit, score: hit.score + PHRASING.less }));
      return entriesOf([...found, ...lesser].sort(byScore));
    },
  };
}

function titleHit(entry: Entry, score: number): Hit {
  return { entry, text: `${entry.title} ${entry.question}`, score };
}

/** All entries under their headings; `others` is the heading of those that stand under none. */
export function groupTopics({ entries, headings = [] }: KnowledgeBase, others: string): readonly TopicGroup[] {
  const groups = headings.map(({ title, topics }) => ({
    heading: title,
    entries: topics.flatMap((id) => entries.get(id) ?? []),
  }));
  const placed = new Set(groups.flatMap((group) => group.entries));
  const rest = [...entries.values()].filter((entry) => !placed.has(entry));
  return rest.length === 0 ? groups : [...groups, { heading: others, entries: rest }];
}

/** fuse.js wants lists that it could change. */
function options<T>(settings: object): IFuseOptions<T> {
  return settings as IFuseOptions<T>;
}

/** What is near enough in itself and not far behind the best; best first. */
function standingOut(hits: readonly Hit[], plain: string, worst: number): readonly Hit[] {
  const ranked = hits
    .filter(({ score }) => score <= worst)
    .map((hit) => ({ ...hit, score: hit.score + FOUND.inside * shareInside(plain, hit.text) }))
    .sort(byScore);
  return ranked.filter(({ score }) => score <= (ranked[0]?.score ?? 0) + FOUND.behind);
}

function byScore(a: Hit, b: Hit): number {
  return a.score - b.score;
}

/** Each entry once. */
function entriesOf(hits: readonly Hit[]): readonly Entry[] {
  return [...new Set(hits.map(({ entry }) => entry))];
}

/** The share of words with whose first letters no word of the text begins. */
function shareInside(plain: string, text: string): number {
  const here = words(fold(text));
  const looked = plain.split(' ');
  const inside = looked.filter((word) => !here.some((one) => one.startsWith(word.slice(0, FOUND.beginning))));
  return inside.length / looked.length;
}

/**
 * The part of a list that is shown at once, and where the next part begins. `room`: places in all, at least two; one of
 * them goes to "more" where the rest does not fit, or is kept free at the end of the list where `tail` asks for it.
 */
export function pageOf<T>(
  list: readonly T[],
  from: number,
  room: number,
  tail: boolean,
): { readonly shown: readonly T[]; readonly next?: number } {
  if (list.length - from + (tail ? 1 : 0) <= room) return { shown: list.slice(from) };
  const next = from + room - 1;
  return { shown: list.slice(from, next), next };
}
