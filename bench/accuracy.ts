import { loadEncoder } from '../src/encoder';
import type { Outcome } from '../src/core/evaluate';
import { loadDomain, loadOwn, type Material } from './material';
import { textsOf, type Method } from './method';
import type { Options } from './options';
import { openOurs } from './ours';
import { openPeers } from './peers';
import { say } from './progress';
import type { Column, Part, Table } from './report';
import { askAll, reportOn } from './score';
import { withTypo } from './typo';

const COLUMNS: readonly Column[] = [
  { key: 'method', title: 'method' },
  { key: 'top1', title: 'right first %', digits: 1 },
  { key: 'top3', title: 'right in three %', digits: 1 },
  { key: 'answeredRight', title: 'answered right %', digits: 1 },
  { key: 'answeredWrong', title: 'answered wrong %', digits: 1 },
  { key: 'refused', title: 'out of scope refused %', digits: 1 },
  { key: 'ms', title: 'ms, median', digits: 2 },
];

/** Which method finds the right entry: ours and its peers, with the same texts to learn from and the same questions. */
export async function accuracy(options: Options): Promise<Part> {
  const tables: Table[] = [];
  for (const load of [() => loadOwn(options), ...options.domains.map((domain) => () => loadDomain(domain, options))]) {
    tables.push(...(await compare(await load())));
  }
  return { name: 'accuracy', tables, targets: [] };
}

async function compare(material: Material): Promise<Table[]> {
  const { name, base, inScope, outOfScope } = material;
  say(`accuracy: opening all methods on ${name}`);
  const methods = [await openOurs(base), ...openPeers(base, loadEncoder())];
  const clean = await askAll(`accuracy: ${name}, clean`, methods, [...inScope, ...outOfScope]);
  const misspelt = inScope.map((question) => ({ ...question, q: withTypo(question.q) }));
  const typos = await askAll(`accuracy: ${name}, with typos`, methods, misspelt);
  const about = `${base.entries.size} entries, ${textsOf(base).length} texts to learn from; ${inScope.length} questions in scope`;
  return [
    tableOf(`${name}, clean: ${about}, ${outOfScope.length} out of it`, material, methods, clean),
    tableOf(`${name}, one typo in each message: ${about}`, material, methods, typos),
  ];
}

function tableOf(
  title: string,
  { base, inScope }: Material,
  methods: readonly Method[],
  outcomes: readonly (readonly Outcome[])[],
): Table {
  const withContext = inScope.filter(({ context }) => context !== undefined).length;
  return {
    title,
    columns: COLUMNS,
    rows: methods.map(({ name }, at) => {
      const { inScope: found, otherRefused, ms } = reportOn(outcomes[at]!, base);
      return {
        method: name,
        top1: found.top1.percent,
        top3: found.top3.percent,
        answeredRight: found.answeredRight.percent,
        answeredWrong: found.answeredWrong.percent,
        refused: otherRefused.percent,
        ms: ms.p50,
      };
    }),
    notes: [
      'answered right: with the right entry, at once, as the method comes; ours may offer choices instead, peers answer whenever they find anything',
      'out of scope refused: nothing found, or a text that is to be declined comes first; peers have no other threshold than their own',
      ...(withContext > 0 ? [`${withContext} questions come with the one before, which only ours reads`] : []),
    ],
  };
}
