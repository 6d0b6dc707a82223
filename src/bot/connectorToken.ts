import type { WebResourceLike } from 'botbuilder-stdlib/lib/azureCoreHttpCompat';
import { ServiceClientCredentialsFactory, type ServiceClientCredentials } from 'botframework-connector';
import { insist, within, type Limits, type Outcome } from './insist';
import { PATIENCE } from './connectorClient';
import { isUrgent } from './urgent';

/** A bot has one app and one audience; what is beyond this is made anew. */
const MOST_KEPT = 20;

/**
 * Signs every call to the connector in bounded time. The token comes from the login service over the network; the SDK
 * keeps one for its lifetime and else waits for a new one without end.
 */
export class BoundedCredentials extends ServiceClientCredentialsFactory {
  /**
   * By what was asked for. The SDK asks at every turn, and credentials of a managed identity keep their token in themselves:
   * new ones would fetch another over the network for every reply.
   */
  private readonly kept = new Map<string, ServiceClientCredentials>();

  constructor(
    private readonly inner: ServiceClientCredentialsFactory,
    private readonly patience = PATIENCE,
  ) {
    super();
  }

  override isValidAppId(appId: string): Promise<boolean> {
    return this.inner.isValidAppId(appId);
  }

  override isAuthenticationDisabled(): Promise<boolean> {
    return this.inner.isAuthenticationDisabled();
  }

  override async createCredentials(
    ...wanted: Parameters<ServiceClientCredentialsFactory['createCredentials']>
  ): Promise<ServiceClientCredentials> {
    const name = JSON.stringify(wanted);
    const known = this.kept.get(name);
    if (known !== undefined) return known;
    const credentials = await this.inner.createCredentials(...wanted);
    const { urgent, ordinary } = this.patience;
    const bounded = {
      signRequest: (request: WebResourceLike) => sign(credentials, request, isUrgent() ? urgent : ordinary),
    };
    if (this.kept.size < MOST_KEPT) this.kept.set(name, bounded);
    return bounded;
  }
}

function sign(
  credentials: ServiceClientCredentials,
  request: WebResourceLike,
  limits: Limits,
): Promise<WebResourceLike> {
  const once = (ms: number) =>
    within(ms, credentials.signRequest(request)).then(
      (value): Outcome<WebResourceLike> => ({ kind: 'done', value }),
      (cause: Error): Outcome<WebResourceLike> => ({ kind: 'again', cause }),
    );
  return insist(once, limits);
}
