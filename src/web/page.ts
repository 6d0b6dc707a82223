import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Next, Request, Response, Server } from 'restify';
import type { Clinic, CrisisLines, Language, Reply } from '../core/model';
import { plainText } from '../core/plainText';
import { US_LINES } from '../core/safety/lines';
import { escapeHtml, fillTemplate, paragraphs, phoneLink, withPhoneLinks } from './html';
import { languageOf } from './language';
import { addressOf, type PublicFiles } from './publicFiles';
import type { Wording, Wordings } from './wording';

export interface PageOptions {
  /** Where index.html lies. */
  readonly folder: string;
  readonly files: PublicFiles;
  readonly clinic: Clinic;
  readonly wordings: Wordings;
  /** What the bot says first. The page shows it at once, before anything else has come; absent: it waits for the bot. */
  readonly greeting?: Pick<Reply, 'text' | 'choices'>;
  /** The clinic's colour, like `#0b5c66`. */
  readonly colour?: string;
  /** Hosts that a link in the chat may lead to, beside this server's own. */
  readonly linkHosts: readonly string[];
  /** Who may show the page in a frame, in the words of CSP. */
  readonly frameAncestors: readonly string[];
  /** Whom the page talks to beside the server that it came from. */
  readonly chatOrigins: (req: Request) => readonly string[];
}

/** Mounts `/`. The page works from this server alone: its policy forbids any request to another. */
export async function mountPage(server: Server, options: PageOptions): Promise<void> {
  const pages = await fillPages(options);
  const send = (req: Request, res: Response, next: Next): void => {
    const nonce = randomBytes(16).toString('base64');
    const html = pages[languageOf(req)].replaceAll('{{nonce}}', nonce);
    res.setHeader('Content-Security-Policy', contentPolicy(nonce, options, req));
    res.setHeader('Cache-Control', 'no-store'); // a nonce is used once
    res.setHeader('Vary', 'Accept-Language');
    res.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Length': Buffer.byteLength(html) });
    res.end(req.method === 'HEAD' ? undefined : html);
    next();
  };
  server.get('/', send);
  server.head('/', send);
}

function contentPolicy(nonce: string, { frameAncestors, chatOrigins }: PageOptions, req: Request): string {
  return [
    "default-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    `connect-src 'self' ${chatOrigins(req).join(' ')}`,
    "img-src 'self' blob: data:",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'nonce-${nonce}'`,
    `frame-ancestors ${frameAncestors.join(' ')}`,
  ].join('; ');
}

/** Everything but the nonce, which each visit gets anew. */
async function fillPages(options: PageOptions): Promise<Readonly<Record<Language, string>>> {
  const template = await readFile(path.join(options.folder, 'index.html'), 'utf8');
  const { en, es } = options.wordings;
  const english = fillPage(template, 'en', en, options);
  return { en: english, es: es === undefined ? english : fillPage(template, 'es', es, options) };
}

function fillPage(template: string, language: Language, wording: Wording, options: PageOptions): string {
  const { files, clinic, greeting } = options;
  const numbers = [lines(clinic).emergency, lines(clinic).number];
  const escaped = Object.entries({ ...wording, clinic: clinic.name }).map(([key, value]) => [key, escapeHtml(value)] as const);
  return fillTemplate(template, {
    ...Object.fromEntries(escaped),
    language,
    phone_link: phoneLink(clinic.phone),
    safety: withPhoneLinks(wording.safety, numbers),
    offline: withPhoneLinks(wording.offline, numbers),
    privacy_text: paragraphs(wording.privacy_text, numbers),
    greeting: greeting ? paragraphs(plainText(greeting.text), numbers) : '',
    greeting_choices: greeting ? greeting.choices.map(({ title }) => choiceButton(title)).join('') : '',
    shell: greeting ? 'ready' : 'none',
    colour: options.colour ?? '',
    setting: escapeHtml(JSON.stringify(settingOf(wording, options))),
    ...addressesOf(files),
  });
}

/** What the page's script reads: the words, and what it must know of the clinic. */
function settingOf(wording: Wording, { clinic, linkHosts }: PageOptions): object {
  const { emergency, number, en } = lines(clinic);
  const numbers = { emergency, crisis: number, writes: en.call.includes(`text ${number}`) };
  return { wording, clinic: clinic.name, phone: clinic.phone, numbers, linkHosts };
}

function lines(clinic: Clinic): CrisisLines {
  return clinic.lines ?? US_LINES;
}

function choiceButton(title: string): string {
  return `<button type="button" class="chip">${escapeHtml(title)}</button>`;
}

function addressesOf(files: PublicFiles): Readonly<Record<string, string>> {
  return {
    style: addressOf(files, 'page.css'),
    head: addressOf(files, 'head.js'),
    script: addressOf(files, 'page.js'),
    webchat: addressOf(files, 'webchat.js'),
    icon: addressOf(files, 'icon.svg'),
    topics_script: addressOf(files, 'topics.mjs'),
    topics_list: addressOf(files, 'topics.json'),
    fuse: addressOf(files, 'fuse.min.mjs'),
  };
}
