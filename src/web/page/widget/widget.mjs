/*
 * The script that a clinic puts on its site: a button that opens the chat in a frame. Nothing is fetched before the first click.
 * `WIDGET` is what the server puts around this script: see src/web/widget.ts. Works under a strict CSP (no inline style, no
 * HTML from text) and beside any CSS of the page (a shadow root, the top layer, important styles of its own).
 */
import { colours } from './colours.mjs';
import { css } from './css.mjs';

/** Milliseconds after which a frame that has not said anything counts as out of reach. */
const PATIENCE = 10_000;
const own = document.currentScript ?? document.querySelector('script[src*="/widget.js"]');
const { origin } = new URL(own.src, location.href);
const { words, ...settings } = WIDGET;
const option = (name) => own.dataset[name] || settings[name] || '';
const spoken = own.dataset.lang || document.documentElement.lang || navigator.language || 'en';
const say = words[spoken.slice(0, 2).toLowerCase()] ?? words.en;
const direction = own.dataset.dir || getComputedStyle(document.documentElement).direction;
const side = /^(left|right)$/.test(option('position')) ? option('position') : direction === 'rtl' ? 'left' : 'right';
const name = option('name');
const brand = colours(option('brand'));

/** An element without any HTML being read, so that Trusted Types have nothing to refuse. */
function make(tag, attributes, ...children) {
  const svg = /^(svg|path)$/.test(tag);
  const element = svg ? document.createElementNS('http://www.w3.org/2000/svg', tag) : document.createElement(tag);
  for (const key in attributes) element.setAttribute(key, attributes[key]);
  element.append(...children);
  return element;
}
const icon = (d) => make('svg', { viewBox: '0 0 24 24', 'aria-hidden': 'true' }, make('path', { d }));
const button = (attributes, ...children) => make('button', { type: 'button', ...attributes }, ...children);
const guard = () => make('span', { tabindex: '0', class: 'guard' });

const launcher = button(
  { class: 'launcher', 'aria-haspopup': 'dialog', 'aria-expanded': 'false' },
  icon('M4 5h16v11h-8l-5 4v-4H4z'),
  make('span', {}, option('label') || say.launcher),
);
const greeting = option('greeting');
const hush = button({ class: 'hush', 'aria-label': say.hush }, icon('M6 6l12 12M18 6L6 18'));
const teaser = greeting && make('p', { class: 'teaser' }, greeting, hush);
const close = button({ class: 'close', 'aria-label': say.close }, icon('M6 6l12 12M18 6L6 18'));
const wait = make('p', { role: 'status' }, say.loading);
const phone = make('a', { href: `tel:${settings.phone.replace(/[^\d+]/g, '')}` }, say.call);
const cover = make('div', { class: 'cover' }, make('b', {}, name), close, make('p', {}, say.safety), wait, phone);
const [first, last] = [guard(), guard()];
const panel = make('div', { class: 'panel', role: 'dialog', 'aria-label': name, hidden: '' }, first, cover, last);
const shell = make('div', { class: `shell ${side}`, dir: direction }, ...(teaser ? [teaser] : []), launcher, panel);
let frame;

/* Inline and important: no rule of the page wins over it. CSP does not concern what a script sets one by one. */
const host = make('div', { popover: 'manual' });
const IMPORTANT = { all: 'initial', display: 'block', position: 'fixed', inset: 'auto', 'z-index': '2147483647' };
for (const key in IMPORTANT) host.style.setProperty(key, IMPORTANT[key], 'important');
for (const key in brand) shell.style.setProperty(`--${key}`, brand[key]);
const root = host.attachShadow({ mode: 'open' });
root.append(shell);
try {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
} catch {
  root.append(Object.assign(make('style', {}, css), { nonce: own.nonce })); // browsers before 2023
}

function address() {
  const seen = { name: own.dataset.name, title: greeting, brand: option('brand'), dir: own.dataset.dir, theme: option('theme') };
  const given = Object.entries(seen).filter(([, value]) => value);
  return `${origin}/?embed&lang=${encodeURIComponent(spoken)}#${new URLSearchParams(given)}`;
}

function load() {
  wait.textContent = say.loading;
  frame = make('iframe', { title: name, src: address(), allow: 'clipboard-write', referrerpolicy: 'origin' });
  panel.insertBefore(frame, last);
  setTimeout(() => cover.isConnected && (wait.textContent = say.offline), PATIENCE);
}

/** The frame's page puts the focus where it belongs: `first`, `last`, or where a patient begins. */
function focusIn(where) {
  if (cover.isConnected) return close.focus();
  frame.focus();
  frame.contentWindow.postMessage({ chat: 'focus', where }, origin);
}

const fullScreen = matchMedia('(max-width: 480px), (max-height: 480px)');
function setOpen(open) {
  if (open === !panel.hidden) return;
  panel.hidden = !open;
  launcher.hidden = open;
  if (teaser) teaser.hidden = true;
  launcher.setAttribute('aria-expanded', open);
  fit();
  if (!open) return launcher.focus();
  if (!frame) load();
  focusIn('start');
}

/** Full screen, the page behind does not scroll, and the chat stays above a phone's keyboard. */
function fit() {
  const modal = !panel.hidden && fullScreen.matches;
  panel.setAttribute('aria-modal', modal);
  document.documentElement.style.overflow = modal ? 'hidden' : '';
  const { height = 0, offsetTop = 0 } = (modal && window.visualViewport) || {};
  panel.style.height = height ? `${height}px` : '';
  panel.style.top = height ? `${offsetTop}px` : '';
}
fullScreen.addEventListener('change', fit);
window.visualViewport?.addEventListener('resize', fit);

addEventListener('message', ({ source, data }) => {
  if (!frame || source !== frame.contentWindow) return;
  if (data?.chat === 'close') setOpen(false);
  if (data?.chat !== 'ready' || !cover.isConnected) return;
  const waiting = root.activeElement === close;
  cover.remove();
  if (waiting) focusIn('start');
});
launcher.addEventListener('click', () => setOpen(true));
close.addEventListener('click', () => setOpen(false));
hush.addEventListener('click', () => {
  teaser.hidden = true;
  launcher.focus();
});
first.addEventListener('focus', () => focusIn('last'));
last.addEventListener('focus', () => focusIn('first'));
shell.addEventListener('keydown', ({ key }) => key === 'Escape' && setOpen(false));
/* Any link or button of the page with this attribute opens the chat too. */
document.addEventListener('click', (event) => {
  if (!event.target.closest?.('[data-chat-open]')) return;
  event.preventDefault();
  setOpen(true);
});

function show() {
  document.documentElement.append(host);
  host.showPopover?.();
}
if (document.body) show();
else addEventListener('DOMContentLoaded', show);
