import { config as readEnvFile } from 'dotenv';
import { createInterface, type Interface } from 'node:readline';
import { readConfig } from '../../src/config';
import { startAzure, type Azure } from '../../tests/support/azure';
import { keepKeys } from './keys';
import type { TalkWanted } from './options';
import { startOwnBot, type OwnBot } from './ownBot';
import { createScreen, type Screen } from './screen';
import { openTalk, type Talk } from './talk';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const abort = () => process.exit(1);

/** The settings of a bot that `--bot` can talk to, as lines for .env. */
export async function printSettings(port: number): Promise<void> {
  const azure = await openAzure(port);
  for (const [name, value] of Object.entries(azure.managedEnv)) if (value !== '') console.log(`${name}=${value}`);
  await azure.close();
}

/** A talk from the first line to the last. A bot of our own ends with it, however it ends. */
export async function talk(wanted: TalkWanted): Promise<void> {
  // Until there is a talk to end, a signal ends the process, and the bot of its own with it.
  for (const signal of SIGNALS) process.once(signal, abort);
  const azure = wanted.running === undefined ? await startAzure() : await openAzure(wanted.running.port);
  let bot: OwnBot | undefined;
  try {
    bot = wanted.running === undefined ? await ownBot(azure) : undefined;
    await converse(wanted, azure, wanted.running?.url ?? bot?.url ?? '');
  } finally {
    await bot?.stop();
    await azure.close();
  }
}

async function openAzure(port: number): Promise<Azure> {
  readEnvFile({ quiet: true });
  const keys = await keepKeys(readConfig({ CACHE_DIR: process.env['CACHE_DIR'] }).cacheDir);
  return startAzure({ port, keys }).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code !== 'EADDRINUSE') throw cause;
    throw new Error(`Port ${port} is in use, perhaps by another talk; name another with --port.`, { cause });
  });
}

function ownBot(azure: Azure): Promise<OwnBot> {
  if (process.stdin.isTTY) console.error('The bot is starting ...');
  return startOwnBot(azure.managedEnv, (line) => console.error(line));
}

async function converse(wanted: TalkWanted, azure: Azure, botUrl: string): Promise<void> {
  // What comes while somebody types stands above the line, which is drawn again.
  let typing = false;
  const screen = createScreen(wanted.json, () => (typing ? lines.prompt(true) : undefined));
  const { isTerminal: terminal } = screen;
  const lines = createInterface({ input: process.stdin, output: process.stdout, terminal, prompt: '> ' });
  const typed = lines[Symbol.asyncIterator](); // before the first wait: what a pipe brings meanwhile would be lost
  closeOnSignal(lines);
  const one = openTalk({ azure, botUrl, wanted, screen });
  try {
    if (terminal) screen.note('/help shows what you can do beside writing; Ctrl-D ends.\n');
    await one.begin();
    await readLines(typed, one, screen, (begins) => {
      typing = begins && terminal;
      if (typing) lines.prompt();
    });
  } finally {
    one.close();
    lines.close();
  }
}

/** @param onTyping is told when a line begins to be waited for, and when it is there */
async function readLines(
  typed: AsyncIterator<string>,
  talk: Talk,
  screen: Screen,
  onTyping: (begins: boolean) => void,
): Promise<void> {
  for (;;) {
    onTyping(true);
    const { value, done } = await typed.next();
    onTyping(false);
    if (done === true) return;
    if (value.trim() !== '') screen.said(value);
    if ((await talk.take(value)) === 'over') return;
  }
}

/** The bot ends with the talk, also where the talk is broken off or whoever reads it has left. */
function closeOnSignal(lines: Interface): void {
  const close = () => lines.close();
  for (const signal of SIGNALS) process.off(signal, abort).once(signal, close);
  process.stdout.on('error', close);
  lines.on('SIGINT', close);
}
