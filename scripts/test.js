'use strict';
/** Everything that must hold: types, lint, the knowledge, the tests. Stops at the first stage that fails. */
const { spawn } = require('node:child_process');
const path = require('node:path');

const ROOT = path.join(__dirname, '..');
const bin = (name, file) => path.join(path.dirname(require.resolve(`${name}/package.json`)), file);

const JEST = bin('jest', 'bin/jest.js');
// The browser has the machine to itself: beside busy tests it waited longer for a frame than a patient ever would.
// What takes long has commands of its own: npm run test:browser and npm run test:long.
const LONG_IN_THE_BROWSER = ['tests/e2e/states', 'tests/e2e/widget'];
const LONG = ['tests/questions', 'tests/try', 'tests/secrets', 'tests/rolling', 'tests/telemetry'];
const ALL_TESTS = [
  ['tests', [JEST, '--testPathIgnorePatterns', 'tests/e2e', ...LONG]],
  ['tests in the browser', [JEST, 'tests/e2e', '--testPathIgnorePatterns', ...LONG_IN_THE_BROWSER]],
];

/** Takes as long as the three that come first, and needs nothing of them: it runs beside them. */
const LINT = ['lint', [bin('eslint', 'bin/eslint.js'), '.', '--max-warnings', '0']];
const FIRST = [
  ['types', [bin('typescript', 'bin/tsc'), '--noEmit']],
  ['build', ['scripts/build.js']],
  ['knowledge', ['scripts/run.js', 'check']],
];
const TESTS = process.argv.length > 2 ? [['tests', [JEST, ...process.argv.slice(2)]]] : ALL_TESTS;

function start([, command], stdio) {
  return spawn(process.execPath, command, { cwd: ROOT, env: { ...process.env, SHORT: 'yes' }, stdio });
}

const ended = (child) => new Promise((resolve) => child.on('close', (status, signal) => resolve({ status: status ?? 1, signal })));

/** Its words come when it is over, in one piece. */
function startBeside(stage) {
  const child = start(stage, ['ignore', 'pipe', 'pipe']);
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => said.push(bytes));
  let stopped = false;
  const end = ended(child).then((how) => {
    if (!stopped) process.stdout.write(`\n== ${stage[0]}\n${Buffer.concat(said)}`);
    return how;
  });
  return {
    end,
    stop() {
      stopped = true;
      child.kill();
    },
  };
}

function run(stage) {
  console.log(`\n== ${stage[0]}`);
  return ended(start(stage, 'inherit'));
}

async function main() {
  const lint = startBeside(LINT);
  for (const stage of FIRST) {
    if (failed(stage, await run(stage))) return lint.stop();
  }
  if (failed(LINT, await lint.end)) return;
  for (const stage of TESTS) {
    if (failed(stage, await run(stage))) return;
  }
}

function failed([name], { status, signal }) {
  if (status === 0) return false;
  console.error(`\nnpm test: stopped, the stage "${name}" failed${signal ? ` (${signal})` : ''}.`);
  process.exitCode = status;
  return true;
}

void main();
