import type { Span } from './scan';
import type { Token } from './token';

/** About whom something was said. */
export type Subject = 'self' | 'third' | 'generic' | 'pet' | 'nobody';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const SELF = set('i me myself am yo mi conmigo quiero voy estoy pienso puedo tengo tome quisiera');
const THIRD = set('he she him her his hers himself herself themselves ella quiere se su');
/** "el" is "he" only before what somebody does; else it is "the". */
const HIS_VERB = /^(se|quiere|dice|dijo|esta|ya|no|me|intento|trato|tiene|va|habla|piensa|queria|siempre|tambien)$/;
const REFLEXIVE_THIRD = set('himself herself themselves matarse suicidarse ahorcarse quitarse colgarse');
const KIN = set(
  'son daughter child kid kids children teen teenager husband wife spouse partner boyfriend girlfriend fiance fiancee mom mother dad father ' +
    'parents brother sister sibling friend friends buddy roommate flatmate coworker colleague classmate neighbor neighbour uncle aunt cousin ' +
    'nephew niece grandma grandpa grandmother grandfather grandson granddaughter ex stepson stepdaughter stepdad stepmom guy stranger someone ' +
    'somebody hijo hija esposo esposa marido novio novia pareja mama papa madre padre hermano hermana amigo amiga alguien vecino vecina tio tia ' +
    'primo prima abuela abuelo nieto nieta sobrino sobrina companero companera',
);
const GENERIC = set(
  'people patients those anyone anybody adults teens teenagers veterans individuals folks others men women clients participants users ' +
    'adolescents students personas pacientes gente quienes man woman celebrity actor influencer character you one person patient paciente uno persona',
);
const PETS = set(
  'dog cat horse puppy kitten fish goldfish hamster bird rabbit pony plant plants plane perro gato caballo planta mascota',
);
const FARTHEST = 14;

/** About whom a span speaks: by its own words first, else by the nearest person before it in the sentence. */
export function subjectOf(span: Span, tokens: readonly Token[]): Subject {
  const inside = tokens.slice(span.start, span.end).map((token) => token.word);
  if (inside.some((word) => REFLEXIVE_THIRD.has(word)))
    return before(span, tokens) === 'pet' ? 'pet' : thirdOrGeneric(span, tokens);
  if (inside.some((word, at) => isSelf(word, inside[at + 1] ?? ''))) return 'self';
  if (inside.some((word, at) => isThird(word, inside[at + 1]))) return thirdOrGeneric(span, tokens);
  const nearest = before(span, tokens);
  return nearest === 'pet' && !/^(wants|is|tries|trying|keeps|decided)$/.test(inside[0] ?? '') ? 'self' : nearest;
}

/** "my" speaks of oneself, unless it says whose relative somebody is. */
function isSelf(word: string, next: string): boolean {
  if (word === 'my' || word === 'mi') return next !== '' && !KIN.has(next);
  return (
    SELF.has(word) ||
    /^(matar|suicidar|ahorcar|colgar|morir|cortar|lastimar|tirar|aventar|quitar|hacer|disparar)me$/.test(word)
  );
}

function isThird(word: string, next: string | undefined): boolean {
  return word === 'el' ? HIS_VERB.test(next ?? '') : THIRD.has(word);
}

function thirdOrGeneric(span: Span, tokens: readonly Token[]): Subject {
  return before(span, tokens) === 'generic' ? 'generic' : 'third';
}

/** The nearest person to the left. "people who", "a patient that" are general even when "I" stands farther left. */
function before(span: Span, tokens: readonly Token[]): Subject {
  let general = false;
  for (let at = span.start - 1; at >= Math.max(0, span.start - FARTHEST); at--) {
    if (tokens[at + 1]?.boundary === 'sentence') break;
    const word = tokens[at]?.word ?? '';
    if (word === 'my' || word === 'mi') continue;
    if (SELF.has(word)) return 'self';
    if (isThird(word, tokens[at + 1]?.word) || KIN.has(word)) return isAnybody(word, tokens[span.start]) ? 'generic' : 'third';
    if (PETS.has(word)) return 'pet';
    if (GENERIC.has(word)) {
      if (/^(who|that|with|having|suffering|struggling|experiencing|que|con)$/.test(tokens[at + 1]?.word ?? ''))
        return 'generic';
      general = true;
    }
  }
  return general ? 'generic' : 'nobody';
}

/** "someone who is suicidal" in a question is anybody; told, it is a person. */
function isAnybody(word: string, token: Token | undefined): boolean {
  return /^(someone|somebody|alguien)$/.test(word) && (token?.asked ?? false);
}
