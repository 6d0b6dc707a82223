import { fold, words } from '../text';
import { namesNothing } from './leaning';

const SAYS =
  '(?:(?:ask(?:ed|ing)?|talk(?:ing)?)(?= (?:about|bout|abt|if|whether|for|how|what|that|because)|$)|mean|meant|wonder(?:ing)?|care|bothered|worried|worrying|concerned|interested|scared|afraid|curious|looking for|after|want to (?:know|hear|talk)|need to (?:know|hear)|trying to (?:ask|find out|know))';
const NEGATED =
  "(?:(?:i|we)(?: am|'m| was| were|m)? not(?: really| even)?|im not|(?:i|we) (?:don't|dont|do not|didn't|didnt|did not|wasn't|wasnt|was not|never)(?: really| even)?|(?:wasn't|wasnt|didn't|didnt|don't|dont) )";
/** What "not" stands before where it names a thing or a question, and not how somebody is. */
const THING =
  '(?:the|my|your|about|for|because of|how|what|when|where|whether|if|who|why|which|during|after|before|as|so much)';
const STATE =
  '(?:only|just|sure|yet|really|too|so|very|even|much|many|able|allowed|better|well|good|great|ok|okay|feel[a-z]*|improv[a-z]*|respond[a-z]*|notic[a-z]*|seem[a-z]*|working|helping|getting|sleeping|eating|doing|going|having|taking|seeing|being|at all|now|today|anymore|any|a|an|in|on|to|that|this|it|to be|allergic|pregnant|depressed|suicidal|possible|safe|normal|worth|enough|everyone|everybody|all|always|ready|convinced|happy|certain|long|far)';
const FILLER =
  '(?:(?:no|nope|nah|sorry|oh|ok|okay|well|actually|wait|hm|hmm|and|but|so|i mean|i said|again|please|look|yes|yeah),? )*';

/** Clauses that name what is not meant. */
const NOT_MEANT: readonly RegExp[] = [
  new RegExp(`^${FILLER}${NEGATED} ?${SAYS}\\b`),
  new RegExp(
    `^${FILLER}(?:(?:it's|its|it is|that's|thats|this is|it was) not|it isn't|it isnt|that isn't|this isn't|it wasn't) (?:so much |really )?(?:the|my|about)(?! (?:first|same|only|worst|best|case|time|fault)\\b)\\b`,
  ),
  new RegExp(`^${FILLER}(?:it's|its|it is|that's|thats|this is|it was) not what i\\b`),
  new RegExp(`^${FILLER}not (?:${THING}|(?!${STATE}\\b)[a-z]+(?: [a-z]+){0,2}$)`),
  new RegExp(
    `^${FILLER}(?:forget|never ?mind|nvm|ignore|skip|forget about|leave out)(?: about)? (?:the|my|about|all|what|how|that|[a-z]+$)`,
  ),
  new RegExp(`^${FILLER}(?:leave|leaving|setting|set|putting|put) .{2,40} (?:aside|out|alone|out of it)$`),
  new RegExp(
    `^${FILLER}(?:apart from|other than|besides|aside from|except for|instead of|rather than|not counting)\\b`,
  ),
  new RegExp(
    `^${FILLER}(?:i|we) (?:already )?(?:know|understand|get|got|read|heard)\\b.* already$|^${FILLER}(?:i|we) already (?:know|understand|get|got|read|heard)\\b`,
  ),
  /\b(?:isn't|isnt|is not|wasn't|was not) (?:my question|what i (?:mean|meant|asked|want)|the (?:question|point|issue|thing))$/,
];
const TAIL = new RegExp(`^not (?!${STATE}\\b|sure)[a-z]`);

/** Words. In a longer message something is told, and "we are farmers, not doctors" sets nothing apart. */
const LONGEST = 30;

/** Where a clause ends: at a mark, and where somebody begins to say what they do mean. */
const BOUNDARY =
  /\s*[,.;:!?\n]+\s*|\s+-+\s+|\s+(?=(?:but|i mean|i meant|i care|i want to|i'm asking|im asking|i am asking|i was asking|i asked|i need to know|it's the|its the|just (?:tell|how|what|the|if|whether))\b)|\s+(?=not (?:the|how|what|whether|if|about|my|when|after|before|during)\b)|(?<=^(?:apart from|other than|besides|aside from|instead of|rather than) .{2,50}) (?=(?:what|how|who|when|can|could|does|is|are|tell|just|will)\b)/;
/** What introduces the thing that is meant. */
const MEANS = new RegExp(
  `^(?:(?:the other (?:thing|one)|no|but|just|rather|instead|i mean|i meant|i (?:am|was) asking(?: about| if)?|i'm asking(?: about)?|im asking|i asked(?: about)?|(?:my|the) question is|what i (?:want|wanted|need) to know is|i care(?: about| if)?|i'm worried about|im worried about|it's|its|it is)(?:[, ]+|$))+`,
);

/**
 * What a message is about where it also says what it is not about: "not nausea, the floating" is "the floating". Undefined
 * where nothing is set against something else: "it's not working, what now" stays whole.
 */
export function meant(text: string): string | undefined {
  if (words(text).length > LONGEST) return undefined;
  const clauses = fold(text.replace(/\n+/g, '. '))
    .split(BOUNDARY)
    .map((clause) => clause.trim())
    .filter((clause) => words(clause).length > 0);
  const kept = clauses.filter(
    (clause, at) => !NOT_MEANT.some((pattern) => pattern.test(clause)) && !(at > 0 && TAIL.test(clause)),
  );
  if (kept.length === clauses.length) return undefined;
  const rest = kept
    .map((clause) => clause.replace(MEANS, ''))
    .filter(Boolean)
    .join(' ');
  return /\belse\b/.test(rest) || namesNothing(rest) ? undefined : rest;
}
