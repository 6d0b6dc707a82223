'use strict';
/**
 * How fast the web chat is, in the browser that comes with the packages: npm run bench:web [-- runs]
 * Each run is a new visitor with an empty cache on /demo. Beside it stands the plainest page with Web Chat: the same bundle
 * from the same server, opened by the same click, as Microsoft's samples do it.
 */
const { launch } = require('./browser');
const { startBot } = require('./startBot');

const RUNS = Number(process.argv[2] ?? 7);
/** A slow phone: a quarter of this machine's speed, 9 Mbps down. Latency as of a mobile network. */
const SLOW = { cpu: 4, down: 9e6 / 8, up: 1.5e6 / 8, latency: 60 };
const QUESTIONS = ['how fast does it work?', 'what are the side effects?', 'is it safe?', 'how long does it last?'];
/** What the issue asks for. */
const GOALS = { firstMessage: 1_500, share: 60, bytes: 5_000, reply: 150 };

const PLAIN_HOST = `<!doctype html><title>plain</title><button class="launcher">Chat</button>
<script>document.querySelector('button').onclick = () => {
  const frame = document.createElement('iframe');
  frame.style = 'width:400px;height:640px'; frame.src = '/plain-chat'; document.body.append(frame);
};</script>`;
const plainChat = (script) => `<!doctype html><title>plain chat</title><div id="webchat" style="height:620px"></div>
<script src="${script}"></script><script>(async () => {
  const response = await fetch('/v3/directline/tokens/generate', { method: 'POST' });
  const { token } = await response.json();
  const directLine = WebChat.createDirectLine({ token, domain: location.origin + '/v3/directline' });
  WebChat.renderWebChat({ directLine }, document.getElementById('webchat'));
})();</script>`;

async function main() {
  const bot = await startBot({ RATE_LIMIT: '0' });
  // The plain page comes from this script, and from a page of no known address Chromium opens no socket to this machine.
  const browser = await launch(['--disable-features=LocalNetworkAccessChecks']);
  const html = await (await fetch(bot.url)).text();
  const script = /"(\/public\/webchat\.js\?v=[\w-]+)"/.exec(html)[1];
  const opened = { url: bot.url, script };
  const results = { ours: [], plain: [], slowOurs: [], slowPlain: [] };
  for (let run = 0; run < RUNS; run++) {
    // Side by side, so that whatever else this machine does meets both.
    results.ours.push(await visit(browser, opened, '/demo'));
    results.plain.push(await visit(browser, opened, '/plain'));
    results.slowOurs.push(await visit(browser, opened, '/demo', SLOW));
    results.slowPlain.push(await visit(browser, opened, '/plain', SLOW));
  }
  const replies = await askMany(browser, bot.url);
  await browser.close();
  bot.stop();
  report(results, replies);
}

/** A new visitor's way from the click to the first words. Milliseconds on the page's own clock; bytes as they travelled. */
async function visit(browser, { url, script }, path, slow) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await page.route('**/plain', (route) => route.fulfill({ contentType: 'text/html', body: PLAIN_HOST }));
  await page.route('**/plain-chat', (route) => route.fulfill({ contentType: 'text/html', body: plainChat(script) }));
  const network = await context.newCDPSession(page);
  let bytes = 0;
  const ofChat = new Set();
  await network.send('Network.enable');
  network.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (request.url.endsWith('/widget.js')) ofChat.add(requestId);
  });
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (ofChat.has(requestId)) bytes += encodedDataLength;
  });
  await page.goto(`${url}${path}`, { waitUntil: 'networkidle' });
  if (slow) await throttle(network, slow);
  const before = bytes;
  const started = performance.now();
  await page.evaluate(`(document.querySelector('[popover]')?.shadowRoot ?? document).querySelector('.launcher').click()`);
  const chat = page.frameLocator('iframe');
  const words = chat.locator('#shell .bubble, #webchat .webchat__bubble__content').filter({ hasText: 'computer program' });
  await words.first().waitFor({ timeout: 60_000 });
  const firstMessage = performance.now() - started;
  await chat.locator('#webchat .webchat__bubble__content').first().waitFor({ timeout: 60_000 });
  const connected = performance.now() - started;
  await context.close();
  return { bytes: before, firstMessage, connected };
}

async function throttle(network, { cpu, down, up, latency }) {
  await network.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  const conditions = { offline: false, downloadThroughput: down, uploadThroughput: up, latency };
  await network.send('Network.emulateNetworkConditions', conditions);
}

/** From Enter to the reply's bubble in the page, once for each question and run, in one long talk. */
async function askMany(browser, url) {
  const page = await browser.newPage();
  await page.goto(url);
  await page.locator('#webchat .webchat__bubble__content').first().waitFor();
  const box = page.getByPlaceholder('Type your question');
  const times = [];
  for (let run = 0; run < RUNS; run++) {
    const reply = await page.evaluateHandle(WAIT_FOR_REPLY);
    await box.fill(QUESTIONS[run % QUESTIONS.length]);
    await box.press('Enter');
    times.push(await reply.evaluate((waiting) => waiting.done));
  }
  await page.close();
  return times;
}

/** Runs in the page: the time between the next Enter and the next bubble of the bot, drawn. */
const WAIT_FOR_REPLY = `(() => {
  const bots = () => document.querySelectorAll('.webchat__bubble:not(.webchat__bubble--from-user)').length;
  const before = bots();
  let started;
  addEventListener('keydown', ({ key }) => key === 'Enter' && (started ??= performance.now()), { capture: true, once: false });
  const done = new Promise((resolve) => {
    const look = new MutationObserver(() => {
      if (bots() === before) return;
      look.disconnect();
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - started)));
    });
    look.observe(document.querySelector('#webchat'), { childList: true, subtree: true });
  });
  return { done };
})()`;

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

function report({ ours, plain, slowOurs, slowPlain }, replies) {
  const of = (list, name) => Math.round(median(list.map((one) => one[name])));
  const share = Math.round((100 * of(slowOurs, 'firstMessage')) / of(slowPlain, 'firstMessage'));
  const shareReady = Math.round((100 * of(slowOurs, 'connected')) / of(slowPlain, 'connected'));
  const reply = Math.round(median(replies));
  console.log(`Medians of ${RUNS} visits with an empty cache; the plain page is Web Chat's bundle as the samples use it.\n`);
  line('bytes before the click', of(ours, 'bytes'), `at most ${GOALS.bytes}`);
  line('click to first bot message, ms', of(ours, 'firstMessage'), `at most ${GOALS.firstMessage}`);
  line('  the plain page', of(plain, 'firstMessage'));
  line('click to a chat that is connected, ms', of(ours, 'connected'));
  line('slow phone: click to first bot message, ms', of(slowOurs, 'firstMessage'));
  line('  the plain page', of(slowPlain, 'firstMessage'));
  line('  share of the plain page, %', share, `at most ${GOALS.share}`);
  line('slow phone: click to a chat that is connected, ms', of(slowOurs, 'connected'));
  line('  share of the plain page, %', shareReady);
  line('message to reply on screen, ms', reply, `at most ${GOALS.reply}`);
}

function line(name, value, goal = '') {
  console.log(`${name.padEnd(52)} ${String(value).padStart(7)}   ${goal}`);
}

main().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
