/**
 * Loaded before a command (`node --require`): the encoder's package is then as good as not installed. Nothing is deleted,
 * and the command's own code runs unchanged.
 */
import Module from 'node:module';
import { SIGN, WITHHELD } from './withheld';

type Resolve = (request: string, ...rest: unknown[]) => string;
const loader = Module as unknown as { _resolveFilename: Resolve };
const resolve = loader._resolveFilename;
let said = false;

loader._resolveFilename = function (request, ...rest) {
  if (request !== WITHHELD && !request.startsWith(`${WITHHELD}/`)) return resolve.call(this, request, ...rest);
  if (!said) console.error(SIGN);
  said = true;
  throw Object.assign(new Error(`Cannot find module '${request}'`), { code: 'MODULE_NOT_FOUND' });
};
