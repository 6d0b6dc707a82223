import type { Activity, TurnContext } from 'botbuilder';
import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { launch } from '../../scripts/browser.js';
import { withChoices } from '../support/messages';
import { ChatPage, DESKTOP, PHONE } from '../support/page';
import { CLINIC, startServer, type TestServer } from '../support/server';

jest.setTimeout(120_000);

const HANDOUT = {
  title: 'For my visit',
  sections: [{ heading: 'Questions', paragraphs: ['Take this with you.'], items: ['Who is with me?', 'How long?'] }],
};
const ANSWERS: Readonly<Record<string, Partial<Activity>>> = {
  answer: {
    ...withChoices('It is **fast**.', ['How long?', 'Is it safe?']),
    channelData: { kind: 'answer', source: { section: 'Speed', checked: '2026-01-02' }, progress: { step: 2, of: 6 } },
  },
  card: { type: 'message', text: 'Here is a page to keep.', channelData: { kind: 'dialog', handout: HANDOUT } },
  crisis: { ...withChoices('Call or text 988.', ['I am safe now']), channelData: { kind: 'crisis' } },
  slow: { type: 'message', text: 'That took a while.' },
};

let browser: Browser;
let server: TestServer;
let chat: ChatPage;
/** Lets the answer to "slow" go. */
let release = () => {};

async function turn(context: TurnContext): Promise<void> {
  const { type, text = '' } = context.activity;
  if (type === 'conversationUpdate') await context.sendActivity(withChoices('welcome', ['One', 'Two']));
  if (type !== 'message') return;
  if (text === 'slow') await new Promise<void>((resolve) => (release = resolve));
  await context.sendActivity(ANSWERS[text] ?? `you said ${text}`);
}

const greeting = { text: 'welcome', choices: [{ title: 'One' }, { title: 'Two' }] };
beforeAll(async () => void ([browser, server] = await Promise.all([launch(), startServer({ turn, greeting })])));
afterAll(async () => {
  await browser.close();
  await server.stop();
});
afterEach(async () => {
  expect(chat.faults).toEqual([]);
  await chat.close();
});

test('axe finds nothing in any state, light or dark', async () => {
  chat = await ChatPage.open(browser, server.url, PHONE);
  await chat.shows('welcome');
  for (const state of ['answer', 'card', 'crisis']) await chat.ask(state);
  await chat.shows('988');
  expect(await chat.violations()).toEqual([]);
  await chat.page.emulateMedia({ colorScheme: 'dark' });
  await chat.page.locator('#menu-open').click();
  expect(await chat.violations()).toEqual([]);
  await chat.page.getByRole('button', { name: 'Delete my conversation' }).click();
  expect(await chat.violations()).toEqual([]);
  await chat.page.keyboard.press('Escape');
  await chat.page.evaluate("dispatchEvent(new Event('offline'))");
  await chat.offline.waitFor({ state: 'visible' });
  expect(await chat.violations()).toEqual([]);
});

/** Keeps what a screen reader is told, from the first moment. */
const LISTENING = `(() => {
    window.heard = '';
    const live = '[aria-live], [role=status], [role=alert], [role=log]';
    new MutationObserver((changes) => {
      for (const { target, addedNodes } of changes) {
        if (!(target.nodeType === 1 ? target : target.parentElement)?.closest(live)) continue;
        for (const node of addedNodes) window.heard += ' | ' + node.textContent;
      }
    }).observe(document, { childList: true, subtree: true });
  })()`;

test('a screen reader hears each reply once, and its suggestions too', async () => {
  chat = await ChatPage.open(browser, server.url, DESKTOP, LISTENING);
  await chat.ask('answer');
  await chat.shows('It is fast');
  await chat.titles();
  await chat.page.waitForFunction("window.heard.includes('How long?')");
  const heard = String(await chat.page.evaluate('window.heard'));
  for (const words of ['It is fast', 'How long?', 'welcome']) expect([words, heard.split(words).length - 1]).toEqual([words, 1]);
});

test('while the bot is at work three dots show it', async () => {
  chat = await ChatPage.open(browser, server.url, DESKTOP);
  await chat.shows('welcome');
  await chat.ask('slow');
  await chat.page.locator('.dots').waitFor();
  release();
  await chat.shows('That took a while');
  await chat.page.locator('.dots').waitFor({ state: 'detached' });
});

test('the greeting stands there before the chat does, and what is said meanwhile is not lost', async () => {
  chat = await ChatPage.open(browser, server.url, DESKTOP);
  let letThrough = () => {};
  const held = new Promise<void>((resolve) => (letThrough = resolve));
  await chat.page.context().route('**/webchat.js*', async (route) => {
    await held;
    await route.continue();
  });
  await chat.page.evaluate('sessionStorage.clear()');
  await chat.page.reload({ waitUntil: 'commit' });
  await chat.page.locator('#shell .bubble').filter({ hasText: 'welcome' }).waitFor();
  expect(await chat.violations()).toEqual([]);
  await chat.page.locator('#shell-text').fill('said early');
  await chat.page.keyboard.press('Enter');
  await chat.page.locator('#shell-text').fill('half a');
  letThrough();
  await chat.shows('you said said early');
  expect(await chat.page.getByPlaceholder('Type your question').inputValue()).toBe('half a');
  expect(await chat.bubbles.filter({ hasText: 'welcome' }).count()).toBe(1);
});

test('a talk is saved as plain words, and printed without the page around it', async () => {
  chat = await ChatPage.open(browser, server.url, DESKTOP);
  await chat.ask('answer');
  await chat.shows('It is fast');
  const [download] = await Promise.all([chat.page.waitForEvent('download'), chat.menu('Save as a file')]);
  const saved = readFileSync(await download.path(), 'utf8');
  for (const words of [CLINIC.name, 'You, ', 'It is fast.', 'section "Speed"', 'Not for emergencies'])
    expect(saved).toContain(words);
  expect(saved).not.toMatch(/\*\*|<p|undefined|Just now/);
  await chat.page.evaluate('window.print = () => {}');
  await chat.menu('Print');
  await chat.page.emulateMedia({ media: 'print' });
  expect(await chat.page.locator('#paper').innerText()).toContain('It is fast.');
  expect(await chat.page.locator('#head').isVisible()).toBe(false);
});

test('a page to keep is printed and copied by itself', async () => {
  chat = await ChatPage.open(browser, server.url, DESKTOP);
  await chat.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await chat.ask('card');
  await chat.shows('Take this with you');
  await chat.page.getByRole('button', { name: 'Copy' }).click();
  await chat.page.getByText('Copied').waitFor();
  expect(await chat.page.evaluate('navigator.clipboard.readText()')).toContain('For my visit\n\nQuestions\n\nTake this with you.');
  await chat.page.evaluate('window.print = () => {}');
  await chat.page.locator('.handout').getByRole('button', { name: 'Print' }).click();
  expect(await chat.page.locator('#paper').textContent()).toContain('Who is with me?');
});
