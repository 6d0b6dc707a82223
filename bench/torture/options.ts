import { parseArgs } from 'node:util';
import { UsageError } from '../../src/cli/arguments';

export interface TortureOptions {
  readonly conversations: number;
  readonly turns: number;
  readonly replicas: number;
  readonly concurrency: number;
  /** Seconds. */
  readonly killEvery: number;
  readonly seed: number;
  readonly stock: boolean;
  readonly json: boolean;
  readonly help: boolean;
}

export const USAGE = `usage: npm run torture -- [options]

Several processes of the bot over one Postgres answer many talks at once, while deliveries are doubled, the connector
refuses, processes are killed and the database is restarted. Then the same is done to the pattern of the SDK's samples.

Options:
  --conversations N  1000
  --turns N          20 in each conversation
  --replicas N       3
  --concurrency N    100 talks at the same time
  --kill-every S     seconds between two kills, 4
  --seed N           1; the same seed plans the same talks
  --no-stock         leave the comparison out
  --json             one JSON object in place of tables
  --help             this text

It ends with 1 where a target is missed. DATABASE_URL names a Postgres to be used; without it, one from the packages is.`;

/** @throws UsageError with the usage text */
export function readOptions(args: readonly string[]): TortureOptions {
  const values = parse(args);
  const number = (name: keyof typeof NUMBERS) => {
    const value = Number(values[name] ?? NUMBERS[name]);
    if (!Number.isInteger(value) || value < 1) throw new UsageError(`--${name} needs a whole number from 1\n\n${USAGE}`);
    return value;
  };
  return {
    conversations: number('conversations'),
    turns: number('turns'),
    replicas: number('replicas'),
    concurrency: number('concurrency'),
    killEvery: number('kill-every'),
    seed: number('seed'),
    stock: values['no-stock'] !== true,
    json: values.json === true,
    help: values.help === true,
  };
}

const NUMBERS = { conversations: 1_000, turns: 20, replicas: 3, concurrency: 100, 'kill-every': 4, seed: 1 } as const;

function parse(args: readonly string[]) {
  try {
    const text = { type: 'string' } as const;
    const flag = { type: 'boolean' } as const;
    const options = {
      conversations: text,
      turns: text,
      replicas: text,
      concurrency: text,
      'kill-every': text,
      seed: text,
      'no-stock': flag,
      json: flag,
      help: flag,
    };
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n\n${USAGE}`);
  }
}
