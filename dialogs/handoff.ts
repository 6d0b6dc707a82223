import { reply } from '../src/core/compose';
import type { Language, Reply } from '../src/core/model';
import type { Voice } from '../src/core/phrases';

/** To a person: the clinic's phone, hours and page. The bot connects nobody, and says so. */
export function handoff(say: Voice, language: Language, goOn: readonly string[]): Reply {
  return reply('command', say.in(language, 'person'), [...goOn, say('choice.topics').text]);
}
