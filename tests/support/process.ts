import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ROOT = path.join(__dirname, '..', '..');

export interface BotProcess {
  /** Where it listens; rejects with all that it printed when it ended before. */
  readonly ready: Promise<string>;
  readonly exit: Promise<{ readonly code: number | null; readonly stderr: string }>;
  /** All that it has printed. */
  output(): string;
  signal(name: NodeJS.Signals): void;
}

/** A folder of its own for the data of one run. */
export function newFolder(): string {
  return mkdtempSync(path.join(tmpdir(), 'faq-bot-'));
}

/** The bot as `npm start` runs it, on a free port, with no settings but these. */
export function startProcess(env: Readonly<Record<string, string>> = {}): BotProcess {
  const { PATH = '' } = process.env;
  const settings = {
    PATH,
    PORT: '0',
    HOST: '127.0.0.1',
    DATA_DIR: newFolder(),
    LOG_LEVEL: 'error',
    RATE_LIMIT: '0',
    STOP_DELAY: '0',
    ...env,
  };
  const child = spawn(process.execPath, ['scripts/start.js'], { cwd: ROOT, env: settings });
  process.once('exit', () => child.kill('SIGKILL')); // a test that failed must leave nobody behind
  let stdout = '';
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const exit = new Promise<{ code: number | null; stderr: string }>((resolve) => {
    child.on('close', (code) => resolve({ code, stderr }));
  });
  const ready = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk.toString();
      const url = /open (http:\S+) in a browser/.exec(stdout)?.[1];
      if (url) resolve(url);
    });
    child.on('close', () => reject(new Error(`the bot ended: ${stdout}${stderr}`)));
  });
  ready.catch(() => {}); // who waits for the exit does not care
  return { ready, exit, output: () => stdout + stderr, signal: (name) => void child.kill(name) };
}
