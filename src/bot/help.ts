import type { TurnContext } from 'botbuilder';
import type { Memory } from '../../dialogs/memory';
import { rememberCrisis, withSafetyTitles, type Danger } from '../../dialogs/safetyCheck';
import type { Listener } from '../core/listen';
import type { Clinic, Reply, Verdict } from '../core/model';
import type { Voice } from '../core/phrases';
import { screen, SCREEN_FAILED, windowsOf, worse } from '../core/safety';
import { US_LINES } from '../core/safety/lines';
import { crisisReply, crisisSetting, FALLBACK, fallbackReply } from '../core/safety/reply';
import type { Turnstile } from './turnstile';

/**
 * The screen is total by contract; should it fail all the same, the message counts as a crisis. Where it sees nothing,
 * the second reader is asked; what fails there takes nothing away. Between the pieces of a long text, and before the
 * second reader, others get their turn.
 * @param key the conversation
 */
export async function screenSafely(
  text: string,
  listen: Listener | undefined,
  turnstile: Turnstile,
  key: string,
): Promise<Verdict> {
  return listenFurther(text, await readByScreen(text, turnstile, key), listen, turnstile, key);
}

/**
 * The second reader on what the screen let pass, or only suspects. What is no danger lets others have their turn: before it
 * is read where the screen says so, else after. So messages of one conversation keep their order, and help waits for nobody.
 */
export async function listenFurther(
  text: string,
  seen: Verdict,
  listen: Listener | undefined,
  turnstile: Turnstile,
  key: string,
): Promise<Verdict> {
  if (seen.kind === 'ok') await turnstile.pass(key);
  const heard = hear(text, seen, listen);
  if (seen.kind !== 'ok' && heard.kind === 'ok') await turnstile.pass(key);
  return heard;
}

/** What cannot be read takes nothing away. */
function hear(text: string, seen: Verdict, listen: Listener | undefined): Verdict {
  try {
    return listen?.(text, seen) ?? seen;
  } catch {
    return seen;
  }
}

/** Windows read in one go: messages of the page, and with them most others, are read at once. */
const AT_ONCE = 3;

/** The screen alone. */
export async function readByScreen(text: string, turnstile: Turnstile, key: string): Promise<Verdict> {
  try {
    let verdict: Verdict = { kind: 'ok', information: false };
    for (const [index, window] of windowsOf(text).entries()) {
      if (index > 0 && index % AT_ONCE === 0) await turnstile.pass(key);
      verdict = worse(verdict, screen(window));
    }
    return verdict;
  } catch {
    return { kind: 'crisis', level: 'explicit', language: 'en', overdose: false, why: SCREEN_FAILED };
  }
}

/** Help with what can be tapped below it; without where the phrases cannot be used. */
export function helpFor(context: TurnContext, danger: Danger, clinic: Clinic, say: Voice): Reply {
  const help = helpFromConstants(context, danger, clinic);
  try {
    return withSafetyTitles(help, inLanguageOf(clinic, danger), say);
  } catch {
    return help;
  }
}

/** Words of help from constants alone. Total: a clinic that could not be read is left out. */
export function helpFromConstants({ activity }: TurnContext, danger: Danger, clinic: Clinic): Reply {
  const group = activity.conversation?.isGroup === true;
  try {
    return crisisReply(inLanguageOf(clinic, danger), crisisSetting(clinic, group));
  } catch {
    return crisisReply(danger, { group });
  }
}

/** What is said when nothing else can be. */
export function lastResort(clinic: Clinic): Reply {
  try {
    return fallbackReply(clinic.lines ?? US_LINES, clinic.language);
  } catch {
    return FALLBACK;
  }
}

/** Where the screen failed nobody has read which language the message is in: help comes in the clinic's. */
function inLanguageOf({ language = 'en' }: Clinic, danger: Danger): Danger {
  return danger.why === SCREEN_FAILED ? { ...danger, language } : danger;
}

/** What is kept of help that went out on its own. */
export function helpWasGiven(memory: Memory, danger: Danger, said: Reply): void {
  rememberCrisis(memory, danger);
  memory.offered = said.choices.map(({ title }) => title);
  memory.last = said;
  memory.greeted = true;
}
