import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** This file runs as dist/bench/start/botProcess.js. */
export const ROOT = path.join(__dirname, '..', '..', '..');

export interface BotProcess {
  readonly url: string;
  /** From the start of the process to the line that it is ready. */
  readonly seconds: number;
  /** Of these, what a processor was busy with the process and those that it waited for; null where the system does not tell. */
  readonly processorSeconds: number | null;
  /** Resident memory now, in MB; null where `ps` does not tell. */
  memory(): number | null;
  stop(): Promise<void>;
}

/** Starts the bot by a script of the project, on a free port and with a data folder of its own. @throws where it ends before it is ready */
export async function startBot(script: string, settings: Readonly<Record<string, string>> = {}): Promise<BotProcess> {
  const data = mkdtempSync(path.join(tmpdir(), 'faq-bench-'));
  const env = { ...process.env, PORT: '0', HOST: '127.0.0.1', DATA_DIR: data, LOG_LEVEL: 'error', RATE_LIMIT: '0', ...settings };
  const started = performance.now();
  const child = spawn(process.execPath, [script], { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const killed = () => child.kill('SIGKILL');
  process.once('exit', killed); // a benchmark that failed must leave nobody behind
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      const found = /open (http:\S+) in a browser/.exec(said)?.[1];
      if (found) resolve(found);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('close', () => reject(new Error(`the bot ended before it was ready: ${said}`)));
  });
  const seconds = (performance.now() - started) / 1000;
  return {
    url,
    seconds,
    processorSeconds: processorSeconds(child.pid),
    memory: () => residentMemory(child.pid),
    async stop() {
      child.kill('SIGTERM');
      await closed;
      process.off('exit', killed);
      rmSync(data, { recursive: true, force: true });
    },
  };
}

function residentMemory(pid: number | undefined): number | null {
  try {
    const kilobytes = Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }));
    return kilobytes > 0 ? kilobytes / 1024 : null;
  } catch {
    return null; // Windows has no ps
  }
}

/** Clock ticks a second in Linux's /proc, which are the same on all its machines. */
const TICKS = 100;

function processorSeconds(pid: number | undefined): number | null {
  try {
    // The name of the program, in brackets, may hold spaces: fields are counted after it. Own and children's user and system time.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
    return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / TICKS;
  } catch {
    return null;
  }
}
