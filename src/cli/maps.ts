import { readFile, writeFile } from 'node:fs/promises';
import { diagrams, withDiagrams } from '../../dialogs/mapDiagram';
import { readArguments, runCommand } from './arguments';

const USAGE = `usage: npm run -s maps              the dialogs as diagrams (Mermaid)
       npm run -s maps -- --write   put them into docs/conversations.md`;
const DOCUMENT = 'docs/conversations.md';

runCommand(async () => {
  const { values } = readArguments({ write: { type: 'boolean' }, help: { type: 'boolean' } }, USAGE);
  if (values.help) return console.log(USAGE);
  if (!values.write) return console.log([...diagrams().values()].join('\n\n'));
  await writeFile(DOCUMENT, withDiagrams(await readFile(DOCUMENT, 'utf8')));
});
