/**
 * What people put around a question without asking anything by it. Patterns are read against text in small letters with
 * straight apostrophes and single spaces.
 */

const GREETING =
  "(?:h+i+(?:ya)?|he+y+a?|hell+o+|helo|howdy|yo|greetings|good (?:morning|afternoon|evening|day))(?: (?:there|again|all|everyone|everybody|team|bot|chat ?bot|doc|doctor|folks|guys|friend|sir|madam|ma'am))*|dear (?:team|clinic|doctor|doc|bot|all|staff|sir or madam|sir|madam)|(?:chat ?)?bot|(?:morning|afternoon|evening)(?= ?[,.!])";
const THANKS =
  '(?:(?:many |ok |okay )?(?:thanks|thank you|thank u|thx|thnx|tysm|ty|tia|cheers)(?: (?:so|very) much| a lot| a million| a bunch| again| in advance| all| bot)*(?: and (?:thanks|thank you))?)';
/** Thanks for something run on to the next mark or to the end. */
const THANKS_FOR = `${THANKS} for (?:your|the|any|all|being|helping|taking|answering|reading|letting)\\b[^.!?,;:]{0,40}`;
const PLEASE = '(?:pl(?:ea)?[sz]+e*|plz+|kindly)(?: and (?:thanks|thank you))?';
const SORRY =
  "(?:(?:i'm |im |so |very )*sorry(?: to (?:bother|trouble|disturb|bug|ask)(?: you| u)?(?: again)?)?|excuse me|pardon(?: me)?|no rush|if (?:you|u) (?:don't|dont|do not) mind(?: (?:me|my) asking)?|if i may(?: ask)?)";
const QUESTION =
  "(?:(?:i have|i've got|i've|ive got|i got|i have got|here's|this (?:is|might be|may be|could be|is probably)|might be|maybe|probably|just|it's|its) )*(?:(?:a|one|another|my) )?(?:(?:last|more|other|quick|small|little|short|dumb|stupid|silly|random|serious|basic|simple|weird|odd|general|final) )*(?:question|quick (?:q|one))(?: (?:for (?:you|u|the team|the doctor)|maybe|though))*";
const FILLER =
  'so|well|ok|okay|k|um+|uh+m*|hm+|er+m?|oh|ah+|just|actually|basically|honestly|literally|anyways?|(?:so )?like(?= ?,)|so like|you know|really|alright|out of curiosity|btw|by the way|right(?= ?,)';
/** "Tell me how" loses its request; "tell me about the price" would be no question without it. */
const ASKED = '(?= ?[,:]| (?:how|what|when|where|why|who|which|if|whether)\\b)';
const ASKING =
  `(?:can|could|would|will) (?:you|u) (?:please |pls )?(?:tell|explain to) me(?: please)?${ASKED}|(?:tell|explain to) me${ASKED}|i(?: was| am|'m) (?:just )?(?:wondering|curious|asking)(?: (?:if|whether|about))?|i wonder(?: (?:if|whether))?|i(?: want| need| would like|'d like|'d love| would love) to know|do (?:you|u) (?:happen to )?know(?: (?:if|whether))?|(?:may|can|could|might) i (?:please )?(?:just )?ask(?: (?:you|u))?(?: (?:something|a (?:quick )?question))?|just (?:wondering|curious|asking)|wondering|curious|any idea|(?:(?:can|could) (?:you|u|someone|anyone) )?(?:please |pls )?help(?: me)?(?: out)?(?: please| pls)?(?= ?[,.!?;:])|(?:please|pls) help(?: me)?`;
const HOPE =
  "(?:i )?hope (?:you|u|you're|youre|you've|all|everyone|everybody|things|this|that)\\b[^.!?,;:]{0,40}(?=[.!?,;:])";

/** What stands before a question; "but" and "and" behind it lead on to the question. */
const BEFORE = new RegExp(
  `^[^\\p{L}\\p{N}(]*(?:${[THANKS_FOR + '(?=[.!?,;:])', HOPE, GREETING, THANKS, PLEASE, SORRY, ASKING, QUESTION, FILLER].join('|')})(?!-?[\\p{L}\\p{N}'])(?:[ ,]+but(?![\\p{L}\\p{N}']))?`,
  'iu',
);
/** A link that is left over once what stood before it is gone: "oh and how long". */
const LINK = /^[^\p{L}\p{N}(]*(?:and|also)(?![\p{L}\p{N}'])/iu;

/** What stands behind a question. Words that may belong to it ("is that ok", "what is it like") stay, unless a mark parts them. */
const BEHIND = [
  THANKS_FOR,
  THANKS,
  PLEASE,
  "sorry(?: if (?:that's|thats|that is|this is|it's|its|it is|i)\\b[^.!?,;:]{0,40})?",
  '(?:lo+l|lmao|(?:ha){2,}h?|(?:he){2,}h?|x{2,})',
  '(?:just |only )?(?:curious|wondering|asking)',
  "if (?:you|u) (?:don't|dont|do not) mind(?: (?:me|my) asking)?|if i may(?: ask)?",
  '(?:(?:any|your|all|the) )?(?:help|advice|info|input|answers?)(?: (?:is|would be|will be))?(?: (?:much|greatly|really|very|so))? appreciated|(?:much|really|greatly) appreciated',
  '(?:have a|enjoy your) (?:nice|good|great|lovely|wonderful)? ?(?:day|one|evening|night|weekend|week|morning|afternoon)',
  '(?:i )?hope (?:that|this|it) (?:makes sense|is ok|is okay|helps)',
  '(?:bye|take care|let me know)',
  'actually|honestly|basically|literally|anyways?|btw|by the way|tho|though|you know',
].join('|');
const AFTER = new RegExp(
  `(?<![\\p{L}\\p{N}'])(?:(?:and|but) )?(?:${BEHIND}|(?<=[.!?,;] ?)(?:ok|okay|right|yeah|yes))[^\\p{L}\\p{N})]*$`,
  'iu',
);

/** More courtesies than this around one question are no question; and none is longer than this (characters). */
const MOST = 12;
const REACH = 120;

/**
 * A message without the greetings, thanks, fillers and requests around it, so that "hey bot, quick question, ... please!!" is
 * read as the question alone. What stands in the middle stays, and so do capitals and line breaks. Total; a message that is
 * courtesy only stays as it is. Not for the safety screen, which reads everything.
 */
export function withoutCourtesies(text: string): string {
  const whole = text.replace(/[\u2018\u2019\u02bc\u00b4`]/g, "'").replace(/[^\S\n]+/g, ' ').replace(/[?!.\u2026]*\?[?!.\u2026]*/g, '?').trim(); // prettier-ignore
  let rest = whole;
  for (let i = 0; i < MOST; i++) {
    const next = withoutLast(withoutFirst(rest));
    if (next === rest) break;
    if (!/[\p{L}\p{N}]/u.test(next)) return i === 0 ? whole : rest;
    rest = next;
  }
  return rest;
}

function withoutFirst(text: string): string {
  const found = BEFORE.exec(text.slice(0, REACH))?.[0];
  if (found === undefined) return text;
  const rest = text.slice(found.length);
  return rest.slice(LINK.exec(rest.slice(0, REACH))?.[0].length ?? 0).replace(/^[\s,.:;!?-]+/, '');
}

function withoutLast(text: string): string {
  const end = text.slice(-REACH);
  const found = AFTER.exec(end);
  return found === null ? text : text.slice(0, text.length - end.length + found.index).trimEnd();
}
