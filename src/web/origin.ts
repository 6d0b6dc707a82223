import type { IncomingMessage } from 'node:http';

/** Answers what a request says about where it comes from. Built once from the settings. */
export interface Origins {
  /** Origins of our own page as the settings name them. */
  readonly own: readonly string[];
  /** Whether a browser says that our own page sent this. Requests without an Origin are no browser's cross-site ones. */
  isOwn(req: IncomingMessage): boolean;
  /** `ws://host` or `wss://host` under which the browser that sent this reaches us. */
  socket(req: IncomingMessage): string;
}

export interface OriginSetting {
  readonly publicUrl?: URL;
  readonly origins: readonly string[];
}

export function createOrigins({ publicUrl, origins }: OriginSetting): Origins {
  const own = new Set(publicUrl ? [publicUrl.origin, ...origins] : origins);
  return {
    own: [...own],
    isOwn(req) {
      const { origin, host } = req.headers;
      if (req.headers['sec-fetch-site'] === 'cross-site') return false;
      if (origin === undefined) return true;
      return own.has(origin) || origin === `http://${host}` || origin === `https://${host}`;
    },
    socket(req) {
      const base = publicUrl ?? new URL(`${isSecure(req) ? 'https' : 'http'}://${req.headers.host ?? 'localhost'}`);
      return `${base.protocol === 'https:' ? 'wss' : 'ws'}://${base.host}`;
    },
  };
}

/** Behind a proxy that ends TLS. A forged header only breaks the forger's own socket. */
function isSecure(req: IncomingMessage): boolean {
  return req.headers['x-forwarded-proto'] === 'https';
}
