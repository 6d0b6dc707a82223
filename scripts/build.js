'use strict';
/** Builds dist/: the compiled bot, the page, and what browsers fetch. Does only what is out of date. */
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const zlib = require('node:zlib');

const ROOT = path.join(__dirname, '..');
const DIST = path.join(ROOT, 'dist');
const SOURCES = ['src', 'dialogs'];
/** Read at run time beside the compiled code. */
const ASSETS = /\.(json|wasm|wat)$/;
const PAGE = path.join('src', 'web', 'page');
/** What a browser fetches, each made of one module and all that it imports. */
const BUNDLES = [
  { entry: 'head.mjs', name: 'head.js', format: 'iife' }, // before anything is drawn
  { entry: 'page.mjs', name: 'page.js', format: 'iife' },
  { entry: 'widget/widget.mjs', name: 'widget.js', format: 'iife' }, // on the clinic's own site
  { entry: 'topics.mjs', name: 'topics.mjs', format: 'esm' }, // when the panel of topics is first opened
];
/** Loaded by the panel of topics. */
const FUSE = path.join(ROOT, 'node_modules', 'fuse.js');
const WEBCHAT = path.join(ROOT, 'node_modules', 'botframework-webchat', 'dist', 'webchat.js');

function build({ say = console.log, learn = true } = {}) {
  compile({ say });
  copyPage({ say });
  if (learn) train();
}

/**
 * TypeScript to CommonJS, file by file.
 * @param folders what is compiled; the bot alone, unless a command of developers asks for more
 * @returns the number of files compiled
 */
function compile({ say = console.log, folders = SOURCES } = {}) {
  const wanted = folders
    .flatMap((folder) => filesUnder(path.join(ROOT, folder)))
    .map((file) => path.relative(ROOT, file))
    .filter(
      (file) =>
        !file.startsWith(PAGE + path.sep) && (ASSETS.test(file) || (file.endsWith('.ts') && !file.endsWith('.d.ts'))),
    );
  const stale = wanted.filter((file) => isStale(path.join(DIST, outputName(file)), path.join(ROOT, file), SWCRC));
  for (const file of stale) compileOne(file);
  removeLeftovers(folders, new Set(wanted.map(outputName)));
  if (stale.length > 0) say(`compiled ${stale.length} files`);
  return stale.length;
}

const SWCRC = path.join(ROOT, '.swcrc');

function outputName(file) {
  return file.replace(/\.ts$/, '.js');
}

function compileOne(file) {
  const source = path.join(ROOT, file);
  const target = path.join(DIST, outputName(file));
  if (ASSETS.test(file)) return place(target, fs.readFileSync(source));
  // Loaded only here: an installation without dev dependencies runs what was built before.
  const { transformFileSync } = require('@swc/core');
  place(target, transformFileSync(source, { configFile: SWCRC, cwd: ROOT }).code);
}

/** A source that was renamed must not live on in dist/. */
function removeLeftovers(folders, wanted) {
  for (const folder of folders) {
    for (const file of filesUnder(path.join(DIST, folder))) {
      if (!wanted.has(path.relative(DIST, file))) fs.rmSync(file);
    }
  }
}

/** The page's files to dist/public, index.html to dist/page, each with its compressed copies. */
function copyPage({ say = console.log } = {}) {
  const own = filesUnder(path.join(ROOT, PAGE));
  const modules = own.filter((one) => one.endsWith('.mjs'));
  for (const file of own.filter((one) => one.endsWith('.html')))
    copy(file, path.join(DIST, 'page', path.basename(file)));
  const files = own.filter((one) => !/\.(html|mjs)$/.test(one));
  for (const file of [...files, WEBCHAT, `${WEBCHAT}.LICENSE.txt`].filter((one) => fs.existsSync(one)))
    publish(path.basename(file), [file], say);
  for (const { entry, name, format } of BUNDLES)
    publish(name, modules, say, () => bundle(path.join(ROOT, PAGE, entry), format));
  publish('fuse.min.mjs', [path.join(FUSE, 'dist', 'fuse.min.mjs')], say);
  publish('fuse.min.mjs.LICENSE.txt', [path.join(FUSE, 'LICENSE')], say);
}

/** One small file in place of many: each would be a journey of its own on a slow network. */
function bundle(entry, format) {
  // Loaded only here, as the compiler is.
  const { buildSync } = require('esbuild');
  const options = { bundle: true, minify: true, charset: 'utf8', target: 'es2022', write: false };
  return Buffer.from(buildSync({ ...options, entryPoints: [entry], format }).outputFiles[0].contents);
}

/** Puts a file into dist/public when one of its sources is newer. */
function publish(name, sources, say, read = () => fs.readFileSync(sources[0])) {
  const target = path.join(DIST, 'public', name);
  if (!isStale(target, ...sources)) return;
  const body = read();
  const params = { [zlib.constants.BROTLI_PARAM_QUALITY]: 10, [zlib.constants.BROTLI_PARAM_SIZE_HINT]: body.length };
  place(`${target}.br`, zlib.brotliCompressSync(body, { params }));
  place(`${target}.gz`, zlib.gzipSync(body, { level: 9 }));
  place(target, body); // last: it is what says that the others are up to date
  say(`public/${name}`);
}

/** Fits the matcher, which keeps its own cache and knows itself whether it is out of date. */
function train() {
  const file = path.join(DIST, 'src', 'cli', 'train.js');
  if (!fs.existsSync(file)) return;
  const { status } = spawnSync(process.execPath, [file], { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1); // it has said why
}

function copy(from, to) {
  if (isStale(to, from)) place(to, fs.readFileSync(from));
}

/** By a rename: somebody else may be building or reading at the same time. */
function place(target, body) {
  fs.mkdirSync(path.dirname(target), { recursive: true });
  const draft = `${target}.${process.pid}`;
  fs.writeFileSync(draft, body);
  fs.renameSync(draft, target);
}

function isStale(target, ...sources) {
  const built = fs.statSync(target, { throwIfNoEntry: false });
  return !built || sources.some((source) => fs.statSync(source).mtimeMs > built.mtimeMs);
}

function filesUnder(folder) {
  if (!fs.existsSync(folder)) return [];
  const entries = fs.readdirSync(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name));
}

module.exports = { SOURCES, build, compile, copyPage };
if (require.main === module) build();
