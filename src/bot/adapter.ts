import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
  type Activity,
  type ConfigurationBotFrameworkAuthenticationOptions,
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
  const bounded = new BoundedCredentials(credentials);
  const connector = { httpClient: createConnectorClient() };
  return new CloudAdapter(
    new ConfigurationBotFrameworkAuthentication(app, bounded, undefined, undefined, connector),
  );
}

/**
 * The same adapter for the embedded Direct Line: an activity goes in, and the connector client through which the bot answers
 * calls `deliver` in this process instead of the network. Rejects when the turn does.
 */
export function createEmbeddedAdapter(
  turn: Turn,
  deliver: Deliver,
): (activity: Record<string, unknown>) => Promise<void> {
  // No app id: this adapter is never mounted on HTTP, so nothing but the embedded channel reaches it.
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
  const connectorFactory = new InProcessConnectorFactory(new InProcessChannel(deliver));
  const trusted = (): AuthenticateRequestResult => ({
    audience: '',
    callerId: '',
    claimsIdentity: new ClaimsIdentity([], true),
    connectorFactory,
  });
  return async (activity) => {
    const copy = structuredClone(activity) as unknown as Activity; // the SDK writes into what it is given
    await adapter.processActivityDirect(trusted(), copy, turn);
  };
}

class InProcessConnectorFactory extends ConnectorFactory {
  constructor(private readonly httpClient: HttpClient) {
    super();
  }

  override async create(serviceUrl: string): Promise<ConnectorClient> {
    return new ConnectorClient(MicrosoftAppCredentials.Empty, { baseUri: serviceUrl, httpClient: this.httpClient });
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
