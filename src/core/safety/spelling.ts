/**
 * Mends misspelt words, but only towards the few words that decide: a general speller would read "pills" into "bills".
 * Short words ("die", "kill", "life") are mended in `shorthand` by name, because too many real words lie next to them.
 */
const KEYS: readonly string[] = (
  'suicide suicidal suicides myself himself herself themselves overdose overdosed overdosing unalive anymore tonight tomorrow ' +
  'thoughts thinking killing hurting cutting hanging jumping drowning strangle stabbing shooting burning wrists alive ' +
  'living existing worthless hopeless pointless useless burden goodbye nobody everyone without disappear forever ' +
  'swallowed stockpiling painless razor noose bridge balcony ' +
  'breathe breathing seizure seizures convulsing unconscious unresponsive chest swelling swollen throat choking collapsed ' +
  'fainted wheezing responding suddenly slurred drooping accidentally ' +
  'suicidarme suicidarse suicidar suicidio suicida suicidas matarme matarse morirme ahorcarme quitarme cortarme desaparecer ' +
  'despertar pastillas quiero morir vivir aguanto extranaria sobredosis convulsionando respirar inconsciente desmayo'
).split(' ');

/** Real words, English and Spanish, that lie one or two letters from a key and must stay what they are. */
const REAL: ReadonlySet<string> = new Set(
  (
    'living loving giving leaving driving liking lining moving lives lived olive alike arrive active give alive bridges fridge bride ' +
    'breathed breathes breather breath cheat chess chests cheese crest guest quest chat choir thought through thorough throats threat ' +
    'wrist twists lists wrote writs haunting hunting hurling hurtling putting cuttings cubing curing counting nutting getting setting ' +
    'betting letting sitting hitting coating banging hanging ranging changing handing having longing hinging pumping dumping bumping ' +
    'camping jumped helping keeping filling billing milling pilling skilling killings calling falling telling selling willing ' +
    'shouting shorting shopping shooing hooting scooting burying turning buying barking earning learning morning warning spelling ' +
    'dwelling smelling selling welling joking poking choosing coking checking chocking stoking smoking broking cloaking soaking ' +
    'thinkings drinking linking blinking winking sinking existed exiting exciting texting resting testing listing nobody embody ' +
    'morir mover mentir medir morar vivid vivir viviendo viví servir subir pedir quiere quieres querer queria quita quite quiet ' +
    'quieto aguanta aguantar despierta despertó pastilla pantallas respira respirador matarlo matarla cortarle cortarse quitarse ' +
    'tonight toning timid within withdraw widow mouth hopefully homeless helpless harmless hopeful useful pointed heedless wireless ' +
    'careless weightless worthwhile tasteless restless sleepless razors raze racer nose noise moose loose noises nooses norse goose ' +
    'garden harden warden burdens hidden bidden burned barren sudden anywhere anyone anytime everyday overdue overdone override ' +
    'outdose overtones overuse dosed closed colleague fainting painted tainted pointing points feinted dainty planted granted ' +
    'desmayar desmayos ensayo mayo suicidally drawing crowning browning frowning dawning downing growing allowed followed hollowed ' +
    'shallowed swallow swallows bullied alcohol collapse collapses elapsed relapsed stalking stocking strange stranger stage staging'
  ).split(' '),
);

/** The one word that people misspell most, and that hardly any other word resembles. */
const SUICIDE_LIKE = /^s[ou]+i?[cszk]+[aeiouy]?d/;

/** The key that a word was meant to be, or the word itself. */
export function mend(word: string): string {
  if (word.length < 5 || word.length > 16 || REAL.has(word)) return word;
  const most = word.length >= 8 || SUICIDE_LIKE.test(word) ? 2 : 1;
  const [first = '', second = ''] = word;
  for (const key of KEYS) {
    if (Math.abs(key.length - word.length) > most) continue;
    if (key[0] !== first && key[0] !== second) continue;
    if (key.length < 7 && Math.abs(key.length - word.length) + 1 > 2) continue;
    if (distance(word, key, most) <= (key.length < 8 && !SUICIDE_LIKE.test(word) ? 1 : most)) return key;
  }
  return word;
}

/** Damerau-Levenshtein distance of neighbours, up to `most`; `most + 1` stands for more. */
export function distance(from: string, to: string, most: number): number {
  let before: number[] = [];
  let above = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const cost = from[row - 1] === to[column - 1] ? 0 : 1;
      let best = Math.min(at(above, column) + 1, at(current, column - 1) + 1, at(above, column - 1) + cost);
      const swapped = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      if (swapped) best = Math.min(best, at(before, column - 2) + 1);
      current.push(best);
    }
    if (Math.min(...current) > most) return most + 1;
    before = above;
    above = current;
  }
  return at(above, to.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.MAX_SAFE_INTEGER;
}
