/** How words are set off; without colour all of it is left out. */
export interface Style {
  bold(text: string): string;
  faint(text: string): string;
  accent(text: string): string;
  warn(text: string): string;
}

const on = (code: number) => (text: string) => (text === '' ? '' : `\u001b[${code}m${text}\u001b[0m`);
const off = (text: string) => text;

const COLOURED: Style = { bold: on(1), faint: on(2), accent: on(36), warn: on(33) };
const PLAIN: Style = { bold: off, faint: off, accent: off, warn: off };

/** As https://no-color.org has it: any NO_COLOR that is not empty means none. */
export function styleFor(isTerminal: boolean, env: Readonly<Record<string, string | undefined>>): Style {
  const refused = (env['NO_COLOR'] ?? '') !== '' || env['TERM'] === 'dumb';
  return isTerminal && !refused ? COLOURED : PLAIN;
}

const SET_OFF = /\u001b\[\d+m/g;
/** Emoji and the wide scripts take two columns. */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{1f300}-\u{1faff}]/gu;

/** Columns that a text takes. */
export function columnsOf(text: string): number {
  const bare = text.replace(SET_OFF, '');
  return [...bare].length + (bare.match(WIDE)?.length ?? 0);
}
