import type { Command, Language } from '../model';
import { fold } from '../text';
import { mendCommandWords } from './repair';
import { say, trimmed, type Said } from './say';
import { asksForPerson } from './person';
import { topicsAsked } from './topics';

export { smalltalk, type Smalltalk } from './smalltalk';
export { asksSomething, isQuestion } from './say';
export { languageOf } from './language';
export { topicsAsked, type TopicWish } from './topics';

/** Longer messages tell a story; only the wish for a person is looked for in them. Words. */
const LONGEST = 12;

const BOT_WORK = '(?:bot|chat|conversation|talk|thing|this|session)';
/** Each pattern must fit the whole message, filler and politeness taken off. */
const WHOLE: readonly (readonly [Exclude<Command, 'person' | 'topics'>, RegExp])[] = [
  [
    'language',
    /^(?:(?:do|does|can) (?:you|it|this|anyone) )?(?:speak|talk|write|answer|reply|respond|switch|change|continue|do (?:this|it)|chat|have|translate|hablas?|habla usted|hablan|hablar|responder|escribir|responde[rs]?|cambiar?|se habla)?(?: (?:this|it|to|a|me))*(?: (?:in|to|al?|en|into))?(?: (?:the|el|la))? ?(?:spanish|espanol|castellano|english|ingles|french|francais|german|chinese|portuguese|another language|(?:a )?different language|other languages?|my language|idioma|languages?|version(?: in)? (?:spanish|espanol)|(?:spanish|espanol) (?:version|language))(?: (?:version|here|instead|language|possible|available))?$/,
  ],
  [
    'language',
    /^(?:(?:in|en|to|al|into) (?:the )?(?:spanish|espanol|castellano|english|ingles)|(?:no|i (?:don'?t|do not|cant|can'?t)|my \w+ (?:doesn'?t|does not)) (?:hablo|entiendo|se|speak|understand|read|hablar)(?: (?:any|much|very much))? (?:ingles|english)(?: (?:well|very well|bien|muy bien))?|(?:change|switch|choose|set)(?: the| your)? language(?: (?:to|into) \w+)?|(?:is|are) (?:there|this)(?: available)?(?: (?:a|in))? (?:spanish|espanol)(?: (?:version|available))?|what languages (?:do )?(?:you|u) (?:speak|know|have|understand)|which languages(?: do you speak)?|(?:only|solo|solamente) (?:spanish|espanol)|hay (?:alguien|version) en espanol)$/,
  ],
  [
    'forget',
    new RegExp(
      `^(?:delete|erase|remove|forget|clear|wipe|borrar?|borre|borra|elimina|eliminar|olvida|olvidar|olvidame|olvide)(?: (?:all|of|everything|everythign|what|that|it|my|me|i|we|the|this|our|about|said|told|you|wrote|typed|know|have|stored|saved|data|info|information|history|messages?|chat|chats|conversation|conversations|record|records|just|stuff|todo|todos|lo|que|mis|mi|datos|conversacion|mensajes|dije|he|dicho|esto|personal|answers|from|memory|ever|met|talked|please|things|u))*$`,
    ),
  ],
  [
    'restart',
    new RegExp(
      `^(?:(?:go back to|back to|return to|from) the (?:very )?(?:beginning|start)|from scratch|(?:start|begin|strat) (?:all )?(?:over|again|anew|fresh|from (?:scratch|the (?:beginning|start|top))|(?:a )?new (?:chat|conversation))(?: again)?|startover|restart(?: (?:the |this |our )?${BOT_WORK})?|reset(?: (?:the |this |our )?${BOT_WORK})?|(?:new|fresh) (?:chat|conversation|start)|re start|reboot|do over|start|begin|get started|(?:empezar|comenzar|empecemos|iniciar|volver a empezar)(?: de nuevo| otra vez| desde (?:cero|el principio))?|reiniciar(?: (?:el |la )?(?:chat|conversacion))?|desde el principio|de nuevo)$`,
    ),
  ],
  [
    'menu',
    /^(?:(?:the |main |show (?:me )?|see |open |go (?:back )?to |back to |return to |give me )*(?:the |main |your |all )*(?:menu|options|list of options|home)|menu principal|(?:el |ver |mostrar )?menu|opciones|inicio|what (?:are )?(?:the|my) (?:options|choices)(?: are| do i have)?|(?:show|list|give)(?: me)?(?: (?:all|the|your|some|other|more))* (?:options|choices|suggestions))$/,
  ],
  [
    'help',
    /^(?:help(?: me)?(?: (?:out|with this|please|here|using this|menu))?|i need (?:some )?help|need (?:some )?help|(?:some )?help|(?:necesito )?ayuda(?:me)?|ayudame|what (?:can|do|could) (?:you|u|this|this bot|the bot|it|i) (?:do|know|answer|offer|cover|type|say|tell me)(?: (?:you|u|here|for me|about|in here|to you|anyway|exactly|with this|all|me))*|what (?:kind|kinds|type|types|sort|sorts) of (?:questions|things|stuff) (?:can|do|could|should) (?:i|you|u) (?:ask|answer|know|do|help with)(?: (?:you|u|here|about))*|what are (?:you|u) (?:able|capable|good|here) ?(?:to do|of|for|at|of doing)?|what (?:is|'s|s) this(?: bot| thing| chat| for)?(?: for)?|what's this(?: bot| thing| chat)?(?: for)?|whats this(?: bot| thing| chat)?(?: for)?|what are (?:you|u) for|what do i do(?: here| now)?|how (?:do|can|should) (?:i|we|you) use (?:this|you|it)(?: (?:bot|chat|thing|helper))?|how (?:does|do) (?:this|the|you)(?: (?:bot|chat|thing|chatbot|helper|app))? work here|how does (?:this|the) (?:bot|chat|chatbot|helper|app|thing) work|how (?:can|could) (?:you|u) help(?: me)?|what (?:can|could) (?:you|u) help(?: me)?(?: with)?|(?:list |show )?(?:me )?(?:the )?commands?|instructions|usage|info|que (?:puedes|sabes|puede|sabe) (?:hacer|responder|contestar)(?: .{0,20})?|como funcionas?(?: (?:esto|este chat|el bot))?|en que (?:me )?(?:puedes|puede) ayudar(?:me)?|i'?m lost|im lost|i don'?t (?:know|understand) (?:what|how) to (?:do|ask|use this|type|say))$/,
  ],
  [
    'back',
    /^(?:(?:go |going |take me |move |step |get )?back(?: (?:a|one) (?:step|page|question|screen))?|(?:the )?previous(?: (?:one|step|page|question|screen))?|(?:go )?backwards?|return|undo|one (?:step )?back|(?:go )?(?:back )?to (?:the )?(?:previous|last) (?:step|one|question|page|screen|topic)|volver|regresar?|atras|(?:ir |volver )?(?:hacia )?atras|anterior|vuelve)$/,
  ],
  [
    'repeat',
    /^(?:(?:say|read|tell me|show|show me|send|write|explain|ask|give me|run) (?:that|it|this|the (?:last )?(?:one|answer|message|question|step))(?: (?:again|once more|one more time|back|over))(?: to me)?|say again|again|once more|one more time|(?:repeat|repeats|repeat (?:that|it|this|yourself|please|the (?:question|answer|step|last (?:one|answer|message|part))|what you (?:just )?said|last|message))|(?:can you )?repeat(?: (?:that|it))?(?: again)?|come again|what did (?:you|u) (?:just )?(?:say|write|ask)|what was (?:that|the question|it)(?: again)?|pardon(?: me)?|i missed that|otra vez|repite(?:lo)?|repetir|puede(?:s)? repetir|como dijo|mas despacio)$/,
  ],
  [
    'shorter',
    /^(?:(?:(?:can|could|will|would) (?:you|u) )?(?:make|say|put|keep|explain|give me|tell me|write|use) )?(?:(?:it|that|this|me|a|an|the|in|with|more|much|even|please|bit|little|very|really|way) )*(?:short(?:er)?(?: (?:version|answer|form|one))?|shortly|brief(?:ly|er)?|simpl(?:er|y|e)(?: (?:words|terms|english|language|version))?|plain(?:er)? (?:words|english|language|terms)|easier(?: words)?|easy words|(?:short|quick|brief) summary|summari[sz]e(?: (?:it|that|this))?|tl ?dr|eli ?5|(?:too|so) (?:long|much text|many words|complicated|wordy|hard to (?:read|understand|follow))|mas (?:corto|breve|simple|sencillo|facil)|resumen|resumelo)(?: (?:please|pls|version|words))*$/,
  ],
  [
    'more',
    /^(?:more|mor|tell me more|show(?: me)? more|read more|see more|go into (?:more )?detail|(?:more|further) (?:details?|info|information)(?: on (?:that|this|it))?|what else|anything else|(?:and )?(?:the )?rest|mas|dime mas|cuentame mas|more about (?:that|this|it)|tell me more about (?:that|this|it))$/,
  ],
  [
    'stop',
    new RegExp(
      `^(?:stop(?: (?:it|this|that|now|here|please|talking|asking(?: me)?(?: questions)?|writing|texting(?: me)?|messaging(?: me)?|the (?:chat|questions|walkthrough|bot)|bot|chat))*|quit|exit|cancel(?: (?:this|that|it))?|end(?: (?:the |this |our )?${BOT_WORK})?|abort|close(?: (?:the |this )?(?:chat|window|conversation))?|enough(?: (?:for now|already|of this))?|that'?s (?:enough|all)(?: for (?:now|today))?|thats (?:enough|all)(?: for (?:now|today))?|leave(?: (?:me alone|it|this|it there|the (?:chat|walkthrough)))?|(?:i'?m|im|i am|we'?re) (?:done|finished|out)(?: (?:here|for now|for today|with this))?|done|no more(?: questions)?|never ?mind|nvm|forget it|skip (?:all|everything|the rest)|shut ?up|unsubscribe|don'?t (?:text|message|contact) me(?: any ?more| again)?|parar?|pare|para ya|basta|salir|terminar|terminar? (?:el )?chat|cancelar|dejalo|dejame en paz|ya no mas|fin)$`,
    ),
  ],
];

/**
 * What the patient asks the bot to do, in English or Spanish and with small typos; undefined for everything else.
 * Only a message that is nothing but the wish counts: "can I stop treatment" is a question about treatment.
 */
export function command(text: string): Command | undefined {
  if (!/[\p{L}]/u.test(text)) return undefined;
  const said = say(text);
  const mended = { ...said, all: mendCommandWords(said.all), clauses: said.clauses.map(mendCommandWords) };
  if (topicsAsked(text) !== undefined) return 'topics';
  return wholeCommand(said.all) ?? wholeCommand(mended.all) ?? (asksForPerson(mended) ? 'person' : undefined);
}

/** How sure a language command is: in which language it was asked. */
export function commandLanguage(text: string): Language {
  return /\b(?:espanol|ayuda|hablar|ingles|por favor|empezar|persona|alguien|volver)\b/.test(fold(text)) ? 'es' : 'en';
}

function wholeCommand(all: Said['all']): Command | undefined {
  if (all.split(' ').length > LONGEST) return undefined;
  const fits = (words: string) => WHOLE.find(([, pattern]) => pattern.test(words))?.[0];
  return fits(all) ?? fits(trimmed(all));
}
