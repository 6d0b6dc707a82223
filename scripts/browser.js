'use strict';
/**
 * A headless Chromium out of the npm package @sparticuz/chromium, unpacked once per user and version.
 * Its own loader is not used: it writes to fixed names in the shared temporary folder, so that two jest workers, or root and
 * then an ordinary user, trip over each other's half-written files.
 */
const { createReadStream, createWriteStream, existsSync } = require('node:fs');
const { mkdir, mkdtemp, readFile, rename, rm, symlink, writeFile } = require('node:fs/promises');
const { tmpdir, userInfo } = require('node:os');
const path = require('node:path');
const { pipeline } = require('node:stream/promises');
const { promisify } = require('node:util');
const zlib = require('node:zlib');
const { chromium } = require('playwright-core');

const PACKAGE = path.join(__dirname, '..', 'node_modules', '@sparticuz', 'chromium');
const ARCHIVES = ['al2023.tar.br', 'fonts.tar.br', 'swiftshader.tar.br'];
const BLOCK = 512;

/** Flags for containers: no privileges, a small /dev/shm, no GPU, no calls to anybody's cloud. */
const FLAGS = [
  '--no-sandbox',
  '--disable-setuid-sandbox',
  '--no-zygote',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--disable-webgl',
  '--font-render-hinting=none',
  '--disable-background-networking',
  '--disable-component-update',
  '--no-pings',
];

/** Starts the browser, with further flags where they are wanted. The caller closes it. */
async function launch(flags = []) {
  const folder = await unpacked();
  const libraries = [path.join(folder, 'lib'), folder, process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':');
  return chromium.launch({
    executablePath: path.join(folder, 'chromium'),
    args: [...FLAGS, ...flags],
    env: { ...process.env, LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: path.join(folder, 'fonts'), HOME: folder },
  });
}

/** The folder with browser, libraries and fonts; complete or absent, since it gets its name by a rename. */
async function unpacked() {
  const { version } = JSON.parse(await readFile(path.join(PACKAGE, 'package.json'), 'utf8'));
  const folder = path.join(tmpdir(), `faq-bot-chromium-${version}-${userInfo().uid}`);
  if (existsSync(path.join(folder, 'chromium'))) return folder;
  const draft = await mkdtemp(`${folder}-`);
  await Promise.all([inflateBrowser(draft), ...ARCHIVES.map((name) => inflateArchive(name, draft))]);
  await writeFile(path.join(draft, 'fonts', 'fonts.conf'), fontSettings(path.join(folder, 'fonts')));
  try {
    await rename(draft, folder);
  } catch {
    await rm(draft, { recursive: true, force: true }); // another worker was first
  }
  return folder;
}

/** The archive's own fonts.conf names /tmp/fonts; without this the page shows no text at all. */
function fontSettings(fonts) {
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${fonts}</dir><cachedir>${path.join(fonts, 'cache')}</cachedir></fontconfig>\n`;
}

async function inflateBrowser(folder) {
  const target = createWriteStream(path.join(folder, 'chromium'), { mode: 0o755 });
  await pipeline(createReadStream(path.join(PACKAGE, 'bin', 'chromium.br')), zlib.createBrotliDecompress(), target);
}

async function inflateArchive(name, folder) {
  const packed = await readFile(path.join(PACKAGE, 'bin', name));
  const tar = await promisify(zlib.brotliDecompress)(packed);
  const base = name.startsWith('fonts') ? path.join(folder, 'fonts') : folder;
  await mkdir(base, { recursive: true });
  for (const entry of tarEntries(tar)) await unpackEntry(entry, base);
}

/** The members of a ustar archive. Long names and sparse files do not occur in these archives and are not read. */
function* tarEntries(tar) {
  for (let at = 0; at + BLOCK <= tar.length && tar[at] !== 0;) {
    const field = (from, length) => tar.toString('utf8', at + from, at + from + length).replace(/\0.*$/s, '');
    const size = parseInt(field(124, 12).trim() || '0', 8);
    yield {
      name: field(0, 100),
      type: field(156, 1) || '0',
      link: field(157, 100),
      body: tar.subarray(at + BLOCK, at + BLOCK + size),
    };
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
}

async function unpackEntry({ name, type, link, body }, base) {
  const target = path.join(base, name);
  if (type === '5') return void (await mkdir(target, { recursive: true }));
  await mkdir(path.dirname(target), { recursive: true });
  if (type === '2') return symlink(link, target);
  if (type === '0') return writeFile(target, body, { mode: 0o755 });
}

module.exports = { launch };
