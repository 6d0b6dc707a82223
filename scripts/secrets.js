'use strict';
/** The planted secrets of tests/secrets.test.ts at full size: 1,000 turns, or as many as are asked for. */
const { spawnSync } = require('node:child_process');
const path = require('node:path');

const turns = process.argv[2] ?? '1000';
const jest = path.join(path.dirname(require.resolve('jest/package.json')), 'bin/jest.js');
const { status } = spawnSync(process.execPath, [jest, '-i', 'tests/secrets.test.ts'], {
  cwd: path.join(__dirname, '..'),
  env: { ...process.env, SECRET_TURNS: turns },
  stdio: 'inherit',
});
process.exit(status ?? 1);
