import { z } from 'zod';
import { RESERVED_WORDS } from '../carrier/words';
import { parseYaml, type Problem, type SourceFile } from '../knowledge';
import type { Clinic, KnowledgeBase, Language } from '../model';
import { fill, voice, type Phrases, type Voice, type Wording } from '../phrases';
import { gsmText, plainText } from '../plainText';
import { fold } from '../text';

/** Two text messages in GSM-7, put together by the phone. */
const ONE_MESSAGE = 306;
/** What the marks of a first part take: "(1/2) " and, below it, the words that ask for the rest. */
const MARK = '(1/2) \n\n'.length;

/** Phrases that no phone shows: those for groups, for pages with buttons, and for handing a talk over. */
const ON_SCREENS = /^(?:greeting$|greetingGroup$|group\.|choice\.private$|several\.s|handoff\.(?!cannot)|walkthrough\.step$|choice\.handoff)/;
/** Placeholders that bring back what a patient wrote, in whatever form: a phone may be read by others. */
const OF_PATIENTS = /\{(?:summary|heard|said)\}/;

const SHORTENED = /\b(?:bit\.ly|tinyurl\.com|goo\.gl|t\.co|ow\.ly|is\.gd|buff\.ly|rebrand\.ly)\b/i;
const PRICE = /[$\u00a3]\s?\d|\b\d+ ?(?:dollars|USD|% off)\b|\bfree (?:trial|offer)\b|\bdiscount\b/i;
/** Signs that the gateway reads as Markdown, and eats. */
const MARKDOWN = /[*_`#]|(?:^|\n\n)(?:[-+>] |\d+[.)] )/;
const ASKED_FOR = new RegExp(`\\b(?:reply|text|send|type|answer|write|say|mande|escriba|responda)(?: back| with| us)* ["']?(?:${RESERVED_WORDS.join('|')})\\b(?! \\w+ (?:to|if))`, 'i');
const SHOUTED = new RegExp(`\\b(?:${RESERVED_WORDS.join('|').toUpperCase()})\\b`);

/** One text as a phone would get it. */
interface PhoneText {
  readonly file: string;
  readonly line: number;
  readonly name: string;
  readonly text: string;
  /** Characters. */
  readonly limit: number;
}

/** Everything that is wrong with what can reach a phone: entries, titles, phrases in both languages. Messages follow `what; remedy`. */
export function lintPhone(
  { base, clinic, phrases }: { readonly base: KnowledgeBase; readonly clinic: Clinic; readonly phrases: Phrases },
  phraseFiles: readonly SourceFile[],
): Problem[] {
  const say = voice(phrases, clinic);
  const texts = [...entryTexts(base, say), ...(['en', 'es'] as const).flatMap((language) => phraseTexts(language, phrases, say, phraseFiles))];
  return [...texts.flatMap((text) => problemsOf(text, say)), ...choiceProblems(base, phrases), ...repeats(phrases)];
}

/** What is wrong with a text as it is sent; the name stands before it. */
export function phoneFaults(text: string, limit: number): string[] {
  const word = (ASKED_FOR.exec(text) ?? SHOUTED.exec(text))?.[0];
  const sign = MARKDOWN.exec(text)?.[0].trim();
  return [
    text.length > limit && `has ${text.length} characters on a phone, and ${limit} is the most; shorten it, or give it a short "sms"`,
    gsmText(text) !== text && 'has a sign that text messages lack; write plain letters and straight quotes',
    /(?<!\n)\n(?!\n)/.test(text) && 'has a single line break, which gets lost; leave an empty line, or none',
    sign && `has "${sign}", which gets lost on the way; write plain sentences`,
    word && `asks for "${word}", which the phone company takes for a command; say it another way`,
    SHORTENED.test(text) && 'has a shortened link, which phone companies refuse; write the clinic\'s own address',
    PRICE.test(text) && 'names a price or an offer, which phone companies refuse; leave it out',
  ].filter((fault) => typeof fault === 'string');
}

function problemsOf({ file, line, name, text, limit }: PhoneText, say: Voice): Problem[] {
  return phoneFaults(say.discreetly(text), limit).map((fault) => ({ file, line, message: `${name} ${fault}` }));
}

/** An answer is read in the first part; what stands below it may come with MORE. */
function entryTexts({ entries }: KnowledgeBase, say: Voice): PhoneText[] {
  const limit = ONE_MESSAGE - MARK - say('numbered.more').text.length;
  return [...entries.values()].map(({ id, sms }) => ({ file: `knowledge/en/${id}.md`, line: 1, name: '"sms"', text: say.fill(sms), limit }));
}

function phraseTexts(language: Language, phrases: Phrases, say: Voice, files: readonly SourceFile[]): PhoneText[] {
  const path = `knowledge/phrases/${language}.yml`;
  const source = files.find((file) => file.path === path);
  const parsed = source === undefined ? undefined : parseYaml(source, z.record(z.string(), z.unknown()));
  const lineOf = (key: string) => (parsed?.ok === true ? parsed.parsed.lineOf(key.split('.')) : 1);
  const wordings: readonly (readonly [string, Wording])[] = Object.entries(phrases[language]);
  return wordings
    .filter(([key]) => !ON_SCREENS.test(key))
    .map(([key, wording]) => ({ file: path, line: lineOf(key), name: `"${key}"`, text: onPhone(key, wording, language, say), limit: ONE_MESSAGE }));
}

/** As `render` would send it, with the clinic's own words; other placeholders are left out. */
function onPhone(key: string, { sms }: Wording, language: Language, say: Voice): string {
  const own = language === 'es' ? say.spanish(key as never) : say(key as never);
  const blank = new Proxy<Record<string, string>>({}, { get: () => '' });
  const filled = fill(own.sms ?? plainText(own.text), blank);
  return sms === undefined ? gsmText(filled) : filled;
}

function repeats({ en }: Phrases): Problem[] {
  const found = Object.entries(en).filter(([key, { text, sms }]) => !ON_SCREENS.test(key) && OF_PATIENTS.test(sms ?? text));
  return found.map(([key]) => ({
    file: 'knowledge/phrases/en.yml',
    line: 1,
    message: `"${key}" repeats on a phone what the patient wrote; give it an "sms" without that`,
  }));
}

/** A choice is typed as it stands: it must be no command of the phone company. */
function choiceProblems({ entries, headings = [] }: KnowledgeBase, phrases: Phrases): Problem[] {
  const titles = [
    ...[...entries.values()].map(({ id, title }) => ({ file: `knowledge/en/${id}.md`, title })),
    ...headings.map(({ title }) => ({ file: 'knowledge/topics.yml', title })),
    ...Object.entries(phrases.en).filter(([key]) => key.startsWith('choice.')).map(([, { text }]) => ({ file: 'knowledge/phrases/en.yml', title: text })),
  ];
  const taken = titles.filter(({ title }) => RESERVED_WORDS.includes(fold(title).replace(/[^a-z]/g, '')));
  return taken.map(({ file, title }) => ({ file, line: 1, message: `the choice "${title}" is a command of the phone company; call it something else` }));
}
