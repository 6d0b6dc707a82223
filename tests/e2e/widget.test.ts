import { AxeBuilder } from '@axe-core/playwright';
import type { TurnContext } from 'botbuilder';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { gzipSync } from 'node:zlib';
import { launch } from '../../scripts/browser.js';
import { withChoices } from '../support/messages';
import { DESKTOP, PHONE } from '../support/page';
import { CLINIC, startServer, type TestServer } from '../support/server';
import { startSite, type Site } from '../support/site';

jest.setTimeout(90_000);

async function turn(context: TurnContext): Promise<void> {
  const { type, text } = context.activity;
  if (type === 'conversationUpdate') await context.sendActivity(withChoices('welcome', ['One', 'Two']));
  if (type === 'message') await context.sendActivity(`you said ${text}`);
}

let browser: Browser;
let server: TestServer;
let site: Site;
let page: Page;
/** What the page asked for, and what it complained about. */
let requests: string[];
let faults: string[];

beforeAll(async () => {
  site = await startSite(() => server.url);
  const env = { FRAME_ANCESTORS: `'self' ${site.origin}`, WIDGET_COLOUR: '#7a1f5c' };
  [browser, server] = await Promise.all([launch(), startServer({ turn, env })]);
});
afterAll(async () => {
  await browser.close();
  await Promise.all([server.stop(), site.stop()]);
});
afterEach(() => page.context().close());

async function visit(options: BrowserContextOptions = DESKTOP, search = ''): Promise<void> {
  const context = await browser.newContext(options);
  page = await context.newPage();
  page.setDefaultTimeout(25_000); // Web Chat in a frame, beside whatever else a build server does
  [requests, faults] = [[], []];
  page.on('request', (request) => void requests.push(request.url()));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(`${site.origin}/${search}`);
  await launcher().waitFor();
}

const launcher = () => page.locator('button.launcher');
const panel = () => page.locator('.panel');
const frame = () => page.frameLocator('.panel iframe');
const bubble = (words: string) => frame().locator('.webchat__bubble__content').filter({ hasText: words });

async function open(): Promise<void> {
  await launcher().click();
  await bubble('welcome').waitFor();
}

/** Where the focus is: on the page, in the widget, or in its frame. */
const focused = () =>
  page.evaluate<string>(`(() => {
    const inside = document.activeElement.shadowRoot?.activeElement;
    return inside ? inside.tagName + ' ' + inside.className : 'page ' + document.activeElement.id;
  })()`);

test('before the first click one small script is all that is fetched', async () => {
  await visit();
  expect(requests.filter((url) => !url.startsWith(site.origin))).toEqual([`${server.url}/widget.js`]);
  const script = await (await fetch(`${server.url}/widget.js`)).text();
  expect(gzipSync(script).length).toBeLessThanOrEqual(4_096);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  expect(faults).toEqual([]);
});

test('on a strict page with hostile CSS it opens, answers, keeps the keyboard inside, and gives the focus back', async () => {
  await visit();
  const { width, height } = (await launcher().boundingBox()) ?? { width: 0, height: 0 };
  expect(width).toBeGreaterThan(120);
  expect(height).toBeGreaterThanOrEqual(56);
  await launcher().focus();
  await page.keyboard.press('Enter');
  await bubble('welcome').waitFor();
  expect(await launcher().isVisible()).toBe(false);
  const box = frame().getByPlaceholder('Type your question');
  await box.fill('hello');
  await box.press('Enter');
  await bubble('you said hello').waitFor();
  const ours = [site.origin, server.url, 'data:', 'blob:'];
  expect(requests.filter((url) => !ours.some((one) => url.startsWith(one)))).toEqual([]);
  for (const key of [...Array<string>(24).fill('Tab'), ...Array<string>(24).fill('Shift+Tab')]) {
    await page.keyboard.press(key);
    expect(await focused()).toContain('IFRAME');
  }
  await page.keyboard.press('Escape');
  await panel().waitFor({ state: 'hidden' });
  expect(await focused()).toContain('launcher');
  await launcher().click();
  await bubble('you said hello').waitFor();
  expect(faults).toEqual([]);
});

test('a menu inside takes Escape first', async () => {
  await visit();
  await open();
  await frame().locator('#menu-open').click();
  await page.keyboard.press('Escape');
  expect(await frame().locator('#menu').isVisible()).toBe(false);
  expect(await panel().isVisible()).toBe(true);
  await frame().getByRole('button', { name: 'Close the chat' }).click();
  await panel().waitFor({ state: 'hidden' });
});

