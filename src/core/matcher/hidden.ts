import type { Match } from '../model';
import { fold, words } from '../text';
import { ASK } from './askSettings';
import type { Matcher } from './index';
import { share, type Reading, type Settled } from './several';

/**
 * The question inside a message that is not settled as a whole: the surest of its questions; in a long story else its last
 * sentences, else its first. A short message that is settled stays as it is, a long one only where it is sure.
 */
export async function hiddenIn(
  text: string,
  readings: readonly Reading[],
  whole: Match,
  long: boolean,
  match: Matcher['match'],
): Promise<Match> {
  if (long ? isSure(whole) : isSettled(whole)) return whole;
  const asked = surest(readings.map((reading) => reading.match));
  if (asked !== undefined || !long) return asked ?? whole;
  for (const window of new Set(ends(text))) {
    const found = await match({ text: window });
    if (isSure(found, ASK.told)) return found;
  }
  return whole;
}

/** Later ones first where they are as sure. */
function surest(matches: readonly Match[]): Settled | undefined {
  const sure = matches.filter(
    (one): one is Settled => isSure(one, ASK.hidden) && share(one) >= ASK.leads * (one.candidates[1]?.score ?? 0),
  );
  return sure.reduceRight<Settled | undefined>(
    (best, one) => (best === undefined || share(one) > share(best) ? one : best),
    undefined,
  );
}

function isSure(match: Match, least: number = ASK.sure): match is Settled {
  return isSettled(match) && share(match) >= least;
}

function isSettled(match: Match): match is Settled {
  return match.kind === 'answer' || match.kind === 'refer';
}

function ends(text: string): readonly string[] {
  const sentences = text.split(/(?<=[.?!])\s+|\n+/).filter((sentence) => words(fold(sentence)).length > 0);
  return sentences.length < 2 ? [] : [sentences.slice(-1), sentences.slice(-2), sentences.slice(0, 1)].map((some) => some.join(' '));
}
