import { config as readEnvFile } from 'dotenv';
import { readConfig } from './config';
import { warmRecognizers } from './core/slots';
import { createLog } from './log';
import type { Log, Running } from './serve';
import { start } from './start';

/** The process: settings from the environment, a log on standard output, and an end on a signal. */
async function main(): Promise<void> {
  readEnvFile({ quiet: true });
  const config = readConfig(process.env);
  const log = createLog(config.logLevel);
  for (const warning of config.warnings) log.warn({}, warning);
  const running = await start({ config, log });
  stopOnSignal(running, log);
  void warmRecognizers(() => new Promise((done) => setImmediate(done)));
  console.log(`The bot is ready: open ${running.url} in a browser.`);
}

function stopOnSignal(running: Running, log: Log): void {
  let stopping = false;
  const stop = (signal: string) => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, 'stopping');
    // Whoever presses Ctrl+C at a terminal has no load balancer.
    running.stop(signal === 'SIGINT' ? 'now' : undefined).then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

main().catch((error: unknown) => {
  // One sentence for whoever runs the bot: a wrong setting, a broken knowledge file, a port in use. The stack on request.
  console.error(error instanceof Error ? error.message : String(error));
  if (process.env['LOG_LEVEL'] === 'debug') console.error(error);
  process.exit(1);
});
