/** Milliseconds between two looks at a replica. */
const LOOK_MS = 25;

interface Target {
  readonly url: string;
  ready: boolean;
}

/** What stands before several replicas: each request goes to the next one that says it is ready, once, without a second try. */
export class Balancer {
  private readonly targets = new Map<string, Target>();
  private readonly timer: NodeJS.Timeout;
  private next = 0;

  constructor() {
    this.timer = setInterval(() => void this.look(), LOOK_MS);
  }

  add(url: string): void {
    this.targets.set(url, { url, ready: false });
  }

  remove(url: string): void {
    this.targets.delete(url);
  }

  isReady(url: string): boolean {
    return this.targets.get(url)?.ready === true;
  }

  /** The replica whose turn it is. */
  pick(): string {
    const ready = [...this.targets.values()].filter((one) => one.ready);
    const target = ready[this.next++ % ready.length];
    if (target === undefined) throw new Error('no replica is ready');
    return target.url;
  }

  close(): void {
    clearInterval(this.timer);
  }

  private async look(): Promise<void> {
    const looks = [...this.targets.values()].map(async (target) => {
      const response = await fetch(`${target.url}/readyz`).catch(() => undefined);
      await response?.arrayBuffer();
      target.ready = response?.ok === true;
    });
    await Promise.all(looks);
  }
}
