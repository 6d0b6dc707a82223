import type { Frame } from './lexicon/group';
import { isInside, marks, type Reading } from './reading';
import type { Span } from './scan';

/** Signs that a message may not speak of the writer's own present. */
const ELSEWHERE: readonly Frame[] = ['past', 'resolved', 'fiction', 'generic'];

const oneOf = (...words: readonly string[]) => new RegExp(`^(?:${words.join('|')})$`);

/** A past, even in the words of danger themselves: "I wanted to die". */
const PAST = oneOf(
  'were|did|wanted|tried|attempted|ago|former|previous|history|anniversary|survived|survivor|lost|died|left|(?:19|20)\\d\\d',
  'era|fue|estaba|estuve|tuve|tenia|queria|quise|intento|intente|trato|trate|pense|pensaba|antes|historial|antecedentes?|perdi|hizo|hacia',
);
/** A no; somebody's words; a joke; anybody. */
const OTHERWISE = oneOf(
  'not|no|nope|nah|never|nor|none|nothing|zero|without|isnt|wasnt|ni|nunca|jamas|sin|tampoco|nada|cero',
  'said|says|wrote|written|read|meant|means|quoting|quote|called|calls|dice|dicen|dijo|dije|puse|escribi|canta|lei|referia|refiere|significa',
  'lo+l|lmao|ha(?:ha)+|ja(?:ja)+|je(?:je)+|jk|kidding|joke|joking|figuratively|literally|broma|chiste|bromeando',
  'people|patients?|someone|somebody|anyone|gente|pacientes?|alguien|personas|ustedes|song|book|movie|show|cancion|rola|peli|pelicula|serie|novela',
);

/**
 * Whether anything in the message, beside the words of danger themselves, may speak against them. Says little on its own: a
 * second reader may take back what is doubted, and never what is not.
 */
export function isDoubted(dangers: readonly Span[], reading: Reading): boolean {
  const outside = (at: number) => !dangers.some(({ start, end }) => at >= start && at < end);
  if (reading.tokens.some(({ word }, at) => PAST.test(word) || (OTHERWISE.test(word) && outside(at)))) return true;
  return ELSEWHERE.some((frame) => marks(frame, reading).some((mark) => !dangers.some((danger) => isInside(mark, danger))));
}
