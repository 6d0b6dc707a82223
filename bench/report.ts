/** What a benchmark found, as data: printed as tables for people, or as it stands for `--json`. */

export type Cell = string | number | null;

export interface Column {
  readonly key: string;
  readonly title: string;
  /** Digits after the point; columns of text have none. */
  readonly digits?: number;
}

export interface Table {
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Readonly<Record<string, Cell>>[];
  /** What a reader must know to read the table. */
  readonly notes: readonly string[];
}

/** A figure that the project wants to reach. */
export interface Target {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly atMost?: number;
  readonly atLeast?: number;
}

/** One part of the benchmarks. */
export interface Part {
  readonly name: string;
  readonly tables: readonly Table[];
  readonly targets: readonly Target[];
}

export function isMet({ value, atMost = Infinity, atLeast = -Infinity }: Target): boolean {
  return value <= atMost && value >= atLeast;
}
