import { fold, words } from '../text';

/** Shorthand that is no English word of its own: written out, since the encoder has read books rather than phones. */
const SLANG: Readonly<Record<string, string>> = {
  u: 'you', ur: 'your', wat: 'what', wut: 'what', bc: 'because', cuz: 'because', coz: 'because', abt: 'about', thru: 'through', tho: 'though', b4: 'before',
  pls: 'please', plz: 'please', thx: 'thanks', ppl: 'people', smth: 'something', idk: "i don't know", dunno: "don't know", rn: 'right now', wanna: 'want to',
  gonna: 'going to', gotta: 'have to', lemme: 'let me', gimme: 'give me', kinda: 'kind of', shud: 'should', cud: 'could', wud: 'would', dont: "don't",
  doesnt: "doesn't", didnt: "didn't", isnt: "isn't", cant: "can't", wont: "won't", im: "i'm", ive: "i've", whats: "what's", hows: "how's", meds: 'medicines',
  appt: 'appointment', ket: 'ketamine', ketamin: 'ketamine', '2nite': 'tonight', gr8: 'great', tmrw: 'tomorrow', r: 'are', n: 'and',
};

const GREETING =
  "hi there|hey there|hello there|good (?:morning|afternoon|evening|day)|hi|hey|hello|hiya|howdy|greetings|dear|chat ?bot|bot|please|kindly|thanks(?: so much| a lot| very much| in advance)?|thank you(?: so much| very much| in advance)?|sorry to bother you|sorry|excuse me|pardon me|no rush|if you don't mind|if i may ask";
const QUESTION =
  "(?:just )?(?:a |one |another )?(?:quick|small|little|dumb|stupid|silly|random|serious) question(?: for you)?|i(?: have|'ve got| got|'ve) (?:a|one|another|one more) (?:quick |small |little |dumb |stupid |silly )?question(?: for you)?|question(?: for you)?";
const FILLER = 'so|well|ok|okay|um+|uh+|hm+|er+m?|oh|ah|just|actually|basically|honestly|literally|anyway|anyways|like|you know|really';
const ASKING =
  "(?:can|could|would|will) you (?:please )?(?:tell|explain to) me(?: please)?|(?:please )?(?:tell|explain to) me|i(?: was| am|'m) (?:just )?(?:wondering|curious)(?: if| whether| about)?|i wonder(?: if| whether)?|i(?: want| need| would like|'d like|'d love| would love) to know|do you (?:happen to )?know(?: if| whether)?|(?:may|can|could|might) i (?:just )?ask(?: you)?(?: something| a question)?|just (?:wondering|curious|asking)|wondering|curious|any idea";

const EDGES = `(?:${[GREETING, QUESTION, FILLER, ASKING].join('|')})`;
const BEFORE = new RegExp(`^${EDGES}(?![\\w'])\\s*`);
const AFTER = new RegExp(`(?:^|\\s+)${EDGES}$`);
/** More courtesies than this around one question are no question. */
const MOST = 12;

/**
 * A message as a person would write it with care: words as they stand, in small letters, slang written out, without the
 * greetings, thanks and fillers around it. The encoder reads this; words in the middle stay, since they carry its grammar.
 * A message that is courtesy only keeps its words.
 */
export function natural(text: string): string {
  const plain = words(fold(text))
    .map((word) => (Object.hasOwn(SLANG, word) ? SLANG[word]! : word))
    .join(' ');
  return withoutEdges(plain);
}

/** Leaves out courtesies at the beginning and the end of a text of plain words, however many there are. */
export function withoutEdges(plain: string): string {
  let rest = plain;
  for (let i = 0; i < MOST; i++) {
    const next = rest.replace(BEFORE, '').replace(AFTER, '');
    if (next === rest || next === '') break;
    rest = next;
  }
  return rest;
}
