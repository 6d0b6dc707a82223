import { command } from '../command';
import type { Encoder } from '../matcher/encoder';
import { natural } from '../matcher/natural';
import { openSpeller } from '../matcher/openSpeller';
import type { Trained } from '../matcher/train';
import type { Language, Verdict } from '../model';
import { fold } from '../text';
import { dangerIn, sharesOf, type Shares } from './alarm';
import { isSpanish } from './isSpanish';
import { loudestIn } from './story';

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

/** Shares of 1, crisis and emergency together. In Spanish words alone decide, and shares are less extreme. */
interface Thresholds {
  /** From here help is sent, where the screen saw nothing. */
  readonly alarm: number;
  /** The same for one sentence of a story (above LONGEST characters): it has sad words in it that are not about now. */
  readonly inStories: number;
  /** The same where the screen read suicide as a subject, as past, or denied: all these sound like what they speak of. */
  readonly named: number;
  /**
   * Below these, what the screen saw is taken back where something in the message speaks against it (`doubted`): an emergency, a
   * crisis; and a mere suspicion of a crisis in any case, or an imminent one that is doubted.
   */
  readonly emergency: number;
  readonly doubted: number;
  readonly suspicion: number;
}

/**
 * Chosen on the measuring sets. An alarm at 0.25 in English finds half a point more crises and takes half again as many ordinary
 * questions for one. What is taken back lies well below what true ones have that something speaks against.
 */
export const LISTEN: Readonly<Record<Language, Thresholds>> = {
  en: { alarm: 0.35, inStories: 0.8, named: 0.75, emergency: 0.02, doubted: 0.02, suspicion: 0.002 },
  es: { alarm: 0.35, inStories: 0.7, named: 0.6, emergency: 0.06, doubted: 0.08, suspicion: 0.05 },
};

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
  const listen = (text: string) => sharesOf(alarm, repair(natural(text)), isSpanish(text) ? undefined : encoder);
  const glance = (sentence: string) => sharesOf(alarm, natural(sentence), undefined);
  return (text, seen) => {
    if (seen.kind === 'ok') {
      if (saysTooLittle(text) || offered.has(fold(text).trim())) return seen;
      const least = alarmFor(text, seen);
      const shares = text.length > LONGEST ? loudestIn(text.slice(-FARTHEST), least, glance, listen) : listen(text);
      return dangerIn(shares) < least ? seen : heard(text, shares);
    }
    const clear = clearFor(seen, thresholdsFor(text));
    if (clear === 0 || text.length > LONGEST) return seen;
    return dangerIn(listen(text)) < clear ? takenBack(seen) : seen;
  };
}

function heard(text: string, shares: Shares): Exclude<Verdict, { kind: 'ok' }> {
  const { crisis, emergency } = shares;
  const language = isSpanish(text) ? 'es' : 'en';
  const why = `it sounds like it (${Math.round(dangerIn(shares) * 100)} %)`;
  if (crisis >= emergency) return { kind: 'crisis', level: 'indirect', language, overdose: false, why };
  return { kind: 'emergency', language, overdose: false, why };
}

function alarmFor(text: string, { information, denied }: Extract<Verdict, { kind: 'ok' }>): number {
  const { alarm, inStories, named } = thresholdsFor(text);
  return Math.max(text.length > LONGEST ? inStories : alarm, information || denied ? named : 0);
}

function thresholdsFor(text: string): Thresholds {
  return LISTEN[isSpanish(text) ? 'es' : 'en'];
}

/** The share below which nothing of what the screen saw is left; 0: it stands, whatever this reader makes of it. */
function clearFor(seen: Exclude<Verdict, { kind: 'ok' }>, { emergency, doubted, suspicion }: Thresholds): number {
  if (seen.kind === 'emergency') return seen.doubted === true ? emergency : 0;
  if (seen.doubted === true) return seen.level === 'imminent' ? suspicion : doubted;
  return seen.level === 'indirect' ? suspicion : 0;
}

/** What named death gets an answer with the soft line under it, so that the number is there even if this was wrong. */
function takenBack(seen: Exclude<Verdict, { kind: 'ok' }>): Verdict {
  return { kind: 'ok', information: seen.kind === 'crisis' && seen.level !== 'indirect' };
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
const LONGEST_COMMAND = 8;
/** Characters of a message that is read as a whole. Above, it is a story, and its sentences are read, the last ones of so many characters. */
const LONGEST = 400;
const FARTHEST = 4_000;
