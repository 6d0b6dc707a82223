/** "iwanttodie", "killmyself": words run together, parted again with the words that the lexicon knows. */

const SHORTEST = 6;
const LONGEST = 60;
const LONGEST_WORD = 14;
/** Two-letter words that may stand in a run; others would part ordinary words ("notify") into rubbish. */
const SHORT_WORDS: ReadonlySet<string> = new Set(
  'i a to my me be of it no am in on up go is so do us we he im id ya yo mi la me se no lo el un de en que'.split(' '),
);
/** Known words that hide others: "iwannadie" does not hold "nadie". */
const HIDING: ReadonlySet<string> = new Set(['nadie', 'wan', 'dies']);
/** One of these must come out, else the word stays as written. */
const DECIDING =
  /^(kill|die|dead|dying|suicid|life|live|alive|unalive|myself|overdose|hurt|kms|wake|exist|mor|mat|vid|viv)/;

/** The words in `run`, fewest first, or undefined when it does not part into known words without a rest. */
export function partRun(run: string, known: (word: string) => boolean): readonly string[] | undefined {
  if (run.length < SHORTEST || run.length > LONGEST || !/^[a-z']+$/.test(run)) return undefined;
  const words = fewest(run.replace(/'/g, ''), (word) =>
    word.length < 3 ? SHORT_WORDS.has(word) : known(word) && !HIDING.has(word),
  );
  if (words === undefined || words.length < 2) return undefined;
  return words.some((word) => DECIDING.test(word)) ? words : undefined;
}

function fewest(run: string, known: (word: string) => boolean): string[] | undefined {
  const best: (string[] | undefined)[] = [[]];
  for (let end = 1; end <= run.length; end++) {
    for (let start = Math.max(0, end - LONGEST_WORD); start < end; start++) {
      const before = best[start];
      if (before === undefined || !known(run.slice(start, end))) continue;
      const found = best[end];
      if (found === undefined || found.length > before.length + 1) best[end] = [...before, run.slice(start, end)];
    }
  }
  return best[run.length];
}
