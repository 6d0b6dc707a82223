import type { TurnContext } from 'botbuilder';
import type { Memory } from '../../dialogs/memory';
import { rememberCrisis, withSafetyTitles, type Danger } from '../../dialogs/safetyCheck';
import type { Listener } from '../core/listen';
import type { Clinic, Reply, Verdict } from '../core/model';
import type { Voice } from '../core/phrases';
import { screen, SCREEN_FAILED } from '../core/safety';
import { US_LINES } from '../core/safety/lines';
import { crisisReply, crisisSetting, FALLBACK, fallbackReply } from '../core/safety/reply';

/**
 * The screen is total by contract; should it fail all the same, the message counts as a crisis. Where it sees nothing,
 * the second reader is asked; what fails there takes nothing away.
 */
export function screenSafely(text: string, listen: Listener | undefined): Verdict {
  const verdict = byScreen(text);
  if (verdict.kind !== 'ok' || verdict.information || listen === undefined) return verdict;
  try {
    const heard = listen(text);
    return heard.kind === 'ok' ? verdict : heard;
  } catch {
    return verdict;
  }
}

function byScreen(text: string): Verdict {
  try {
    return screen(text);
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

/** What is kept after help went out on its own: nothing is left to be said. */
export function helpWasGiven(memory: Memory, danger: Danger, said: Reply): Reply[] {
  rememberCrisis(memory, danger);
  memory.offered = said.choices.map(({ title }) => title);
  memory.last = said;
  memory.greeted = true;
  return [];
}
