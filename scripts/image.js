'use strict';
/**
 * Does what the Dockerfile says, without Docker: its stages in folders of this machine, npm as it stands there, and then starts
 * the last one as a user without rights and asks it what HEALTHCHECK asks. Takes some minutes and the registry of packages.
 */
const { spawn, spawnSync } = require('node:child_process');
const { randomBytes } = require('node:crypto');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

const ROOT = path.join(__dirname, '..');
const WORK = fs.mkdtempSync(path.join(os.tmpdir(), 'faq-bot-image-'));
fs.chmodSync(WORK, 0o755);
/** "nobody", where we are root. */
const USER = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
const PORT = 39_781;
const ignored = fs.readFileSync(path.join(ROOT, '.dockerignore'), 'utf8').split('\n').filter((line) => line && !line.startsWith('#'));
const isIgnored = (file) => ignored.some((one) => path.matchesGlob?.(file, one) || file === one || file.startsWith(`${one}/`));

const stages = [];
let env = {};
for (const line of fs.readFileSync(path.join(ROOT, 'Dockerfile'), 'utf8').split('\n')) {
  const [, name, words] = /^([A-Z]+) (.+)$/.exec(line) ?? [];
  if (name === undefined) continue;
  step(name, words);
}

function step(name, words) {
  const stage = stages.at(-1);
  console.log(`${stage?.name ?? ''} ${name} ${words.slice(0, 90)}`);
  switch (name) {
    case 'FROM': {
      const called = / AS (\S+)$/.exec(words)?.[1] ?? 'last';
      stages.push({ name: called, root: path.join(WORK, called) });
      fs.mkdirSync(path.join(WORK, called, 'app'), { recursive: true });
      return;
    }
    case 'ENV':
      for (const pair of words.split(' ')) env[pair.split('=')[0]] = within(stage, pair.split('=')[1]);
      return;
    case 'RUN':
      return run(words.replace(/(^| )(\/\w[\w/]*)/g, (_, before, place) => before + within(stage, place)).replace(/chown node:node/, 'chmod 777'), stage);
    case 'COPY':
      return copy(words.split(' '), stage);
    case 'CMD':
      return void start(JSON.parse(words), stage);
    default:
      return;
  }
}

function within(stage, place) {
  return place.startsWith('/') ? path.join(stage.root, place) : place;
}

function run(command, stage) {
  const { status } = spawnSync('sh', ['-c', command], { cwd: path.join(stage.root, 'app'), stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) fail(`it failed: ${command}`);
}

function copy(words, stage) {
  const from = words[0].startsWith('--from=') ? stages.find(({ name }) => name === words[0].slice(7)) : undefined;
  const sources = words.slice(from ? 1 : 0, -1);
  const target = path.join(stage.root, 'app', words.at(-1));
  for (const source of sources) {
    const place = from ? path.join(from.root, source) : path.join(ROOT, source);
    const into = source === '.' || !words.at(-1).endsWith('/') ? target : path.join(target, path.basename(source));
    fs.cpSync(place, into, { recursive: true, verbatimSymlinks: true, filter: (file) => from !== undefined || !isIgnored(path.relative(ROOT, file)) });
  }
}

async function start(command, stage) {
  const settings = { ...env, PATH: process.env.PATH, PORT: String(PORT), HOST: '127.0.0.1', WEB_CHAT_ONLY: 'yes', PUBLIC_URL: 'https://bot.example.org', DATA_KEYS: key(), DIRECTLINE_KEY: key(), STOP_DELAY: '0' };
  const bot = spawn(command[0], command.slice(1), { cwd: path.join(stage.root, 'app'), env: settings, stdio: ['ignore', 'inherit', 'inherit'], ...USER });
  for (let second = 0; second < 60 && bot.exitCode === null; second++) {
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const answer = await fetch(`http://127.0.0.1:${PORT}/healthz`).catch(() => undefined);
    if (answer?.ok) return done(bot, stage);
  }
  bot.kill('SIGKILL');
  fail('what came out of it does not become healthy');
}

function key() {
  return randomBytes(32).toString('base64');
}

function done(bot, stage) {
  const size = spawnSync('du', ['-sm', stage.root], { encoding: 'utf8' }).stdout.split('\t')[0];
  bot.once('exit', (code) => {
    fs.rmSync(WORK, { recursive: true, force: true });
    console.log(`healthy, ${size} MB beside Node.js, ended with ${code} on SIGTERM`);
    process.exit(code === 0 ? 0 : 1);
  });
  bot.kill('SIGTERM');
}

function fail(why) {
  console.error(`npm run image: ${why}; the folders are in ${WORK}`);
  process.exit(1);
}
