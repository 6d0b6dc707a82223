import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { copyPage } from '../../scripts/build.js';
import { readConfig } from '../../src/config';
import { createLog } from '../../src/log';
import type { Running } from '../../src/serve';
import { start } from '../../src/start';
import type { Azure } from './azure';

const ROOT = path.join(__dirname, '..', '..');
const FOLDERS = { page: path.join(ROOT, 'dist', 'page'), public: path.join(ROOT, 'dist', 'public') };

export interface WholeBot extends Running {
  readonly dataDir: string;
  /** The lines of its log. */
  readonly logged: readonly string[];
  /** Of its files, as they lie on the disk. */
  bytes(): Buffer;
  /** Ends it and removes its files. */
  remove(): Promise<void>;
}

/** All of the bot as it runs in a clinic, in this process: knowledge, matcher, files, log, and Azure as the stand-in has it. */
export async function startWholeBot(env: Readonly<Record<string, string>> = {}, azure?: Azure): Promise<WholeBot> {
  copyPage({ say: () => {} });
  const dataDir = env['DATA_DIR'] ?? mkdtempSync(path.join(tmpdir(), 'whole-bot-'));
  const logged: string[] = [];
  const config = readConfig({
    PORT: '0',
    HOST: '127.0.0.1',
    RATE_LIMIT: '0',
    STOP_DELAY: '0',
    KNOWLEDGE_DIR: path.join(ROOT, 'knowledge'),
    CACHE_DIR: path.join(ROOT, '.cache'),
    DATA_DIR: dataDir,
    ...azure?.env,
    ...env,
  });
  const log = createLog('debug', { write: (line) => void logged.push(line) });
  const running = await start({ config, log, folders: FOLDERS, ...(azure && { credentials: azure.credentials }) });
  return {
    ...running,
    dataDir,
    logged,
    bytes: () => Buffer.concat(readdirSync(dataDir).map((name) => readFileSync(path.join(dataDir, name)))),
    async remove() {
      await running.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
