'use strict';
/** Builds what is out of date, then runs the bot in this process, so that signals reach it. */
const { build } = require('./build');

build();
require('../dist/src/index.js');
