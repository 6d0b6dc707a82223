import type { Match, Query } from '../model';
import { fold, words } from '../text';
import { ASK } from './askSettings';
import { meant } from './contrast';
import { hiddenIn } from './hidden';
import type { Matcher } from './index';
import { shorten } from './shorten';
import { severalIn, type Reading, type Several } from './several';
import { beginsAsking, split, type Part } from './split';

/** What a message asks, and what the matcher makes of it. */
export type Asked = { readonly kind: 'one'; readonly match: Match } | Several;

/**
 * Most messages ask one thing and cost one call of the matcher. What is set aside ("not the price, I mean ...") is left out
 * first; several questions are told apart; the question inside a long story is looked for.
 */
export async function ask(whole: Query, matcher: Matcher): Promise<Asked> {
  const match = limited(matcher);
  const query = { ...whole, text: shorten(whole.text) };
  const text = meant(query.text);
  const asked = text === undefined ? undefined : await askPlainly({ ...query, text }, match);
  return asked !== undefined && isKnown(asked) ? asked : askPlainly(query, match);
}

function isKnown(asked: Asked): boolean {
  return asked.kind === 'several' || asked.match.kind !== 'none';
}

async function askPlainly(query: Query, match: Matcher['match']): Promise<Asked> {
  const whole = await match(query);
  const long = words(fold(query.text)).length >= ASK.story;
  const parts = split(query.text);
  const asking = parts.filter(({ asks }) => asks);
  // "My sister swears by it. How quickly did it work?": what is told may hide what is asked.
  const unclear = whole.kind === 'choose' && asking.length === 1 && parts.length > 1;
  if ((asking.length < 2 && !long && !unclear) || isExact(whole)) return { kind: 'one', match: whole };
  // A list begins with what matters most; a story ends with it.
  const chosen = long ? asking.slice(-ASK.parts).map(shortened) : asking.slice(0, ASK.parts);
  const readings = await readAll(chosen, query.context, match);
  const several = severalIn(readings, whole, { long, cut: asking.length > chosen.length });
  return several ?? { kind: 'one', match: await hiddenIn(query.text, readings, whole, long, match) };
}

/** A question in a story may have other sentences around it, where marks are missing. */
function shortened({ text, asks }: Part): Part {
  const all = text.replace(/^.* whether /, '').split(' ');
  const kept = beginsAsking(text) ? all.slice(0, ASK.read) : all.slice(-ASK.read);
  return { text: kept.join(' '), asks };
}

/** Words that mean what was asked just before. */
const MEANS_BEFORE = /\b(?:it|they|them|those)\b|\bthat\b(?! [a-z]+$)/;

/** Each question alone; the first with what was asked before the message, the others with the one before where they mean it. */
async function readAll(
  chosen: readonly Part[],
  context: string | undefined,
  match: Matcher['match'],
): Promise<Reading[]> {
  const readings: Reading[] = [];
  for (const [at, part] of chosen.entries()) {
    const before = at === 0 ? context : MEANS_BEFORE.test(part.text) ? chosen[at - 1]?.text : undefined;
    readings.push({
      part,
      match: await match({ text: part.text, ...(before === undefined ? {} : { context: before }) }),
    });
  }
  return readings;
}

function isExact(match: Match): boolean {
  return match.candidates[0]?.stages['exact'] !== undefined;
}

const NOTHING: Match = { kind: 'none', candidates: [], why: 'The message holds more than is looked at.' };

/** The matcher until the calls of one message are used up; then nothing more is understood. */
function limited(matcher: Matcher): Matcher['match'] {
  let calls = 0;
  return (query) => (++calls > ASK.calls ? Promise.resolve(NOTHING) : matcher.match(query));
}
