import { fold } from '../../src/core/text';

const BEGINS =
  /^(?:(?:oh|ah|um+|uh+|ok|hm+|no|nope|sorry|oops|whoops|wait|hold on|hang on|my bad|my mistake|correction|scratch that|let me correct that|that'?s (?:wrong|not right|not correct)|thats (?:wrong|not right)|i (?:was|got it) wrong|i got that wrong|actually|i (?:meant|mean|should have said)|make that|rather)[,.:; -]+)+/;
/** A "no" alone is an answer; these words take something back. */
const TAKES_BACK = /\b(?:actually|sorry|oops|whoops|wait|correction|scratch that|correct that|wrong|not right|not correct|meant|i mean|make that|mistake|my bad|should have said)\b/;
const NOT_BUT = /^(?:no,? )?not [\w-]+(?: [\w-]+)?,? (?:but |it'?s |it was |its |more like )?(.+)$/;

/** What a message says instead of something said before: "actually five" is "five"; undefined where it corrects nothing. */
export function correctedText(text: string): string | undefined {
  const folded = fold(text.slice(0, 300)).trim();
  const begin = BEGINS.exec(folded)?.[0];
  if (begin !== undefined && TAKES_BACK.test(begin)) return rest(folded.slice(begin.length));
  const instead = NOT_BUT.exec(folded)?.[1];
  return instead !== undefined && /^\D*\d+\D*$|\b(?:one|two|three|four|five|six|seven|eight|nine|ten)\b/.test(instead)
    ? rest(instead)
    : undefined;
}

function rest(text: string): string | undefined {
  const said = text.replace(/^(?:it was|it's|its|it is|there were|i had|i've had|ive had|i did|that was) /, '').trim();
  return said === '' ? undefined : said;
}
