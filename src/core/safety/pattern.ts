/**
 * The small language in which the lexicon is written: words in order, read over tokens instead of characters, so that
 * no input can make it backtrack without end.
 *
 *   want to die         these words, with fillers ("just", "really") allowed between them
 *   (kill|end) myself   one of; an option may hold several words
 *   myself?             may be missing
 *   suicid*             a word that starts so
 *   #                   a number, in digits or words; `#many` one that is too large for a prescription
 *   _3                  up to three words of any kind, within one sentence
 *   <crave>             a named part from `parts`
 */
export type Node =
  | {
      readonly kind: 'word';
      readonly words: ReadonlySet<string>;
      readonly prefixes: readonly string[];
      readonly numeric: boolean;
    }
  | { readonly kind: 'sequence'; readonly nodes: readonly Node[] }
  | { readonly kind: 'either'; readonly options: readonly Node[] }
  | { readonly kind: 'maybe'; readonly node: Node }
  | { readonly kind: 'gap'; readonly most: number };

/** Named parts, written in the same language. */
export type Parts = Readonly<Record<string, string>>;

const TOKEN = /[()|?]|<[\w-]+>|_\d|[^\s()|?<]+/g;

/** Reads one pattern. Throws on a mistake in the lexicon: it is constant, so a test finds it before a patient does. */
export function parsePattern(pattern: string, parts: Parts): Node {
  const marks = pattern.match(TOKEN) ?? [];
  const reader = { marks, at: 0, parts };
  const node = readEither(reader);
  if (reader.at < marks.length) throw new Error(`safety lexicon: "${pattern}": unexpected "${marks[reader.at]}"`);
  return node;
}

interface Reader {
  readonly marks: readonly string[];
  readonly parts: Parts;
  at: number;
}

function readEither(reader: Reader): Node {
  const options = [readSequence(reader)];
  while (reader.marks[reader.at] === '|') {
    reader.at++;
    options.push(readSequence(reader));
  }
  return either(options);
}

function readSequence(reader: Reader): Node {
  const nodes: Node[] = [];
  for (let mark = reader.marks[reader.at]; mark !== undefined && mark !== '|' && mark !== ')';) {
    nodes.push(readOne(reader));
    mark = reader.marks[reader.at];
  }
  return nodes.length === 1 && nodes[0] ? nodes[0] : { kind: 'sequence', nodes };
}

function readOne(reader: Reader): Node {
  const node = readAtom(reader);
  if (reader.marks[reader.at] !== '?') return node;
  reader.at++;
  return { kind: 'maybe', node };
}

function readAtom(reader: Reader): Node {
  const mark = reader.marks[reader.at++] ?? '';
  if (mark === '(') {
    const node = readEither(reader);
    if (reader.marks[reader.at++] !== ')') throw new Error('safety lexicon: a ")" is missing');
    return node;
  }
  if (mark.startsWith('<')) return readPart(mark.slice(1, -1), reader.parts);
  if (/^_\d$/.test(mark)) return { kind: 'gap', most: Number(mark[1]) };
  if (mark.endsWith('*')) return { kind: 'word', words: new Set(), prefixes: [mark.slice(0, -1)], numeric: false };
  return {
    kind: 'word',
    words: new Set([mark, ...(THIRD_FORMS.get(mark) ?? [])]),
    prefixes: [],
    numeric: mark.startsWith('#'),
  };
}

/** "want" in a pattern also reads "wants", so that what is said of oneself is found of others. */
const THIRD_FORMS: ReadonlyMap<string, readonly string[]> = new Map(
  'want wish need hope plan say think feel keep talk hate love deserve threaten pray long prefer consider contemplate imagine dream cut hurt end know see believe look refuse sound'
    .split(' ')
    .map((verb): [string, string[]] => [verb, [/(sh|ch|ss)$/.test(verb) ? `${verb}es` : `${verb}s`]])
    .concat(
      ['swallow', 'eat', 'jump', 'pull', 'squeeze', 'step'].map((verb): [string, string[]] => [
        verb,
        [`${verb}s`, `${verb.replace(/e$/, '')}ing`],
      ]),
    )
    .concat([
      ['have', ['has']],
      ['do', ['does']],
      ['try', ['tries']],
    ]),
);

function readPart(name: string, parts: Parts): Node {
  const text = parts[name];
  if (text === undefined) throw new Error(`safety lexicon: there is no part <${name}>`);
  return parsePattern(text.replace(/\s+/g, ' ').trim(), parts);
}

/** Options of single words become one set: one look-up instead of many. */
function either(options: readonly Node[]): Node {
  if (options.length === 1 && options[0]) return options[0];
  const single = options.filter((option) => option.kind === 'word');
  const longer = options.filter((option) => option.kind !== 'word');
  if (single.length < 2) return { kind: 'either', options };
  const words = new Set(single.flatMap((option) => [...option.words]));
  const merged: Node = {
    kind: 'word',
    words,
    prefixes: single.flatMap((option) => option.prefixes),
    numeric: single.some((option) => option.numeric),
  };
  return longer.length === 0 ? merged : { kind: 'either', options: [merged, ...longer] };
}

/** Every whole word that a pattern names. */
export function allWords(node: Node): string[] {
  switch (node.kind) {
    case 'word':
      return [...node.words];
    case 'sequence':
      return node.nodes.flatMap(allWords);
    case 'either':
      return node.options.flatMap(allWords);
    case 'maybe':
      return allWords(node.node);
    case 'gap':
      return [];
  }
}

/** Words of which one must be there for the pattern to fit: the scarcest such set, or undefined where there is none. */
export function neededWords(node: Node): ReadonlySet<string> | undefined {
  switch (node.kind) {
    case 'word':
      return node.numeric || node.prefixes.length > 0 ? undefined : node.words;
    case 'sequence':
      return node.nodes
        .map(neededWords)
        .reduce(
          (best, one) => (best === undefined || (one !== undefined && one.size < best.size) ? one : best),
          undefined,
        );
    case 'either': {
      const sets = node.options.map(neededWords);
      return sets.some((set) => set === undefined) ? undefined : new Set(sets.flatMap((set) => [...(set ?? [])]));
    }
    case 'maybe':
    case 'gap':
      return undefined;
  }
}
