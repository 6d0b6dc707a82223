import type { Language } from '../model';
import { mendCommandWords } from './repair';
import { say, trimmed } from './say';

/** Somebody who looks around. `about`: the words to look for; empty where all topics are wanted. */
export interface TopicWish {
  readonly about: string;
  readonly language: Language;
}

/** Longer messages tell a story. Words. */
const LONGEST = 12;

const TOPICS = '(?:topics?|temas?)';
const THEMES = '(?:topics?|subjects?|themes?|temas?)';
/** Lists are flat, so that no text makes the patterns slow. */
const many = (list: string) => `(?:(?:${list}) )*`;
const SHOW = many(
  'show|see|view|browse|open|list|give|get|tell|go|back|return|to|me|us|find|look|ver|mostrar|muestra|muestrame|muestreme|dame|deme',
);
const WHICH = many(
  'a|the|all|of|your|my|any|every|full|complete|whole|other|more|some|available|possible|l[ie]st|lsit|overview|index|lista|de|la|el|los|las|todos|mas|otros',
);
const HAVE =
  '(?: (?:are|is|do|does|can|could|should|may|would|there|you|u|i|we|this|the|bot|have|has|got|know|cover|answer|offer|discuss|talk|ask|to|about|available|on|here|list|listed|please|hay|tienes?|usted|sabes?|puedo|preguntar|disponibles))*';
const ABOUT =
  '(?:about|on|for|with|of|regarding|concerning|around|covering|like|near|related to|that mention|sobre|de|acerca de)';
const WHAT = "(?:what(?:'?s)?|wh?at'?s?|waht|wht|which|que|cuales)";

/** All of them. Each pattern must fit the whole message, politeness taken off. */
const LIST: readonly RegExp[] = [
  new RegExp(`^${SHOW}${WHICH}${THEMES}${HAVE}$`),
  new RegExp(`^${WHAT} ${many('are|is|kinds?|son')}${WHICH}${THEMES}${HAVE}$`),
  new RegExp(`^${SHOW}${WHICH}questions(?: list)?$`),
  /^(?:the )?(?:categories|index|table of contents|contents)$/,
  new RegExp(
    `^${WHAT} ${many('else|all|questions|things|stuff')}(?:can|could|should|may) (?:i|we) (?:ask|aks)(?: (?:you|u|it|this|the|bot|here|about|for))*$`,
  ),
  /^que (?:mas )?(?:puedo|se puede) (?:preguntar|consultar)(?:le|te)?(?: (?:a usted|aqui))?$/,
];

/** Those about something: "topics about nausea", "topics nausea", "search for nausea". */
const SEARCH: readonly RegExp[] = [
  new RegExp(
    `^(?:${WHAT} |are there |is there |do you have |hay )?${SHOW}${WHICH}${THEMES}(?: (?:do you have|are there|you have))? ${ABOUT} (.+)$`,
  ),
  new RegExp(`^${TOPICS} (.+)$`),
  /^(?:search|buscar?)(?: (?:the )?(?:topics?|temas?|for|about|on|sobre))* (\S+(?: \S+){0,3})$/,
];

const SPANISH = /\b(?:temas?|preguntar|consultar|sobre|buscar?)\b/;

/** Whether a message asks for the topics, with typos, in English or Spanish; undefined for everything else. */
export function topicsAsked(text: string): TopicWish | undefined {
  const core = trimmed(mendCommandWords(say(text).all));
  if (core.split(' ').length > LONGEST) return undefined;
  const language = SPANISH.test(core) ? 'es' : 'en';
  if (LIST.some((pattern) => pattern.test(core))) return { about: '', language };
  const about = SEARCH.map((pattern) => pattern.exec(core)?.[1]).find((found) => found !== undefined);
  return about === undefined ? undefined : { about, language };
}
