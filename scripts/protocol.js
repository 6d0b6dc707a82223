'use strict';
/** tests/protocol.test.ts with a connector that is gone for ten seconds and longer, the real pace of Teams, and held to time. */
const { spawnSync } = require('node:child_process');
const path = require('node:path');

const jest = path.join(path.dirname(require.resolve('jest/package.json')), 'bin/jest.js');
const { status } = spawnSync(process.execPath, [jest, '-i', 'tests/protocol.test.ts'], {
  cwd: path.join(__dirname, '..'),
  env: { ...process.env, PROTOCOL: 'full' },
  stdio: 'inherit',
});
process.exit(status ?? 1);
