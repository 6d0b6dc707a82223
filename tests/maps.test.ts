/** The diagrams of docs/conversations.md are those of the code, and the maps hold together. */
import { readFileSync } from 'node:fs';
import { allLegs, legsOf, MAPS } from '../dialogs/map';
import { diagrams, withDiagrams } from '../dialogs/mapDiagram';

const DOCUMENT = readFileSync('docs/conversations.md', 'utf8');

test('docs/conversations.md shows the maps as they are (npm run -s maps -- --write)', () => {
  expect(DOCUMENT).toBe(withDiagrams(DOCUMENT));
});

test.each([...diagrams()])('%s has its diagram, with every event in it', (name, drawn) => {
  expect(DOCUMENT).toContain(`<!-- map: ${name} -->\n\n\`\`\`mermaid\n${drawn}\n\`\`\``);
  const events = MAPS.find(({ flow }) => flow === name)?.legs.map(({ event }) => event) ?? [];
  expect(events.filter((event) => !drawn.includes(event))).toEqual([]);
});

test('no way stands twice', () => {
  expect(new Set(allLegs()).size).toBe(allLegs().length);
});

test.each([
  ['treatment-walkthrough: step 2', 'next', 'treatment-walkthrough: step 4'],
  ['treatment-walkthrough: step 2', 'dance', 'treatment-walkthrough: step 2'],
  ['not-feeling-better: sessions', 'skip', 'not-feeling-better: trouble'],
  ['side-effects: effect', 'finish', 'outside'],
])('a turn that goes another way is on no map: %s, %s, %s', (from, event, to) => {
  expect(legsOf({ from, event, to })).toEqual([]);
});
