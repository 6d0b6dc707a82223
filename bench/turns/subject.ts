import { spawnSync } from 'node:child_process';
import { startCloud } from '../fleet/cloud';
import { Fleet } from '../fleet/replicas';
import { Replies, type Script, type Target } from './load';
import { processorSeconds, residentMemory } from './usage';

export interface SubjectOptions {
  readonly name: string;
  /** Under dist/. */
  readonly script: string;
  readonly replicas?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** The core that all its processes are held to; absent: any. */
  readonly core?: number;
}

/** A bot under measurement: one or several processes with a cloud of their own. */
export interface Subject {
  readonly name: string;
  target(script: Script, name?: (talk: number) => string): Target;
  processorSeconds(): number;
  /** MB, of all processes. */
  memory(): number;
  stop(): Promise<void>;
}

export async function startSubject({ name, script, replicas = 1, env = {}, core }: SubjectOptions): Promise<Subject> {
  const replies = new Replies();
  const cloud = await startCloud({ onTaken: (taken) => replies.hear(taken) });
  const prefix = core !== undefined && canPin() ? ['taskset', '-c', String(core)] : [];
  const fleet = await Fleet.start({ script, count: replicas, env: { ...cloud.env, ...env }, prefix });
  const pids = fleet.replicas.map(({ pid }) => pid!);
  return {
    name,
    target: (words, naming = (talk) => `${name}-${talk}`) => ({
      ...{ urls: fleet.replicas.map(({ url }) => url), cloud, replies },
      ...{ script: words, name: naming },
    }),
    processorSeconds: () => pids.reduce((sum, pid) => sum + processorSeconds(pid), 0),
    memory: () => pids.reduce((sum, pid) => sum + residentMemory(pid), 0),
    async stop() {
      await fleet.stop();
      await cloud.close();
    },
  };
}

/** taskset becomes the program that it starts, so its process is the bot's. */
function canPin(): boolean {
  return spawnSync('taskset', ['-V']).status === 0;
}
