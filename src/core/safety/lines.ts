import type { CrisisLines, Language } from '../model';

/**
 * What is given where `knowledge/safety/lines.yml` cannot be used.
 * Sources: 988lifeline.org (call, text or chat, free, 24/7; press 2 or text AYUDA for Spanish; veterans press 1),
 * poisonhelp.org (1-800-222-1222).
 */
export const US_LINES: CrisisLines = {
  emergency: '911',
  number: '988',
  en: {
    call: 'call or text 988',
    short: 'call or text 988',
    sms: 'call or text 988',
    line: '988',
    name: 'the Suicide & Crisis Lifeline',
    when: 'free, day and night',
    always: 'free, 24/7',
    hospital: 'the nearest emergency room',
    poison: 'Poison Help at 1-800-222-1222',
    more: 'Veterans press 1.',
  },
  es: {
    call: 'llama al 988 y oprime 2, o envía AYUDA por texto al 988',
    short: 'llama al 988 y oprime 2',
    sms: 'llama al 988 y oprime 2',
    line: '988 (tecla 2)',
    when: 'gratis, de día y de noche',
    always: 'gratis, 24/7',
    hospital: 'la sala de emergencias más cercana',
    poison: 'Poison Help al 1-800-222-1222',
  },
};

/** A part for countries with a line for poisons, and what stands there for others: `[[call {poison}|call {emergency}]]`. */
const IF_POISON = /\[\[([^|\]]{0,200})(?:\|([^\]]{0,200}))?\]\]/g;
const PLACE = /\{([a-zA-Z]{1,20})\}/g;

/** A wording with the numbers of a country in it; `short` takes the words for text messages. What is no place of ours stays. */
export function withLines(wording: string, lines: CrisisLines, language: Language, short = false): string {
  const values = valuesOf(lines, language, short);
  return wording
    .replace(IF_POISON, (_, given: string, otherwise = '') => (values['poison'] === undefined ? otherwise : given))
    .replace(PLACE, (place, name: string) => values[name] ?? place);
}

/** A wording that is still too long for a text message, without what only some countries have. */
export function withoutPoison({
  en: { poison: _en, ...en },
  es: { poison: _es, ...es },
  ...rest
}: CrisisLines): CrisisLines {
  return { ...rest, en, es };
}

function valuesOf(
  lines: CrisisLines,
  language: Language,
  forSms: boolean,
): Readonly<Record<string, string | undefined>> {
  const { sms, short, name, more, poison, ...words } = lines[language];
  const brief = forSms ? sms : short;
  return {
    ...words,
    emergency: lines.emergency,
    Call: capital(words.call),
    short: brief,
    Short: capital(brief),
    name: name === undefined ? '' : `, ${name}`,
    more: more === undefined ? '' : ` ${more}`,
    poison,
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