test('on a phone it fills the screen, also with the text twice as large', async () => {
  await visit(PHONE);
  await open();
  expect(await panel().boundingBox()).toEqual({ x: 0, y: 0, width: 390, height: 844 });
  expect(await panel().getAttribute('aria-modal')).toBe('true');
  await frame().locator('#menu-open').click();
  for (let step = 0; step < 3; step++) await frame().locator('#text-larger').click();
  await page.keyboard.press('Escape');
  const root = frame().locator('html');
  expect(await root.evaluate('getComputedStyle(document.documentElement).fontSize')).toBe('32px');
  expect(await root.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  for (const part of ['#safety', '#phone', '#close', 'textarea']) {
    const box = await frame().locator(part).first().boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(844);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
  }
  expect(faults).toEqual([]);
});

test('at 200 % zoom it takes the whole window, and everything can be reached', async () => {
  await visit({ viewport: { width: 640, height: 400 } });
  await open();
  expect(await panel().boundingBox()).toEqual({ x: 0, y: 0, width: 640, height: 400 });
  for (const part of ['#safety', '#close', 'textarea'])
    expect(await frame().locator(part).first().isVisible()).toBe(true);
});

test('attributes of the script say colour, name, greeting, position and language; markup in them stays text', async () => {
  const attributes = {
    'data-brand': '#ffd500',
    'data-name': '<b onclick=x>Lakeside</b>',
    'data-greeting': 'Questions? <img src=x onerror=alert(1)>',
    'data-label': 'Fragen',
    'data-position': 'left',
    'data-lang': 'es',
  };
  await visit(DESKTOP, `?${new URLSearchParams(attributes)}`);
  expect(await launcher().innerText()).toBe('Fragen');
  expect((await launcher().boundingBox())?.x).toBeLessThan(100);
  const colours = 'getComputedStyle(document.activeElement.shadowRoot.activeElement)';
  await launcher().focus();
  expect(await page.evaluate(`[${colours}.backgroundColor, ${colours}.color]`)).toEqual(['rgb(255, 213, 0)', 'rgb(16, 40, 44)']);
  expect(await page.locator('.teaser').innerText()).toContain('<img src=x');
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await open();
  expect(await frame().locator('#clinic').innerText()).toBe('<b onclick=x>Lakeside</b>');
  expect(await frame().locator('#title').innerText()).toContain('<img src=x');
  expect(await frame().locator('html').getAttribute('lang')).toBe('es');
  expect(await frame().locator('#safety').innerText()).toMatch(/911.*988/);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  expect(faults).toEqual([]);
});

test('without attributes the settings of the server hold, and a page in the other direction is mirrored', async () => {
  await visit(DESKTOP, '?dir=rtl&data-dir=rtl');
  expect((await launcher().boundingBox())?.x).toBeLessThan(100);
  await open();
  expect(await panel().getAttribute('aria-label')).toBe(CLINIC.name);
  expect(await frame().locator('html').getAttribute('dir')).toBe('rtl');
  expect(await frame().locator('html').evaluate("document.documentElement.style.getPropertyValue('--brand')")).toBe('#7a1f5c');
  const [send, topics] = await Promise.all(
    ['.webchat__send-button', '#topics-open'].map((part) => frame().locator(part).boundingBox()),
  );
  expect(send?.x).toBeLessThan(topics?.x ?? 0);
});

test('in forced colours and without motion everything has an outline, and nothing moves', async () => {
  await visit({ ...DESKTOP, forcedColors: 'active', reducedMotion: 'reduce' });
  await launcher().focus();
  const style = 'getComputedStyle(document.activeElement.shadowRoot.activeElement)';
  expect(await page.evaluate(`${style}.borderTopStyle + ' ' + ${style}.borderTopWidth`)).toBe('solid 2px');
  await open();
  const moving = 'document.querySelector("[popover]").shadowRoot.getAnimations().length';
  expect(await page.evaluate(moving)).toBe(0);
});

test('a link of the page with data-chat-open opens it too; a chat out of reach shows whom to call', async () => {
  await visit(PHONE);
  await page.clock.install();
  await page.route(`${server.url}/?*`, (route) => route.abort());
  await page.evaluate("document.querySelector('#here').dataset.chatOpen = ''; document.querySelector('#here').click()");
  await page.locator('.cover').waitFor();
  await page.clock.runFor(10_500);
  const words = await page.locator('.cover').innerText();
  for (const known of ['911', '988', 'We cannot reach the helper', CLINIC.phone]) expect(words).toContain(known);
  await page.locator('.cover .close').click();
  await panel().waitFor({ state: 'hidden' });
});
