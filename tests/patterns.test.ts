/**
 * No text makes a pattern of ours slow: every regular expression in src/ and dialogs/, those put together included, is held
 * against recheck. That takes minutes, so what was checked stands in support/patterns.json by a hash of the pattern; only
 * what is not in it is checked here. `npm run recheck` checks all of them anew and writes the file; `npm run recheck new` those that are not in it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { checkSync } from 'recheck';
import { hashOf, heardWhile, patternsIn, ROOT, sourceFiles, type Pattern } from './support/patterns';

/**
 * What recheck makes of a pattern. `polynomial`: slow only on a text much longer than it ever sees, since every text is cut
 * before. `unknown`: recheck came to no end within its time.
 */
interface Checked {
  readonly where: string;
  readonly status: 'safe' | 'polynomial' | 'exponential' | 'unknown';
  /** Of a polynomial one: its degree, and how to make the text on which it is slowest: prefix, then pump again and again, then suffix. */
  readonly complexity?: string;
  readonly attack?: { readonly prefix: string; readonly pump: string; readonly suffix: string };
}

/** From numbers of the settings with every sign escaped; from names of our own when the documents are made. */
const BUILT_LATER: readonly string[] = ['src/web/html.ts', 'dialogs/mapDiagram.ts'];
const KEPT = path.join(__dirname, 'support', 'patterns.json');
/** Milliseconds for one pattern. */
const PATIENCE = process.env['RECHECK'] === undefined ? 3_000 : 60_000;
const kept = JSON.parse(readFileSync(KEPT, 'utf8')) as Record<string, Checked>;

// Loaded before anybody listens: what libraries put together is not ours.
const LIBRARIES = ['botbuilder', 'botbuilder-dialogs', '@microsoft/recognizers-text-suite', 'fuse.js', 'zod', 'yaml'];
for (const library of LIBRARIES) jest.requireActual(library);
const found = sourceFiles().map((file) => ({ file, ...patternsIn(file) }));
const literals = found.flatMap((one) => one.literals);
const built = found.filter((one) => one.built.length > 0).flatMap(({ file }) => builtBy(file));
const patterns = [...new Map([...literals, ...built].map((one) => [hashOf(one), one])).values()];

function builtBy(file: string): Pattern[] {
  const heard = heardWhile(() => void jest.requireActual(path.join(ROOT, file)));
  return heard.map((one) => ({ ...one, where: file }));
}

function check({ where, source, flags }: Pattern): Checked {
  const result = checkSync(source, flags, { timeout: PATIENCE });
  if (result.status !== 'vulnerable') return { where, status: result.status };
  const { complexity, attack } = result;
  const [pump] = attack.pumps;
  return {
    where,
    status: complexity.type,
    complexity: complexity.summary,
    attack: { prefix: pump?.prefix ?? '', pump: pump?.pump ?? '', suffix: attack.suffix },
  };
}

test('no pattern is put together later than when its file is loaded: nobody could check it', () => {
  const late = found.flatMap((one) => one.late.filter(() => !BUILT_LATER.includes(one.file)));
  expect(late).toEqual([]);
  expect(built.length).toBeGreaterThan(20);
  expect(literals.length).toBeGreaterThan(200);
});

test('every pattern is free of catastrophic backtracking', () => {
  const all = process.env['RECHECK'] === 'all';
  const checked = patterns.map((pattern): [string, Checked] => {
    const before = all ? undefined : kept[hashOf(pattern)];
    return [hashOf(pattern), before ?? check(pattern)];
  });
  if (all || process.env['RECHECK'] === 'new') {
    const sorted = checked.sort(([, a], [, b]) => (a.where < b.where ? -1 : 1));
    const lines = sorted.map(
      ([hash, one]) => `"${hash}": ${JSON.stringify({ ...one, where: one.where.replace(/:\d+$/, '') })}`,
    );
    writeFileSync(KEPT, `{\n${lines.join(',\n')}\n}\n`);
  }
  const open = checked.filter(([hash, { status }]) => status === 'unknown' && kept[hash] === undefined);
  if (open.length > 0)
    console.warn(`not decided in time, run npm run recheck: ${open.map(([, { where }]) => where).join(', ')}`);
  const bad = checked.filter(([, { status }]) => status === 'exponential');
  expect(bad.map(([, { where, status, attack }]) => `${where}: ${status}, ${JSON.stringify(attack)}`)).toEqual([]);
}, 3_600_000);

test('recheck tells what is slow from what is not', () => {
  expect(check({ where: '', source: '^(?:a|a)*$', flags: '' }).status).toBe('exponential');
  expect(check({ where: '', source: '^a*$', flags: '' }).status).toBe('safe');
});
