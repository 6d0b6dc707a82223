import { runCommand } from '../../src/cli/arguments';
import { startPostgres } from '../../tests/support/postgres';
import { describeMachine, printMachine } from '../machine';
import { printPart } from '../print';
import { createProgress, say } from '../progress';
import { isMet } from '../report';
import { readOptions, USAGE, type TortureOptions } from './options';
import { planTalks, type Channel } from './plan';
import { reportOf } from './report';
import { run, type Run } from './run';

const SHARES = { doubled: 0.05, hasty: 0.2, faults: 0.1 } as const;
/** The comparison has no page of its own; all its persons come by channels of Azure. */
const BOTS = {
  ours: { script: 'src/index.js', channels: ['webchat', 'msteams', 'webchat', 'sms'] },
  stock: { script: 'bench/stock/bot.js', channels: ['msteams', 'sms'] },
} as const satisfies Readonly<Record<string, { script: string; channels: readonly Channel[] }>>;

runCommand(async () => {
  const options = readOptions(process.argv.slice(2));
  if (options.help) return console.log(USAGE);
  const machine = describeMachine();
  const ours = await torture('ours', options);
  const stock = options.stock ? await torture('stock', options) : undefined;
  const part = reportOf(ours, stock, options);
  if (options.json) console.log(JSON.stringify({ machine, ours, stock, part }, undefined, 2));
  else console.log(`${printMachine(machine)}\n\n${printPart(part)}`);
  if (!part.targets.every(isMet)) {
    process.exitCode = 1;
    for (const output of [...ours.fallen, ...ours.outputs]) if (output !== '') say(output);
  }
});

async function torture(name: keyof typeof BOTS, options: TortureOptions): Promise<Run> {
  const { script, channels } = BOTS[name];
  const { seed, conversations, turns, replicas, concurrency, killEvery } = options;
  const talks = planTalks({ seed, conversations, turns, channels, ...SHARES });
  say(`-- ${name}: ${conversations} conversations of ${turns} turns over ${replicas} processes`);
  const database = await startPostgres();
  try {
    return await run({
      ...{ talks, script, replicas, database, seed, concurrency, faults: SHARES.faults },
      kills: [],
      killEvery: killEvery * 1_000,
      revive: true,
      restartAt: 0.5,
      progress: createProgress('turns', conversations * turns),
    });
  } finally {
    await database.stop();
  }
}
