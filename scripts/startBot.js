'use strict';
const { spawn } = require('node:child_process');
const fs = require('node:fs');
const { tmpdir } = require('node:os');
const path = require('node:path');

const ROOT = path.join(__dirname, '..');

/** A bot of its own on a free port with data that nobody keeps. Resolves to its address and how to end it. */
function startBot(settings = {}) {
  const DATA_DIR = fs.mkdtempSync(path.join(tmpdir(), 'faq-bot-'));
  const env = { ...process.env, PORT: '0', LOG_LEVEL: 'error', DATA_DIR, ...settings };
  const child = spawn(process.execPath, ['scripts/start.js'], { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (chunk) => {
      said += chunk;
      const url = /open (http:\S+) in a browser/.exec(said)?.[1];
      if (url) resolve({ url, stop: () => child.kill('SIGTERM') });
    });
    child.on('close', () => reject(new Error(said)));
  });
}

module.exports = { startBot };
