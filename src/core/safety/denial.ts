import type { Span } from './scan';
import type { Token } from './token';

/** Words that may stand between "not" and what it denies; anything else ends its reach. */
const REACH: ReadonlySet<string> = new Set(
  (
    'going to want wanting wants wanted planning plan plans planned thinking think thought thoughts about of trying try feel feeling feels felt like ' +
    'having have had has any currently be been being at all ever actively really even the a an my suicidal suicide risk danger in intend intending intention ' +
    'intentions desire urge urges wish wishing or and nor hurt hurting harm harming self kill killing myself die dying cut cutting gonna would will is am are was ' +
    'were do did does just saying say once that experience experiencing experienced actually currently immediate here active passive as need ' +
    'me se quiero voy estoy pienso pensando en he tengo tiene intencion ganas de ningun ninguna es que ser soy pensamientos ideas pensado querer quiere esta dolor el ' +
    'looking mean meant tenido tuve piensa piense pensaba por aqui la cabeza pasa m autolesion autolesiones kitarme ' +
    'querido quisiera quiera ande ando anda andaba pensado pensar haciendo hacerme acerme lastimarme colgarme matarme morirme suicidarme quitarme insinue insinuado dicho loco tenga tuviera siento severe real serious more longer feeling anymore commit attempt consider considered considering him himself her herself'
  ).split(' '),
);
const DENIERS =
  /^(not|no|never|nor|neither|without|zero|none|nobody|denies|deny|cero|nunca|jamas|ni|sin|tampoco|lejos|stopped|quit|deje)$/;

/** "not suicidal", "no thoughts of killing myself", "I do not think I want to die". */
export function isDenied(span: Span, tokens: readonly Token[]): boolean {
  return isDeniedBefore(span, tokens) || isAnsweredNo(span, tokens);
}

/**
 * "Suicidal, no.", "hurting myself? never", "morirme no", "they ask whether I am suicidal. I'm not.": a no that stands alone, right after the
 * words. A new sentence answers only a question: "I want to die. No, really" denies nothing.
 */
function isAnsweredNo({ start, end }: Span, tokens: readonly Token[]): boolean {
  const isAsked = tokens[start]?.asked === true || tokens.slice(Math.max(0, start - 3), end).some(({ word }) => /^(if|whether)$/.test(word));
  const own = /^(i am|im|i do|i have)$/.test(tokens.slice(end, end + 2).map(({ word }) => word).join(' ')); // prettier-ignore
  const at = own && tokens[end - 1]?.word === 'suicidal' ? end + 2 : end;
  if (at > end && !isAsked) return false;
  // Who wants it and says no behind it says something else: "quiero morir, no soy nadie", "I want to die. No, really".
  if (!isAsked && tokens.slice(start, end).some(({ word }) => WISH.test(word))) return false;
  if (tokens[end]?.boundary === 'sentence' && !isAsked) return false;
  // "to sleep and wake up never" wishes it.
  const no = at > end ? /^not$/ : tokens[end]?.boundary === 'none' ? /^(no|nope|nah)$/ : /^(no|nope|nah|never|nunca|jamas)$/;
  const isNo = no.test(tokens[at]?.word ?? '');
  const isNot = /^(no soy|ni (loco|loca|hablar|muerto|muerta|pensarlo)|no way|not (me|at all|really))$/.test(tokens.slice(at, at + 2).map(({ word }) => word).join(' ')); // prettier-ignore
  return (isNo && endsAt(at + 1, tokens)) || (isNot && endsAt(at + 2, tokens));
}

function isDeniedBefore(span: Span, tokens: readonly Token[]): boolean {
  for (let at = span.start - 1; at >= Math.max(0, span.start - 9); at--) {
    if (tokens[at + 1]?.boundary === 'sentence') return false;
    const word = tokens[at]?.word ?? '';
    if (DENIERS.test(word) || isNothing(at, tokens)) return !isDoubled(at, tokens);
    if (tokens[at + 1]?.boundary === 'comma') return false;
    const thinks =
      word === 'i' && /^(think|believe|feel|like|mean|that|have|had|did|would|will)$/.test(tokens[at - 1]?.word ?? '');
    if (!REACH.has(word) && !thinks) return false;
  }
  return false;
}

const WISH = /^(want|wants|wanna|need|wish|going|gonna|will|plan|ready|quiero|kiero|quisiera|deseo|necesito|voy|vamos)$/;

/** Whether nothing more follows in the clause. */
function endsAt(at: number, tokens: readonly Token[]): boolean {
  return (tokens[at]?.boundary ?? 'sentence') !== 'none';
}

/** "nada de hacerme daño", "para nada quiero morir"; "no sirvo para nada, quiero morir" denies nothing. */
function isNothing(at: number, tokens: readonly Token[]): boolean {
  if (tokens[at]?.word !== 'nada') return false;
  if (tokens[at + 1]?.word === 'de') return true;
  return /^(pa|para)$/.test(tokens[at - 1]?.word ?? '') && (at < 2 || tokens[at - 1]?.boundary !== 'none');
}

/** "why not", "I would be lying if I said I was not": the denial is itself denied. */
function isDoubled(at: number, tokens: readonly Token[]): boolean {
  if (/^(why|not|stop)$/.test(tokens[at - 1]?.word ?? '')) return true;
  const said = tokens.slice(Math.max(0, at - 7), at).map((token) => token.word).join(' '); // prettier-ignore
  return /\b(lying if|lie if|lie and say|if i said|can not (say|promise|pretend|claim|deny|guarantee)|not (sure|certain|convinced)|hard to say)\b/.test(
    said,
  );
}
