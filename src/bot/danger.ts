import type { Activity } from 'botbuilder';
import { screen } from '../core/safety';
import { allText } from './incoming';

/** Whether an activity, of any shape, may be a cry for help: then no limit of rate keeps it from the bot. Never throws. */
export function mayBeDanger(activity: unknown): boolean {
  try {
    return screen(allText(activity as Activity)).kind !== 'ok';
  } catch {
    return true;
  }
}
