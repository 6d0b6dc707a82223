import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';

const ROOT = path.join(__dirname, '..');

interface Import {
  readonly file: string;
  readonly line: number;
  readonly from: string;
  /** A path inside the project, or the name of a package. */
  readonly to: string;
}

/** The parts of the program, and which others each may know. A part may always know itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'src/core': [],
  'src/store': [],
  'src/settings': [],
  'src/config.ts': ['src/settings'],
  'src/encoder': ['src/core'],
  'src/load.ts': ['src/core', 'src/encoder'],
  'src/bot': ['src/core', 'src/store', 'dialogs'],
  dialogs: ['src/core'],
  'src/directline': ['src/store', 'src/bot', 'src/core'],
  'src/web': ['src/bot', 'src/core'],
  'src/serve.ts': ['src/config.ts', 'src/bot', 'src/core', 'src/directline', 'src/store', 'src/web'],
  'src/log.ts': ['src/config.ts', 'src/web'],
  'src/index.ts': ['src/config.ts', 'src/core', 'src/log.ts', 'src/serve.ts', 'src/start.ts'],
  'src/start.ts': [
    'src/serve.ts',
    'src/config.ts',
    'src/load.ts',
    'src/bot',
    'src/core',
    'src/directline',
    'src/store',
    'src/web',
  ],
  'src/cli': ['src/config.ts', 'src/load.ts', 'src/encoder', 'src/bot', 'src/core', 'src/store', 'dialogs'],
};

/** Packages that only these parts may know. */
const ONLY_IN: Readonly<Record<string, readonly string[]>> = {
  'botbuilder|botbuilder-.*|botframework-.*': ['src/bot', 'dialogs', 'src/cli', 'src/serve.ts', 'src/web/messages.ts'],
  restify: ['src/web', 'src/directline', 'src/serve.ts'],
  libsql: ['src/store/sqlite'],
  pg: ['src/store/postgres'],
  ws: ['src/directline'],
  jose: ['src/web'],
  '@microsoft/recognizers-.*': ['src/core/slots'],
  dotenv: ['src/index.ts', 'src/cli'],
};

/** What the core may take from outside: no disk, network, clock, env or framework. */
const CORE_PACKAGES = /^(fuse\.js|yaml|zod|@microsoft\/recognizers-text.*)$/;
const IMPURE = /\bprocess\.|\bconsole\.|\bnew Date\(\)|\bDate\.now\(|\bMath\.random\(|\bfetch\(|\brequire\(/;

const sources = ['src', 'dialogs'].flatMap(filesUnder);
const imports = sources.flatMap(importsOf);
const describeImport = ({ file, line, to }: Import) => `${file}:${line} imports ${to}`;

test('there is something to look at', () => {
  expect(imports.length).toBeGreaterThan(100);
});

test('every file belongs to a part', () => {
  expect(sources.filter((file) => partOf(file) === undefined)).toEqual([]);
});

test('imports run one way', () => {
  const wrong = imports.filter(({ from, to }) => {
    const target = partOf(to);
    return target !== undefined && target !== from && !MAY_IMPORT[from]?.includes(target);
  });
  expect(wrong.map(describeImport)).toEqual([]);
});

test('the core knows only the few pure packages', () => {
  const wrong = imports.filter(
    ({ from, to }) => from === 'src/core' && !to.startsWith('src/') && !CORE_PACKAGES.test(to),
  );
  expect(wrong.map(describeImport)).toEqual([]);
});

test('the core reads no clock, environment, disk or network', () => {
  const wrong = sources
    .filter((file) => file.startsWith('src/core'))
    .flatMap((file) => codeLines(file).map((text, index) => ({ at: `${file}:${index + 1}`, text })))
    .filter(({ text }) => IMPURE.test(text));
  expect(wrong).toEqual([]);
});

test.each(Object.entries(ONLY_IN))('%s is known to its own parts only', (name, parts) => {
  const pattern = new RegExp(`^(${name})(/|$)`);
  const wrong = imports.filter(({ file, to }) => pattern.test(to) && !parts.some((part) => file.startsWith(part)));
  expect(wrong.map(describeImport)).toEqual([]);
});

function filesUnder(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => path.posix.join(folder, name.replaceAll('\\', '/')));
}

function partOf(file: string): string | undefined {
  return Object.keys(MAY_IMPORT).find(
    (part) => file === part || `${part.replace(/\.ts$/, '')}` === file || file.startsWith(`${part}/`),
  );
}

function importsOf(file: string): Import[] {
  const from = partOf(file) ?? file;
  const text = readFileSync(path.join(ROOT, file), 'utf8');
  const found = [...text.matchAll(/(?:\bfrom|\bimport\(|\brequire\(|^import)\s*'([^']+)'/gm)];
  return found.map((match) => {
    const line = text.slice(0, match.index).split('\n').length;
    return { file, line, from, to: target(file, match[1] ?? '') };
  });
}

function target(file: string, specifier: string): string {
  if (specifier.startsWith('.')) return path.posix.join(path.posix.dirname(file), specifier);
  return builtinModules.includes(specifier) ? `node:${specifier}` : specifier;
}

/** Lines with comments blanked. */
function codeLines(file: string): string[] {
  const text = readFileSync(path.join(ROOT, file), 'utf8');
  const blank = (comment: string) => comment.replace(/[^\n]/g, ' ');
  return text
    .replace(/\/\*[\s\S]*?\*\//g, blank)
    .replace(/(^|\s)\/\/.*$/gm, blank)
    .split('\n');
}
