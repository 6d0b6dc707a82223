import type { Azure, Sent } from '../../tests/support/azure';

/** Milliseconds. A reply may have several messages, so the bot has finished when none came for a while. */
const QUIET = 150;
/**
 * How long a message is waited for. The bot takes an activity before it has sent the reply, and says nothing where it keeps
 * silent on purpose, so only time tells. Its first reply costs it more: it gets its token for Azure then.
 */
const LONGEST = { first: 20_000, typing: 20_000, later: 5_000 } as const;
const STEP = 15;

/** What became of one activity that was brought to the bot. */
export interface Outcome {
  /** Of the webhook. */
  readonly status: number;
  readonly body: string;
  /** Messages that the bot sent meanwhile. */
  readonly messages: number;
}

export interface Exchange {
  /** Brings an activity to the bot and waits until it has said what it had to say. @throws Error where there is no bot */
  bring(activity: Record<string, unknown>): Promise<Outcome>;
  close(): void;
}

/**
 * One conversation over the stand-in for Azure.
 * @param onSent is called with all that the bot sends into this conversation, in order, as it comes
 */
export function openExchange(
  azure: Azure,
  botUrl: string,
  conversationId: string,
  onSent: (sent: Sent) => void,
): Exchange {
  let read = 0;
  const seen = { messages: 0, typing: false, at: 0 };
  const look = () => {
    for (const sent of azure.sent.slice(read)) {
      read++;
      if (sent.conversationId !== conversationId) continue; // left over from an earlier talk with a bot that goes on running
      seen.at = performance.now();
      seen.typing = sent.activity['type'] === 'typing';
      if (!seen.typing) seen.messages++;
      onSent(sent);
    }
  };
  const timer = setInterval(look, STEP);
  return {
    async bring(activity) {
      const before = seen.messages;
      const started = performance.now();
      const { status, body } = await post(azure, botUrl, activity);
      const isOver = () => {
        look();
        const now = performance.now();
        if (seen.messages > before && !seen.typing) return now - seen.at > QUIET;
        return now - started > LONGEST[seen.typing ? 'typing' : seen.messages === 0 ? 'first' : 'later'];
      };
      while (status < 400 && activity['type'] !== 'invoke' && !isOver())
        await new Promise((resolve) => setTimeout(resolve, STEP));
      look();
      return { status, body, messages: seen.messages - before };
    },
    close: () => clearInterval(timer),
  };
}

async function post(
  azure: Azure,
  botUrl: string,
  activity: object,
): Promise<{ readonly status: number; readonly body: string }> {
  try {
    const response = await azure.deliver(botUrl, activity);
    return { status: response.status, body: await response.text() };
  } catch (cause) {
    throw new Error(`No bot answers at ${botUrl}; is it running there?`, { cause });
  }
}
