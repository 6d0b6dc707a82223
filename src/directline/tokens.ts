import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * `chat`: the Direct Line token. `stream`: opens one WebSocket. `resume`: kept by the page to come back after a reload.
 * The purpose is signed, so that none can be used as another.
 */
export type Purpose = 'chat' | 'stream' | 'resume';

/** Seconds. chat: what directlinejs expects. stream: opened at once. resume: a day's worth of one open tab. */
export const LIFETIME: Readonly<Record<Purpose, number>> = { chat: 1_800, stream: 120, resume: 86_400 };

/** Whom a token speaks for: one person in one conversation. */
export interface Bearer {
  readonly conversationId: string;
  readonly userId: string;
}

export interface Tokens {
  issue(purpose: Purpose, bearer: Bearer): string;
  /** Undefined for whatever was not issued here for this purpose or has expired. Never throws. */
  check(purpose: Purpose, token: string): Bearer | undefined;
}

interface Claims {
  readonly aud: Purpose;
  readonly conv: string;
  readonly user: string;
  readonly exp: number;
}

const HEADER = encode({ alg: 'HS256', typ: 'JWT' });
const LONGEST = 1_024;

/**
 * Tokens in the form of a JWT, since Web Chat reads the user's id out of them. The algorithm is never read from the token:
 * only this header and this HMAC are accepted.
 */
export function createTokens(key: string, now: () => Date): Tokens {
  const sign = (body: string) => createHmac('sha256', key).update(body).digest();
  const seconds = () => Math.floor(now().getTime() / 1_000);
  return {
    issue(purpose, { conversationId, userId }) {
      const claims: Claims = { aud: purpose, conv: conversationId, user: userId, exp: seconds() + LIFETIME[purpose] };
      const body = `${HEADER}.${encode(claims)}`;
      return `${body}.${sign(body).toString('base64url')}`;
    },
    check(purpose, token) {
      if (token.length > LONGEST) return undefined;
      const [header, payload, signature, ...more] = token.split('.');
      if (header !== HEADER || !payload || !signature || more.length > 0) return undefined;
      if (!equal(sign(`${header}.${payload}`), Buffer.from(signature, 'base64url'))) return undefined;
      const claims = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as Claims;
      if (claims.aud !== purpose || claims.exp <= seconds()) return undefined;
      return { conversationId: claims.conv, userId: claims.user };
    },
  };
}

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function equal(one: Buffer, other: Buffer): boolean {
  return one.length === other.length && timingSafeEqual(one, other);
}
