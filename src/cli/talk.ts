import { BotAdapter, MemoryStorage, TurnContext, type Activity, type ConversationReference, type ResourceResponse } from 'botbuilder';
import { createBot, type Bot, type BotOptions } from '../bot/bot';
import { capabilitiesOf } from '../bot/capabilities';
import type { Capabilities, Reply } from '../core/model';
import { voice } from '../core/phrases';
import { plainText } from '../core/plainText';
import { render, type Page } from '../core/render';

/** What the bot said in one turn, as the patient reads it. */
export interface Said {
  readonly replies: readonly Reply[];
  readonly text: string;
  /** Milliseconds. */
  readonly ms: number;
}

export interface Talk {
  /** One message of the patient. `conversation`: messages of one name belong together. */
  say(text: string, conversation: string, channel: string): Promise<Said>;
}

/** The bot itself, behind an adapter that keeps what is sent: no network, state in memory. */
export function createTalk(options: Omit<BotOptions, 'storage'>): Talk {
  const bot: Bot = createBot({ ...options, storage: new MemoryStorage() });
  const say = voice(options.phrases, options.clinic);
  const adapter = new SilentAdapter();
  const greeted = new Set<string>();
  let count = 0;
  return {
    async say(text, conversation, channel) {
      const base = {
        type: 'message',
        id: `message-${++count}`,
        channelId: channel,
        serviceUrl: 'https://terminal.example',
        from: { id: 'patient', name: '' },
        recipient: { id: 'bot', name: '' },
        conversation: { id: conversation, isGroup: false, conversationType: 'personal', name: '' },
      };
      // As a channel does that tells who joins: the greeting is no answer to the first question.
      const joined = { ...base, id: '', type: 'conversationUpdate', membersAdded: [base.from] } as unknown as Activity;
      if (!greeted.has(conversation)) await bot.turn(new TurnContext(adapter, joined));
      greeted.add(conversation);
      const activity = { ...base, text } as unknown as Activity;
      const started = performance.now();
      const replies = await bot.turn(new TurnContext(adapter, activity));
      const ms = performance.now() - started;
      // A terminal draws nothing: it reads a handout as words.
      const can: Capabilities = { ...capabilitiesOf(channel), handouts: false };
      return { replies, text: replies.flatMap((reply) => wordsOf(render(reply, can, say))).join('\n\n'), ms };
    },
  };
}

/** All that is read of one reply: the message and what follows it. */
function wordsOf({ text, parts = [] }: Page): readonly string[] {
  return [text, ...parts].map(plainText);
}

class SilentAdapter extends BotAdapter {
  override sendActivities(_context: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    return Promise.resolve(activities.map((_activity, index) => ({ id: String(index) })));
  }
  override updateActivity(): Promise<void> {
    return Promise.resolve();
  }
  override deleteActivity(): Promise<void> {
    return Promise.resolve();
  }
  override continueConversation(_reference: Partial<ConversationReference>): Promise<void> {
    return Promise.resolve();
  }
}
