'use strict';
/**
 * Pictures of the page for the documentation, in docs/images/. Starts a bot of its own, or takes the one at the address given:
 *   node scripts/screenshots.js [http://localhost:3978]
 */
const { spawn } = require('node:child_process');
const fs = require('node:fs');
const { tmpdir } = require('node:os');
const path = require('node:path');
const { launch } = require('./browser');

const ROOT = path.join(__dirname, '..');
const IMAGES = path.join(ROOT, 'docs', 'images');
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
const SCREENS = {
  desktop: { viewport: { width: 1280, height: 800 } },
  phone: PHONE,
  'phone-dark': { ...PHONE, colorScheme: 'dark' },
};

const ask = (text) => async (page) => {
  const before = await page.locator('.webchat__bubble--from-user').count();
  await page.getByPlaceholder('Type your question').fill(text);
  await page.getByPlaceholder('Type your question').press('Enter');
  await answerAfter(page, before);
};
const tap = (title) => async (page) => {
  const before = await page.locator('.webchat__bubble--from-user').count();
  await page.locator('.webchat__suggested-action').filter({ hasText: title }).first().click();
  await answerAfter(page, before);
};

const openTopics = (text) => async (page) => {
  await page.locator('#topics-open').click();
  await page.locator('#topics [role=option]').first().waitFor();
  if (text) await page.locator('#topics-search').fill(text);
};

/** What each picture shows, as what a patient does before it is taken. */
const SCENES = {
  greeting: [],
  answer: [ask('how fast does it kick in?')],
  steps: [ask('walk me through the whole process'), tap(/step by step/i), tap(/^Next/)],
  crisis: [ask('i want to kill myself')],
  topics: [openTopics()],
  'topics-search': [openTopics('sesion')],
};

async function main() {
  const [given] = process.argv.slice(2);
  const own = given ? undefined : await startBot();
  const browser = await launch();
  fs.mkdirSync(IMAGES, { recursive: true });
  for (const [screen, options] of Object.entries(SCREENS)) {
    for (const [scene, steps] of Object.entries(SCENES)) {
      await picture(browser, given ?? own.url, options, steps, path.join(IMAGES, `${scene}-${screen}.png`));
    }
  }
  await browser.close();
  own?.child.kill('SIGTERM');
}

async function picture(browser, url, options, steps, file) {
  const context = await browser.newContext({ ...options, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(url);
  await page.locator('.webchat__suggested-action').first().waitFor();
  for (const step of steps) await step(page);
  await page.getByText('Connecting...').waitFor({ state: 'hidden' });
  await page.waitForTimeout(800); // the transcript scrolls to its end
  await page.screenshot({ path: file });
  await context.close();
  console.log(path.relative(ROOT, file));
}

async function answerAfter(page, before) {
  await page.waitForFunction(
    (count) => {
      const bubbles = [...document.querySelectorAll('.webchat__bubble')];
      const mine = bubbles.filter((bubble) => bubble.matches('.webchat__bubble--from-user')).length;
      return mine > count && !bubbles.at(-1).matches('.webchat__bubble--from-user');
    },
    before,
    { timeout: 15_000 },
  );
}

function startBot() {
  const env = {
    ...process.env,
    PORT: '0',
    LOG_LEVEL: 'error',
    DATA_DIR: fs.mkdtempSync(path.join(tmpdir(), 'faq-bot-')),
  };
  const child = spawn(process.execPath, ['scripts/start.js'], { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (chunk) => {
      said += chunk;
      const url = /open (http:\S+) in a browser/.exec(said)?.[1];
      if (url) resolve({ child, url });
    });
    child.on('close', () => reject(new Error(said)));
  });
}

main().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
