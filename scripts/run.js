'use strict';
/** run.js NAME args: runs src/cli/NAME with standard output left to it alone. */
const fs = require('node:fs');
const path = require('node:path');
const { compile } = require('./build');

const [node, , name, ...args] = process.argv;
compile({ say: (line) => console.error(line) });
const file = path.join(__dirname, '..', 'dist', 'src', 'cli', `${name}.js`);
if (!/^[\w-]+$/.test(name ?? '') || !fs.existsSync(file)) {
  console.error(`there is no command "${name ?? ''}"; src/cli/ has one file for each`);
  process.exit(2);
}
process.argv = [node, file, ...args];
require(file);
