'use strict';
/** Talks to the bot in the terminal as Teams or a phone would: scripts/try/ beside the stand-in for Azure of the tests. */
const { SOURCES, compile } = require('./build');

compile({ folders: [...SOURCES, 'tests/support', 'scripts/try'], say: (line) => console.error(line) });
require('../dist/scripts/try/index.js');
