import {
  CloudAdapter,
  ConfigurationServiceClientCredentialFactory,
  type Activity,
  type ConfigurationBotFrameworkAuthenticationOptions,
  type ConversationReference,
  type TurnContext,
} from 'botbuilder';
import {
  HttpHeaders,
  type HttpClient,
  type HttpOperationResponse,
  type WebResourceLike,
} from 'botbuilder-stdlib/lib/azureCoreHttpCompat';
import {
  ClaimsIdentity,
  ConnectorClient,
  ConnectorFactory,
  MicrosoftAppCredentials,
  type AuthenticateRequestResult,
  type ServiceClientCredentialsFactory,
} from 'botframework-connector';
import { createConnectorClient } from './connectorClient';
import { BoundedCredentials } from './connectorToken';
import { RememberingAuthentication } from './rememberingAuthentication';
import { sendWholeEntities } from './wholeEntities';

import type { ActivityRecord } from '../store';

export type Turn = (context: TurnContext) => Promise<void>;

/** Where the embedded channel takes the bot's replies. Resolves to the id that the reply got. */
export type Deliver = (conversationId: string, activity: Record<string, unknown>) => Promise<string>;

/** How the bot proves to the connector who it is. */
export type Credentials = ServiceClientCredentialsFactory;

/**
 * The adapter for Azure's channels: it checks tokens by itself and answers to the service URL in the activity. What it
 * sends is bounded in time and sent again after faults that pass.
 *
 * @param credentials who gets the tokens; by default Azure's login service, as the settings of the app say
 */
export function createAzureAdapter(
  app: ConfigurationBotFrameworkAuthenticationOptions,
  credentials: Credentials = new ConfigurationServiceClientCredentialFactory({ ...app }),
): CloudAdapter {
  sendWholeEntities();
  const bounded = new BoundedCredentials(credentials);
  const connector = { httpClient: createConnectorClient() };
  return new CloudAdapter(new RememberingAuthentication(app, bounded, undefined, undefined, connector));
}

/**
 * The same adapter for the embedded Direct Line: an activity goes in, and the connector client through which the bot answers
 * calls `deliver` in this process instead of the network. Rejects when the turn does.
 *
 * @param stamp the time of a reply, later than all before. With it the bot may commit replies to the log of the channel
 *              itself, in place of sending them
 * @returns resolves to true where the bot has marked the activity as processed
 */
export function createEmbeddedAdapter(
  turn: Turn,
  deliver: Deliver,
  stamp?: () => string,
): (activity: Record<string, unknown>) => Promise<boolean> {
  // No app id: this adapter is never mounted on HTTP, so nothing but the embedded channel reaches it.
  const adapter = new CloudAdapter(new RememberingAuthentication({}));
  const connectorFactory = new InProcessConnectorFactory(new InProcessChannel(deliver));
  const trusted = (): AuthenticateRequestResult => ({
    audience: '',
    callerId: '',
    claimsIdentity: new ClaimsIdentity([], true),
    connectorFactory,
  });
  return async (activity) => {
    const copy = structuredClone(activity) as unknown as Activity; // the SDK writes into what it is given
    const link: LogLink | undefined = stamp && { stamp, settled: false };
    await adapter.processActivityDirect(trusted(), copy, async (context) => {
      if (link) context.turnState.set(LINK, link);
      await turn(context);
    });
    return link?.settled ?? false;
  };
}

/** A turn whose replies may go into the channel's own log. */
export interface LogLink {
  readonly stamp: () => string;
  /** Set by the turn when its commit has marked the activity as processed. */
  settled: boolean;
}

const LINK = Symbol('log of the embedded channel');

export function logLink(context: TurnContext): LogLink | undefined {
  return context.turnState.get<LogLink | undefined>(LINK);
}

/** Sends a reply outside the turn that it belongs to, by the address in it. */
export function sendLater(adapter: CloudAdapter, appId: string): (activity: ActivityRecord) => Promise<void> {
  return (activity) => {
    const { serviceUrl, channelId, conversation, from, recipient, replyToId } = activity as unknown as Activity;
    const reference = { serviceUrl, channelId, conversation, bot: from, user: recipient, activityId: replyToId };
    return adapter.continueConversationAsync(appId, reference as Partial<ConversationReference>, async (context) => {
      await adapter.sendActivities(context, [{ ...activity }]);
    });
  };
}

/** One client is enough: the channel has one address. */
class InProcessConnectorFactory extends ConnectorFactory {
  private client: ConnectorClient | undefined;

  constructor(private readonly httpClient: HttpClient) {
    super();
  }

  override async create(serviceUrl: string): Promise<ConnectorClient> {
    this.client ??= new ConnectorClient(MicrosoftAppCredentials.Empty, { baseUri: serviceUrl, httpClient: this.httpClient });
    return this.client;
  }
}

const SEND = /\/v3\/conversations\/([^/?]+)\/activities(?:\/[^/?]*)?$/;

/** Answers the two calls that sending makes (to the conversation, and as a reply); the channel has no others. */
class InProcessChannel implements HttpClient {
  constructor(private readonly deliver: Deliver) {}

  async sendRequest(request: WebResourceLike): Promise<HttpOperationResponse> {
    const conversationId = SEND.exec(request.url)?.[1];
    if (request.method !== 'POST' || conversationId === undefined) return response(request, 405, {});
    const activity = JSON.parse(String(request.body)) as Record<string, unknown>;
    return response(request, 200, { id: await this.deliver(decodeURIComponent(conversationId), activity) });
  }
}

function response(request: WebResourceLike, status: number, body: object): HttpOperationResponse {
  return { request, status, headers: new HttpHeaders(), bodyAsText: JSON.stringify(body) };
}
