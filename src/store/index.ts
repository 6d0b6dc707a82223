export * from './store';
export { openMemoryStore } from './memory';
export { openSqliteStore } from './sqlite';
