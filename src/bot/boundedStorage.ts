import type { Storage } from 'botbuilder';
import { within } from './insist';

/** Milliseconds that one call to the store may take. A patient who waits longer than a few of these has gone. */
const LONGEST = 4_000;

/** The same store, whose calls fail instead of hanging, so that a turn ends, lets the next one begin, and can apologise. */
export function boundedStorage(storage: Storage, ms: number = LONGEST): Storage {
  return {
    read: (keys) => within(ms, storage.read(keys)),
    write: (changes) => within(ms, storage.write(changes)),
    delete: (keys) => within(ms, storage.delete(keys)),
  };
}
