import type { Activity, CloudAdapter } from 'botbuilder';
import { MsalServiceClientCredentialsFactory } from 'botframework-connector';
import { randomUUID } from 'node:crypto';
import { createAzureAdapter, createEmbeddedAdapter } from '../../src/bot/adapter';
import type { Bot } from '../../src/bot/bot';
import { createDirectLine, type DirectLine } from '../../src/directline';
import type { ConversationLog } from '../../src/store';
import type { FaultyConnector, Fault } from '../support/faultyConnector';

/** The first thing that a patient hears after a message, and after how many milliseconds. */
export interface Heard {
  readonly activity: object;
  readonly ms: number;
}

/** A channel with everything of ours in it: a new conversation for each message. */
export interface Channel {
  readonly name: string;
  /** @param messages said one after the other without waiting; what is heard first after the last one counts */
  say(bot: Bot, messages: readonly string[], conversation?: string): Promise<Heard>;
}

export interface WebOptions {
  readonly log: ConversationLog;
  readonly now: () => Date;
}

/** The web chat's own Direct Line, as an open socket hears it. */
export function web(options: WebOptions): Channel {
  const lines = new WeakMap<Bot, DirectLine>();
  return {
    name: 'web',
    async say(bot, messages, conversationId) {
      const line = lines.get(bot) ?? directLineOf(bot, options);
      lines.set(bot, line);
      const bearer = { ...line.invite(), ...(conversationId && { conversationId }) };
      const last = messages.at(-1) ?? '';
      for (const text of messages.slice(0, -1)) void line.receive(bearer, { type: 'message', text });
      await pause(messages.length > 1);
      const started = performance.now();
      const heard = new Promise<Heard>((resolve) => {
        line.subscribers.add(bearer.conversationId, (news) => {
          if (news && news.kind !== 'gone') resolve({ activity: news.activity as object, ms: performance.now() - started });
        });
      });
      void line.receive(bearer, { type: 'message', text: last });
      return heard;
    },
  };
}

function directLineOf(bot: Bot, { log, now }: WebOptions): DirectLine {
  const deliver = (id: string, activity: Record<string, unknown>) => line.deliver(id, activity);
  const turn = createEmbeddedAdapter(async (context) => void (await bot.turn(context)), deliver);
  const randomId = () => randomUUID().replaceAll('-', '');
  const line: DirectLine = createDirectLine({ log, now, randomId, turn, forget: async () => undefined, onError: () => undefined });
  return line;
}

const APP = '11111111-2222-4333-8444-555555555555';

/** Teams and SMS: the adapter for Azure, and a connector that fails as it is told before each conversation. */
export function azure(
  connector: FaultyConnector,
  name: string,
  channelId: string,
  isGroup: boolean,
  faults: readonly Fault[] = [],
  app: App = azureAdapter(),
): Channel {
  return {
    name,
    async say(bot, messages, conversation = randomUUID()) {
      connector.fail(conversation, faults);
      const turn = (text: string) => receive(app, bot, connector.url, activityOf(channelId, conversation, isGroup, text));
      for (const text of messages.slice(0, -1)) void turn(text);
      await pause(messages.length > 1);
      const started = performance.now();
      const heard = connector.first(conversation);
      void turn(messages.at(-1) ?? '');
      const { activity, at } = await heard;
      return { activity, ms: at - started };
    },
  };
}

export interface App {
  readonly id: string;
  readonly adapter: CloudAdapter;
}

/** An adapter whose token comes from a login service that works as `acquire` does. */
export function azureAdapter(acquire = async (): Promise<object> => TOKEN, app = APP): App {
  const credentials = new MsalServiceClientCredentialsFactory(app, { acquireTokenByClientCredential: acquire } as never);
  const settings = { MicrosoftAppId: app, MicrosoftAppPassword: 'secret', MicrosoftAppType: 'MultiTenant' };
  return { id: app, adapter: createAzureAdapter(settings, credentials) };
}

export const TOKEN = { accessToken: 'of-the-bot', expiresOn: new Date(Date.now() + 3_600_000) };

function activityOf(channelId: string, id: string, isGroup: boolean, text: string): Partial<Activity> {
  return {
    type: 'message',
    id: randomUUID(),
    channelId,
    text,
    conversation: { id, isGroup, conversationType: isGroup ? 'groupChat' : 'personal', name: '' },
    from: { id: 'patient', name: '' },
    recipient: { id: 'bot', name: '' },
  };
}

/** Runs a turn in the adapter as if the activity had come in with a good token. */
function receive({ id, adapter }: App, bot: Bot, serviceUrl: string, activity: Partial<Activity>): Promise<void> {
  const { channelId = '', conversation } = activity;
  const reference = { channelId, serviceUrl, conversation, bot: { id: 'bot', name: '' }, user: { id: 'patient', name: '' } };
  return adapter.continueConversationAsync(id, reference as never, async (context) => {
    Object.assign(context.activity, activity);
    await bot.turn(context);
  });
}

/** Lets what was said before come as far as it gets. */
async function pause(wanted: boolean): Promise<void> {
  if (wanted) await new Promise((resolve) => setTimeout(resolve, 20));
}
