import type { Voice } from '../src/core/phrases';
import type { When } from '../src/core/slots';

/** How long ago, as the phrases under `words` say it: "yesterday", "about 2-3 weeks ago". */
export function whenWords(when: When, words: 'better.when' | 'effects.since', say: Voice): string {
  if (when.kind === 'future') return say(`${words}.today`).text;
  const { days, most = days } = when;
  if (most <= 0) return say(`${words}.today`).text;
  if (most === 1) return say(`${words}.yesterday`).text;
  if (days < 14) return say(`${words}.days`, { n: fromTo(days, most) }).text;
  return most < 60
    ? say(`${words}.weeks`, { n: fromTo(Math.round(days / 7), Math.round(most / 7)) }).text
    : say(`${words}.months`, { n: fromTo(Math.round(days / 30), Math.round(most / 30)) }).text;
}

/** A range stays a range: "2-3". */
export function fromTo(least: number, most: number): string {
  return least === most ? String(least) : `${least}-${most}`;
}
