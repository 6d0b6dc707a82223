import type { Problem } from '../knowledge';
import { COLLISIONS, collisions, sameQuestion, type Collision } from '../matcher/collisions';
import type { KnowledgeBase } from '../model';

/** Phrasings that are quoted of a pair, and pairs that are listed. */
const QUOTED = 3;
const LISTED = 8;

export interface ToldApart {
  readonly problems: readonly Problem[];
  /** For people: how well the entries are told apart, and which are near to each other. */
  readonly lines: readonly string[];
}

/** Whether patients who ask for one entry get it, by each phrasing as if nothing had been learned from it. */
export function lintCollisions(base: KnowledgeBase, onProgress?: (share: number) => void): ToldApart {
  const { own, of, pairs } = collisions(base, onProgress);
  const share = of === 0 ? 1 : own / of;
  const near = pairs.filter(({ phrasings }) => phrasings.length >= COLLISIONS.fewest).slice(0, LISTED);
  const problems = [
    ...sameQuestion(base).map(({ entry, other, phrasing }) =>
      problem(entry.id, `"${phrasing}" is the same question as one of "${other.id}"; keep it in one of the two`),
    ),
    ...pairs.filter(({ shadows }) => shadows).map((pair) => problem(pair.entry.id, shadowed(pair))),
    ...(share >= COLLISIONS.own || near[0] === undefined
      ? []
      : [problem(near[0].entry.id, `only ${percent(share)} of all phrasings lead to their own entry when they are left out, at least ${percent(COLLISIONS.own)} must; begin with ${near[0].other.id}, which takes ${quoted(near[0].phrasings)}`)]),
  ];
  const lines = [
    `Told apart: ${percent(share)} of ${of} phrasings lead to their own entry when they are left out themselves.`,
    ...near.map((pair) => `  ${pair.phrasings.length} of ${pair.of} of ${pair.entry.id} lead to ${pair.other.id}: ${quoted(pair.phrasings)}`),
  ];
  return { problems, lines };
}

function shadowed({ other, phrasings, of }: Collision): string {
  return (
    `"${other.id}" shadows it: ${phrasings.length} of its ${of} phrasings lead there when they are left out, such as ${quoted(phrasings)}; ` +
    'join the two entries, or word the phrasings of both so that they say what sets them apart'
  );
}

function quoted(phrasings: readonly string[]): string {
  return phrasings.slice(0, QUOTED).map((phrasing) => `"${phrasing}"`).join(', ');
}

function problem(id: string, message: string): Problem {
  return { file: `knowledge/en/${id}.md`, line: 1, message };
}

function percent(share: number): string {
  return `${Math.floor(share * 100)} %`;
}
