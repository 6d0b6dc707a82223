import { runCommand } from '../../src/cli/arguments';
import { readOptions, USAGE } from './options';

runCommand(async () => {
  const wanted = readOptions(process.stdout.columns);
  if (wanted.kind === 'help') return console.log(USAGE);
  // Bot Framework takes its time to load: who called wrongly is told before.
  const { printSettings, talk } = await import('./session.js');
  return wanted.kind === 'settings' ? printSettings(wanted.port) : talk(wanted);
});
