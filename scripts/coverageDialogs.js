'use strict';
/** coverageDialogs.js: which ways through the dialogs the talks of tests/conversations took, as a table. Fails below 100 %. */
const { spawnSync } = require('node:child_process');
const path = require('node:path');

const jest = path.join(path.dirname(require.resolve('jest/package.json')), 'bin/jest.js');
const { status } = spawnSync(process.execPath, [jest, 'tests/conversations.test.ts', '--silent=false'], {
  cwd: path.join(__dirname, '..'),
  stdio: 'inherit',
  env: { ...process.env, COVERAGE: '1' },
});
process.exit(status ?? 1);
