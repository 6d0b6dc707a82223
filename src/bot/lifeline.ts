import type { TurnContext } from 'botbuilder';
import type { Reply } from '../core/model';
import type { Bot, BotOptions } from './bot';
import { helpFromConstants, lastResort, screenSafely } from './help';
import { allText, readIncoming } from './incoming';
import { sendWords } from './sendWords';
import { Turnstile } from './turnstile';

/**
 * The bot that is left when its knowledge cannot be used: it answers nothing, and still no crisis message goes without
 * help. All that it says are constants of the code.
 */
export function lifeline(options: Pick<BotOptions, 'clinic' | 'listen' | 'log' | 'now'>, cause: unknown): Bot {
  const { log, now } = options;
  const error = cause instanceof Error ? `${cause.name}: ${cause.message}` : 'unknown';
  const turnstile = new Turnstile();
  return {
    async turn(context) {
      const started = now().getTime();
      const said = await whatToSay(context, options, turnstile);
      if (said === undefined) return [];
      await sendWords(context, said).catch(() => undefined);
      const channel = context.activity.channelId ?? '';
      log?.({ kind: 'error', topic: null, channel, ms: now().getTime() - started, error });
      return [said];
    },
    sweep: async () => 0,
  };
}

async function whatToSay(
  context: TurnContext,
  { clinic, listen }: Pick<BotOptions, 'clinic' | 'listen'>,
  turnstile: Turnstile,
): Promise<Reply | undefined> {
  const { activity } = context;
  const verdict = await screenSafely(allText(activity), listen, turnstile, activity.conversation?.id ?? '');
  if (verdict.kind !== 'ok') return helpFromConstants(context, verdict, clinic);
  const { kind } = readIncoming(activity);
  return kind === 'message' || kind === 'unreadable' ? lastResort(clinic) : undefined;
}
