import { say } from '../command/say';
import { fold, words } from '../text';

/** What phone companies take for their own commands in the United States. After a stop word nothing gets through any more. */
export const STOP_WORDS = ['stop', 'stopall', 'unsubscribe', 'end', 'quit', 'cancel', 'revoke', 'optout'] as const;
/** What lets messages through again. */
const START_WORDS = ['start', 'unstop', 'yes'] as const;
/** What they answer themselves. */
const HELP_WORDS = ['help', 'info'] as const;
/** No text may ask for one of these: it would not reach the bot, or do more than is meant. */
export const RESERVED_WORDS: readonly string[] = [...STOP_WORDS, ...START_WORDS, ...HELP_WORDS];

/** The bot's own word for beginning again, which reaches it everywhere. */
const RESUME = 'resume';
/** Words. Longer messages tell something. */
const LONGEST = 16;

const STOP = new RegExp(`^(?:please )?(?:${[...STOP_WORDS, 'stop all', 'opt out'].join('|')})(?: (?:please|now|thanks|thank you))*$`);
const MESSAGES = '(?:texts?|texting|messages?|messaging|msgs?|sms|spam|contact(?:ing)?|writing)';
const TO_ME = '(?: (?:me|us|to me|this number|my (?:phone|number|cell)|now|here|please|ever|again|anymore|any more|from you|from (?:the|your) clinic))*';

/** Wishes to get no more messages, each in a clause of its own. */
const CLAUSES: readonly RegExp[] = [
  new RegExp(`^(?:stop|quit|cease|end|no more|cancel)(?: (?:all|with|the|these|this|your|any|send|sending|of|me|us|more))* ${MESSAGES}${TO_ME}$`),
  new RegExp(`^(?:do not|don't|dont|never|stop|quit)(?: ever| please)* (?:text|message|msg|contact|write|send|bother|spam|sms)(?:ing)?(?: (?:any|more|to|${MESSAGES}|anything|back|these))*${TO_ME}$`),
  new RegExp(`^(?:take|remove|delete|drop) (?:me|my (?:number|phone|name|cell)|this number)(?: (?:off|from|out of))?(?: (?:your|the|this|all|any|mailing|text|texting|sms|contact))* ?(?:lists?|system|database|messages|texts)?$`),
  /^(?:unsubscribe|opt|sign|take) (?:me )?(?:out|off)(?: (?:of|from) .{1,30})?$/,
  /^unsubscribe(?: me)?(?: (?:from|of) .{1,30})?$/,
  new RegExp(`^i (?:do not|don't|dont|no longer)(?: really)? (?:want|wish|need|like)(?: to)?(?: (?:get|receive|be|getting|receiving|have|any|more|these|your|the|further))* (?:${MESSAGES}|texted|messaged|contacted)${TO_ME}$`),
  /^(?:no me (?:mande[ns]?|envie[ns]?|escriba[ns]?)|no mande[ns]?|no envie[ns]?)(?: (?:mas|mensajes?|textos?|nada|por favor))*$/,
  /^(?:deje[ns]?|deja) de (?:escribir|mandar|enviar|molestar)(?:me)?(?: (?:mas|mensajes?|textos?))*$/,
  /^(?:ya )?no (?:quiero|deseo)(?: (?:recibir|mas|sus|estos|los))* (?:mensajes?|textos?)$/,
  /^(?:quite|quiteme|borre|borreme|saque|saqueme)(?: (?:de|la|su|lista|mi|numero))+$/,
];
/** The same wish, but only as the whole message: in a story they are somebody else's words. */
const WHOLE = /^(?:leave me alone|lose my number|(?:this is |you have |you've got )?(?:the |a )?wrong number|stop (?:it )?bothering me|go away|alto|parar|numero equivocado)$/;

/** Whether a text message asks for no more messages: by the carriers' words or in ordinary ones. "Can I stop treatment" does not. */
export function asksToStop(text: string): boolean {
  const { all, core, clauses } = say(text);
  if (STOP.test(all) || WHOLE.test(all) || WHOLE.test(core)) return true;
  if (all.split(' ').length > LONGEST) return false;
  return [all, core, ...clauses.map(politely)].some((part) => CLAUSES.some((pattern) => pattern.test(part)));
}

/** Whether somebody wants messages again. `silent`: after an opt-out a bare yes means that too, as the carriers have it. */
export function asksToResume(text: string, silent: boolean): boolean {
  const [word, ...others] = words(fold(text));
  if (others.length > 0 || word === undefined) return false;
  return word === RESUME || (word === 'yes' ? silent : (START_WORDS as readonly string[]).includes(word));
}

function politely(clause: string): string {
  return clause.replace(/^(?:(?:please|pls|just|can you|could you|would you|will you|ok|okay|por favor) )+/, '').replace(/(?: (?:please|pls|thanks|thank you|por favor))+$/, '');
}
