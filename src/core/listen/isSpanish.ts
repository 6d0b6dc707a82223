import { fold, words } from '../text';

/** Small and common words of each language that the other does not have, as they are typed, without accents. */
const SPANISH = new Set(
  (
    'que q k el la los las lo le les un una unos unas al del de d en y o u por x para pa con sin mi mis su sus tu tus se te nos yo ella ellos ustedes uds ud ' +
    'esto esta este estos estas eso esa ese aqui alli es soy eres somos fue fui era eran ser estoy toy esta estan estamos estaba estuve estar hay habia ' +
    'tengo tiene tienen tenia tuve tuvo tener hago hace hacen hizo hacer voy va van vamos ir quiero kiero quiere quieren queria quise puedo puede pueden podria poder ' +
    'debo debe deberia siento sienten sentir duele pasa paso sabe saber digo dice dicen dijo di cuesta tarda sirve funciona toma tomo tomar ' +
    'ya muy mas menos pero pq xq porque xque porke cuando cuanto cuanta cuantas cuantos como donde cual quien si tambien tb tmb tambn nada todo toda todos todas siempre nunca jamas ' +
    'ahora hoy ayer anoche manana antes despues luego asi bien mal solo algo alguien alguna algun otra otro vez veces dia dias noche semana mes anos ano cada entre desde hasta sobre ' +
    'vida morir morirme muero muere murio muerte muerto matar matarme suicidio suicidas suicida vivo viva vivir gracias hola favor ayuda ayudenme cita citas seguro pastillas ' +
    'mama papa hijo hija hermano hermana esposo esposa mujer amigo amiga novio novia abuela abuelo madre padre medico doctora ni tampoco jaja jajaja'
  ).split(' '),
);
const ENGLISH = new Set(
  (
    'the and of to is are was were be been am i my your his her their our it its this that these those there here a an in on at for with without from about ' +
    'do does did dont have has had can could will would should may might not what when where which who how why if or but so because than then ' +
    'you we they them she all any some more most just only even still again ever never always after before now today feel feeling want need know think'
  ).split(' '),
);
/** Letters and signs that only Spanish has; accents, which it has most of. */
const OWN = /[¿¡ñ]/i;
const ACCENTS = /[áéíóú]/i;
/** Endings that give a longer word away: "autolesion", "lastimarme", "deprimida", "durmiendo". */
const ENDING = /.{3}(?:cion|ciones|mente|arme|erme|irme|arse|ando|iendo|aron|ieron|aba|aban|idad|ado|ada|ados|adas|ido|ida)$/;

/** Whether a message is more likely Spanish than English. */
export function isSpanish(text: string): boolean {
  if (OWN.test(text)) return true;
  let spanish = ACCENTS.test(text) ? 1 : 0;
  let english = 0;
  for (const word of words(fold(text))) {
    if (ENGLISH.has(word)) english++;
    else if (SPANISH.has(word) || ENDING.test(word)) spanish++;
  }
  return spanish > english;
}
