'use strict';
/** walkDialogs.js [turns] [seed]: the random walk of tests/walk.test.ts, long; 2,000 turns on each channel unless told. */
const { spawnSync } = require('node:child_process');
const path = require('node:path');

const [turns = '2000', seed] = process.argv.slice(2);
const jest = path.join(path.dirname(require.resolve('jest/package.json')), 'bin/jest.js');
const env = { ...process.env, WALK_TURNS: turns, ...(seed === undefined ? {} : { WALK_SEED: seed }) };
const { status } = spawnSync(process.execPath, [jest, 'tests/walk.test.ts', '--testTimeout', '1800000'], {
  cwd: path.join(__dirname, '..'),
  stdio: 'inherit',
  env,
});
process.exit(status ?? 1);
