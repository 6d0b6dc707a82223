import helmet from 'helmet';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** helmet's headers, with the strictest content policy; the page sets its own. The same for every answer, so asked for once. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = collect();

export function setSecurityHeaders(res: ServerResponse): void {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) res.setHeader(name, value);
}

function collect(): Record<string, string> {
  const headers: Record<string, string> = {};
  const secure = helmet({
    contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
    frameguard: false, // frame-ancestors says it, and the clinic's own site may frame the page
    referrerPolicy: { policy: 'no-referrer' },
  });
  const res = { setHeader: (name: string, value: string) => void (headers[name] = value), removeHeader: () => {} };
  secure({} as IncomingMessage, res as unknown as ServerResponse, () => {});
  return headers;
}
