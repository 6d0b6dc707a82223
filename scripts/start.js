'use strict';
/** Builds what is out of date, then runs the bot in this process, so that signals reach it. */
const { build } = require('./build');

// What is not learned yet, the bot learns when it starts.
build({ learn: false });
require('../dist/src/index.js');
