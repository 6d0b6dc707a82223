import { execFileSync } from 'node:child_process';
import os from 'node:os';
import { runCommand } from '../src/cli/arguments';
import { ablation } from './ablation';
import { accuracy } from './accuracy';
import { attack } from './attack';
import { PARTS, readOptions, USAGE, type Options, type PartName } from './options';
import { printPart } from './print';
import { say } from './progress';
import type { Part } from './report';
import { speed } from './speed';
import { stability } from './stability';
import { start } from './start';

const RUN: Readonly<Record<PartName, (options: Options) => Promise<Part>>> = { accuracy, stability, speed, start, ablation, attack };

runCommand(async () => {
  const options = readOptions(process.argv.slice(2));
  if (options.help) return console.log(USAGE);
  const machine = describeMachine();
  if (!options.json)
    console.log(
      `${Object.entries(machine)
        .map(([key, value]) => `${key}: ${value}`)
        .join('\n')}\n`,
    );
  const parts: Part[] = [];
  for (const name of PARTS.filter((part) => options.parts.includes(part))) {
    say(`-- ${name}`);
    const part = await RUN[name](options);
    parts.push(part);
    if (!options.json) console.log(`${printPart(part)}\n`);
  }
  if (options.json) console.log(JSON.stringify({ machine, parts }, undefined, 2));
});

function describeMachine() {
  const cores = os.cpus();
  return {
    date: new Date().toISOString(),
    commit: commit(),
    node: process.version,
    machine: `${cores.length} cores of ${cores[0]?.model ?? 'an unknown processor'}, ${Math.round(os.totalmem() / 2 ** 30)} GB, ${os.platform()}`,
    load: `${os.loadavg()[0]?.toFixed(1)} when the run began (a busy machine is slower; compare figures of one run only)`,
  };
}

function commit(): string {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return 'unknown';
  }
}
