import type { TellNews } from './store';

/** Whoever in this process wants to hear of news. */
export interface News {
  readonly tell: TellNews;
  listen(tell: TellNews): () => void;
}

export function createNews(): News {
  const listeners = new Set<TellNews>();
  return {
    tell(conversationId) {
      for (const listener of listeners) listener(conversationId);
    },
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
