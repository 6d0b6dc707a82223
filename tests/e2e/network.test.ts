import type { TurnContext } from 'botbuilder';
import type { Browser } from 'playwright-core';
import { launch } from '../../scripts/browser.js';
import { startNetwork, type Network } from '../support/network';
import { ChatPage, PHONE } from '../support/page';
import { CLINIC, startServer, TOO_FAST, until, type TestServer } from '../support/server';

jest.setTimeout(60_000);

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A bot of a few lines. It counts what it hears, and answers "slow" with a part, and the rest when it is let go on. */
const heard: string[] = [];
let goOn = () => {};
async function turn(context: TurnContext): Promise<void> {
  const { type, text } = context.activity;
  if (type === 'conversationUpdate') await context.sendActivity('welcome');
  if (type !== 'message') return;
  heard.push(text);
  await context.sendActivity(`you said ${text}`);
  if (text !== 'slow') return;
  await new Promise<void>((resolve) => (goOn = resolve));
  await context.sendActivity('and this is the rest');
}

let browser: Browser;
let server: TestServer;
let network: Network;
let chat: ChatPage;
let ahead = 0;
const now = () => new Date(Date.now() + ahead);

beforeAll(async () => {
  [browser, server] = await Promise.all([launch(), startServer({ turn, now })]);
  network = await startNetwork(server.url);
});
afterAll(async () => {
  await network.close();
  await Promise.all([browser.close(), server.stop()]);
});
beforeEach(async () => {
  heard.length = 0;
  network.comeBack();
  chat = await ChatPage.open(browser, network.url, PHONE);
  await chat.ask('first');
  await chat.shows('you said first');
});
afterEach(() => chat.close());

const mine = () => chat.page.locator('.webchat__bubble--from-user .webchat__bubble__content').allInnerTexts();
const all = async () => (await chat.bubbles.allInnerTexts()).map((text) => text.trim());

/** The crisis lines and the clinic's phone are in view. */
async function isAway(): Promise<void> {
  await chat.offline.waitFor({ state: 'visible', timeout: 10_000 });
  const words = await chat.offline.innerText();
  for (const number of ['911', '988', CLINIC.phone]) expect(words).toContain(number);
}
const isBack = () => chat.offline.waitFor({ state: 'hidden', timeout: 20_000 });

test('the network goes away and comes back: nothing is lost, nothing comes twice, and the status is true', async () => {
  network.goAway();
  await isAway();
  await chat.ask('said in a tunnel');
  await chat.ask('and once more');
  expect(await mine()).toHaveLength(3); // it is seen that they were said
  network.comeBack();
  await isBack();
  await chat.shows('you said and once more');
  expect(heard).toEqual(['first', 'said in a tunnel', 'and once more']);
  expect(await mine()).toEqual(['first', 'said in a tunnel', 'and once more']);
  expect((await all()).filter((text) => text.startsWith('you said'))).toHaveLength(3);
});

test('a token expires while the network is away: the same conversation goes on', async () => {
  network.goAway();
  await isAway();
  await chat.ask('an old question');
  ahead += 31 * MINUTE;
  network.comeBack();
  await chat.shows('you said an old question');
  await isBack();
  expect(heard).toEqual(['first', 'an old question']);
  expect(await all()).toEqual(['welcome', 'first', 'you said first', 'an old question', 'you said an old question']);
});

test('the socket is cut in the middle of a reply: the rest comes, once', async () => {
  await chat.ask('slow');
  await chat.shows('you said slow');
  network.cut();
  goOn();
  await chat.shows('and this is the rest');
  expect(await all()).toEqual(['welcome', 'first', 'you said first', 'slow', 'you said slow', 'and this is the rest']);
});

/** Runs in the page: resolves when another chat stands where the present one does. */
const REPLACED = `new Promise((resolve) => {
  const old = document.querySelector('#webchat');
  new MutationObserver(() => old.isConnected || resolve()).observe(document.body, { childList: true, subtree: true });
})`;

test('a phone sleeps for an hour: when it wakes the talk is there and goes on', async () => {
  await chat.page.clock.install();
  await chat.page.locator('[data-id="webchat-sendbox-input"]').fill('good ');
  const anew = chat.page.waitForResponse('**/tokens/generate');
  const replaced = chat.page.evaluate(REPLACED);
  network.goAway();
  ahead += HOUR;
  network.comeBack();
  await chat.page.clock.fastForward(HOUR);
  await Promise.all([anew, replaced]);
  // Whoever is writing when the phone wakes goes on writing.
  await chat.page.keyboard.type('morning');
  await chat.page.keyboard.press('Enter');
  await chat.shows('you said good morning');
  await isBack();
  expect(heard).toEqual(['first', 'good morning']);
  expect(await all()).toEqual(['welcome', 'first', 'you said first', 'good morning', 'you said good morning']);
});

test('two tabs of one talk show the same, each thing once', async () => {
  const [other] = await Promise.all([
    chat.page.context().waitForEvent('page'),
    chat.page.evaluate('void window.open(location.href)'),
  ]);
  const bubbles = other.locator('.webchat__bubble__content');
  await bubbles.filter({ hasText: 'you said first' }).waitFor();
  await chat.ask('from the one');
  await bubbles.filter({ hasText: 'you said from the one' }).waitFor();
  await other.locator('[data-id="webchat-sendbox-input"]').fill('from the other');
  await other.keyboard.press('Enter');
  await chat.shows('you said from the other');
  expect(heard).toEqual(['first', 'from the one', 'from the other']);
  await until('the same in both', async () => (await bubbles.count()) === 7 && (await chat.bubbles.count()) === 7);
});

test('she leaves the page, comes back, and goes forward and back again: the talk is there', async () => {
  await chat.page.goto(`${network.url}/public/page.css`);
  await chat.page.goBack();
  await chat.shows('you said first');
  await chat.page.goForward();
  await chat.page.goBack();
  await chat.ask('still here');
  await chat.shows('you said still here');
  expect(await all()).toEqual(['welcome', 'first', 'you said first', 'still here', 'you said still here']);
});

test('the server is started anew: half-written words stay, and what was said meanwhile is answered once', async () => {
  const { store } = server;
  const { port } = new URL(server.url);
  await server.stop();
  await isAway();
  await chat.ask('are you there');
  await chat.page.locator('[data-id="webchat-sendbox-input"]').fill('half-writ');
  server = await startServer({ turn, now, store, env: { PORT: port } });
  await isBack();
  await chat.shows('you said are you there');
  expect(heard).toEqual(['first', 'are you there']);
  expect(await chat.page.locator('[data-id="webchat-sendbox-input"]').inputValue()).toBe('half-writ');
  expect(await all()).toEqual(['welcome', 'first', 'you said first', 'are you there', 'you said are you there']);
});

test('who writes too fast reads kind words with the crisis line', async () => {
  const { store } = server;
  const { port } = new URL(server.url);
  await server.stop();
  const stopped = now(); // no allowance comes back while a busy machine draws the page
  server = await startServer({ turn, now: () => stopped, store, env: { PORT: port, RATE_LIMIT: '0.1' } });
  await chat.page.reload();
  await chat.ask('one');
  await chat.shows('you said one');
  await chat.ask('two');
  await chat.shows('you said two');
  await chat.ask('three');
  await chat.page.getByRole('alert').filter({ hasText: TOO_FAST }).waitFor({ timeout: 10_000 });
  expect(heard).toEqual(['first', 'one', 'two']);
});
