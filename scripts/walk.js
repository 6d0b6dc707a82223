'use strict';
/** tests/safety.walk.test.ts at length: 2,000 talks at random and 1,000 places, or as many talks as are asked for. */
const { spawnSync } = require('node:child_process');
const path = require('node:path');

const talks = process.argv[2] ?? '2000';
const jest = path.join(path.dirname(require.resolve('jest/package.json')), 'bin/jest.js');
const { status } = spawnSync(process.execPath, [jest, '-i', 'tests/safety.walk.test.ts'], {
  cwd: path.join(__dirname, '..'),
  env: { ...process.env, WALK_TALKS: talks, WALK_PLACES: String(Math.ceil(Number(talks) / 2)) },
  stdio: 'inherit',
});
process.exit(status ?? 1);
