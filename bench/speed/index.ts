import { loadOwn } from '../material';
import type { Options } from '../options';
import type { Part } from '../report';
import { block } from './block';
import { encoderBesidePackage } from './encoder';
import { growth } from './growth';
import { junk } from './junk';
import { slots } from './slots';

/** What a question costs: in time, with growing knowledge, with nonsense, and for everybody else who waits. */
export async function speed({ sizes }: Options): Promise<Part> {
  const { base, inScope } = await loadOwn({ sample: 1 });
  const questions = spread(inScope.map(({ q }) => q));
  const found = [
    await encoderBesidePackage(questions),
    await block(base, questions),
    await junk(),
    await slots(),
    await growth(base, questions, sizes),
  ];
  return {
    name: 'speed',
    tables: found.flatMap(({ tables }) => tables),
    targets: found.flatMap(({ targets }) => targets),
  };
}

/** Neighbours in the file are about one entry: every seventh first, so that the first few are about many. */
function spread<T>(items: readonly T[]): T[] {
  const STEP = 7;
  return Array.from({ length: STEP }, (_, from) => items.filter((_item, at) => at % STEP === from)).flat();
}
