import { say } from '../progress';
import type { Table, Target } from '../report';
import { press } from './load';
import type { Subject } from './subject';
import { walking } from './words';

const PERSONS = 16;
const SLICE_MS = 2_000;
/** MB by which the second half of a run may lie above the first: what a garbage collector leaves to the next time. */
const NOISE = 15;

/** Resident memory over many turns of ever new persons. */
export async function memory(subject: Subject, count: number): Promise<{ table: Table; targets: Target[] }> {
  const rows: { turns: number; mb: number }[] = [];
  for (let done = 0; done < count;) {
    done += await press(subject.target(walking), PERSONS, SLICE_MS);
    rows.push({ turns: done, mb: subject.memory() });
    say(`memory after ${done} of ${count} turns: ${rows.at(-1)!.mb.toFixed(0)} MB`);
  }
  const half = Math.floor(rows.length / 2);
  const least = (part: typeof rows) => Math.min(...part.map(({ mb }) => mb));
  // The least of each half is what was left after a collection.
  const grown = least(rows.slice(half)) - least(rows.slice(0, half));
  const shown = rows.filter((_row, at) => at % Math.ceil(rows.length / 10) === 0 || at === rows.length - 1);
  return {
    table: {
      title: `Memory of the process over ${rows.at(-1)?.turns ?? 0} turns of ever new persons`,
      columns: [
        { key: 'turns', title: 'turns', digits: 0 },
        { key: 'mb', title: 'MB', digits: 0 },
      ],
      rows: shown,
      notes: ['The heap is limited to what V8 would use on a small machine; a process that kept something of every turn would end here.', 'The target compares the least of the first half with the least of the second.'],
    },
    targets: [{ what: 'memory grown from the first half of the turns to the second', value: grown, unit: 'MB', atMost: NOISE }],
  };
}
