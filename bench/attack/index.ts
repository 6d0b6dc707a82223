import type { Part } from '../report';
import { flood } from './flood';
import { paths } from './paths';

/** What the worst texts cost, and how long somebody else in danger waits meanwhile. */
export async function attack(): Promise<Part> {
  const found = await paths();
  const flooded = await flood([...new Set(found.worst.map(({ kind }) => kind))]);
  return {
    name: 'attack',
    tables: [...found.tables, ...flooded.tables],
    targets: [...found.targets, ...flooded.targets],
  };
}
