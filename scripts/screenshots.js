'use strict';
/**
 * Pictures of the chat for the documentation, in docs/images/. Starts a bot of its own, or takes the one at the address given:
 *   npm run screenshots [-- http://localhost:3978]
 */
const fs = require('node:fs');
const path = require('node:path');
const { launch } = require('./browser');
const { startBot } = require('./startBot');

const ROOT = path.join(__dirname, '..');
const IMAGES = path.join(ROOT, 'docs', 'images');
const DESKTOP = { viewport: { width: 1280, height: 800 } };
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

const box = (chat) => chat.locator('#webchat textarea').first();
const ask = (text) => async (chat) => {
  const before = await chat.locator('.webchat__bubble--from-user').count();
  await box(chat).fill(text);
  await box(chat).press('Enter');
  await answerAfter(chat, before);
};
const tap = (title) => async (chat) => {
  const before = await chat.locator('.webchat__bubble--from-user').count();
  await chat.locator('.webchat__suggested-action').filter({ hasText: title }).first().click();
  await answerAfter(chat, before);
};
const openTopics = (text) => async (chat) => {
  await chat.locator('#topics-open').click();
  await chat.locator('#topics [role=option]').first().waitFor();
  if (text) await chat.locator('#topics-search').fill(text);
};
const larger = async (chat) => {
  await chat.locator('#menu-open').click();
  for (let step = 0; step < 2; step++) await chat.locator('#text-larger').click();
  await chat.locator('#menu-open').click();
};
const click = (selector) => (chat) => chat.locator(selector).first().click();

const ANSWER = ask('how fast does it kick in?');
const STEPS = [ask('walk me through the whole process'), tap(/step by step/i), tap(/^Next/)];
/** What each picture shows: the screen, and what a patient does before it is taken. `site`: on the sample clinic's page. */
const PICTURES = {
  'closed-desktop': { site: true, closed: true, screen: DESKTOP },
  'answer-panel': { site: true, screen: DESKTOP, steps: [ANSWER] },
  'answer-desktop': { screen: DESKTOP, steps: [ANSWER] },
  'topics-desktop': { screen: DESKTOP, steps: [openTopics()] },
  'greeting-phone': { site: true, screen: PHONE },
  'answer-phone': { site: true, screen: PHONE, steps: [ANSWER] },
  'answer-phone-dark': { site: true, screen: { ...PHONE, colorScheme: 'dark' }, steps: [ANSWER] },
  'answer-phone-large': { site: true, screen: PHONE, steps: [larger, ANSWER] },
  'steps-phone': { site: true, screen: PHONE, steps: STEPS },
  'crisis-phone': { site: true, screen: PHONE, steps: [ask('i want to kill myself')] },
  'card-phone': { site: true, screen: PHONE, steps: [...STEPS, ...Array(4).fill(tap(/^Next/)), toCard] },
  'topics-search-phone': { site: true, screen: PHONE, steps: [openTopics('sesion')] },
  'menu-phone': { site: true, screen: PHONE, steps: [click('#menu-open')] },
  'greeting-phone-spanish': { screen: { ...PHONE, locale: 'es-US' } },
};

/** On from the last step, until the bot gives the page to keep. */
async function toCard(chat) {
  for (let turn = 0; turn < 4 && (await chat.locator('.handout').count()) === 0; turn++) {
    const onward = chat.locator('.webchat__suggested-action');
    const no = onward.filter({ hasText: /no questions|no, thanks|skip/i });
    const title = await ((await no.count()) > 0 ? no : onward).first().innerText();
    await tap(title)(chat);
  }
  await chat.locator('.handout').last().evaluate((card) => card.scrollIntoView({ block: 'end' }));
}

async function main() {
  const [given] = process.argv.slice(2);
  const own = given ? undefined : await startBot();
  const browser = await launch();
  fs.rmSync(IMAGES, { recursive: true, force: true });
  fs.mkdirSync(IMAGES, { recursive: true });
  for (const [name, what] of Object.entries(PICTURES)) {
    await picture(browser, given ?? own.url, what, path.join(IMAGES, `${name}.png`));
    console.log(`docs/images/${name}.png`);
  }
  await browser.close();
  own?.stop();
}

async function picture(browser, url, { site, closed, screen, steps = [] }, file) {
  const context = await browser.newContext({ ...screen, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(site ? `${url}/demo` : url);
  if (site) await page.locator('button.launcher').waitFor();
  if (site && !closed) await page.locator('button.launcher').click();
  if (!closed) await talk(site ? page.frameLocator('.panel iframe') : page, page, steps);
  await page.screenshot({ path: file });
  await context.close();
}

async function talk(chat, page, steps) {
  await chat.locator('.webchat__suggested-action').first().waitFor();
  for (const step of steps) await step(chat);
  await page.waitForTimeout(800); // the transcript scrolls to its place
}

/** Until the bot has answered what the patient said last. */
async function answerAfter(chat, before) {
  const bubbles = chat.locator('.webchat__bubble');
  await chat.locator('.webchat__bubble--from-user').nth(before).waitFor();
  const end = Date.now() + 15_000;
  while (Date.now() < end) {
    const last = await bubbles.last().getAttribute('class');
    if (!last.includes('from-user')) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the bot did not answer');
}

main().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
