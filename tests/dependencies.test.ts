import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';

const ROOT = path.join(__dirname, '..');
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');

interface Locked {
  readonly version: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly deprecated?: string;
  readonly hasInstallScript?: boolean;
}

const PACKAGE = JSON.parse(read('package.json')) as Record<'dependencies' | 'devDependencies', Record<string, string>> & {
  readonly allowScripts: Record<string, boolean>;
};
const LOCK = (JSON.parse(read('package-lock.json')) as { packages: Record<string, Locked> }).packages;
const PAGE = read('docs/dependencies.md');
/** Everything that an installation without development packages brings. */
const RUNNING = Object.entries(LOCK).filter(([place, { dev }]) => place !== '' && dev !== true);
const nameOf = (place: string) => place.replace(/^.*node_modules\//, '');

const [, , ...rows] = [...PAGE.matchAll(/^\| ([\w@./-]+) \| ([\w.-]+) \| ([\w.-]+) \| (.*) \|$/gm)].map(
  ([, name = '', version, licence, why = '']) => ({ name, version, licence, why }),
);

test('the page names every package that runs, with the version and licence of the lock file', () => {
  const wanted = Object.keys(PACKAGE.dependencies).map((name) => {
    const locked = LOCK[`node_modules/${name}`];
    return { name, version: locked?.version, licence: locked?.license };
  });
  expect(rows.map(({ why: _why, ...row }) => row)).toEqual(wanted);
  expect(rows.filter(({ why }) => why.length < 10)).toEqual([]);
});

test('each of them is used by what runs, at run time and not for its types alone', () => {
  const used = new Set(specifiers().map(packageOf));
  expect(Object.keys(PACKAGE.dependencies).filter((name) => !used.has(name))).toEqual([]);
});

test('what runs imports no package but these', () => {
  // The maker of the Teams package is a command of developers.
  const strangers = specifiers(/^src\/cli\//).map(packageOf).filter((name) => PACKAGE.dependencies[name] === undefined);
  expect(strangers).toEqual([]);
});

test('every licence, of what they need in turn too, is one that the page names', () => {
  const unnamed = RUNNING.filter(([place, { license }]) => !PAGE.includes(license ?? `\`${nameOf(place)}\``));
  expect(unnamed.map(([place, { license }]) => `${place}: ${license}`)).toEqual([]);
  expect(RUNNING.filter(([, { license }]) => /GPL|SSPL|BUSL|CC-BY-NC|UNLICENSED/i.test(license ?? ''))).toEqual([]);
});

test('nothing that runs is deprecated without the page telling why', () => {
  const deprecated = RUNNING.filter(([, one]) => one.deprecated !== undefined).map(([place]) => nameOf(place));
  const explained = PAGE.split('## Deprecated')[1] ?? '';
  expect(deprecated.filter((name) => !explained.includes(`\`${name}\``))).toEqual([]);
});

test('nothing that runs has a script at installation that was not decided on', () => {
  const scripted = RUNNING.filter(([, one]) => one.hasInstallScript === true).map(([place]) => nameOf(place));
  expect(scripted.filter((name) => PACKAGE.allowScripts[name] !== false)).toEqual([]);
});

/** What the compiled files of src/ and dialogs/ will ask for: every import that is not of types only, and what is resolved by name. */
function specifiers(except?: RegExp): string[] {
  const files = ['src', 'dialogs'].flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
  );
  const sources = files.filter((file) => file.endsWith('.ts') && !except?.test(file)).map(read);
  const found = sources.flatMap((text) => [
    ...text.matchAll(/^(?:import|export)\s+(?!type\s)[^;'"]*?from\s+'([^']+)'/gm),
    ...text.matchAll(/(?:\brequire(?:\.resolve)?|\bimport)\(\s*['`]([^'`]+)['`]/g),
  ]);
  return found.map(([, specifier = '']) => specifier).filter((one) => !one.startsWith('.') && !isBuiltin(one));
}

function isBuiltin(specifier: string): boolean {
  return specifier.startsWith('node:') || builtinModules.includes(specifier);
}

function packageOf(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}
