import { dangerIn, type Shares } from './alarm';

/** Characters from which an unbroken stretch of words is cut: not everybody writes full stops on a phone. */
const LONG_SENTENCE = 200;
/** Sentences that are looked at, the last ones; and those of them that are read in full, each by itself and beside its neighbours. */
const LOOKED_AT = 40;
const READ = 2;
/** A shorter sentence tells nothing alone. */
const FEWEST_WORDS = 3;

export interface Reader {
  (text: string): Shares;
}

/**
 * How much a long message sounds like danger: as much as its most alarming sentence does, by itself and together with the ones
 * before and behind it. As a whole a story drowns the one sentence that matters; alone, a sad sentence of a story sounds worse
 * than it is meant.
 * @param glance quick, tells which sentences are worth reading
 * @param read takes milliseconds; is asked six times at most, and twice where no sentence alone is near to `least`
 * @param least the danger that matters; less may be told as even less
 */
export function loudestIn(story: string, least: number, glance: Reader, read: Reader): Shares {
  const sentences = sentencesOf(story).slice(-LOOKED_AT);
  const likeliest = sentences
    .map((sentence, at) => ({ at, danger: dangerIn(glance(sentence)) }))
    .sort((a, b) => b.danger - a.danger)
    .slice(0, READ);
  const heard = likeliest.map(({ at }) => {
    const alone = read(sentences[at]!);
    const beside = besides(sentences, at);
    // Its neighbours can add a share of one each.
    if (dangerIn(alone) + beside.length < least * (beside.length + 1)) return alone;
    return mean([alone, ...beside.map(read)]);
  });
  return heard.reduce((loudest, one) => (dangerIn(one) > dangerIn(loudest) ? one : loudest), { crisis: 0, emergency: 0 });
}

/** A sentence together with each of its neighbours. */
function besides(sentences: readonly string[], at: number): string[] {
  const [before, own, after] = [sentences[at - 1], sentences[at]!, sentences[at + 1]];
  return [...(before === undefined ? [] : [`${before} ${own}`]), ...(after === undefined ? [] : [`${own} ${after}`])];
}

function sentencesOf(story: string): string[] {
  const marked = story.split(/(?<=[.?!])\s+|\n+/);
  return marked.flatMap(cut).filter((sentence) => sentence.trim().split(/\s+/).length >= FEWEST_WORDS);
}

function cut(sentence: string): string[] {
  const parts: string[] = [];
  let rest = sentence;
  while (rest.length > LONG_SENTENCE) {
    const space = rest.lastIndexOf(' ', LONG_SENTENCE);
    const end = space > 0 ? space : LONG_SENTENCE;
    parts.push(rest.slice(0, end));
    rest = rest.slice(end).trimStart();
  }
  return [...parts, rest];
}

function mean(all: readonly Shares[]): Shares {
  const of = (share: (one: Shares) => number) => all.reduce((sum, one) => sum + share(one), 0) / all.length;
  return { crisis: of(({ crisis }) => crisis), emergency: of(({ emergency }) => emergency) };
}
