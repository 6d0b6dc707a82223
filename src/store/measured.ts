import type { Store } from './store';

/** @param operation the store's own name of it @param ms how long it took, waiting for a lock or a thought included */
export interface StoreMeasured {
  (operation: string, ms: number, failed: boolean): void;
}

/** The same store; tells of every operation when it is over. */
export function measureStore(store: Store, tell: StoreMeasured): Store {
  return new Proxy(store, {
    get(target, name) {
      const operation: unknown = Reflect.get(target, name);
      if (typeof operation !== 'function' || typeof name !== 'string') return operation;
      return (...given: unknown[]): unknown => {
        const started = performance.now();
        const result: unknown = operation.apply(target, given);
        if (!(result instanceof Promise)) return result;
        const over = (failed: boolean) => tell(name, performance.now() - started, failed);
        result.then(
          () => over(false),
          () => over(true),
        );
        return result;
      };
    },
  });
}
