import { exportJWK, generateKeyPair, SignJWT, type CryptoKey } from 'jose';

/** What a token differs in from a good one. */
export interface Signed {
  readonly claims?: Readonly<Record<string, unknown>>;
  /** Claims that are left out. */
  readonly without?: readonly string[];
  readonly header?: Readonly<Record<string, unknown>>;
  /** Signed by a key that the issuer does not know. */
  readonly foreignKey?: boolean;
}

export interface Issuer {
  /** Under which the connector takes replies; it is in every good token. */
  readonly serviceUrl: string;
  /** The SDK's settings of this cloud. */
  readonly cloud: Readonly<Record<string, string>>;
  /** A bot whose app is a managed identity: how it gets its own tokens from the machine that it runs on. */
  readonly identity: Readonly<Record<string, string>>;
  token(signed?: Signed): Promise<string>;
  /** The issuer's page at an address, where it has one. */
  page(path: string): { readonly status: number; readonly body: object } | undefined;
  setUp(up: boolean): void;
  keyRequests(): number;
}

const NAME = 'https://issuer.test';
const METADATA = '/v1/.well-known/openidconfiguration';
const KEYS = '/v1/.well-known/keys';
/** Key ids: one that is good for all the channels of the bot, one for Teams alone. */
export const KEY = { all: 'key-all', teams: 'key-teams' } as const;
const ENDORSED: Readonly<Record<string, readonly string[]>> = {
  [KEY.all]: ['msteams', 'sms', 'directline', 'webchat'],
  [KEY.teams]: ['msteams'],
};

/** Where App Service gives an identity its tokens. */
const IDENTITY = '/identity/token';

export interface KeyPair {
  readonly publicKey: CryptoKey;
  readonly privateKey: CryptoKey;
}

/**
 * The token issuer of Azure Bot Service: two keys with the channels that each is endorsed for, and its OpenID pages.
 * @param pair what it signs with; absent: a new one
 */
export async function createIssuer(url: string, appId: string, pair?: KeyPair): Promise<Issuer> {
  const serviceUrl = `${url}/`;
  const good = pair ?? (await generateKeyPair('RS256'));
  const foreign = await generateKeyPair('RS256');
  const jwk = { ...(await exportJWK(good.publicKey)), use: 'sig' };
  const keys = Object.entries(ENDORSED).map(([kid, endorsements]) => ({ ...jwk, kid, endorsements }));
  const pages: Readonly<Record<string, object>> = {
    [METADATA]: { issuer: NAME, jwks_uri: url + KEYS, id_token_signing_alg_values_supported: ['RS256'] },
    [KEYS]: { keys },
    [IDENTITY]: tokenOfTheBot(appId),
  };
  let up = true;
  let keyRequests = 0;
  return {
    serviceUrl,
    cloud: settings(url),
    identity: { MicrosoftAppType: 'UserAssignedMSI', IDENTITY_ENDPOINT: url + IDENTITY, IDENTITY_HEADER: 'identity' },
    token: ({ claims, without = [], header, foreignKey = false } = {}) => {
      const all = { iss: NAME, aud: appId, serviceurl: serviceUrl, ...times(), ...claims };
      const kept = Object.fromEntries(Object.entries(all).filter(([name]) => !without.includes(name)));
      const signer = new SignJWT(kept).setProtectedHeader({ alg: 'RS256', kid: KEY.all, typ: 'JWT', ...header });
      return signer.sign(foreignKey ? foreign.privateKey : good.privateKey);
    },
    page(path) {
      if (path === KEYS) keyRequests++;
      const body = pages[path.split('?', 1)[0] ?? ''];
      return body && { status: up ? 200 : 503, body: up ? body : {} };
    },
    setUp: (now) => void (up = now),
    keyRequests: () => keyRequests,
  };
}

function tokenOfTheBot(appId: string): object {
  const { exp } = times();
  return { access_token: 'of-the-bot', expires_on: String(exp), token_type: 'Bearer', client_id: appId };
}

function times(): { readonly nbf: number; readonly exp: number } {
  const now = Math.floor(Date.now() / 1_000);
  return { nbf: now - 60, exp: now + 3_600 };
}

function settings(url: string): Record<string, string> {
  return {
    ToChannelFromBotLoginUrl: `${url}/login`,
    ToChannelFromBotOAuthScope: 'https://api.botframework.com',
    ToBotFromChannelTokenIssuer: NAME,
    ToBotFromChannelOpenIdMetadataUrl: url + METADATA,
    ToBotFromEmulatorOpenIdMetadataUrl: url + METADATA,
    OAuthUrl: `${url}/oauth`,
    CallerId: 'urn:botframework:azure',
  };
}
