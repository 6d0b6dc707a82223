import type { TurnContext } from 'botbuilder';
import { withChoices } from '../support/messages';
import type { Browser, Route } from 'playwright-core';
import { launch } from '../../scripts/browser.js';
import { ChatPage, PHONE } from '../support/page';
import { CLINIC, startServer, type TestServer } from '../support/server';

jest.setTimeout(60_000);

/** Runs in the browser. */
const FOCUSED = "['tagName', 'id', 'className'].map((name) => document.activeElement[name]).join(' ')";

/** A bot of a few lines: these tests are about the page. */
async function turn(context: TurnContext): Promise<void> {
  const { type, text } = context.activity;
  if (type === 'conversationUpdate') await context.sendActivity(withChoices('welcome', ['One', 'Two']));
  if (type === 'message') await context.sendActivity(`you said ${text}`);
}

let browser: Browser;
let server: TestServer;
let chat: ChatPage;
beforeAll(async () => void (browser = await launch()));
afterAll(() => browser.close());
beforeEach(async () => void (server = await startServer({ turn })));
afterEach(async () => {
  await chat.close();
  await server.stop();
});

test('when the bot cannot be reached the page shows the crisis lines and the phone, and recovers by itself', async () => {
  chat = await ChatPage.open(browser, server.url, PHONE);
  await chat.shows('welcome');
  expect(await chat.offline.isVisible()).toBe(false);
  const { store } = server;
  await server.stop();
  await chat.ask('is anybody there');
  await chat.offline.waitFor({ state: 'visible' });
  const words = await chat.offline.innerText();
  for (const number of ['911', '988', CLINIC.phone]) expect(words).toContain(number);

  server = await startServer({ turn, store, env: { PORT: new URL(server.url).port } });
  await chat.offline.waitFor({ state: 'hidden', timeout: 30_000 });
});

test('a page whose server was gone at first begins when it comes', async () => {
  const { port } = new URL(server.url);
  chat = await ChatPage.open(browser, server.url);
  await chat.page.context().route('**/tokens/generate', (route) => route.abort());
  await chat.page.reload();
  await chat.offline.waitFor({ state: 'visible' });
  expect(port).toBe(new URL(chat.url).port);
  await chat.page.context().unroute('**/tokens/generate');
  await chat.shows('welcome');
  await chat.offline.waitFor({ state: 'hidden' });
});

test.each([
  ['does not come', (route: Route) => route.abort()],
  ['breaks', (route: Route) => route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("broken")' })],
])("when the page's script %s, the page shows the crisis lines and the phone", async (_, broken) => {
  const context = await browser.newContext(PHONE);
  await context.route(/\/public\/page\.js/, broken);
  const page = await context.newPage();
  await page.goto(server.url);
  await page.locator('#offline').waitFor({ state: 'visible' });
  const words = await page.locator('#offline').innerText();
  for (const number of ['911', '988', CLINIC.phone]) expect(words).toContain(number);
  await context.close();
});

test('where the topics cannot be fetched, the chat is asked for them', async () => {
  chat = await ChatPage.open(browser, server.url);
  await chat.shows('welcome');
  await chat.page.context().route('**/topics.json*', (route) => route.abort());
  await chat.topics.open.click();
  await chat.shows('you said Topics');
  expect(await chat.topics.panel.isVisible()).toBe(false);
  await chat.page.context().unroute('**/topics.json*');
  await chat.topics.open.click();
  expect(await chat.topics.options.allInnerTexts()).toEqual(['About warm-socks', 'About cold-hats']);
});

test('where storage is forbidden the chat works, kept in memory', async () => {
  chat = await ChatPage.open(browser, server.url);
  const forbid = "get() { throw new DOMException('forbidden', 'SecurityError'); }";
  await chat.page.context().addInitScript(`Object.defineProperty(window, 'sessionStorage', { ${forbid} })`);
  await chat.page.reload();
  await chat.ask('hello');
  await chat.shows('you said hello');
  expect(chat.faults).toEqual([]);
});

test('only a signed blob is kept, in this tab; nothing in localStorage, no token, no word', async () => {
  chat = await ChatPage.open(browser, server.url);
  await chat.shows('welcome');
  await chat.ask('a private matter');
  await chat.shows('you said a private matter');
  const kept = await chat.page.evaluate('[{ ...localStorage }, { ...sessionStorage }, document.cookie]');
  expect(kept).toEqual([{}, { 'chat-resume': expect.any(String) }, '']);
  expect(JSON.stringify(kept)).not.toContain('private');
});

test('"Start over" begins a new conversation, and a reload stays in it', async () => {
  chat = await ChatPage.open(browser, server.url);
  await chat.shows('welcome');
  await chat.ask('the first one');
  await chat.shows('you said the first one');
  await chat.menu('Start over');
  await chat.bubbles.filter({ hasText: 'the first one' }).first().waitFor({ state: 'detached' });
  await chat.shows('welcome');
  await chat.page.reload();
  await chat.shows('welcome');
  expect(await chat.bubbles.count()).toBe(1);
  expect(chat.faults).toEqual([]);
});

test('when the conversation is gone from the server the page begins a new one', async () => {
  chat = await ChatPage.open(browser, server.url);
  await chat.ask('hello');
  await chat.shows('you said hello');
  await server.stop();
  server = await startServer({ turn, env: { PORT: new URL(server.url).port } });
  await chat.page.reload();
  await chat.shows('welcome');
  expect(await chat.bubbles.count()).toBe(1);
});

test('everything can be reached and done with the keyboard', async () => {
  chat = await ChatPage.open(browser, server.url);
  await chat.shows('welcome');
  expect(await chat.titles()).toEqual(['One', 'Two']);
  const reached: string[] = [];
  for (let presses = 0; presses < 20; presses++) {
    await chat.page.keyboard.press('Tab');
    reached.push(await chat.page.evaluate(FOCUSED));
  }
  const all = reached.join('\n');
  for (const part of ['A phone', 'BUTTON menu-open', 'suggested-action', 'send-box-text-box'])
    expect(all).toContain(part);
});
