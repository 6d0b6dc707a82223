import { prepare } from './recognizers';

export type YesNo = 'yes' | 'no' | 'unsure';

/** Before yes and no: "not sure" begins like a no and holds a "sure"; the stock prompt took it for yes. */
const UNSURE =
  /\b(?:not (?:really |quite |too |so |100% |totally |entirely )?(?:sure|certain)|unsure|no idea|no clue|idk|dunno|don'?t know|do not know|can'?t (?:say|tell|remember|recall)|don'?t (?:remember|recall)|maybe|perhaps|possibly|might|kind ?of|sort ?of|sorta|kinda|hard to (?:say|tell)|depends|it depends|who knows|could be|not that i know|no se|no lo se|no estoy segur[oa]|quizas?|tal vez|ni idea|mas o menos|puede ser|depende|yes and no|so-so|in between)\b|^(?:unsure|hmm+|eh+|\?+)$/;
const NO =
  /^(?:(?:um+|uh+|well|oh|actually|honestly|hmm+),? )*(?:(?:i )?(?:guess|think|suppose) not|yeah,? (?:no|nah)|creo que no|ahora no|ya no|no+|nope|nah+|naw|nay|n|never|not (?:yet|really|at all|now|currently|anymore|right now|at the moment|any ?more)|none|negative|no way|absolutely not|definitely not|of course not|hell no|i (?:don'?t|do not|haven'?t|have not|am not|didn'?t|can'?t|never)|i'm not|im not|don'?t|haven'?t|para nada|nunca|jamas|todavia no|aun no|claro que no|en absoluto|nel)\b/;
const YES =
  /^(?:(?:um+|uh+|well|oh|actually|honestly|hmm+),? )*(?:y|ya|yes+|yeah+|yea+|yep+|yup+|yah|yas+|ye|yass+|aye|sure|of course|ofc|definitely|absolutely|certainly|correct|right|true|indeed|affirmative|for sure|totally|exactly|ok(?:ay)?|you bet|always|i (?:do|have|am|did|guess so|guess|think so|suppose so|suppose|believe so|see|go|work|already)|i'm|im|i've|ive|guess so|think so|i'd say so|si+|claro|creo que si|por supuesto|desde luego|simon|asi es|correcto|vale|afirmativo)\b/;
const TRAPS = /^(?:no problem|no worries|no doubt|no rush|no thanks?|sure not|no hay problema)\b/;

/**
 * Yes, no or unsure at the beginning of an answer ("nah", "not yet", "I guess", "claro"); undefined where it is none of
 * them. "Not sure" is never yes, "no problem" is never no.
 */
export function readYesNo(text: string): YesNo | undefined {
  const plain = prepare(text).replace(/^[^\p{L}\p{N}?]+/u, '');
  if (plain === '') return thumb(text);
  if (TRAPS.test(plain)) return plain.startsWith('no thank') ? 'no' : undefined;
  if (/^(?:yes|yeah|yep|si|no|nope|nah)\b[^a-z]*$/.test(plain)) return /^(?:no|na)/.test(plain) ? 'no' : 'yes';
  if (UNSURE.test(plain)) return 'unsure';
  if (NO.test(plain)) return 'no';
  return YES.test(plain) ? 'yes' : undefined;
}

function thumb(text: string): YesNo | undefined {
  if (text.includes('\u{1f44d}')) return 'yes';
  return text.includes('\u{1f44e}') ? 'no' : undefined;
}
