import { parseArgs } from 'node:util';
import { UsageError } from '../src/cli/arguments';

export const PARTS = ['accuracy', 'stability', 'speed', 'start', 'ablation', 'attack', 'turns'] as const;
export type PartName = (typeof PARTS)[number];

export interface Domain {
  readonly knowledge: string;
  readonly questions: string;
}

export interface Options {
  readonly parts: readonly PartName[];
  readonly json: boolean;
  readonly help: boolean;
  readonly domains: readonly Domain[];
  /** Only every so many-th question is asked. */
  readonly sample: number;
  /** Numbers of phrasings at which the growth is measured. */
  readonly sizes: readonly number[];
  /** Talks in the store, beside which few are measured. */
  readonly stored: number;
  /** Turns over which memory is watched. */
  readonly turns: number;
}

export const USAGE = `usage: npm run bench -- [PART ...] [options]

Parts (all of them, unless some are named):
  accuracy   ours and its peers on the same phrasings and questions, clean and with typos
  stability  the same questions with courtesies, slips and shorthand: how often the answer changes
  speed      milliseconds a question, growth, training, junk, the encoder, blocks of the event loop
  start      seconds until the bot is ready, memory, and what is left without the encoder's package
  ablation   each stage of the matcher left out in turn
  attack     the worst texts for every place, and a crisis message of another sender under a flood of them
  turns      whole turns over HTTP beside an echo bot of the SDK's samples; with a full store, over time, by two processes

Options:
  --json                              one JSON object in place of tables
  --domain KNOWLEDGE.jsonl QUESTIONS.jsonl
                                      measure accuracy and ablation on another domain too (may be repeated); lines are
                                      {"id", "question", "alternates": [], "answer"} and {"q", "topic"} (topic "none": out of scope)
  --sample N                          ask only every Nth question: a quick look
  --sizes 1500,5000,20000             phrasings at which the growth is measured
  --stored 1000000                    talks in the store for the part turns
  --turns 100000                      turns over which the part turns watches memory
  --help                              this text

Progress goes to standard error. docs/bench.md says how to read the tables.`;

/** @throws UsageError with the usage text */
export function readOptions(args: readonly string[]): Options {
  const { values, tokens } = parse(args);
  const named: string[] = [];
  const domains: { knowledge: string; questions?: string }[] = [];
  for (const token of tokens) {
    if (token.kind === 'option' && token.name === 'domain') domains.push({ knowledge: token.value ?? '' });
    if (token.kind !== 'positional') continue;
    const open = domains.at(-1);
    if (open && open.questions === undefined) open.questions = token.value;
    else named.push(token.value);
  }
  const unknown = named.find((name) => !isPart(name));
  if (unknown !== undefined) throw wrong(`there is no part "${unknown}"`);
  const parts = named.filter(isPart);
  return {
    parts: parts.length > 0 ? PARTS.filter((part) => parts.includes(part)) : PARTS,
    json: values.json === true,
    help: values.help === true,
    domains: domains.map(({ knowledge, questions }) => {
      if (questions === undefined) throw wrong('--domain needs two files: KNOWLEDGE.jsonl QUESTIONS.jsonl');
      return { knowledge, questions };
    }),
    sample: positive('--sample', values.sample ?? '1'),
    stored: storedTalks(values.stored ?? '1000000'),
    turns: positive('--turns', values.turns ?? '100000'),
    sizes: (values.sizes ?? '1500,5000,20000').split(',').map((size) => positive('--sizes', size)),
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
        domain: { type: 'string', multiple: true },
        sample: { type: 'string' },
        sizes: { type: 'string' },
        stored: { type: 'string' },
        turns: { type: 'string' },
      },
      allowPositionals: true,
      tokens: true,
    });
  } catch (error) {
    throw wrong((error as Error).message.split('. ')[0] ?? '');
  }
}

function isPart(name: string): name is PartName {
  return (PARTS as readonly string[]).includes(name);
}

/** Growth compares with a thousand. */
function storedTalks(given: string): number {
  const talks = positive('--stored', given);
  if (talks <= 1_000) throw wrong(`--stored: "${given}" is not above 1000, with which it is compared`);
  return talks;
}

function positive(option: string, text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw wrong(`${option}: "${text}" is not a whole number above 0`);
  return Number(text);
}

function wrong(what: string): UsageError {
  return new UsageError(`${what}.\n\n${USAGE}`);
}
