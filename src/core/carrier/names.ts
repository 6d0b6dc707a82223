const NAME = '(?:es)?ketamin[ea]|spravato';
const NAMES = new RegExp(`\\b(?:${NAME})\\b`, 'gi');
/** The name with the words around it that its stand-in brings along. */
const PHRASE = new RegExp(`\\b(?:(?:the|your|this|a|an|my) )?(?:${NAME})(?: (?:treatments?|therapy))?\\b`, 'gi');
/** Where a sentence, a title or an item of a list begins. */
const BEGINNING = /(?:^|[.!?:;"\n]\s*)$/;

/** The drug's name, and a brand of it, replaced by neutral words such as "your treatment". */
export function withoutNames(text: string, neutral: string): string {
  return text.replace(PHRASE, (_name, at: number) => (BEGINNING.test(text.slice(0, at)) ? capital(neutral) : neutral));
}

/** Whether a text tells one drug from another: it has no meaning without their names. */
export function tellsApart(text: string): boolean {
  return new Set((text.match(NAMES) ?? []).map((name) => name.toLowerCase())).size > 1;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
