import { gsmText } from '../plainText';
import { measure } from './readability';

/** What the words of an entry keep to, with the reasons. */
export const WORDING_LIMITS = {
  /** US school grade: health material is written for the sixth. */
  grade: 6.9,
  /** Words in one sentence: a longer one is lost on somebody who is unwell. */
  sentence: 20,
  /** Characters: two text messages in GSM-7, the clinic's name and phone filled in. */
  sms: 306,
} as const;

/** Commands to the carrier. Told to send one, a patient is signed off, or gets the carrier's own answer. */
const CARRIER_WORDS = 'stop|stopall|unsubscribe|cancel|end|quit|start|unstop|yes|help|info|optout|revoke';
const ASKED_FOR = new RegExp(
  `\\b(?:reply|text|send|type|answer|write)(?: back| with| us)* ["']?(?:${CARRIER_WORDS})\\b`,
  'i',
);
const SHOUTED = new RegExp(`\\b(?:${CARRIER_WORDS.toUpperCase()})\\b`);
const MARKDOWN = /\*\*|__|`|\]\(|(?:^|\s)(?:#+|[-*]) /;

const AMOUNT = /\b\d[\d.,]* ?(?:mg|mcg|ml|milligrams?|micrograms?|milliliters?)\b/i;
const ADVICE = new RegExp(
  '(?:^|[.!?:] |\\byou (?:should|must|need to|can|could|may) |\\bplease )' +
    '(?:take|stop|skip|double|increase|raise|lower|reduce|start)(?: taking| using)?' +
    '(?: the| your| an?| more| less| any)* (?:doses?|medicines?|medications?|ketamine|antidepressants?|pills?|tablets?)\\b',
  'i',
);
const DIAGNOSIS = new RegExp(
  '\\byou (?:probably |likely |clearly |seem to )?have (?:major |severe |clinical )?' +
    '(?:depression|anxiety|ptsd|ocd|bipolar|an addiction)\\b|\\byou are (?:depressed|addicted|bipolar|manic|suicidal)\\b',
  'i',
);

/** What is wrong with a wording, as the end of a sentence that begins with its name; the remedy stands after a semicolon. */
export function wordingFaults(filled: string): string[] {
  const { grade, longestSentence } = measure(filled);
  const sign = /[^\n\x20-\x7e]/u.exec(filled)?.[0];
  const place = /\{[^}]*\}?/.exec(filled)?.[0];
  const amount = AMOUNT.exec(filled)?.[0];
  const advice = ADVICE.exec(filled)?.[0];
  const diagnosis = DIAGNOSIS.exec(filled)?.[0];
  return [
    grade > WORDING_LIMITS.grade &&
      `reads at school grade ${grade.toFixed(1)}, and ${WORDING_LIMITS.grade} is the most; use shorter words and sentences`,
    longestSentence.words > WORDING_LIMITS.sentence &&
      `has a sentence of ${longestSentence.words} words ("${longestSentence.text.slice(0, 40)}..."), and ` +
        `${WORDING_LIMITS.sentence} is the most; make it two`,
    sign && `has the sign "${sign}"; write plain letters, straight quotes and short dashes`,
    place &&
      `has the placeholder "${place}", which nothing fills in; use {clinic.name}, {clinic.phone}, {clinic.hours}, {emergency} or {crisis.call}`,
    amount && `names the amount "${amount}"; leave amounts to the prescriber`,
    advice && `tells what to take or stop ("${advice.trim()}"); say who can decide that`,
    diagnosis && `makes a diagnosis ("${diagnosis}"); leave that to the care team`,
  ].filter((fault) => typeof fault === 'string');
}

/** What is wrong with a text message beyond its words. */
export function smsFaults(filled: string): string[] {
  const word = (ASKED_FOR.exec(filled) ?? SHOUTED.exec(filled))?.[0];
  return [
    filled.length > WORDING_LIMITS.sms &&
      `has ${filled.length} characters with the clinic's details filled in, and ${WORDING_LIMITS.sms} is the most; shorten it`,
    gsmText(filled) !== filled && 'has a sign that text messages lack; write plain letters and straight quotes',
    filled.includes('\n') && 'has a line break; begin it with "sms: >-" and leave no empty line',
    MARKDOWN.test(filled) && 'has Markdown; write plain sentences',
    word && `asks for "${word}", which the carrier takes for a command; say it another way`,
  ].filter((fault) => typeof fault === 'string');
}
