import { createRandom, pick, seedOf } from './random';

/** What people put in front of a question. It ends so that the question can follow. */
const BEFORE: readonly string[] = [
  'hey bot, quick question, ', 'hi! ', 'hi there, ', 'Hello, ', 'good morning. ', 'Good evening, ', 'hey, ', 'heyy ', 'hiya ', 'yo ', 'ok so ', 'so ', 'so um ', 'umm ', 'well, ',
  'just wondering, ', 'just curious: ', 'sorry to bother you, ', 'sorry, ', 'excuse me, ', 'hi, can i ask you something? ', 'i have a question. ', "i've got a quick question: ", 'one more question - ',
  'question: ', 'quick q: ', 'random question but ', 'silly question, ', 'this might be a dumb question but ', 'please tell me, ', 'dear team, ', 'hi doc, ', 'hello bot ', 'hope you are well. ',
  "hi, hope you're having a good day. ", 'thanks for being here. ', 'ok thanks. ', 'oh and ', 'hmm ', 'actually, ', 'honestly, ', 'hey again, ', 'hello? ', '👋 ', 'pls help. ', 'can you help me? ', 'hi all, ',
  'good afternoon team, ', 'may i ask, ', 'out of curiosity, ', 'i was just wondering, ', "if you don't mind me asking, ", 'ok last question: ', 'right, ',
]; // prettier-ignore

/** What people put behind a question. */
const AFTER: readonly string[] = [
  ' please', ' please!!', ' pls', ' plz', ' thanks', ' thanks!', ' thank you', ' Thank you so much!', ' thx', ' ty', ' tia', ' cheers', ' 🙏', ' 😊', ' 🤔🤔', ' ??', '???', '!!', '...', ' :)', ' :/', ' lol', ' haha',
  ' thanks in advance', ' many thanks', ' just curious', ' just wondering', ' sorry', ' if you dont mind', ' much appreciated', ' thanks a lot', ' xx', ' ok?', ' please and thank you', " sorry if that's a silly question",
  ' any help appreciated', ' thanks for your help', ' have a nice day', ' thank you 😊',
]; // prettier-ignore

const FORMS: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text,
  (text) => text.toUpperCase(),
  (text) => text.toLowerCase(),
  (text) => text.replace(/(^|\s)[a-z]/g, (letter) => letter.toUpperCase()),
  (text) => text.replace(/[?.!]+\s*$/, ''),
  (text) => text.replace(/\s/g, '  '),
];

/** The same question with greeting, politeness, filler, other capitals, signs or emoji around it. The same text and round give the same. */
export function withCourtesy(text: string, round = 0): string {
  const random = createRandom(seedOf(`courtesy ${round} ${text}`));
  const before = random() < 0.75 ? pick(random, BEFORE) : '';
  const after = before === '' || random() < 0.7 ? pick(random, AFTER) : '';
  const question = after === '' ? text : text.replace(/[.!]+\s*$/, '');
  return pick(random, FORMS)(before + question + after);
}

/** How a phone shortens words; both sides mean the same. */
const SHORT: readonly (readonly [RegExp, string])[] = [
  [/\byou\b/gi, 'u'], [/\byour\b/gi, 'ur'], [/\bwhat\b/gi, 'wat'], [/\bbecause\b/gi, 'bc'], [/\bare\b/gi, 'r'], [/\babout\b/gi, 'abt'], [/\bpeople\b/gi, 'ppl'], [/\bwith\b/gi, 'w'],
  [/\bi am\b/gi, 'im'], [/\bi'm\b/gi, 'im'], [/\bi have\b/gi, "i've"], [/\bi've\b/gi, 'ive'], [/\bdo not\b/gi, "don't"], [/\bdon't\b/gi, 'dont'], [/\bdoes not\b/gi, "doesn't"], [/\bdoesn't\b/gi, 'doesnt'],
  [/\bcan't\b/gi, 'cant'], [/\bwhat is\b/gi, "what's"], [/\bwhat's\b/gi, 'whats'], [/\bhow is\b/gi, "how's"], [/\bit is\b/gi, "it's"], [/\bit's\b/gi, 'its'], [/\bis not\b/gi, "isn't"], [/\bisn't\b/gi, 'isnt'],
  [/\bgoing to\b/gi, 'gonna'], [/\bwant to\b/gi, 'wanna'], [/\bright now\b/gi, 'rn'], [/\bthrough\b/gi, 'thru'], [/\bthough\b/gi, 'tho'], [/\bshould\b/gi, 'shud'], [/\bbefore\b/gi, 'b4'], [/\bi will\b/gi, "i'll"],
  [/\bwon't\b/gi, 'wont'], [/\bwill not\b/gi, "won't"], [/\bdid not\b/gi, "didn't"], [/\bdidn't\b/gi, 'didnt'], [/\bthat is\b/gi, "that's"], [/\bthat's\b/gi, 'thats'],
]; // prettier-ignore

/** The same question with one to three of its words shortened; undefined where nothing can be. */
export function withShorthand(text: string, round = 0): string | undefined {
  const random = createRandom(seedOf(`shorthand ${round} ${text}`));
  let short = text;
  const fitting = SHORT.filter(([long]) => text.search(long) >= 0);
  for (let i = Math.min(fitting.length, 1 + Math.floor(random() * 3)); i > 0; i--) {
    const [long, brief] = pick(random, fitting);
    short = short.replace(long, brief);
  }
  return short === text ? undefined : short;
}
