import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Next, Request, Response, Server } from 'restify';
import type { Clinic } from '../core/model';
import { escapeHtml, fillTemplate, phoneLink } from './html';
import { addressOf, sendFile, textOf, withFile, type PublicFiles } from './publicFiles';
import type { Wording, Wordings } from './wording';

/** How the chat looks on the clinic's site, where the script's own attributes do not say otherwise. */
export interface Look {
  /** Like `#0b5c66`. */
  readonly colour?: string;
  readonly position?: 'left' | 'right';
}

export interface WidgetOptions {
  readonly files: PublicFiles;
  readonly clinic: Clinic;
  readonly wordings: Wordings;
  readonly look: Look;
  /** Where demo.html lies. */
  readonly folder: string;
}

const NAME = 'widget.js';
/** Seconds. Sites name the script without a version, so it must not be kept for long. */
const AN_HOUR = 'public, max-age=3600';

/** Mounts `/widget.js`, the one file that a clinic's site loads, and `/demo`, a page that shows it. */
export async function mountWidget(server: Server, options: WidgetOptions): Promise<void> {
  const code = textOf(options.files, NAME);
  const files = withFile(options.files, NAME, `(WIDGET=>{${code}})(${JSON.stringify(setting(options))})`);
  const script = (req: Request, res: Response, next: Next): void => {
    res.setHeader('Cross-Origin-Resource-Policy', 'cross-origin'); // other sites are what it is for
    sendFile(req, res, files.get(NAME)!, AN_HOUR);
    next();
  };
  server.get(`/${NAME}`, script);
  server.head(`/${NAME}`, script);
  await mountDemo(server, options);
}

/** What stands in the script beside its code: the clinic, the look, and the few words before the chat is open. */
function setting({ clinic, wordings, look }: WidgetOptions): object {
  const words = Object.entries(wordings).map(([language, wording]) => [language, launcherWords(wording)]);
  const { colour: brand, position } = look;
  return { name: clinic.name, phone: clinic.phone, brand, position, words: Object.fromEntries(words) };
}

function launcherWords(wording: Wording): object {
  const { launcher, launcher_hush: hush, close, loading, safety, offline, call_clinic: call } = wording;
  return { launcher, hush, close, loading, safety, offline, call };
}

/** A page such as a clinic has, under the strict policy that a careful web master sets: the widget must live with it. */
async function mountDemo(server: Server, { folder, files, clinic }: WidgetOptions): Promise<void> {
  const template = await readFile(path.join(folder, 'demo.html'), 'utf8');
  const html = fillTemplate(template, {
    clinic: escapeHtml(clinic.name),
    phone: escapeHtml(clinic.phone),
    phone_link: phoneLink(clinic.phone),
    hours: escapeHtml(clinic.hours),
    style: addressOf(files, 'demo.css'),
    icon: addressOf(files, 'icon.svg'),
  });
  const send = (req: Request, res: Response, next: Next): void => {
    res.setHeader('Content-Security-Policy', DEMO_POLICY);
    res.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Length': Buffer.byteLength(html) });
    res.end(req.method === 'HEAD' ? undefined : html);
    next();
  };
  server.get('/demo', send);
  server.head('/demo', send);
}

const DEMO_POLICY = [
  "default-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "frame-src 'self'",
  "img-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "require-trusted-types-for 'script'",
].join('; ');
