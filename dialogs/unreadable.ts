import { menuTitles, nothingFound, reply } from '../src/core/compose';
import type { Reply } from '../src/core/model';
import type { Parts } from './parts';
import { joined } from './turn';

/** What came with a message, or in its place, that nobody can read here. Stickers are pictures. */
export type Attached = 'picture' | 'voice' | 'video' | 'file' | 'place';

/**
 * An empty message, a sticker, a voice note, "???": each is answered in its own words, with somewhere to go on. Undefined
 * for a message with words.
 */
export function unreadable(text: string, attached: Attached | undefined, { base, say }: Parts): Reply | undefined {
  if (text.trim() === '') return reply('none', say(`unreadable.${attached ?? 'empty'}`), menuTitles(base, say));
  return /[\p{L}\p{N}]/u.test(text) ? undefined : { ...nothingFound([], base, say), ...say('unreadable.signs') };
}

/** Words came with a file: the words are answered, and nothing is passed over in silence. */
export function withNote(said: Reply, text: string, attached: Attached | undefined, { say }: Parts): Reply {
  if (attached === undefined || text.trim() === '') return said;
  return { ...said, ...joined([say('unreadable.also'), said]) };
}
