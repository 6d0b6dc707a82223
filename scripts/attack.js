'use strict';
/** The flood of hostile requests of tests/edge.test.ts at its full size: 20,000, or as many as are asked for. */
const { spawnSync } = require('node:child_process');
const path = require('node:path');

const tries = process.argv[2] ?? '20000';
const jest = path.join(path.dirname(require.resolve('jest/package.json')), 'bin/jest.js');
const { status } = spawnSync(process.execPath, [jest, '-i', 'tests/edge.test.ts', '-t', 'a hostile request'], {
  cwd: path.join(__dirname, '..'),
  env: { ...process.env, ATTACK_TRIES: tries },
  stdio: 'inherit',
});
process.exit(status ?? 1);
