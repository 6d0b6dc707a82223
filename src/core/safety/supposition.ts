import type { Frame } from './lexicon/group';
import { marks, near, sameSentence, words, type Reading } from './reading';
import type { Span } from './scan';
import type { Subject } from './subject';
import type { Token } from './token';

/** "does it help with suicidal thoughts": a question about the thoughts of nobody in particular. */
export function isTopicAsked(span: Span, subject: Subject, reading: Reading): boolean {
  if (subject !== 'nobody' || !words(span, reading.tokens).some((word) => TOPIC.test(word))) return false;
  if (reading.tokens[span.start]?.asked === true) return true;
  return marks('asking', reading).some(
    (mark) => sameSentence(span, mark, reading) && opensClause(mark, reading.tokens),
  );
}

const TOPIC =
  /^(thoughts?|ideation|suicide|suicidal|suicidality|harm|urges|overdose|overdosing|pensamientos|ideas|ideacion|ganas|sobredosis|suicidio|suicida|suicidas|autolesion|autolesiones|autolesionarse|suicidarse|matarse)$/;

/** A question word in the middle of a clause ("thoughts are getting louder") asks nothing. */
function opensClause(mark: Span, tokens: readonly Token[]): boolean {
  if (mark.start === 0 || tokens[mark.start]?.boundary !== 'none') return true;
  return /^(and|so|but|or|hi|hello|hey|ok|okay|also|because|y|pero|please|question|know|wondering|wonder|hola|la|el)$/.test(
    tokens[mark.start - 1]?.word ?? '',
  );
}

/** What somebody would do, and not only be or feel: "what if I just jumped" is no question about the treatment. */
const ACT =
  /^(kill|killed|killing|jump|jumped|drive|drove|hang|hanged|shoot|shot|slit|cut|end|ended|took|overdosed|swerve|swerved|stepped|walked)$/;

function isWhatIf(mark: Span, { tokens }: Reading): boolean {
  return /^(what|and|but|so)$/.test(tokens[mark.start]?.word ?? '');
}

/** "would it make me stop wanting to die": asks for relief from what is there. */
function isRelief(mark: Span, span: Span, tokens: readonly Token[]): boolean {
  return tokens.slice(mark.start, span.end).some(({ word }) => /^(stop|less|quit|without)$/.test(word));
}

/** A supposition governs what follows it closely: "what if I become ...", "can it make me ...". */
export function isSupposed(span: Span, frame: Frame, reading: Reading): boolean {
  if (near(span, 'near', reading)) return false;
  const act = frame === 'supposed' && words(span, reading.tokens).some((word) => ACT.test(word));
  return marks(frame, reading).some(
    (mark) =>
      !(act && isWhatIf(mark, reading)) &&
      !isRelief(mark, span, reading.tokens) &&
      mark.start <= span.end &&
      span.start - mark.end <= 5 &&
      mark.start < span.end &&
      sameSentence(span, mark, reading),
  );
}

/** "is vomiting blood a side effect": the question begins right before. */
function opensQuestion(at: number, tokens: readonly Token[]): boolean {
  return /^(is|are)$/.test(tokens[at]?.word ?? '') && (at === 0 || tokens[at]?.boundary !== 'none');
}

/** "will I be unconscious", "do people pass out": a helping verb turned round just before. */
export function isAsked(span: Span, tokens: readonly Token[]): boolean {
  if (opensQuestion(span.start - 1, tokens)) return true;
  for (let at = span.start - 1; at >= Math.max(0, span.start - 4); at--) {
    const word = tokens[at]?.word ?? '';
    if (/^(my|is|am|help|not|and|but|because)$/.test(word)) return false;
    const turned = /^(i|you|we|he|she|they|it|people|someone|somebody|anyone|patients|a|the|this|my|ketamine)$/.test(
      tokens[at + 1]?.word ?? '',
    );
    if (/^(will|can|could|would|do|does|should|may|might|did)$/.test(word)) return turned;
    if (tokens[at]?.boundary === 'sentence') return false;
  }
  return false;
}

export function isNoun(span: Span): boolean {
  return span.group.role.kind === 'emergency' && span.group.role.noun === true;
}

/** Somebody has it: "I have", "he is having", or the message is the symptom and little else. */
export function isHad(span: Span, tokens: readonly Token[]): boolean {
  for (let at = span.start - 1; at >= Math.max(0, span.start - 6); at--) {
    const word = tokens[at]?.word ?? '';
    if (
      /^(have|has|having|got|getting|feel|feeling|feels|experiencing|am|tengo|tiene|siento|siente|con|started|woke|developed)$/.test(
        word,
      )
    ) {
      return (
        !/^(you|patients|people|can|could|does|do|will|would|to|may|might|i|if)$/.test(tokens[at - 1]?.word ?? '') ||
        isOwn(at, tokens)
      );
    }
    if (tokens[at]?.boundary === 'sentence') break;
  }
  return words(span, tokens).some((word) => /^(my|his|her|mi)$/.test(word)) || isAlone(span, tokens);
}

/** "I have", not "do I have", "can I have". */
function isOwn(at: number, tokens: readonly Token[]): boolean {
  if (!/^(i|he|she)$/.test(tokens[at - 1]?.word ?? '')) return false;
  return !/^(do|can|could|will|would|may|might|should|if|did|does)$/.test(tokens[at - 2]?.word ?? '');
}

function isAlone(span: Span, tokens: readonly Token[]): boolean {
  return tokens.length <= span.end - span.start + 3 && !tokens.some((token) => token.asked || /^(is|does|can|do|causes?|risk|why|what|about|puede|from|side|and|or|with|get|gets|during|climbing|running|sometimes)$/.test(token.word)); // prettier-ignore
}
