import type { Language } from '../model';
import { fold, words } from '../text';

/** Frequent words that only one of the two languages uses. Single letters and shared words ("no", "a", "me") are left out. */
const SPANISH = new Set(
  'el la los las un una unos es esta estoy son soy que como cuando cuanto cuantos cuanta cuantas cual quien donde por para con sin pero porque muy mas mi tu su sus mis se lo le les del al y o si hay puede puedo puedes tengo tiene hacer hace hola gracias buenos buenas dias tardes noches necesito quiero tratamiento medico medicina funciona sirve duele despues antes siento sentir depresion sesion sesiones efectos seguro segura cuesta ayuda clinica esto ese esa algo nada tambien dosis hablo ingles espanol persona ketamina adios bueno favor usted ustedes'.split(
    ' ',
  ),
);
const ENGLISH = new Set(
  'the is are was were be been am i you he she it we they my your his her this that these those what when where how why who which do does did can could will would should have has had not of to in for with without on at and or but if so an about after before feel feeling get got does'.split(
    ' ',
  ),
);

/** The language a message is written in. English unless Spanish words clearly outnumber English ones. */
export function languageOf(text: string): Language {
  const all = words(fold(text.slice(0, 600)));
  const spanish = all.filter((word) => SPANISH.has(word)).length;
  const english = all.filter((word) => ENGLISH.has(word)).length;
  const marked = /[\u00bf\u00a1\u00f1\u00d1]/.test(text) ? 1 : 0;
  const score = spanish + marked;
  return score > english && (score >= 2 || score >= all.length / 2) && !(score === 1 && SHARED.has(all[0] ?? ''))
    ? 'es'
    : 'en';
}

/** Words that English patients type alone. */
const SHARED = new Set([
  'no',
  'si',
  'mas',
  'y',
  'o',
  'me',
  'a',
  'lo',
  'la',
  'es',
  'se',
  'al',
  'son',
  'tu',
  'del',
  'sin',
  'con',
  'un',
  'ketamina',
  'su',
]);
