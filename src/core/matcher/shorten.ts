import { SETTINGS } from './settings';

/** The beginning and the end of a long message: the question stands at one of them. */
export function shorten(text: string): string {
  const { length } = SETTINGS;
  return text.length <= length ? text : `${text.slice(0, length / 2)} ${text.slice(-length / 2)}`;
}
