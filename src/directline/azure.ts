import type { Bearer } from './tokens';

/** Azure's own Direct Line service, as far as a server needs it that keeps the secret from the browser. */
export interface AzureDirectLine {
  /** Where the page finds the service: `https://directline.botframework.com/v3/directline`. */
  readonly domain: string;
  /** A token for a new conversation of a new person. Rejects when Azure gives none. */
  begin(): Promise<Admission>;
  /** A token for a conversation that goes on; undefined where Azure has lost it. Rejects when Azure does not answer. */
  comeBack(bearer: Bearer): Promise<Admission | undefined>;
  /** Whether Azure takes this token for that conversation. */
  knows(conversationId: string, token: string): Promise<boolean>;
}

export interface Admission {
  readonly bearer: Bearer;
  readonly token: string;
  /** Seconds. */
  readonly expiresIn: number;
}

export interface AzureOptions {
  /** The service's origin; a region has its own. */
  readonly url: string;
  readonly secret: string;
  /** The origins on whose pages a token is good. */
  readonly trustedOrigins: readonly string[];
  readonly randomId: () => string;
}

/** Milliseconds. */
const PATIENCE = 8_000;
/** Seconds for which Azure's tokens are good when it does not say. */
const USUAL_LIFETIME = 1_800;

interface Given {
  readonly conversationId?: string;
  readonly token?: string;
  readonly expires_in?: number;
}

export function createAzureDirectLine({ url, secret, trustedOrigins, randomId }: AzureOptions): AzureDirectLine {
  const domain = `${url}/v3/directline`;

  async function ask(method: 'GET' | 'POST', path: string, token: string, body?: object): Promise<Response> {
    return fetch(domain + path, {
      method,
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
      redirect: 'error', // the secret goes to no other host
      signal: AbortSignal.timeout(PATIENCE),
    });
  }

  const find = (id: string, token: string) => ask('GET', `/conversations/${encodeURIComponent(id)}`, token);

  return {
    domain,
    async begin() {
      const userId = `dl_${randomId()}`; // Azure takes no other beginning
      const response = await ask('POST', '/tokens/generate', secret, { user: { id: userId }, trustedOrigins });
      if (!response.ok) throw new RefusedByAzure(response.status);
      return admission(await response.json(), userId);
    },
    async comeBack({ conversationId, userId }) {
      const response = await find(conversationId, secret);
      if (response.status >= 500 || response.status === 429) throw new RefusedByAzure(response.status);
      return response.ok ? admission(await response.json(), userId) : undefined;
    },
    async knows(conversationId, token) {
      return (await find(conversationId, token)).ok;
    },
  };
}

/** Names the status and nothing of what was sent. */
class RefusedByAzure extends Error {
  constructor(status: number) {
    super(`Azure's Direct Line answered ${status}; check DIRECTLINE_SECRET and DIRECTLINE_URL`);
    this.name = 'RefusedByAzure';
  }
}

function admission(given: unknown, userId: string): Admission {
  const { conversationId, token, expires_in: expiresIn = USUAL_LIFETIME } = given as Given;
  if (typeof conversationId !== 'string' || typeof token !== 'string') throw new RefusedByAzure(200);
  return { bearer: { conversationId, userId }, token, expiresIn };
}
