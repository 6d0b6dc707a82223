/** Milliseconds between two looks for the answer, and after which no answer is an error. */
const PAUSE = 5;
const PATIENCE = 30_000;

interface Activity {
  readonly type: string;
  readonly replyToId?: string;
}

/** A person at the web page, as far as Direct Line is concerned: begins a chat, asks, waits for the answer. */
export class Visitor {
  private watermark = '';

  private constructor(
    private readonly address: string,
    private readonly token: string,
  ) {}

  static async arrive(url: string): Promise<Visitor> {
    const base = `${url}/v3/directline`;
    const { token, conversationId } = await call<{ token: string; conversationId: string }>(
      `${base}/tokens/generate`,
      undefined,
      {},
    );
    await call(`${base}/conversations`, token, {});
    return new Visitor(`${base}/conversations/${conversationId}/activities`, token);
  }

  /** Resolves when the bot has answered. */
  async ask(text: string): Promise<void> {
    const { id } = await call<{ id: string }>(this.address, this.token, { type: 'message', text });
    const end = performance.now() + PATIENCE;
    while (performance.now() < end) {
      const set = await call<{ activities: Activity[]; watermark: string }>(
        `${this.address}?watermark=${this.watermark}`,
        this.token,
      );
      this.watermark = set.watermark;
      if (set.activities.some(({ type, replyToId }) => type === 'message' && replyToId === id)) return;
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
    throw new Error(`the bot did not answer within ${PATIENCE / 1000} seconds`);
  }
}

/** POST where there is a body, else GET. */
async function call<T>(url: string, token: string | undefined, body?: object): Promise<T> {
  const response = await fetch(url, {
    method: body ? 'POST' : 'GET',
    headers: {
      'Content-Type': 'application/json',
      ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  if (!response.ok) throw new Error(`${new URL(url).pathname}: ${response.status}`);
  return (await response.json()) as T;
}
