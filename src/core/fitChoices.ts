import type { Choice } from './model';

/** What stands at the end is the way out: all topics, a person, "I am safe now". So many of them are never left out. */
const LAST = 3;

/** As many choices as a channel shows. The middle gives way: what is open stands first, and the ways out stand last. */
export function fitChoices(choices: readonly Choice[], room: number): readonly Choice[] {
  if (choices.length <= room) return choices;
  const end = Math.min(LAST, Math.floor(room / 2));
  return [...choices.slice(0, room - end), ...choices.slice(choices.length - end)];
}
