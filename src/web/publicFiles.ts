import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Next, Request, Response, Server } from 'restify';

export interface PublicFile {
  readonly type: string;
  readonly version: string;
  readonly plain: Buffer;
  readonly br?: Buffer;
  readonly gzip?: Buffer;
}

/** The files of `dist/public` with their compressed copies, read once: some 6 MB, and no path from outside meets the disk. */
export type PublicFiles = ReadonlyMap<string, PublicFile>;

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
};
const COMPRESSED = /\.(br|gz)$/;
const A_YEAR = 'public, max-age=31536000, immutable';

/** @throws Error when the folder was not built */
export async function readPublicFiles(folder: string): Promise<PublicFiles> {
  const names = await readdir(folder).catch(() => {
    throw new Error(`${folder} is missing; run: npm run build`);
  });
  const found = names.filter((name) => !COMPRESSED.test(name) && TYPES[path.extname(name)] !== undefined);
  return new Map(await Promise.all(found.map(async (name) => [name, await readOne(folder, name, names)] as const)));
}

async function readOne(folder: string, name: string, names: readonly string[]): Promise<PublicFile> {
  const load = (file: string) => (names.includes(file) ? readFile(path.join(folder, file)) : undefined);
  const [plain, br, gzip] = [
    await readFile(path.join(folder, name)),
    await load(`${name}.br`),
    await load(`${name}.gz`),
  ];
  return describe(name, plain, { ...(br && { br }), ...(gzip && { gzip }) });
}

function describe(name: string, plain: Buffer, compressed: Pick<PublicFile, 'br' | 'gzip'>): PublicFile {
  const version = createHash('sha256').update(plain).digest('base64url').slice(0, 12);
  const type = TYPES[path.extname(name)] ?? 'application/octet-stream';
  return { type, version, plain, ...compressed };
}

/** The same files and one more, which was made at the start. */
export function withFile(files: PublicFiles, name: string, text: string): PublicFiles {
  const plain = Buffer.from(text);
  const file = describe(name, plain, { br: brotliCompressSync(plain), gzip: gzipSync(plain) });
  return new Map([...files, [name, file]]);
}

/** @throws Error when the build did not make it */
export function textOf(files: PublicFiles, name: string): string {
  return fileOf(files, name).plain.toString('utf8');
}

/** The address of a file; it changes with the content, so browsers may keep it for ever. */
export function addressOf(files: PublicFiles, name: string): string {
  return `/public/${name}?v=${fileOf(files, name).version}`;
}

function fileOf(files: PublicFiles, name: string): PublicFile {
  const file = files.get(name);
  if (!file) throw new Error(`public/${name} is missing; run: npm run build`);
  return file;
}

export function mountPublicFiles(server: Server, files: PublicFiles): void {
  const send = (req: Request, res: Response, next: Next): void => {
    const name = (req.params as Readonly<Record<string, string>>)['file'] ?? '';
    const file = files.get(name);
    if (file) sendFile(req, res, file);
    else res.send(404, { error: { code: '404', message: 'no such file' } });
    next();
  };
  server.get('/public/:file', send);
  server.head('/public/:file', send);
}

/** @param kept Cache-Control for an address without the file's version */
export function sendFile(req: Request, res: Response, file: PublicFile, kept = 'no-cache'): void {
  const etag = `"${file.version}"`;
  const versioned = new URLSearchParams(req.getQuery()).get('v') === file.version;
  const headers = {
    ETag: etag,
    'Cache-Control': versioned ? A_YEAR : kept,
    'Content-Type': file.type,
    Vary: 'Accept-Encoding',
  };
  if (req.headers['if-none-match'] === etag) {
    res.writeHead(304, headers);
    res.end();
    return;
  }
  const { body, encoding } = choose(String(req.headers['accept-encoding'] ?? ''), file);
  res.writeHead(200, { ...headers, 'Content-Length': body.length, ...(encoding && { 'Content-Encoding': encoding }) });
  res.end(req.method === 'HEAD' ? undefined : body);
}

function choose(accepted: string, file: PublicFile): { readonly body: Buffer; readonly encoding?: string } {
  if (file.br && /\bbr\b/.test(accepted)) return { body: file.br, encoding: 'br' };
  if (file.gzip && /\bgzip\b/.test(accepted)) return { body: file.gzip, encoding: 'gzip' };
  return { body: file.plain };
}
