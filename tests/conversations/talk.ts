import {
  ActivityTypes,
  BotAdapter,
  TurnContext,
  type Activity,
  type ConversationReference,
  type ResourceResponse,
} from 'botbuilder';
import type { Bot } from '../../src/bot/bot';
import type { Reply } from '../../src/core/model';

/** A channel in memory: it hands activities to the bot and keeps what the bot sends. */
export class MemoryChannel extends BotAdapter {
  readonly sent: Partial<Activity>[] = [];
  /** Set to make sending fail that many times. */
  failures = 0;
  private count = 0;

  constructor(
    readonly bot: Bot,
    readonly channelId = 'webchat',
    readonly conversation: Partial<Activity['conversation']> = {},
  ) {
    super();
  }

  /** Sends an activity as the patient and resolves to what the bot said. */
  async receive(activity: Partial<Activity>): Promise<readonly Reply[]> {
    this.count += 1;
    const whole = {
      type: ActivityTypes.Message,
      id: `activity-${this.count}`,
      channelId: this.channelId,
      serviceUrl: 'https://channel.example',
      from: { id: 'patient', name: '' },
      recipient: { id: 'bot', name: '' },
      conversation: {
        id: 'conversation-1',
        isGroup: false,
        conversationType: 'personal',
        name: '',
        ...this.conversation,
      },
      ...activity,
    } as Activity;
    return this.bot.turn(new TurnContext(this, whole));
  }

  say(text: string): Promise<readonly Reply[]> {
    return this.receive({ text });
  }

  override async sendActivities(_context: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    if (this.failures > 0) {
      this.failures -= 1;
      throw new Error('the channel refused');
    }
    this.sent.push(...activities);
    return activities.map((_activity, index) => ({ id: `sent-${this.sent.length}-${index}` }));
  }

  override async updateActivity(): Promise<void> {}
  override async deleteActivity(): Promise<void> {}
  override async continueConversation(_reference: Partial<ConversationReference>): Promise<void> {}
}
