/**
 * Turns under way at once: of one conversation, and of all. More would only wait, and each costs time and memory meanwhile.
 * A conversation may be a group, and a channel that was away brings what was said in one rush.
 */
const MOST = { conversation: 100, all: 300 } as const;

/** More turns are under way than can be answered soon. Who is in danger is helped before anybody counts. */
export class Crowded extends Error {
  override readonly name = 'Crowded';
}

/** Counts the turns under way. */
export class Crowd {
  private readonly byConversation = new Map<string, number>();
  private all = 0;

  /**
   * Runs one more turn of a conversation, which may leave before its end, when it only waits for others.
   * @throws Crowded where there is no room; the work is then not begun
   */
  async admit<T>(conversation: string, work: (leave: () => void) => Promise<T>): Promise<T> {
    const before = this.byConversation.get(conversation) ?? 0;
    if (before >= MOST.conversation || this.all >= MOST.all) throw new Crowded();
    this.count(conversation, before + 1, 1);
    let inside = true;
    const leave = () => {
      if (inside) this.count(conversation, (this.byConversation.get(conversation) ?? 1) - 1, -1);
      inside = false;
    };
    try {
      return await work(leave);
    } finally {
      leave();
    }
  }

  private count(conversation: string, now: number, change: number): void {
    this.all += change;
    if (now > 0) this.byConversation.set(conversation, now);
    else this.byConversation.delete(conversation);
  }
}
