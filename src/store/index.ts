export * from './store';
export { openMemoryStore } from './memory';
export { openSqliteStore } from './sqlite';
export { openPostgresStore } from './postgres';
export { createSeal } from './seal';
export { transactOptimistically } from './optimistic';
export { Lock } from './lock';
