'use strict';
/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts'],
  // jose is written in ES modules only, which jest does not load by itself.
  transform: { '^.+\\.ts$': '@swc/jest', '/node_modules/jose/.+\\.js$': '@swc/jest' },
  transformIgnorePatterns: ['/node_modules/(?!jose/)'],
  // The two browser suites each start a Chromium; two workers keep a two-core machine responsive.
  maxWorkers: 2,
  testTimeout: 30_000,
};
