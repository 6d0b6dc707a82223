import { allLegs, legsOf } from '../../dialogs/map';
import type { Visit } from '../../dialogs/visits';

/** How many turns took each way of the maps; and turns that no map knows. */
const visited = new Map<string, number>();
const unknown = new Set<string>();

/** Counts a turn of a talk. */
export function visit(one: Visit): void {
  const legs = legsOf(one);
  for (const name of legs) visited.set(name, (visited.get(name) ?? 0) + 1);
  if (legs.length === 0) unknown.add(`${one.from} > ${one.event} > ${one.to}`);
}

/** Holds the talks that were had against the maps. `npm run coverage:dialogs` prints the whole table. */
export function describeMaps(): void {
  describe('the maps of the dialogs (dialogs/map.ts)', () => {
    test('know every way that a talk took; a new one belongs into dialogs/map.ts', () => {
      expect([...unknown].sort()).toEqual([]);
    });

    test('have no way that no talk took: every step, branch, command and repair was visited', () => {
      if (process.env['COVERAGE'] !== undefined) console.log(coverageReport());
      expect(allLegs().filter((name) => !visited.has(name))).toEqual([]);
    });
  });
}

/** The share of the dialogs' ways that was taken, flow by flow, with how often each was. */
function coverageReport(): string {
  const names = allLegs();
  const flows = [...new Set(names.map((name) => name.split(': ')[0] ?? ''))];
  const tables = flows.map((flow) => {
    const own = names.filter((name) => name.startsWith(`${flow}: `));
    const taken = own.filter((name) => visited.has(name)).length;
    const rows = own.map((name) => `${String(visited.get(name) ?? 0).padStart(6)}  ${name.slice(flow.length + 2)}`);
    return [`${flow}: ${taken} of ${own.length} (${Math.floor((100 * taken) / own.length)} %)`, ...rows].join('\n');
  });
  const all = names.filter((name) => visited.has(name)).length;
  return [...tables, `all: ${all} of ${names.length} (${Math.floor((100 * all) / names.length)} %)`].join('\n\n');
}
