'use strict';
/** tests/try.test.ts with those that start a bot of their own. */
const { spawnSync } = require('node:child_process');
const path = require('node:path');

const jest = path.join(path.dirname(require.resolve('jest/package.json')), 'bin/jest.js');
const { status } = spawnSync(process.execPath, [jest, '-i', 'tests/try.test.ts'], {
  cwd: path.join(__dirname, '..'),
  env: { ...process.env, TRY_OWN_BOT: '1' },
  stdio: 'inherit',
});
process.exit(status ?? 1);
