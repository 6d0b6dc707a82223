/** Whoever waits for news of a conversation: one entry for every open socket. */
export interface Subscribers {
  /** Returns the function that ends the subscription. */
  add(conversationId: string, wake: Wake): () => void;
  /** Without an activity: there is something new in the log. With one: it could not be logged, pass it on as it is. */
  wake(conversationId: string, unlogged?: unknown): void;
  count(conversationId: string): number;
}

export type Wake = (unlogged?: unknown) => void;

export function createSubscribers(): Subscribers {
  const byConversation = new Map<string, Set<Wake>>();
  return {
    add(conversationId, wake) {
      const set = byConversation.get(conversationId) ?? new Set();
      byConversation.set(conversationId, set.add(wake));
      return () => {
        set.delete(wake);
        if (set.size === 0) byConversation.delete(conversationId);
      };
    },
    wake(conversationId, unlogged) {
      for (const wake of byConversation.get(conversationId) ?? []) wake(unlogged);
    },
    count(conversationId) {
      return byConversation.get(conversationId)?.size ?? 0;
    },
  };
}
