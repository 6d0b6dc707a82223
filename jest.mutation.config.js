'use strict';
/** The tests that a mutant of the safety screen or of its callers must get past: only quick ones, without encoder or server. */
/** @type {import('jest').Config} */
module.exports = {
  ...require('./jest.config.js'),
  testMatch: [
    '<rootDir>/tests/core/safety.grades.test.ts',
    '<rootDir>/tests/core/safety.reply.test.ts',
    '<rootDir>/tests/core/safety.lines.test.ts',
    '<rootDir>/tests/bot.test.ts',
  ],
  maxWorkers: 1,
};
