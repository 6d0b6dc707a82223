import { firstTitles, menuTitles, reply } from '../src/core/compose';
import type { Command, KnowledgeBase, Reply } from '../src/core/model';
import type { Voice } from '../src/core/phrases';
import { before, inShort } from './again';
import { goOnTitles, pause } from './flows';
import { toPerson } from './handoff';
import { newMemory, type Memory } from './memory';
import type { Parts } from './parts';
import { moreTopics, showTopics } from './topics';
import type { Turn } from './turn';

/** Does what the patient asked the bot to do. Every reply offers a next thing. */
export function runCommand(command: Command, turn: Turn, parts: Parts): Reply | Promise<Reply> {
  const { base, say } = parts;
  const { memory, language } = turn;
  turn.event ??= `command ${command}`;
  const goOn = () => goOnTitles(memory, say);
  const menu = () => [...goOn(), ...menuTitles(base, say)];
  switch (command) {
    case 'help':
      return reply('command', say.in(language, 'help'), menu());
    case 'menu':
      pause(memory);
      return reply('command', say.in(language, 'menu'), menu());
    case 'topics':
      return showTopics(turn, parts);
    case 'language':
      return reply('command', language === 'es' ? say.spanish('language') : say('language'), [
        ...goOn(),
        say('choice.topics').text,
      ]);
    case 'person':
      return toPerson(turn, parts);
    case 'restart':
      clear(memory);
      return reply('command', say('restart'), menuTitles(base, say));
    case 'forget':
      clear(memory);
      memory.forgetting = true;
      return reply('command', say('forget'), menuTitles(base, say));
    case 'stop':
      return stop(memory, base, say);
    case 'back':
      return before(memory) ?? reply('command', say('back'), menu());
    case 'repeat':
      return memory.last === undefined
        ? reply('command', say('repeatNothing'), menu())
        : { ...memory.last, kind: 'command' };
    case 'shorter':
      return inShort(turn, parts);
    case 'more':
      if (memory.full !== undefined) return { ...memory.full, kind: 'command' };
      return memory.rest === undefined && turn.browsing !== undefined
        ? moreTopics(turn, parts)
        : more(memory, menu(), say);
  }
}

function stop(memory: Memory, base: KnowledgeBase, say: Voice): Reply {
  pause(memory);
  const goOn = goOnTitles(memory, say);
  const wording = goOn.length > 0 ? say('stopFlow') : say('stop');
  return reply('command', wording, [...goOn, ...firstTitles(base), say('choice.person').text]);
}

/** The rest of a long message, or what could be asked next. */
function more(memory: Memory, menu: readonly string[], say: Voice): Reply {
  const wording = memory.rest ? { text: memory.rest } : say('more');
  const said = reply('command', wording, memory.offered.length > 0 ? memory.offered : menu);
  return memory.next === undefined ? said : { ...said, part: memory.next };
}

/** Everything goes but the crisis and the wish to get no messages: nobody leaves those by starting over. */
function clear(memory: Memory): void {
  const { crisis, carrier } = memory;
  for (const key of Object.keys(memory) as (keyof Memory)[]) delete memory[key];
  Object.assign(memory, newMemory(), { greeted: true }, crisis === undefined ? {} : { crisis }, carrier === undefined ? {} : { carrier });
}
