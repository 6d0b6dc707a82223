import { command } from '../command';
import type { Encoder } from '../matcher/encoder';
import { natural } from '../matcher/natural';
import { openSpeller } from '../matcher/openSpeller';
import type { Trained } from '../matcher/train';
import type { Verdict } from '../model';
import { fold } from '../text';
import { sharesOf, type Shares } from './alarm';
import { isSpanish } from './isSpanish';

export { learnAlarm, type Alarm } from './alarm';

/**
 * The second reader. The safety screen (../safety) names what it looks for and needs no model; this one has learned from
 * examples how people sound who say it in other words. It adds help where the screen saw nothing, and takes back what the
 * screen only suspects where nothing at all sounds like danger. What is explicit, it never touches.
 */
export interface Listener {
  /** @param seen what the screen made of the same text */
  (text: string, seen: Verdict): Verdict;
}

export const LISTEN = {
  /**
   * Share of crisis and emergency together from which help is sent. Chosen on the measuring sets, both languages: from 0.4 to
   * 0.3 finds 1 % more of the emergencies and half a percent more of the crises, for 0.7 % more of the look-alikes.
   */
  alarm: 0.4,
  /** The same for messages of which only the end is read (LONGEST): a story has sad words in it that are not about now. */
  alarmInStories: 0.7,
  /**
   * The same where the screen read suicide as a subject, as past, or denied: all these sound like what they speak of. Of 17 crises
   * that the screen took for information this finds 10 or 11.
   */
  alarmIfNamed: 0.75,
  /**
   * Share below which a suspicion of the screen is dropped ("I had a stroke in spring. Can I still do this?"). On the measuring
   * sets 0.01 would take back the first true one; half of the lowest that the screen's own sets have is taken.
   */
  clear: 0.002,
} as const;

const OK: Verdict = { kind: 'ok', information: false };

/**
 * Reads English and Spanish: its examples are in both, and where the encoder knows no Spanish the words decide. Misspelt
 * words are put right first: people write worst when they feel worst.
 * @param titles what the bot itself offers to tap; the same words come back when somebody does
 */
export function createListener(
  trained: Trained | undefined,
  encoder: Encoder | undefined,
  titles: readonly string[] = [],
): Listener {
  const alarm = trained?.alarm;
  if (!trained || !alarm || !encoder) return (_text, seen) => seen;
  const { repair } = openSpeller(trained, encoder);
  const offered = new Set(titles.map(fold));
  const listen = (text: string) => sharesOf(alarm, repair(natural(text.slice(-LONGEST))), encoder);
  return (text, seen) => {
    if (seen.kind === 'ok') return saysTooLittle(text) || offered.has(fold(text).trim()) ? seen : heard(text, listen(text), seen);
    if (!isSuspicion(seen) || text.length > LONGEST || isSpanish(text)) return seen; // the encoder knows no Spanish
    const { crisis, emergency } = listen(text);
    return crisis + emergency < LISTEN.clear ? OK : seen;
  };
}

function heard(text: string, { crisis, emergency }: Shares, seen: Extract<Verdict, { kind: 'ok' }>): Verdict {
  if (crisis + emergency < alarmFor(text, seen)) return seen;
  const language = isSpanish(text) ? 'es' : 'en';
  const why = `it sounds like it (${Math.round((crisis + emergency) * 100)} %)`;
  if (crisis >= emergency) return { kind: 'crisis', level: 'indirect', language, overdose: false, why };
  return { kind: 'emergency', language, overdose: false, why };
}

function alarmFor(text: string, { information, denied }: Extract<Verdict, { kind: 'ok' }>): number {
  if (information || denied) return LISTEN.alarmIfNamed;
  return text.length > LONGEST ? LISTEN.alarmInStories : LISTEN.alarm;
}

/** What the screen takes for danger on signs that often mean something else. */
function isSuspicion(seen: Verdict): boolean {
  return seen.kind === 'emergency' || (seen.kind === 'crisis' && seen.level === 'indirect');
}

/**
 * A tap, a number, "skip": what they say plainly, the screen knows. "Quiero hablar con una persona" alone is a wish to be put
 * through; a longer message with it may be more.
 */
function saysTooLittle(text: string): boolean {
  const words = text.trim().split(/\s+/).length;
  return words < FEWEST_WORDS || (words <= LONGEST_COMMAND && command(text) !== undefined);
}

const FEWEST_WORDS = 3;
const LONGEST_COMMAND = 6;
/** Characters that are read: the end of a message, where what matters tends to stand. */
const LONGEST = 400;
