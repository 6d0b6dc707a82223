'use strict';
/** The rolling restart of tests/rolling.test.ts with real processes over Postgres: 20,000 requests, or as many as are asked for. */
const { spawnSync } = require('node:child_process');
const path = require('node:path');
const { build } = require('./build');

const requests = process.argv[2] ?? '20000';
build({ learn: false });
const jest = path.join(path.dirname(require.resolve('jest/package.json')), 'bin/jest.js');
const { status } = spawnSync(process.execPath, [jest, '-i', 'tests/rolling.test.ts'], {
  cwd: path.join(__dirname, '..'),
  env: { ...process.env, ROLLING_REQUESTS: requests },
  stdio: 'inherit',
});
process.exit(status ?? 1);
