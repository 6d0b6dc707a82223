/**
 * How questions begin in English, read at the start of a folded text. Typed questions often lack their mark, and several in
 * one message often lack everything between them: "how long does it take does it hurt".
 */
const AUX =
  "(?:is|are|am|was|were|do|does|did|can|could|will|would|should|may|might|has|have|had|isn't|isnt|aren't|arent|don't|dont|doesn't|doesnt|didn't|didnt|can't|cant|won't|wont|wouldn't|couldn't|shouldn't)";
const PRONOUN = '(?:i|you|u|we|they|he|she|it|this|that|there)';
const SUBJECT = `(?:${PRONOUN}|these|those|people|patients|someone|somebody|anyone|anybody|everyone|ketamine|ket|ketamin|spravato|esketamine|insurance|medicare|medicaid|therapy|my|your|ur|the|a|an|any|his|her|our|their|kids|teens|veterans|adults)`;
const WH = '(?:(?:about|for|from|at|in|to|by|with|on|until) )?(?:how|what|when|where|why|which|who|whom|whose)';
const CONTRACTED = "(?:what's|whats|wats|how's|hows|where's|wheres|who's|whos|when's|whens)";
/** Requests are questions in all but form. */
const REQUEST =
  "(?:(?:please |pls )?(?:tell me|explain|describe|let me know)|what about|how about|(?:(?:i|i'm|im|i am|i was) )?(?:just |also )?(?:wondering|curious)|i wonder|i(?:'d| would|d)? (?:(?:also|just|really|still|mainly) )*(?:like|love|want|need|wanted|wanna) (?:to )?know|(?:can|could|would) (?:you|u) (?:(?:please|also|maybe) )*(?:tell|explain|describe)|do (?:you|u) (?:(?:happen to|also) )?know|any idea)";

const starts = (source: string) => new RegExp(`^(?:${source})(?![a-z'])`);

/** A verb in front of a subject that fits it: "have it" and "do it" are no questions. */
const INVERTED =
  "(?:am i|(?:is|isn't|isnt|was|wasn't|has) (?:it|he|she|there)|(?:is|was|would) (?:this|that) (?:a|an|ok|okay|normal|bad|safe|true|right|possible|allowed|legal|be|something|common|usual)|(?:are|aren't|arent|were) (?:you|u|we|they|there|these|those)|(?:do|don't|dont|have) (?:i|you|u|we|they)|(?:does|doesn't|doesnt|did|didn't|didnt|can|can't|cant|could|couldn't|will|won't|wont|would|wouldn't|should|shouldn't) (?:not )?(?:i|you|u|we|they|he|she|it|there))";
/** With nothing between it and the clause before: only a verb in front of its subject shows it. */
export const OPENS_ALONE = starts(
  `(?!who )${WH}(?: [a-z']+){0,4}? (?:${INVERTED}|(?:is|are|do|does|did|can|will|would|should) ${SUBJECT})|${CONTRACTED}|${INVERTED}`,
);
/** After a comma, where "who" and "which" may go on about a word. */
export const OPENS_AFTER_COMMA = starts(
  `(?:(?:about|for|from|at) )?(?:how|what|why)|who (?:will|can|should|gives|does|do)|(?:when|where|which|whose)(?: [a-z']+){0,3}? ${AUX} ${SUBJECT}|${CONTRACTED}|${AUX} (?:not )?${SUBJECT}|(?:does|do|can|will|should) [a-z]+|${REQUEST}`,
);
export const OPENS_AFTER_AND = starts(
  `(?:(?:about|for|from|at|to|by|with|on) )?(?:how|what|why|who|whether)|(?:when|where|which|whose)(?: [a-z']+){0,3}? ${AUX}|${CONTRACTED}|${AUX} (?:not )?${SUBJECT}|(?:does|will|should) [a-z]+|${REQUEST}`,
);
/** "When it wears off" alone is no question; "when does it" is. */
export const OPENS_SENTENCE = starts(`(?!when (?!${AUX} ))${WH}|whether|${CONTRACTED}|${AUX} [a-z]+|${REQUEST}`);

/** A question word that still waits for its verb: in "what dose do people get" no second question begins at "do". */
const WAITING = new RegExp(`(?:^|[ ,])${WH}(?! to )(?: (?!${AUX} )[a-z']+){0,6}$`);
/** Words after which a question is part of what is said: "I know what is coming", "if it works will I ...". */
const EMBEDDING =
  /(?:^|[ ,])(?:if|when|once|because|since|after|before|while|although|unless|as|than|like|or|that|whether|no matter|(?:i|you|they|he|she|we|dont|don't|not) (?:know|understand|see|guess|think|ask|asked|say|said|wonder|care|remember)|me|sure|truth|thing|fact|problem|issue|point|question|worry|fear|reason|hope|trouble|of|with|for|to|on|in|at|by|from)$/;
const SUBORDINATE =
  /^(?:(?:and|but|so|also|or) )*(?:if|when|once|because|since|after|before|while|although|unless|as soon as|in case|given)\b/;

/** Whether what follows `clause` goes on with it although it looks like the beginning of a question. */
export function goesOn(clause: string): boolean {
  return WAITING.test(clause) || EMBEDDING.test(clause) || SUBORDINATE.test(clause);
}

/** "Wondering if it is safe and if it works": what is asked again in the same frame. */
export function asksAgain(clause: string, rest: string): boolean {
  return (
    /\b(?:know|wonder|wondering|curious|tell me|ask|asking) (?:if|whether) .* (?:and|n|&)$/.test(clause) &&
    /^(?:if|whether) /.test(rest)
  );
}
