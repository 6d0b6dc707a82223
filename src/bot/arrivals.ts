/** A place in a queue. */
export interface Place {
  /** Resolves when everybody who came before has left. */
  readonly ready: Promise<void>;
  /** Lets the next one go on. May be called again. */
  leave(): void;
}

/** Keeps what comes under one key in the order in which it came, over steps that take one longer than another. */
export class Arrivals {
  private readonly last = new Map<string, Promise<void>>();

  /** Whoever takes a place must leave it, whatever happens. */
  take(key: string): Place {
    let leave = (): void => undefined;
    const left = new Promise<void>((resolve) => (leave = resolve));
    const ready = this.last.get(key) ?? Promise.resolve();
    const gone = ready.then(() => left);
    this.last.set(key, gone);
    void gone.then(() => {
      if (this.last.get(key) === gone) this.last.delete(key);
    });
    return { ready, leave };
  }
}
