'use strict';
/** Everything that must hold: types, lint, the knowledge, the tests. Stops at the first stage that fails. */
const { spawn } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');

const ROOT = path.join(__dirname, '..');
const bin = (name, file) => path.join(path.dirname(require.resolve(`${name}/package.json`)), file);

const JEST = bin('jest', 'bin/jest.js');
// The browser has the machine to itself: beside busy tests it waited longer for a frame than a patient ever would.
// What takes long has commands of its own: npm run test:browser and npm run test:long.
const LONG_IN_THE_BROWSER = ['tests/e2e/states', 'tests/e2e/widget'];
const LONG = ['tests/questions', 'tests/try', 'tests/secrets', 'tests/rolling'];
const ALL_TESTS = [
  [['tests', [JEST, '--testPathIgnorePatterns', 'tests/e2e', ...LONG]]],
  [['tests in the browser', [JEST, 'tests/e2e', '--testPathIgnorePatterns', ...LONG_IN_THE_BROWSER]]],
];

/** Those of one line run side by side. */
const STAGES = [
  [
    ['types', [bin('typescript', 'bin/tsc'), '--noEmit']],
    ['lint', [bin('eslint', 'bin/eslint.js'), '.', '--max-warnings', '0']],
  ],
  [['build', ['scripts/build.js']]],
  [['knowledge', ['scripts/run.js', 'check'], 'src/cli/check.ts']],
  ...(process.argv.length > 2 ? [[['tests', [JEST, ...process.argv.slice(2)]]]] : ALL_TESTS),
];

function run([name, command, needed], alone) {
  if (needed && !fs.existsSync(path.join(ROOT, needed))) return Promise.resolve({ name, status: 0 });
  if (alone) console.log(`\n== ${name}`);
  const child = spawn(process.execPath, command, {
    cwd: ROOT,
    env: { ...process.env, SHORT: 'yes' },
    stdio: alone ? 'inherit' : ['ignore', 'pipe', 'pipe'],
  });
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (bytes) => said.push(bytes));
  return new Promise((resolve) =>
    child.on('close', (status, signal) => {
      if (!alone) process.stdout.write(`\n== ${name}\n${Buffer.concat(said)}`);
      resolve({ name, status: status ?? 1, signal });
    }),
  );
}

async function main() {
  for (const stages of STAGES) {
    const ends = await Promise.all(stages.map((stage) => run(stage, stages.length === 1)));
    for (const { name, status, signal } of ends) {
      if (status === 0) continue;
      console.error(`\nnpm test: stopped, the stage "${name}" failed${signal ? ` (${signal})` : ''}.`);
      process.exitCode = status;
      return;
    }
  }
}

void main();
