import { menuTitles, reply } from '../src/core/compose';
import type { Reply } from '../src/core/model';
import { cut } from '../src/core/plainText';
import type { Memory } from './memory';
import type { Parts } from './parts';
import type { Turn } from './turn';

/** Characters of a reply in short, where it has no short wording of its own. */
const SHORT = 200;

/** The last reply in short: its wording for a phone, else its beginning. `more` brings it in full again. */
export function inShort({ memory }: Turn, { base, say }: Parts): Reply {
  const { last } = memory;
  if (last === undefined || memory.full !== undefined) {
    const wording = say(last === undefined ? 'repeatNothing' : 'shortest');
    return last === undefined
      ? reply('command', wording, menuTitles(base, say))
      : { ...last, ...wording, kind: 'command' };
  }
  const short = last.sms ?? cut(last.text, SHORT).head;
  memory.full = last;
  const { source: _long, handout: _also, ...rest } = last;
  return { ...rest, kind: 'command', text: short, sms: short };
}

/** The reply before the last one, once; undefined where there is none. */
export function before(memory: Memory): Reply | undefined {
  const { previous } = memory;
  delete memory.previous;
  return previous === undefined ? undefined : { ...previous, kind: 'command' };
}

/** Keeps what "repeat", "back", "shorter" and "more" go back to. */
export function rememberSaid(said: Reply, { command, memory }: Turn): void {
  if (command === 'repeat') return;
  if (command !== 'shorter') delete memory.full;
  const { last } = memory;
  const worthIt = last !== undefined && ['answer', 'refer', 'choose', 'command'].includes(last.kind);
  if (worthIt && command !== 'back' && command !== 'shorter' && command !== 'more') memory.previous = last;
  memory.last = said;
}
