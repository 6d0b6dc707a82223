'use strict';
/** tests/safety.faults.test.ts at its full size: 100 crisis messages under each fault on each channel, and in time. */
const { spawnSync } = require('node:child_process');
const path = require('node:path');

const messages = process.argv[2] ?? '100';
const jest = path.join(path.dirname(require.resolve('jest/package.json')), 'bin/jest.js');
const { status } = spawnSync(process.execPath, [jest, '-i', 'tests/safety.faults.test.ts'], {
  cwd: path.join(__dirname, '..'),
  env: { ...process.env, FAULT_MESSAGES: messages },
  stdio: 'inherit',
});
process.exit(status ?? 1);
