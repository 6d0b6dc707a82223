import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** dist/scripts/try is where this runs. */
const ROOT = path.join(__dirname, '..', '..', '..');
/** Milliseconds that a bot has to end by itself. */
const LONGEST_STOP = 12_000;
/** Of the clinic's own settings, what a trial must not touch; empty counts as absent, and wins over .env. */
const NOT_THE_CLINICS = {
  DATABASE_URL: '',
  DIRECTLINE_SECRET: '',
  HANDOFF_CHANNELS: '',
  METRICS_TOKEN: '',
  NODE_ENV: '',
  WEB_CHAT_ONLY: '',
};

export interface OwnBot {
  readonly url: string;
  /** Ends it and deletes its data. */
  stop(): Promise<void>;
}

/**
 * The bot as `npm start` runs it, in a process of its own, on a free port of this machine, with data that ends with it.
 * Rejects with what it said where it does not start. What it logs goes to `say`.
 */
export async function startOwnBot(
  settings: Readonly<Record<string, string>>,
  say: (line: string) => void,
): Promise<OwnBot> {
  const DATA_DIR = mkdtempSync(path.join(tmpdir(), 'faq-bot-try-'));
  const own = { PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'error', RATE_LIMIT: '0', STOP_DELAY: '0', DATA_DIR };
  const env = { ...process.env, ...NOT_THE_CLINICS, ...own, ...settings };
  const child = spawn(process.execPath, ['scripts/start.js'], { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const end = () => {
    child.kill('SIGKILL');
    rmSync(DATA_DIR, { recursive: true, force: true });
  };
  process.once('exit', end);
  const url = await whenReady(child, say);
  return {
    url,
    async stop() {
      await ended(child);
      end();
    },
  };
}

/** The address that it prints when it can be reached. */
function whenReady(child: ChildProcess, say: (line: string) => void): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    let ready = false;
    const hear = (chunk: Buffer) => {
      const text = chunk.toString();
      if (ready) return say(text.trimEnd());
      said += text;
      const url = /open (http:\S+) in a browser/.exec(said)?.[1];
      ready = url !== undefined;
      if (url !== undefined) resolve(url);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('close', () =>
      ready ? say('The bot has ended.') : reject(new Error(`The bot did not start. ${said.trim()}`)),
    );
  });
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.removeAllListeners('close');
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()));
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), LONGEST_STOP);
  await closed;
  clearTimeout(timer);
}
