import type { Frame } from './lexicon/group';
import { isInside, marks, sameSentence, type Extent, type Reading } from './reading';
import type { Span } from './scan';

/** Signs that a message may not speak of the writer's own present. */
const ELSEWHERE: readonly Frame[] = ['past', 'resolved', 'fiction', 'generic'];

const oneOf = (...words: readonly string[]) => new RegExp(`^(?:${words.join('|')})$`);

/** A past, even in the words of danger themselves: "I wanted to die". */
const PAST = oneOf(
  'were|did|had|wanted|tried|attempted|ago|former|previous|history|anniversary|survived|survivor|lost|died|left|(?:19|20)\\d\\d',
  'era|fue|estaba|estuve|tuve|tenia|queria|quise|intento|intente|trato|trate|pense|pensaba|antes|historial|antecedentes?|perdi|hizo|hacia',
);
/** A no; somebody's words; a joke. */
const OTHERWISE = oneOf(
  'not|no|nope|nah|never|nor|none|nothing|zero|without|isnt|wasnt|ni|nunca|jamas|sin|tampoco|nada|cero',
  'said|says|wrote|written|read|meant|means|quoting|quote|called|calls|dice|dicen|dijo|dije|puse|escribi|canta|lei|referia|refiere|significa',
  'lo+l|lmao|ha(?:ha)+|ja(?:ja)+|je(?:je)+|jk|kidding|joke|joking|figuratively|literally|broma|chiste|bromeando',
  'song|book|movie|show|cancion|rola|peli|pelicula|serie|novela',
);
/** Anybody, where it stands before what they do: "people who want to die". Behind it, it may be a cry: "is anyone there". */
const ANYBODY = oneOf('people|patients?|someone|somebody|anyone|gente|pacientes?|alguien|personas|ustedes');

/**
 * Whether anything in the same sentence, beside the words of danger themselves, may speak against each of the dangers. Says
 * little on its own: a second reader may take back what is doubted, and never what is not.
 */
export function isDoubted(dangers: readonly Span[], reading: Reading): boolean {
  const inDanger = (mark: Extent) => dangers.some((danger) => isInside(mark, danger));
  const doubts = [
    ...ELSEWHERE.flatMap((frame) => marks(frame, reading)).filter((mark) => !inDanger(mark)),
    ...placesOf(PAST, reading),
    ...placesOf(OTHERWISE, reading).filter((place) => !inDanger(place)),
  ];
  const anybody = placesOf(ANYBODY, reading);
  return dangers.every(
    (danger) =>
      doubts.some((doubt) => sameSentence(danger, doubt, reading)) ||
      anybody.some((doubt) => doubt.start < danger.start && sameSentence(danger, doubt, reading)),
  );
}

function placesOf(pattern: RegExp, { tokens }: Reading): Extent[] {
  return tokens.flatMap(({ word }, at) => (pattern.test(word) ? [{ start: at, end: at + 1 }] : []));
}
