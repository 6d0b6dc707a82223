import { createRemoteJWKSet, decodeJwt, decodeProtectedHeader, errors, jwtVerify, type JWTPayload } from 'jose';

/** Whose tokens are taken, and where that issuer says which keys it signs with. */
export interface Issuer {
  readonly name: string;
  /** An OpenID configuration, which names the address of the keys. */
  readonly metadataUrl: string;
}

/** Azure Bot Service in the public cloud. */
export const AZURE: Issuer = {
  name: 'https://api.botframework.com',
  metadataUrl: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
};

/** `unknown`: the keys could not be fetched, so nothing can be said of the token; try again later. */
export type TokenVerdict = 'valid' | 'refused' | 'unknown';

/** What a token must have been made for. */
export interface Addressed {
  readonly channelId: string;
  readonly serviceUrl: string;
}

export interface TokenCheckOptions {
  readonly issuer: Issuer;
  readonly appId: string;
  readonly now: () => Date;
}

export type TokenCheck = (authorization: string, activity: Addressed) => Promise<TokenVerdict>;

const BEARER = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/;
const LONGEST = 8_192;
/** Good tokens that are remembered; a forged one is never among them. */
const MOST_GOOD = 100;
/** Seconds that the clock of the issuer and ours may differ; what the SDK allows. */
const CLOCK_TOLERANCE = 300;
/** Milliseconds. A key that is not known is asked for at most once in a cooldown, however many forged tokens name one. */
const KEYS = { timeoutDuration: 5_000, cooldownDuration: 30_000, cacheMaxAge: 86_400_000 } as const;

/**
 * Checks the token of a channel before CloudAdapter sees the request. CloudAdapter alone takes a token without an expiry,
 * keeps 33 KB of every forged one, and would answer to whatever address an activity names. Here the token must name that
 * address itself: a reply goes only where a token that Azure signed for this bot says. Never rejects.
 */
export function createTokenCheck({ issuer, appId, now }: TokenCheckOptions): TokenCheck {
  const keys = createKeys(issuer);
  /** Tokens that were found good for a channel, with the end of their time in seconds. A channel sends each with many messages. */
  const good = new Map<string, number>();

  async function verify(token: string, kid: string, { channelId }: Addressed): Promise<TokenVerdict> {
    const name = `${channelId} ${token}`;
    if ((good.get(name) ?? 0) > now().getTime() / 1_000) return 'valid';
    const known = await keys();
    const { payload } = await jwtVerify(token, known, {
      algorithms: ['RS256'],
      issuer: issuer.name,
      audience: appId,
      requiredClaims: ['exp'],
      clockTolerance: CLOCK_TOLERANCE,
      currentDate: now(),
    });
    if (!isEndorsed(known.jwks()?.keys, kid, channelId)) return 'refused';
    if (good.size >= MOST_GOOD) good.clear();
    good.set(name, payload.exp ?? 0);
    return 'valid';
  }

  return async (authorization, activity) => {
    const token = authorization.length > LONGEST ? undefined : BEARER.exec(authorization)?.[1];
    const kid = token === undefined ? undefined : keyNamed(token);
    if (token === undefined || kid === undefined) return 'refused';
    // What the token says of itself is read first: most forged ones cost no key, and none costs a request to the issuer.
    if (!speaksFor(claimsOf(token), issuer.name, appId, activity)) return 'refused';
    return verify(token, kid, activity).catch(verdictOn);
  };
}

/** Only these mean that the token is at fault; anything else means that we could not find out. */
function verdictOn(error: unknown): TokenVerdict {
  const unreachable = error instanceof errors.JWKSTimeout || !(error instanceof errors.JOSEError);
  return unreachable || error.code === 'ERR_JOSE_GENERIC' ? 'unknown' : 'refused';
}

function keyNamed(token: string): string | undefined {
  try {
    const { alg, kid } = decodeProtectedHeader(token);
    return alg === 'RS256' ? kid : undefined;
  } catch {
    return undefined;
  }
}

function claimsOf(token: string): JWTPayload {
  try {
    return decodeJwt(token);
  } catch {
    return {};
  }
}

function speaksFor(claims: JWTPayload, issuer: string, appId: string, { serviceUrl }: Addressed): boolean {
  return claims.iss === issuer && claims.aud === appId && claims['serviceurl'] === serviceUrl;
}

type Keys = ReturnType<typeof createRemoteJWKSet>;

/** The keys of an issuer, found when the first token comes, and found anew when that failed. */
function createKeys({ metadataUrl }: Issuer): () => Promise<Keys> {
  let found: Promise<Keys> | undefined;
  return () =>
    (found ??= findKeys(metadataUrl).catch((error: unknown) => {
      setTimeout(() => (found = undefined), KEYS.timeoutDuration).unref();
      throw error;
    }));
}

async function findKeys(metadataUrl: string): Promise<Keys> {
  const response = await fetch(metadataUrl, { signal: AbortSignal.timeout(KEYS.timeoutDuration) });
  const { jwks_uri: address } = (await response.json()) as { jwks_uri?: string };
  return createRemoteJWKSet(new URL(address ?? ''), KEYS);
}

/** A key may be good for some channels only: Azure lists them beside it. */
function isEndorsed(keys: readonly object[] | undefined, kid: string, channelId: string): boolean {
  const key = keys?.find((one) => 'kid' in one && one.kid === kid);
  const channels = key && 'endorsements' in key ? key.endorsements : undefined;
  return !Array.isArray(channels) || channels.length === 0 || channels.includes(channelId);
}
