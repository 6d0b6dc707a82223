'use strict';
/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts'],
  transform: { '^.+\\.ts$': '@swc/jest' },
  // The two browser suites each start a Chromium; two workers keep a two-core machine responsive.
  maxWorkers: 2,
  testTimeout: 30_000,
};
