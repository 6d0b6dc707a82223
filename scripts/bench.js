'use strict';
/** Runs the benchmarks of bench/, which the bot's own build leaves out. Standard output is left to their tables. */
const { SOURCES, compile } = require('./build');

compile({ folders: [...SOURCES, 'bench', 'tests/support'], say: (line) => console.error(line) });
require('../dist/bench/index.js');
