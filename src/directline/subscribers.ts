/** Whoever waits for news of a conversation: one entry for every open socket. */
export interface Subscribers {
  /** Returns the function that ends the subscription. */
  add(conversationId: string, wake: Wake): () => void;
  /** There is something new: in the log, or only here. Without an id: anywhere, everybody should look. */
  wake(conversationId: string | undefined, news?: News): void;
  count(conversationId: string): number;
}

/**
 * `logged`: shown as it is only where the log cannot be read. `unlogged`: it stands nowhere else, so pass it on as it is.
 * `gone`: the conversation was deleted.
 */
export type News =
  | { readonly kind: 'logged'; readonly activity: unknown }
  | { readonly kind: 'unlogged'; readonly activity: unknown }
  | { readonly kind: 'gone' };

export type Wake = (news?: News) => void;

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
    wake(conversationId, news) {
      const sets = conversationId === undefined ? byConversation.values() : [byConversation.get(conversationId) ?? []];
      for (const set of sets) for (const wake of set) wake(news);
    },
    count(conversationId) {
      return byConversation.get(conversationId)?.size ?? 0;
    },
  };
}
