import { type Azure, type Sent } from './azure';
import { until } from './server';

let conversations = 0;

/** Somebody in a private chat of their own, in a channel of Azure's. */
export class AzurePerson {
  readonly conversation: string;
  private messages = 0;

  constructor(
    private readonly azure: Azure,
    private readonly botUrl: string,
    readonly channel: string,
  ) {
    this.conversation = `${channel} ${++conversations}`;
  }

  /** Who has been greeted. */
  static async arrive(azure: Azure, botUrl: string, channel: string): Promise<AzurePerson> {
    const person = new AzurePerson(azure, botUrl, channel);
    await person.send(person.says('menu'));
    await person.answeredInTheEnd();
    return person;
  }

  /** A message, not yet sent. */
  says(text: string, more: object = {}): Record<string, unknown> {
    const conversation = { id: this.conversation, conversationType: 'personal' };
    const id = `${this.conversation} message ${++this.messages}`;
    const from = { id: `of ${this.conversation}` };
    return this.azure.activity(this.channel, text, { id, conversation, from, ...more });
  }

  send(activity: object, patience?: number): Promise<Response> {
    return this.azure.deliver(this.botUrl, activity, { ...(patience !== undefined && { patience }) });
  }

  /** Messages of the bot, oldest first. */
  get got(): readonly Sent[] {
    const mine = this.azure.sent.filter(({ conversationId }) => conversationId === this.conversation);
    return mine.filter(({ activity }) => activity['type'] === 'message');
  }

  /** Which message each reply answers. */
  get answered(): unknown[] {
    return this.got.map(({ activity }) => activity['replyToId']);
  }

  hears(count: number, ms?: number): Promise<void> {
    return until(`${count} replies in ${this.conversation}`, () => this.got.length >= count, ms);
  }

  /** What all replies so far answer: they keep their order, so when one more message is answered, none is on its way. */
  async answeredInTheEnd(): Promise<unknown[]> {
    const last = this.says('menu');
    await this.send(last);
    await until('the last reply', () => this.answered.includes(last['id']));
    return this.answered.slice(0, -1);
  }
}
