import { isMet, type Cell, type Column, type Part, type Table, type Target } from './report';

/** A part as text for a terminal: its tables, their notes, and the targets. */
export function printPart({ name, tables, targets }: Part): string {
  const heading = `${name.toUpperCase()}\n${'='.repeat(name.length)}`;
  return [heading, ...tables.map(printTable), ...(targets.length > 0 ? [printTargets(targets)] : [])].join('\n\n');
}

export function printTable({ title, columns, rows, notes }: Table): string {
  const grid = [
    columns.map((column) => column.title),
    ...rows.map((row) => columns.map((column) => show(row[column.key], column))),
  ];
  const widths = columns.map((_, at) => Math.max(...grid.map((line) => line[at]?.length ?? 0)));
  const lines = grid.map((line) =>
    line
      .map((cell, at) => pad(cell, widths[at] ?? 0, columns[at]!))
      .join('  ')
      .trimEnd(),
  );
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  return [title, '', lines[0], rule, ...lines.slice(1), ...notes.map((note) => `* ${note}`)].join('\n');
}

function show(cell: Cell | undefined, { digits = 0 }: Column): string {
  if (cell === null || cell === undefined) return '-';
  return typeof cell === 'number' ? cell.toFixed(digits) : cell;
}

/** Numbers stand to the right, so that their points are below each other. */
function pad(cell: string, width: number, { digits }: Column): string {
  return digits === undefined ? cell.padEnd(width) : cell.padStart(width);
}

function printTargets(targets: readonly Target[]): string {
  const width = Math.max(...targets.map(({ what }) => what.length));
  return ['Targets', '', ...targets.map((target) => printTarget(target, width))].join('\n');
}

function printTarget(target: Target, width: number): string {
  const { what, value, unit, atMost, atLeast } = target;
  const bound = atMost === undefined ? `at least ${round(atLeast ?? 0)}` : `at most ${round(atMost)}`;
  return `${isMet(target) ? 'met   ' : 'MISSED'}  ${what.padEnd(width)}  ${round(value)} ${unit} (${bound})`.replace(
    / +\(/,
    ' (',
  );
}

function round(value: number): string {
  return Number(value.toPrecision(5)).toString();
}
