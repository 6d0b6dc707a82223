import { ConfigurationBotFrameworkAuthentication, type Activity } from 'botbuilder';
import {
  ConnectorFactory,
  type AuthenticateRequestResult,
  type ClaimsIdentity,
  type ConnectorClient,
  type UserTokenClient,
} from 'botframework-connector';

/** Tokens, and addresses of services, that are kept at once. A channel has a few of each for hours. */
const MOST = 100;

/**
 * What the SDK works out anew at every turn and which is the same each time: who a token speaks for, and the clients that go
 * with it. A token is known only until the end of its time; one that is refused is never known.
 */
export class RememberingAuthentication extends ConfigurationBotFrameworkAuthentication {
  private readonly requests = new Map<string, AuthenticateRequestResult>();
  private readonly connectors = new Map<string, ConnectorClient>();
  private readonly userTokens = new Map<string, UserTokenClient>();

  override async authenticateRequest(activity: Activity, authHeader: string): Promise<AuthenticateRequestResult> {
    const name = JSON.stringify([activity.channelId, activity.serviceUrl, activity.recipient?.role, authHeader]);
    const known = this.requests.get(name);
    if (known !== undefined && isCurrent(known.claimsIdentity)) return known;
    const found = await super.authenticateRequest(activity, authHeader);
    return keep(this.requests, name, { ...found, ...this.remembered(found.claimsIdentity, found.connectorFactory) });
  }

  override createConnectorFactory(claims: ClaimsIdentity): ConnectorFactory {
    return this.remembered(claims, super.createConnectorFactory(claims)).connectorFactory;
  }

  override async createUserTokenClient(claims: ClaimsIdentity): Promise<UserTokenClient> {
    const name = audienceOf(claims);
    return this.userTokens.get(name) ?? keep(this.userTokens, name, await super.createUserTokenClient(claims));
  }

  private remembered(claims: ClaimsIdentity, factory: ConnectorFactory | undefined) {
    if (factory === undefined) throw new Error('the SDK gave no way to answer');
    return { connectorFactory: new RememberingFactory(factory, audienceOf(claims), this.connectors) };
  }
}

class RememberingFactory extends ConnectorFactory {
  constructor(
    private readonly inner: ConnectorFactory,
    private readonly appId: string,
    private readonly known: Map<string, ConnectorClient>,
  ) {
    super();
  }

  override async create(serviceUrl: string, audience: string): Promise<ConnectorClient> {
    const name = JSON.stringify([this.appId, serviceUrl, audience]);
    return this.known.get(name) ?? keep(this.known, name, await this.inner.create(serviceUrl, audience));
  }
}

function keep<T>(known: Map<string, T>, name: string, value: T): T {
  if (known.size >= MOST) known.clear();
  known.set(name, value);
  return value;
}

/** For whom a token was made: this bot, where it has an app id. */
function audienceOf(claims: ClaimsIdentity): string {
  return claims.getClaimValue('aud') ?? '';
}

/** Seconds since 1970 stand in `exp`; a token without it is asked about each time. */
function isCurrent(claims: ClaimsIdentity): boolean {
  return Number(claims.getClaimValue('exp')) > Date.now() / 1_000;
}
