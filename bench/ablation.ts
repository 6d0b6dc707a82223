import { progressOnStderr } from '../src/cli/progress';
import type { Outcome } from '../src/core/evaluate';
import { loadEncoder } from '../src/encoder';
import { loadDomain, loadOwn, type Material } from './material';
import type { Method } from './method';
import type { Options } from './options';
import { say } from './progress';
import type { Part, Table } from './report';
import { askAll, reportOn } from './score';
import { withTypo } from './typo';
import { createKit, FULL, VARIANTS, type Kit, type Variant } from './variants';

/** What each stage of the matcher is good for: it is left out, and the same questions are asked. */
export async function ablation(options: Options): Promise<Part> {
  const tables: Table[] = [];
  for (const load of [() => loadOwn(options), ...options.domains.map((domain) => () => loadDomain(domain, options))]) {
    tables.push(await leaveOut(await load()));
  }
  return { name: 'ablation', tables, targets: [] };
}

interface Asked {
  readonly name: string;
  readonly clean: readonly Outcome[];
  readonly typos: readonly Outcome[];
}

async function leaveOut(material: Material): Promise<Table> {
  const kit = createKit(loadEncoder(), progressOnStderr);
  const full = await ask(FULL, material, kit);
  const asked = [full];
  for (const variant of VARIANTS) asked.push(await ask(variant, material, kit));
  const { name, base, inScope, outOfScope } = material;
  return {
    title: `${name}: each stage left out in turn; ${inScope.length} questions in scope, ${outOfScope.length} out of it`,
    columns: [
      { key: 'variant', title: 'matcher' },
      { key: 'top1', title: 'right first %', digits: 1 },
      { key: 'changed', title: 'won/lost' },
      { key: 'answered', title: 'answered right %', digits: 1 },
      { key: 'wrong', title: 'answered wrong %', digits: 1 },
      { key: 'refused', title: 'out of scope refused %', digits: 1 },
      { key: 'typoTop1', title: 'typos: right first %', digits: 1 },
      { key: 'typoChanged', title: 'won/lost' },
      { key: 'typoAnswered', title: 'answered right %', digits: 1 },
    ],
    rows: asked.map(({ name: variant, clean, typos }) => {
      const cleanly = reportOn(clean, base);
      const misspelt = reportOn(typos, base).inScope;
      return {
        variant,
        top1: cleanly.inScope.top1.percent,
        changed: changes(full.clean, clean),
        answered: cleanly.inScope.answeredRight.percent,
        wrong: cleanly.inScope.answeredWrong.percent,
        refused: cleanly.otherRefused.percent,
        typoTop1: misspelt.top1.percent,
        typoChanged: changes(full.typos, typos),
        typoAnswered: misspelt.answeredRight.percent,
      };
    }),
    notes: [
      'won/lost: questions in scope that this matcher puts right first and the full one does not, and the other way round',
      'answered, wrong and refused depend on thresholds chosen for the whole matcher: read right first before them',
    ],
  };

  function changes(before: readonly Outcome[], after: readonly Outcome[]): string {
    if (before === after) return '-';
    const right = (outcome: Outcome) => reportOn([outcome], base).inScope.top1.hits === 1;
    const pairs = after.map((outcome, at) => [right(before[at]!), right(outcome)] as const);
    return `+${pairs.filter(([was, is]) => !was && is).length} -${pairs.filter(([was, is]) => was && !is).length}`;
  }
}

async function ask({ name, build }: Variant, material: Material, kit: Kit): Promise<Asked> {
  say(`ablation: ${material.name}, ${name}`);
  const method: Method = { name, find: build(material.base, kit) };
  const misspelt = material.inScope.map((question) => ({ ...question, q: withTypo(question.q) }));
  const [clean = []] = await askAll(
    `ablation: ${name}, clean`,
    [method],
    [...material.inScope, ...material.outOfScope],
  );
  const [typos = []] = await askAll(`ablation: ${name}, with typos`, [method], misspelt);
  return { name, clean, typos };
}
