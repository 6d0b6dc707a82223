import type { Activity, TurnContext } from 'botbuilder';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { launch } from '../../scripts/browser.js';
import { ChatPage, DESKTOP } from '../support/page';
import { payloads } from '../support/payloads';
import { startServer, type TestServer } from '../support/server';

jest.setTimeout(90_000);

/** Somebody else's server, and what was ever asked of it. */
let evil: Server;
const asked: string[] = [];
let server: TestServer;
let browser: Browser;
let all: readonly string[];

beforeAll(async () => {
  evil = createServer((req, res) => {
    asked.push(req.url ?? '');
    res.end();
  });
  await new Promise<void>((resolve) => evil.listen(0, '127.0.0.1', () => resolve()));
  all = payloads(`http://127.0.0.1:${(evil.address() as AddressInfo).port}`);
  [browser, server] = await Promise.all([launch(), startServer({ turn, env: { LINK_HOSTS: 'www.clinic.example' } })]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  evil.close();
});

/** "text 3" brings the third payload as the bot's own words, "cards" all of them in cards; the rest is said back. */
async function turn(context: TurnContext): Promise<void> {
  const { type, text = '' } = context.activity;
  if (type === 'conversationUpdate') await context.sendActivity('welcome');
  if (type !== 'message') return;
  if (text === 'texts') await context.sendActivities(all.map(asKnowledge));
  if (text === 'cards') await context.sendActivities(chunks(all, 10).map(asCards));
  await context.sendActivity('done');
}

/** As an answer out of a file, with its source, its progress, its title on a button and a page to keep. */
function asKnowledge(text: string): Partial<Activity> {
  const source = { section: text, checked: text, reviewer: text, reviewed: text };
  const handout = { title: text, sections: [{ heading: text, paragraphs: [text], items: [text] }] };
  return { type: 'message', text, textFormat: 'markdown', channelData: { kind: 'answer', source, handout } };
}

function asCards(texts: readonly string[]): Partial<Activity> {
  const body = texts.map((text) => ({ type: 'TextBlock', text, wrap: true }));
  const images = texts.map((url) => ({ type: 'Image', url, altText: url }));
  const actions = texts.slice(0, 3).map((url) => ({ type: 'Action.OpenUrl', title: `go ${url}`, url }));
  const adaptive = { type: 'AdaptiveCard', version: '1.3', body: [...body, ...images], actions };
  const [first = ''] = texts;
  const buttons = texts.slice(3, 6).map((value) => ({ type: 'openUrl', title: `go ${value}`, value }));
  const hero = { title: first, text: first, images: [{ url: first, alt: first }], buttons };
  return {
    type: 'message',
    attachments: [
      { contentType: 'application/vnd.microsoft.card.adaptive', content: adaptive },
      { contentType: 'application/vnd.microsoft.card.hero', content: hero },
    ],
    suggestedActions: { to: [], actions: texts.slice(6).map((title) => ({ type: 'imBack', title, value: title })) },
  };
}

function chunks<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) => list.slice(index * size, (index + 1) * size));
}

/** Nothing ran, nothing was asked, and every link leads to this server or dials. */
async function isUnharmed(chat: ChatPage): Promise<void> {
  expect(await chat.page.evaluate('window.hurt')).toBeUndefined();
  const links: string[] = await chat.page.evaluate("[...document.querySelectorAll('[href]')].map((link) => link.href?.baseVal ?? link.href)");
  const strange = links.filter((link) => !link.startsWith(server.url) && !/^(tel|sms):/.test(link));
  expect(strange).toEqual([]);
  expect(chat.page.context().pages().length).toBe(1);
  expect(chat.page.url()).toBe(`${server.url}/`);
  expect(asked).toEqual([]);
}

async function begin(): Promise<ChatPage> {
  const chat = await ChatPage.open(browser, server.url, DESKTOP);
  chat.page.on('dialog', (dialog) => void chat.faults.push(`dialog ${dialog.message()}`));
  await chat.shows('welcome');
  return chat;
}

test('there are sixty of them', () => expect(all.length).toBeGreaterThanOrEqual(60));

test('as what a patient writes: her words stay the words she wrote', async () => {
  const chat = await begin();
  const messages = chunks(all, 10).map((some) => some.join('\n'));
  for (const message of messages) await chat.ask(message);
  await chat.page.locator('.webchat__bubble--from-user').nth(messages.length - 1).waitFor();
  await chat.page.waitForFunction(`document.querySelectorAll('.webchat__bubble').length > ${2 * messages.length}`);
  const said = (await chat.page.locator('.webchat__bubble--from-user').allInnerTexts()).join('\n');
  for (const shown of ['<script>window.hurt=1</script>', '![x](javascript:', '**bold**{src=']) expect(said).toContain(shown);
  await isUnharmed(chat);
  await chat.close();
});

test('as words of the knowledge, of a source, and of a page to keep', async () => {
  const chat = await begin();
  await chat.ask('texts');
  await chat.shows('done');
  await chat.page.locator('.webchat__bubble a, .webchat__bubble__content').first().waitFor();
  await isUnharmed(chat);
  await chat.page.evaluate("document.querySelectorAll('#webchat a, #webchat [onclick]').forEach((link) => link.click())");
  await isUnharmed(chat);
  await chat.close();
});

test('as content of cards, their buttons tapped', async () => {
  const chat = await begin();
  await chat.ask('cards');
  await chat.shows('done');
  await isUnharmed(chat);
  const press = "document.querySelectorAll('#webchat .webchat__bubble button, #webchat .ac-pushButton, #webchat a').forEach((one) => one.click())";
  await chat.page.evaluate(press);
  await isUnharmed(chat);
  await chat.close();
});
