import type { WebResourceLike } from 'botbuilder-stdlib/lib/azureCoreHttpCompat';
import { ServiceClientCredentialsFactory, type ServiceClientCredentials } from 'botframework-connector';
import { insist, within, type Limits, type Outcome } from './insist';
import { PATIENCE } from './connectorClient';
import { isUrgent } from './urgent';

/**
 * Signs every call to the connector in bounded time. The token comes from the login service over the network; the SDK
 * keeps one for its lifetime and else waits for a new one without end.
 */
export class BoundedCredentials extends ServiceClientCredentialsFactory {
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
    const credentials = await this.inner.createCredentials(...wanted);
    const { urgent, ordinary } = this.patience;
    return { signRequest: (request) => sign(credentials, request, isUrgent() ? urgent : ordinary) };
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
