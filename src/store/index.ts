export * from './store';
export { measureStore } from './measured';
export { openMemoryStore } from './memory';
export { openSqliteStore } from './sqlite';
export { openPostgresStore } from './postgres';
export { createSeal, type Seal } from './seal';
export { transactOptimistically } from './optimistic';
export { Lock } from './lock';
export { startPurging, type Purging } from './retention';
