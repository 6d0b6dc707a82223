/** Sentences that the last three replies to words of the patient all hold: nobody is told a thing three times in a row. */
export function threeTimes(heard: readonly string[]): readonly string[] {
  const [last = [], ...others] = heard.slice(-3).reverse().map(sentencesOf);
  return others.length < 2 ? [] : last.filter((one) => others.every((before) => before.includes(one)));
}

/** The question of a dialog is put until it is answered or left, and a phone number is worth repeating. */
const STAYS = /\d{3}|\?$/;

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?])\s+|\n+/).filter((sentence) => sentence.length > 12 && !STAYS.test(sentence));
}
