import type { Language } from '../model';

/** Words of numbers and times that only Spanish has. "Once" (eleven) is left out: in English it is one time. */
const SPANISH =
  /\b(?:un|una|unas|unos|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|quince|veinte|treinta|varias|ninguna?|docena|hace|semanas?|semanal|dias?|mes|meses|quincenal|mensual|ayer|antier|anteayer|anoche|hoy|manana|pasad[oa]|proxim[oa]|lunes|martes|miercoles|jueves|viernes|sabado|domingo|cada|vez|veces|sesion|sesiones|infusiones|primer[oa]?|segund[oa]|tercer[oa]?|cuart[oa]|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)\b/;

/** The language whose recognizer reads an answer: two words are too few to tell a language, but "hace" is never English. */
export function slotLanguage(prepared: string, given: Language): Language {
  return SPANISH.test(prepared) ? 'es' : given;
}
