import type { Browser, BrowserContextOptions } from 'playwright-core';
import { launch } from '../../scripts/browser.js';
import { ChatPage, DESKTOP, PHONE } from '../support/page';
import { startProcess, type BotProcess } from '../support/process';

jest.setTimeout(120_000);

let browser: Browser;
let bot: BotProcess;
let url: string;
beforeAll(async () => {
  bot = startProcess();
  [browser, url] = await Promise.all([launch(), bot.ready]);
}, 300_000);
afterAll(async () => {
  await browser.close();
  bot.signal('SIGTERM');
  expect((await bot.exit).code).toBe(0);
});

const screens: readonly (readonly [string, BrowserContextOptions])[] = [
  ['a phone', PHONE],
  // `npm test` leaves these to `npm run test:browser`.
  ...(process.env['SHORT'] === 'yes' ? [] : ([['a desktop', DESKTOP], ['a phone in the dark', { ...PHONE, colorScheme: 'dark' }]] as const)),
];
describe.each(screens)('on %s', (_name, options) => {
  let chat: ChatPage;
  beforeEach(async () => {
    chat = await ChatPage.open(browser, url, options);
    await chat.shows('not a person');
  });
  afterEach(async () => {
    expect(chat.faults).toEqual([]);
    await chat.close();
  });

  test('a question in her own words gets its answer with its source, and a suggestion goes on', async () => {
    expect((await chat.titles()).length).toBeGreaterThanOrEqual(3);
    await chat.ask('how fast does it kick in?');
    await chat.shows(/From the article, section ".*" - checked \d{4}-\d\d-\d\d/);
    expect(await chat.last.innerText()).toMatch(/hours|days/);
    const [suggestion = ''] = await chat.titles();
    await chat.tap(suggestion);
    await chat.page.locator('.webchat__bubble--from-user').filter({ hasText: suggestion }).waitFor();
    expect(await chat.barriers()).toEqual([]);
    expect(await chat.overflow()).toBeLessThanOrEqual(0);
  });

  test('she is walked through the six steps, reloads in the middle, and goes on from there', async () => {
    await chat.ask('walk me through the whole process');
    await chat.tap(/step by step/i);
    for (const step of [1, 2, 3]) {
      await chat.shows(`Step ${step} of 6`);
      if (step < 3) await chat.tap(/^Next/);
    }
    expect(await chat.last.locator('.step-bar .done').count()).toBe(3);
    await chat.page.reload();
    await chat.shows('Step 3 of 6');
    for (const step of [4, 5, 6]) {
      await chat.tap(/^Next/);
      await chat.shows(`Step ${step} of 6`);
    }
    expect(await chat.barriers()).toEqual([]);
  });

  test('a crisis message is answered with 988 at once, in view, also in the middle of a dialog', async () => {
    await chat.ask('walk me through the whole process');
    await chat.tap(/step by step/i);
    await chat.shows('Step 1 of 6');
    await chat.ask('i want to kill myself');
    await chat.page.locator('.urgent').filter({ hasText: '988' }).last().waitFor({ timeout: 5_000 });
    expect(await chat.barriers()).toEqual([]);
    expect(await chat.page.locator('#safety').isVisible()).toBe(true);
  });

  test('she looks through the topics, finds one in spite of a typo, and asks it without the mouse', async () => {
    const { open, panel, search, options } = chat.topics;
    const wanted: string[] = [];
    chat.page.on('request', (request) => void wanted.push(new URL(request.url()).pathname));
    await open.click();
    await options.filter({ hasText: 'Help with nausea' }).waitFor();
    expect(wanted.sort()).toEqual(['/public/fuse.min.mjs', '/public/topics.json', '/public/topics.mjs']);
    expect(await chat.violations()).toEqual([]);
    expect(await chat.page.locator('#safety').isVisible()).toBe(true);
    await search.fill('nausaea');
    expect(await options.first().innerText()).toContain('Help with nausea');
    expect(await panel.getByRole('group').count()).toBe(1);
    expect(await chat.overflow()).toBeLessThanOrEqual(0);
    await search.press('Enter');
    await chat.page.locator('.webchat__bubble--from-user').filter({ hasText: 'Help with nausea' }).waitFor();
    await chat.shows('From the article, section "Managing Side Effects: Nausea"');
    expect(await panel.isVisible()).toBe(false);
  });

  test('the safety line, the phone and the box stay in view; text is at least 16 px', async () => {
    await chat.ask('what are the side effects?');
    await chat.shows('From the article');
    for (const selector of [
      '#safety',
      '#phone',
      '#menu-open',
      '#topics-open',
      'textarea, [data-testid="send box text area"]',
    ]) {
      const box = await chat.page.locator(selector).first().boundingBox();
      expect(box?.y).toBeGreaterThanOrEqual(0);
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(chat.page.viewportSize()?.height ?? 0);
    }
    const size = await chat.page.evaluate(`getComputedStyle(document.querySelector('.webchat__bubble p')).fontSize`);
    expect(parseFloat(String(size))).toBeGreaterThanOrEqual(16);
  });
});

test('the panel goes by keys, closes with Escape, and hands back the focus', async () => {
  const chat = await ChatPage.open(browser, url);
  const { open, panel, search, options } = chat.topics;
  await open.press('Enter');
  await options.first().waitFor();
  await search.fill('session');
  expect(await chat.violations()).toEqual([]);
  await search.press('ArrowDown');
  expect(await options.nth(1).getAttribute('aria-selected')).toBe('true');
  expect(await search.getAttribute('aria-activedescendant')).toBe(await options.nth(1).getAttribute('id'));
  await search.press('ArrowUp');
  await search.press('ArrowUp');
  expect(await options.last().getAttribute('aria-selected')).toBe('true');
  expect(await options.last().innerText()).toBe('Ask in the chat: "session"');
  await search.press('Escape');
  expect(await panel.isVisible()).toBe(false);
  expect(await open.evaluate('document.activeElement.id')).toBe('topics-open');
  expect(await chat.page.locator('.webchat__bubble--from-user').count()).toBe(0);
  expect(chat.faults).toEqual([]);
  await chat.close();
});
