import { words } from '../text';

/** Only about what was just said, without a meaning of its own. */
const COMMENT = new RegExp(
  `^(?:${[
    '(?:is|was|are|would|does|do|will) (?:that|this|these|those)(?: be)?(?: going to be)?(?: (?:a|an|any|all|really|very|too|even|ever|just|to be))* (?:normal|ok|okay|alright|all right|right|true|usual|common|possible|allowed|problem|issue|thing|fine|bad|good|expected|correct|silly|weird|stupid|risky|dangerous|harmful|serious|safe|make (?:any )?sense|mean(?: [a-z]+)*|sound [a-z]+)(?: .{0,20})?',
    '(?:is|was|are|would|will) (?:it|they)(?: be)?(?: (?:really|very|too|all))* (?:normal|ok|okay|alright|all right|right|true|usual|common|fine|a problem|an issue)(?: (?:then|too|or not|at all|for me|though))?',
    '(?:what|how|why) (?:is|was|does|about|helps?|can|could|should|would|do|did)(?: (?:i|you|we|they|be|one|a|it|help|to|done|do|make|get|happens?|with|about|for|mean|the))* (?:that|this)',
    '(?:what|how) (?:now|then|else|come|so)|why(?: not)?|(?:any|some) (?:ideas?|advice|thoughts|tips|suggestions)|(?:what|anything) (?:should|can|could|do|would) (?:i|we|you) (?:do|try|say)',
    'is there (?:anything|something) (?:i|we|you|they) can (?:do|take|try|use|give)(?: .{0,20})?|or (?:not|no|what)|you know|know what i mean|make sense|really|like what|am i (?:right|crazy|wrong)|do you (?:think so|agree|understand|mind)',
  ].join('|')})$`,
);
/** Leave to ask is no question. */
const LEAVE =
  /^(?:(?:can|could|would|will) (?:you|u|anyone|anybody|someone) (?:please )?help(?: me)?(?: out| with (?:this|that|it|something|a question|some questions))?|(?:can|could|may|might) i (?:please )?ask(?: you)?(?: (?:something|a question|some questions|another question|you something))?|do you have a (?:minute|moment|second))$/;
/** Points at what was just said. */
const POINTS =
  /\b(?:that|those|these|them|one of)\b(?= (?:is|was|are|be|mean|means|happens?|normal|ok|okay|true|right|bad|for|on|in|too|them|these|those|a)\b|$)/;
/** "And if not, how long": the question goes on. */
const CONDITION = /^if (?:so|not|yes|no)\b|(?:^|[ ,])if (?:so|not|yes|no)$/;
/** Words that say the same once more. */
const RESTATES =
  /^(?:(?:and|but|or|so|oh|well),? )*(?:i mean|in other words|meaning|that is|like|as in|or rather|basically|to be clear|e\.g|for example|for instance|such as|namely|say)\b/;

/** Words that name nothing by themselves. */
const EMPTY = new Set(
  (
    'a an the and or of for to in on at by with from about if so is are am was were be been do does did can could will would should may might have has had i you u we they he she it this that these those there ' +
    "me my your our their him her us them one ones what how when where who why which whom whose for not no yes normal ok okay right true please then now well maybe sure else any some too also just like even again really long much many often what's whats how's who's that's it's hours hour days day weeks week minutes months years"
  ).split(' '),
);

/** Whether a question belongs to the words before it: it comments on them, goes on with them or says them again. */
export function leans(question: string, before: string): boolean {
  const goesOn = CONDITION.test(before) || CONDITION.test(question);
  return goesOn || namesNothing(question) || COMMENT.test(question) || POINTS.test(question) || RESTATES.test(question);
}

/** Whether a clause only announces what follows: "I mean,". */
export function announces(clause: string): boolean {
  return RESTATES.test(clause) && clause.replace(RESTATES, '').replace(/[,: ]/g, '') === '';
}

export function asksLeave(question: string): boolean {
  return LEAVE.test(question);
}

/** Whether nothing is named: "how?", "and what for?", "what can I do". */
export function namesNothing(text: string): boolean {
  return words(text).every((word) => EMPTY.has(word));
}
