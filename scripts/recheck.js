'use strict';
/** Holds every regular expression of the project against recheck and writes tests/support/patterns.json; `-- new` only those not in it. Takes minutes. */
const { spawnSync } = require('node:child_process');
const path = require('node:path');

const jest = path.join(path.dirname(require.resolve('jest/package.json')), 'bin/jest.js');
const env = { ...process.env, RECHECK: process.argv[2] === 'new' ? 'new' : 'all' };
const { status } = spawnSync(process.execPath, [jest, '-i', 'tests/patterns.test.ts'], { env, stdio: 'inherit' });
process.exit(status ?? 1);
