import { z } from 'zod';
import { tellsApart, withoutNames } from './carrier/names';
import { KnowledgeError, parseYaml, type Problem, type SourceFile } from './knowledge';
import { hoursText } from './clinic/hoursText';
import type { Clinic, Language } from './model';
import { US_LINES } from './safety/lines';
import { gsmText } from './plainText';
import { PHRASE_KEYS, SPANISH_KEYS, type PhraseKey, type SpanishKey } from './phraseKeys';

export type { PhraseKey, SpanishKey } from './phraseKeys';

/** One thing the bot says; `sms` where a phone needs a shorter wording. */
export interface Wording {
  readonly text: string;
  readonly sms?: string;
  /** Other wordings of the same, said in turn where it would be said again. */
  readonly others?: readonly Wording[];
}

/** Every word that a patient reads and that is neither an entry nor a crisis constant. */
export interface Phrases {
  readonly en: Readonly<Record<PhraseKey, Wording>>;
  readonly es: Readonly<Record<SpanishKey, Wording>>;
}

/** Characters. `sms`: two GSM-7 segments hold 306, and a number or a name is still filled in. `choice`: a button. */
export const PHRASE_LIMITS = { sms: 290, choice: 36 } as const;

const CLINIC_PLACES = [
  'clinic.name',
  'clinic.phone',
  'clinic.hours',
  'clinic.page',
  'emergency',
  'kept',
  'crisis.call',
  'crisis.line',
];
const PLACE = /\{([a-zA-Z.]+)\}/g;
/** GSM 03.38 basic set: one character outside of it halves what a text message holds. */
const GSM = /^[A-Za-z0-9 \r\n@£$¥èéùìòÇØøÅåÆæßÉÄÖÑÜäöñüà§¿¡Δ_ΦΓΛΩΠΨΣΘΞ!"#¤%&'()*+,\-./:;<=>?{}]*$/;

const leaf = z.union([z.string(), z.strictObject({ text: z.string(), sms: z.string() })]);
type Leaf = z.infer<typeof leaf>;
type Tree = { [key: string]: Leaf | Leaf[] | Tree };
const tree: z.ZodType<Tree> = z.lazy(() => z.record(z.string(), z.union([leaf, z.array(leaf).min(1), tree])));

/**
 * `phrases/en.yml` and `phrases/es.yml` to Phrases; other files are passed over.
 * @throws KnowledgeError that names file, key and remedy for each missing, unknown or unusable phrase
 */
export function parsePhrases(files: readonly SourceFile[]): Phrases {
  const problems: Problem[] = [];
  const read = (language: Language, keys: readonly string[]) => {
    const file = files.find(({ path }) => path.endsWith(`/${language}.yml`));
    if (file) return readFile(file, keys, problems);
    problems.push({ file: `knowledge/phrases/${language}.yml`, line: 1, message: 'the file is missing; put it back' });
    return {};
  };
  const en = read('en', Object.keys(PHRASE_KEYS)) as Record<PhraseKey, Wording>;
  const es = read('es', SPANISH_KEYS) as Record<SpanishKey, Wording>;
  if (problems.length > 0) throw new KnowledgeError(problems);
  return { en, es };
}

function readFile(file: SourceFile, keys: readonly string[], problems: Problem[]): Record<string, Wording> {
  const result = parseYaml(file, tree);
  if (!result.ok) {
    problems.push(...result.problems);
    return {};
  }
  const { value, lineOf } = result.parsed;
  const found = flatten(value);
  const report = (key: string, message: string) =>
    problems.push({ file: file.path, line: lineOf(key.split('.')), message: `"${key}" ${message}` });
  for (const key of keys) if (!found[key]) report(key, 'is missing; write this phrase');
  for (const [key, wording] of Object.entries(found)) {
    const known = keys.includes(key);
    const faults = [wording, ...(wording.others ?? [])].map((one) => faultOf(key, one));
    const fault = known ? faults.find(Boolean) : 'is not a phrase of the bot; remove it or mend its spelling';
    if (fault) report(key, fault);
  }
  return found;
}

function flatten(value: Tree, prefix = ''): Record<string, Wording> {
  return Object.entries(value).reduce<Record<string, Wording>>((all, [name, node]) => {
    const key = prefix + name;
    const wordings = wordingsOf(node);
    const [usual, ...others] = wordings;
    if (usual === undefined) return { ...all, ...flatten(node as Tree, `${key}.`) };
    return { ...all, [key]: others.length === 0 ? usual : { ...usual, others } };
  }, {});
}

/** One wording, or several in a list; none where the node holds further phrases. */
function wordingsOf(node: Tree[string]): readonly Wording[] {
  if (Array.isArray(node)) return node.flatMap(wordingsOf);
  if (typeof node === 'string') return [{ text: node.trim() }];
  const { text, sms } = node;
  return typeof text === 'string' && typeof sms === 'string' ? [{ text: text.trim(), sms: sms.trim() }] : [];
}

/** What is wrong with a phrase, with the remedy; undefined where it can be used. */
function faultOf(key: string, { text, sms }: Wording): string | undefined {
  const places = [...`${text} ${sms ?? ''}`.matchAll(PLACE)].map((match) => match[1] ?? '');
  const known: readonly string[] = [...CLINIC_PLACES, ...(PHRASE_KEYS[key as PhraseKey] ?? [])];
  const unknown = places.find((place) => !known.includes(place));
  if (text === '') return 'is empty; write the phrase';
  if (unknown)
    return `holds {${unknown}}, which nothing fills in; use ${known.map((place) => `{${place}}`).join(', ')}`;
  if (sms && sms.length > PHRASE_LIMITS.sms)
    return `has an sms of ${sms.length} characters; shorten it to ${PHRASE_LIMITS.sms}`;
  if (sms && !GSM.test(sms))
    return 'has an sms with a character outside of GSM-7; write plain letters and straight quotes';
  if (key.startsWith('choice.') && text.length > PHRASE_LIMITS.choice)
    return `is too long for a button; shorten it to ${PHRASE_LIMITS.choice} characters`;
  return undefined;
}

/** Fills {placeholders}; one that has no value stays as it is, so that a test sees it. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(PLACE, (place, name: string) => String(values[name] ?? place));
}

/** The clinic's own words for {clinic.name} and its like, and the numbers of its country. */
export function clinicValues(clinic: Clinic, language: Language = 'en'): Readonly<Record<string, string>> {
  const lines = clinic.lines ?? US_LINES;
  return {
    emergency: lines.emergency,
    'crisis.call': lines[language].call,
    'crisis.line': lines[language].line,
    'clinic.name': clinic.name,
    'clinic.phone': clinic.phone,
    'clinic.hours': language === 'es' && clinic.opening ? hoursText(clinic.opening, 'es') : clinic.hours,
    'clinic.page': clinic.page,
  };
}

function filled({ text, sms }: Wording, values: Readonly<Record<string, string | number>>): Wording {
  return { text: fill(text, values), ...(sms === undefined ? {} : { sms: fill(sms, values) }) };
}

type Values = Readonly<Record<string, string | number>>;

/** Says phrases for one clinic. */
export interface Voice {
  (key: PhraseKey, values?: Values): Wording;
  /** In Spanish where the Spanish file has the phrase, else in English. */
  readonly in: (language: Language, key: PhraseKey, values?: Values) => Wording;
  readonly spanish: (key: SpanishKey) => Wording;
  /** Phrases with several wordings, the usual one first, by name. */
  readonly variants: readonly (readonly [string, readonly Wording[]])[];
  /** The same placeholders in a text that is not a phrase (an entry). */
  readonly fill: (text: string) => string;
  /** A text for a phone: the drug's name in the clinic's neutral words, where it has chosen some. */
  readonly discreetly: (text: string) => string;
}

/** @param keptDays days after which a conversation is deleted by itself; absent: not at all */
export function voice(phrases: Phrases, clinic: Clinic, keptDays?: number): Voice {
  const own = { ...clinicValues(clinic), kept: keptText(phrases.en, keptDays) };
  const ownSpanish = { ...clinicValues(clinic, 'es'), kept: keptText(phrases.es, keptDays) };
  const say = (key: PhraseKey, values: Values = {}) => filled(phrases.en[key], { ...own, ...values });
  const spanish = (key: SpanishKey, values: Values = {}) => filled(phrases.es[key], { ...ownSpanish, ...values });
  const inLanguage = (language: Language, key: PhraseKey, values: Values = {}) =>
    language === 'es' && key in phrases.es ? spanish(key as SpanishKey, values) : say(key, values);
  const { smsName } = clinic;
  const discreetly = (text: string) => {
    if (smsName === undefined) return text;
    return tellsApart(text) ? gsmText(say('carrier.unnamed').text) : withoutNames(text, smsName);
  };
  const variants = [...variantsOf(phrases.en, own, ''), ...variantsOf(phrases.es, ownSpanish, 'es.')];
  return Object.assign(say, { in: inLanguage, spanish, fill: (text: string) => fill(text, own), variants, discreetly });
}

function variantsOf(phrases: Readonly<Record<string, Wording>>, own: Values, prefix: string): Voice['variants'] {
  return Object.entries(phrases).flatMap(([key, { others, ...usual }]) =>
    others === undefined ? [] : [[prefix + key, [usual, ...others].map((one) => filled(one, own))] as const],
  );
}

/** How long a talk is kept, for {kept}. */
function keptText(phrases: Readonly<Record<'kept.always' | 'kept.days', Wording>>, days: number | undefined): string {
  return days === undefined ? phrases['kept.always'].text : fill(phrases['kept.days'].text, { n: days });
}
