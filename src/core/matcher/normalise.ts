import { natural } from './natural';
import { FURTHER } from './shorthand';

/** What an apostrophe stands for, at the end of a word. */
const CONTRACTIONS: readonly (readonly [RegExp, string])[] = [
  [/^can't$/, 'can not'],
  [/^won't$/, 'will not'],
  [/^shan't$/, 'shall not'],
  [/^ain't$/, 'is not'],
  [/^let's$/, 'let us'],
  [/^y'all$/, 'you'],
  [/n't$/, ' not'],
  [/'re$/, ' are'],
  [/'ll$/, ' will'],
  [/'ve$/, ' have'],
  [/'m$/, ' am'],
  [/'d$/, ' would'],
  [/^(it|that|what|how|who|there|where|when|why|he|she|here)'s$/, '$1 is'],
  [/'s$/, ''],
  [/'/g, ''],
];

/** Words that carry courtesy, not meaning: left out wherever they stand. */
const COURTESY = new Set(
  ('hi hey hello hiya heya howdy yo greetings morning please thanks thank kindly sorry pardon excuse bot chatbot um uh uhm umm hmm hm er erm ah oh well ok okay so anyway ' +
    'anyways just actually basically honestly literally really quick quickly quickie question wondering wonder curious asking ask').split(' '),
); // prettier-ignore

/** Courtesies of several words, in the form that the steps before leave them in. */
const PHRASES: readonly RegExp[] = [
  /\b(?:good (?:morning|afternoon|evening|day)|hi there|hey there|hello there)\b/g,
  /\b(?:thank you|thanks)(?: so much| very much| a lot| in advance)?\b/g,
  /\b(?:i (?:have|got|have got) (?:a|another|one|one more) (?:quick |small |little |dumb |stupid |silly )?question(?: for you| about this)?)\b/g,
  /\b(?:(?:a |one |just a )?(?:quick|small|little|dumb|stupid|silly|random|serious) question)\b/g,
  /\b(?:(?:can|could|may|might) i (?:just )?ask(?: you)?(?: something| a question)?)\b/g,
  /\b(?:(?:can|could|would|will) you (?:please )?(?:tell|explain to) me(?: please)?)\b/g,
  /\b(?:(?:please )?(?:tell|explain to) me)\b/g,
  /\b(?:i (?:am|was) (?:just )?wondering(?: if| whether)?|i wonder(?: if| whether)?|i would like to know|i want to know|i need to know|i would love to know|i am curious(?: if| whether| about)?)\b/g,
  /\b(?:do you (?:happen to )?know(?: if| whether)?|any idea(?: if| whether)?)\b/g,
  /\b(?:if you do not mind|if i may(?: ask)?|sorry to bother you|no rush|you know)\b/g,
];

/**
 * A message to its plain words, separated by single spaces: folded, contractions and shorthand written out, courtesies
 * left out. Total. A message that is courtesy only keeps its words.
 */
export function normalise(text: string): string {
  return plainWords(natural(text));
}

/** The same from what `natural` made of a message. */
export function plainWords(read: string): string {
  const plain = read.split(' ').map(expand).join(' ').replace(/\s+/g, ' ').trim();
  let rest = plain;
  for (const phrase of PHRASES) rest = rest.replace(phrase, ' ');
  const kept = rest.split(' ').filter((word) => word !== '' && !COURTESY.has(word));
  return kept.length > 0 ? kept.join(' ') : plain;
}

function expand(word: string): string {
  if (Object.hasOwn(FURTHER, word)) return FURTHER[word]!;
  if (!word.includes("'")) return word;
  for (const [pattern, replacement] of CONTRACTIONS) if (pattern.test(word)) return word.replace(pattern, replacement);
  return word;
}
