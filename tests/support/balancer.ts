/** Milliseconds between two looks at a replica. */
const LOOK_MS = 25;

interface Target {
  readonly url: string;
  ready: boolean;
}

/** What stands before several replicas: each request goes to the next one that says it is ready, once, without a second try. */
export class Balancer {
  private readonly targets = new Map<string, Target>();
  private next = 0;
  private closed = false;

  constructor() {
    void this.watch();
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
    this.closed = true;
  }

  /** One look after the other: a busy machine must not be asked more and more. */
  private async watch(): Promise<void> {
    while (!this.closed) {
      await this.look();
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
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
