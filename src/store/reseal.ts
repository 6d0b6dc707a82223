import { metaRow } from './names';
import type { Seal } from './seal';
import { CorruptRow, UnknownKey } from './store';

/** The row that says with which key every row was sealed when the bot last looked. */
export const SEALED_ROW = 'sealed';

/**
 * What is to be done with the rows that are there when a store is opened.
 *
 * `nothing`: all are sealed with the key that writes, or there is none. `all`: there was no key until now, so what is plain is
 * ours and is sealed. `sealed`: another key wrote until now; its rows are sealed anew, and what is plain stays refused.
 */
export type Resealing = 'nothing' | 'all' | 'sealed';

/** @param content of the row `sealed`, where there is one */
export function resealingFor(seal: Seal, content: string | undefined): Resealing {
  if (seal.key === undefined) return 'nothing';
  if (content === undefined) return 'all';
  return seal.open(content, metaRow(SEALED_ROW)) === seal.key ? 'nothing' : 'sealed';
}

/** What the row `sealed` says from now on. */
export function resealed(seal: Seal): string {
  return seal.seal(seal.key ?? '', metaRow(SEALED_ROW));
}

/**
 * @param before the name of the row so far
 * @param after its name from now on
 * @returns undefined for a row that cannot be read, which is left as it is
 */
export function reseal(seal: Seal, what: Resealing, before: string, after: string, content: string): string | undefined {
  try {
    return seal.seal(what === 'all' ? seal.openOrPlain(content, before) : seal.open(content, before), after);
  } catch (error) {
    if (error instanceof CorruptRow || error instanceof UnknownKey) return undefined;
    throw error;
  }
}
