/** Levels of lists and objects in a body; an activity with a card has about ten. */
export const DEEPEST = 32;

/** Whether a JSON value goes deeper: 30 KB of brackets do, and bring down whatever walks them with itself. */
export function isTooDeep(value: unknown, levels: number = DEEPEST): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; depth <= levels; depth++) {
    level = level.flatMap(inner);
    if (level.length === 0) return false;
  }
  return true;
}

function inner(value: unknown): unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value) : [];
}
