import type { TurnContext } from 'botbuilder';
import type { Reply } from '../core/model';
import type { Bot, BotOptions } from './bot';
import { helpFromConstants, lastResort, screenSafely } from './help';
import { allText, readIncoming } from './incoming';
import { sendWords } from './sendWords';

/**
 * The bot that is left when its knowledge cannot be used: it answers nothing, and still no crisis message goes without
 * help. All that it says are constants of the code.
 */
export function lifeline(options: Pick<BotOptions, 'clinic' | 'listen' | 'log' | 'now'>, cause: unknown): Bot {
  const { log, now } = options;
  const error = cause instanceof Error ? `${cause.name}: ${cause.message}` : 'unknown';
  return {
    async turn(context) {
      const started = now().getTime();
      const said = whatToSay(context, options);
      if (said === undefined) return [];
      await sendWords(context, said).catch(() => undefined);
      const channel = context.activity.channelId ?? '';
      log?.({ kind: 'error', topic: null, channel, ms: now().getTime() - started, error });
      return [said];
    },
    sweep: async () => 0,
  };
}

function whatToSay(context: TurnContext, { clinic, listen }: Pick<BotOptions, 'clinic' | 'listen'>): Reply | undefined {
  const verdict = screenSafely(allText(context.activity), listen);
  if (verdict.kind !== 'ok') return helpFromConstants(context, verdict, clinic);
  const { kind } = readIncoming(context.activity);
  return kind === 'message' || kind === 'unreadable' ? lastResort(clinic) : undefined;
}
