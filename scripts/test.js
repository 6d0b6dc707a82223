'use strict';
/** Everything that must hold: types, lint, the knowledge, the tests. Stops at the first stage that fails. */
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');

const ROOT = path.join(__dirname, '..');
const bin = (name, file) => path.join(path.dirname(require.resolve(`${name}/package.json`)), file);

const JEST = bin('jest', 'bin/jest.js');
// The browser has the machine to itself: beside busy tests it waited longer for a frame than a patient ever would.
// Breaks of the network take their time; npm run test:browser runs them too.
const LONG = ['tests/e2e/network'];
const ALL_TESTS = [
  ['tests', [JEST, '--testPathIgnorePatterns', 'tests/e2e']],
  ['tests in the browser', [JEST, 'tests/e2e', '--testPathIgnorePatterns', ...LONG]],
];

const STAGES = [
  ['types', [bin('typescript', 'bin/tsc'), '--noEmit']],
  ['lint', [bin('eslint', 'bin/eslint.js'), '.', '--max-warnings', '0']],
  ['build', ['scripts/build.js']],
  ['knowledge', ['scripts/run.js', 'check'], 'src/cli/check.ts'],
  ...(process.argv.length > 2 ? [['tests', [JEST, ...process.argv.slice(2)]]] : ALL_TESTS),
];

for (const [name, command, needed] of STAGES) {
  if (needed && !fs.existsSync(path.join(ROOT, needed))) continue;
  console.log(`\n== ${name}`);
  const { status, signal } = spawnSync(process.execPath, command, { cwd: ROOT, stdio: 'inherit' });
  if (status === 0) continue;
  console.error(`\nnpm test: stopped, the stage "${name}" failed${signal ? ` (${signal})` : ''}.`);
  process.exit(status ?? 1);
}
