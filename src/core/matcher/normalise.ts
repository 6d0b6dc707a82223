import { fold, words } from '../text';

/** How patients shorten words on a phone. Both sides are plain words; a value may be several. */
const SHORTHAND: Readonly<Record<string, string>> = {
  u: 'you', ur: 'your', r: 'are', y: 'why', k: 'okay', b: 'be', n: 'and', '2': 'to', '4': 'for', b4: 'before', l8r: 'later',
  wat: 'what', wut: 'what', wht: 'what', wats: 'what is', whats: 'what is', hows: 'how is', wheres: 'where is', whos: 'who is', theres: 'there is', thats: 'that is',
  bc: 'because', cuz: 'because', cos: 'because', coz: 'because', abt: 'about', thru: 'through', tho: 'though', til: 'until', till: 'until', w: 'with', wo: 'without',
  rly: 'really', rlly: 'really', pls: 'please', plz: 'please', thx: 'thanks', ty: 'thanks', ppl: 'people', smth: 'something', sth: 'something', sum1: 'someone',
  idk: 'i do not know', dunno: 'do not know', imo: '', tbh: '', btw: '', omg: '', lol: '', rn: 'right now', asap: 'soon', tmrw: 'tomorrow', tmr: 'tomorrow',
  gonna: 'going to', gona: 'going to', gotta: 'have to', wanna: 'want to', lemme: 'let me', gimme: 'give me', kinda: 'kind of', sorta: 'sort of', outta: 'out of',
  shud: 'should', shoud: 'should', cud: 'could', wud: 'would', dat: 'that', dis: 'this', da: 'the', teh: 'the', tha: 'the', ya: 'you', yall: 'you',
  im: 'i am', ive: 'i have', id: 'i would', ill: 'i will', dont: 'do not', doesnt: 'does not', didnt: 'did not', isnt: 'is not', arent: 'are not', wasnt: 'was not',
  werent: 'were not', cant: 'can not', cannot: 'can not', couldnt: 'could not', wont: 'will not', wouldnt: 'would not', shouldnt: 'should not', havent: 'have not',
  hasnt: 'has not', hadnt: 'had not', aint: 'is not', youre: 'you are', theyre: 'they are', weve: 'we have', youve: 'you have', itll: 'it will', thatll: 'that will',
  wk: 'week', wks: 'weeks', hr: 'hour', hrs: 'hours', min: 'minute', mins: 'minutes', yr: 'year', yrs: 'years', mo: 'month', mos: 'months',
  appt: 'appointment', appts: 'appointments', med: 'medicine', meds: 'medicines', rx: 'prescription', doc: 'doctor', docs: 'doctors', dr: 'doctor', drs: 'doctors',
  tx: 'treatment', dx: 'diagnosis', hosp: 'hospital', bp: 'blood pressure', ket: 'ketamine', ketamin: 'ketamine', iv: 'iv',
  hubby: 'husband', bf: 'boyfriend', gf: 'girlfriend', mum: 'mom', mam: 'mom', mommy: 'mom', mother: 'mom', father: 'dad', daddy: 'dad',
};

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

/**
 * Words that carry courtesy, not meaning. They are left out wherever they stand, so that "hey bot, quick question, ...
 * please!!" is understood as the question alone.
 */
const COURTESY = new Set(
  ('hi hey hello hiya heya howdy yo greetings morning please thanks thank kindly sorry pardon excuse bot chatbot um uh uhm umm hmm hm er erm ah oh well ok okay so anyway ' +
    'anyways just actually basically honestly literally really quick quickly quickie question wondering wonder curious asking ask').split(' '),
);

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
  const plain = words(fold(text)).map(expand).join(' ').replace(/\s+/g, ' ').trim();
  let rest = plain;
  for (const phrase of PHRASES) rest = rest.replace(phrase, ' ');
  const kept = rest.split(' ').filter((word) => word !== '' && !COURTESY.has(word));
  return kept.length > 0 ? kept.join(' ') : plain;
}

function expand(word: string): string {
  const short = Object.hasOwn(SHORTHAND, word) ? SHORTHAND[word] : undefined;
  if (short !== undefined) return short;
  if (!word.includes("'")) return word;
  for (const [pattern, replacement] of CONTRACTIONS) if (pattern.test(word)) return word.replace(pattern, replacement);
  return word;
}
