/**
 * The steps by which a store's schema came to be. They run by themselves at start, forward only and each once.
 *
 * A step only adds: tables, indexes, columns with a default. It never renames, drops or narrows, and writes name their columns,
 * so that a process of the version before goes on beside a new one, and a newer schema is none of an old process's business.
 */
export interface Step {
  readonly version: number;
  readonly sql: string;
}

export function pendingSteps(steps: readonly Step[], version: number): readonly Step[] {
  return steps.filter((step) => step.version > version);
}
