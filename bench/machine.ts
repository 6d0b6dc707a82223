import { execFileSync } from 'node:child_process';
import os from 'node:os';

export type Machine = Readonly<Record<'date' | 'commit' | 'node' | 'machine' | 'load', string>>;

/** Where and when figures were measured. */
export function describeMachine(): Machine {
  const cores = os.cpus();
  return {
    date: new Date().toISOString(),
    commit: commit(),
    node: process.version,
    machine: `${cores.length} cores of ${cores[0]?.model ?? 'an unknown processor'}, ${Math.round(os.totalmem() / 2 ** 30)} GB, ${os.platform()}`,
    load: `${os.loadavg()[0]?.toFixed(1)} when the run began (a busy machine is slower; compare figures of one run only)`,
  };
}

export function printMachine(machine: Machine): string {
  return Object.entries(machine)
    .map(([key, value]) => `${key}: ${value}`)
    .join('\n');
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
