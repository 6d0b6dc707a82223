import { runCommand } from '../src/cli/arguments';
import { ablation } from './ablation';
import { accuracy } from './accuracy';
import { attack } from './attack';
import { describeMachine, printMachine } from './machine';
import { PARTS, readOptions, USAGE, type Options, type PartName } from './options';
import { printPart } from './print';
import { say } from './progress';
import type { Part } from './report';
import { speed } from './speed';
import { stability } from './stability';
import { start } from './start';
import { turns } from './turns';

const RUN: Readonly<Record<PartName, (options: Options) => Promise<Part>>> = { accuracy, stability, speed, start, ablation, attack, turns };

runCommand(async () => {
  const options = readOptions(process.argv.slice(2));
  if (options.help) return console.log(USAGE);
  const machine = describeMachine();
  if (!options.json) console.log(`${printMachine(machine)}\n`);
  const parts: Part[] = [];
  for (const name of PARTS.filter((part) => options.parts.includes(part))) {
    say(`-- ${name}`);
    const part = await RUN[name](options);
    parts.push(part);
    if (!options.json) console.log(`${printPart(part)}\n`);
  }
  if (options.json) console.log(JSON.stringify({ machine, parts }, undefined, 2));
});
