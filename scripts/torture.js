'use strict';
/** Runs bench/torture over the built bot. Standard output is left to its table. */
const { SOURCES, build, compile } = require('./build');

const say = (line) => console.error(line);
build({ say, learn: false });
compile({ folders: [...SOURCES, 'bench', 'tests/support'], say });
require('../dist/bench/torture/index.js');
