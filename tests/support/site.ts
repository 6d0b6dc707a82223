import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** CSS of a page that means no good to what it does not know. */
const HOSTILE_CSS = `
* { color: red !important; pointer-events: none !important; letter-spacing: 9px !important; }
html { font-size: 62.5%; } body { transform: rotate(1deg); }
div, button, iframe, span, svg, p, a { display: none !important; position: static !important; visibility: hidden !important;
  width: 3px !important; height: 3px !important; font-size: 1px !important; opacity: 0 !important; z-index: -1 !important; }
main { display: block !important; position: relative; z-index: 2147483647; }
main a { display: inline !important; visibility: visible !important; }`;

export interface Site {
  readonly origin: string;
  stop(): Promise<void>;
}

/**
 * A clinic's site of another origin than the chat's, under a strict policy and with CSS that would break whatever it reaches.
 * Its address says which attributes the script gets: `/?data-name=Lakeside&dir=rtl`.
 */
export async function startSite(chat: () => string): Promise<Site> {
  const server = createServer((req, res) => {
    const { pathname, searchParams } = new URL(req.url ?? '/', 'http://site');
    const { origin } = new URL(chat());
    const known: Readonly<Record<string, readonly [type: string, body: string]>> = {
      '/hostile.css': ['text/css', HOSTILE_CSS],
      '/': ['text/html; charset=utf-8', siteHtml(origin, searchParams)],
    };
    const [type, body] = known[pathname] ?? ['text/plain', ''];
    res.statusCode = known[pathname] ? 200 : 404;
    res.setHeader('Content-Type', type);
    res.setHeader('Content-Security-Policy', policy(origin));
    res.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.address() as AddressInfo;
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { origin: `http://127.0.0.1:${port}`, stop };
}

function policy(chat: string): string {
  const trusted = "require-trusted-types-for 'script'; trusted-types 'none'";
  return `default-src 'none'; style-src 'self'; script-src ${chat}; frame-src ${chat}; ${trusted}`;
}

function siteHtml(chat: string, options: URLSearchParams): string {
  const quote = (text: string) => `"${text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
  const data = [...options].filter(([name]) => name.startsWith('data-'));
  const attributes = data.map(([name, value]) => `${name}=${quote(value)}`).join(' ');
  return `<!doctype html><html lang="en" dir=${quote(options.get('dir') ?? 'ltr')}><head><title>A clinic</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="/hostile.css">
<script src="${chat}/widget.js" ${attributes} async></script></head>
<body><main><h1>A clinic</h1><a href="#here" id="here">A link of the page</a></main></body></html>`;
}
