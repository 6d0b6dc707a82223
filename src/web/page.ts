import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Next, Request, Response, Server } from 'restify';
import type { Clinic } from '../core/model';
import { addressOf, type PublicFiles } from './publicFiles';
import { fill, type Wording } from './wording';

export interface PageOptions {
  /** Where index.html lies. */
  readonly folder: string;
  readonly files: PublicFiles;
  readonly clinic: Clinic;
  readonly wording: Wording;
  /** Who may show the page in a frame, in the words of CSP. */
  readonly frameAncestors: readonly string[];
  readonly socketOrigin: (req: Request) => string;
}

/** Mounts `/`. The page works from this server alone: its policy forbids any request to another. */
export async function mountPage(server: Server, options: PageOptions): Promise<void> {
  const template = fillPage(await readFile(path.join(options.folder, 'index.html'), 'utf8'), options);
  const send = (req: Request, res: Response, next: Next): void => {
    const nonce = randomBytes(16).toString('base64');
    const html = template.replaceAll('{{nonce}}', nonce);
    res.setHeader('Content-Security-Policy', contentPolicy(nonce, options, req));
    res.setHeader('Cache-Control', 'no-store'); // a nonce is used once
    res.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Length': Buffer.byteLength(html) });
    res.end(req.method === 'HEAD' ? undefined : html);
    next();
  };
  server.get('/', send);
  server.head('/', send);
}

function contentPolicy(nonce: string, { frameAncestors, socketOrigin }: PageOptions, req: Request): string {
  return [
    "default-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    `connect-src 'self' ${socketOrigin(req)}`,
    "img-src 'self' blob: data:",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'nonce-${nonce}'`,
    `frame-ancestors ${frameAncestors.join(' ')}`,
  ].join('; ');
}

/** Everything but the nonce, which each visit gets anew. */
function fillPage(template: string, { files, clinic, wording }: PageOptions): string {
  const values: Readonly<Record<string, string>> = {
    ...wording,
    clinic: clinic.name,
    call_clinic: fill(wording.call_clinic, { phone: clinic.phone }),
    phone_link: `tel:${clinic.phone.replace(/[^\d+]/g, '')}`,
    setting: JSON.stringify(wording),
    style: addressOf(files, 'page.css'),
    script: addressOf(files, 'page.js'),
    webchat: addressOf(files, 'webchat.js'),
    icon: addressOf(files, 'icon.svg'),
    topics_script: addressOf(files, 'topics.mjs'),
    topics_list: addressOf(files, 'topics.json'),
    fuse: addressOf(files, 'fuse.min.mjs'),
  };
  return template.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : escapeHtml(value);
  });
}

function escapeHtml(text: string): string {
  const names: Readonly<Record<string, string>> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": '#39' };
  return text.replace(/[&<>"']/g, (character) => `&${names[character]};`);
}
