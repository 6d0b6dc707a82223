import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pick } from '../random';
import { ROOT } from '../root';

/** One process of a bot. It keeps its address over a restart. */
export interface Replica {
  readonly url: string;
  readonly pid: number | undefined;
  /** Whether it takes requests. */
  readonly up: boolean;
}

export interface FleetOptions {
  /** What is run, by its place under the project's folder; it says `open http://... in a browser` when it is ready. */
  readonly script: string;
  readonly count: number;
  readonly env: Readonly<Record<string, string>>;
  readonly execArgv?: readonly string[];
  /** Put before the command, such as `taskset -c 0`. */
  readonly prefix?: readonly string[];
}

class Process implements Replica {
  url = '';
  up = false;
  private child: ChildProcess | undefined;
  private said = '';

  constructor(
    private readonly options: FleetOptions,
    private readonly folder: string,
    /** Told what it printed last, where it ended though nobody ended it. */
    private readonly fallen: (said: string) => void,
  ) {}

  get pid(): number | undefined {
    return this.child?.pid;
  }

  /** Resolves when it takes requests. @throws what it printed, where it ended before */
  async start(): Promise<void> {
    const { script, env, execArgv = [], prefix = [] } = this.options;
    const [program = '', ...args] = [...prefix, process.execPath, ...execArgv, path.join(ROOT, 'dist', script)];
    const PORT = this.url === '' ? '0' : new URL(this.url).port;
    const settings = { PATH: process.env['PATH'], PORT, HOST: '127.0.0.1', DATA_DIR: this.folder, ...DEFAULTS, ...env };
    const child = spawn(program, args, { cwd: ROOT, env: settings, stdio: ['ignore', 'pipe', 'pipe'] });
    this.child = child;
    this.said = '';
    const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
    void ended.then(() => {
      if (child !== this.child || !this.up) return;
      this.up = false;
      this.fallen(this.said);
    });
    this.url = await Promise.race([this.ready(child), ended.then(() => Promise.reject(new Error(this.said)))]);
    this.up = true;
  }

  private ready(child: ChildProcess): Promise<string> {
    return new Promise((resolve) => {
      const hear = (chunk: Buffer) => {
        this.said = (this.said + chunk.toString()).slice(-8_000);
        const url = /open (http:\S+) in a browser/.exec(this.said)?.[1];
        if (url !== undefined) resolve(url);
      };
      child.stdout?.on('data', hear);
      child.stderr?.on('data', hear);
    });
  }

  /** The last that it printed. */
  get output(): string {
    return this.said;
  }

  async end(signal: NodeJS.Signals): Promise<void> {
    const child = this.child;
    this.up = false;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const closed = new Promise<void>((resolve) => child.once('close', () => resolve()));
    child.kill(signal);
    await closed;
  }

  killNow(): void {
    this.child?.kill('SIGKILL');
  }
}

const DEFAULTS = { LOG_LEVEL: 'error', RATE_LIMIT: '0', DIRECTLINE_KEY: 'of a fleet that lives for one run only' } as const;

// A run that is ended from outside ends by `exit`, and with it the processes that it started.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

/** Several processes of one bot, as behind a load balancer. */
export class Fleet {
  private constructor(
    private readonly processes: readonly Process[],
    private readonly folder: string,
    /** The last words of processes that ended by themselves. */
    readonly fallen: readonly string[],
  ) {}

  static async start(options: FleetOptions): Promise<Fleet> {
    const folder = mkdtempSync(path.join(tmpdir(), 'faq-fleet-'));
    const fallen: string[] = [];
    const fall = (said: string) => void fallen.push(said);
    const processes = Array.from({ length: options.count }, () => new Process(options, folder, fall));
    const fleet = new Fleet(processes, folder, fallen);
    process.once('exit', () => processes.forEach((one) => one.killNow())); // a run that failed must leave nobody behind
    try {
      await Promise.all(processes.map((one) => one.start()));
    } catch (error) {
      await fleet.stop();
      throw error;
    }
    return fleet;
  }

  get replicas(): readonly Replica[] {
    return this.processes;
  }

  /** One that takes requests, as far as a load balancer knows; another one than `not` where there is one. */
  choose(random: () => number, not?: Replica): Replica {
    const up = this.processes.filter((one) => one.up && one !== not);
    return pick(random, up.length > 0 ? up : this.processes);
  }

  /** SIGKILL to one of them. Resolves, when it is dead, to what starts a new process in its place. */
  async kill(random: () => number): Promise<() => Promise<void>> {
    const victim = pick(random, this.processes.filter((one) => one.up));
    await victim.end('SIGKILL');
    return () => victim.start();
  }

  outputs(): readonly string[] {
    return this.processes.map(({ output }) => output);
  }

  async stop(): Promise<void> {
    await Promise.all(this.processes.map((one) => one.end('SIGKILL')));
    rmSync(this.folder, { recursive: true, force: true });
  }
}
