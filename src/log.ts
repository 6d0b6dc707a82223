import pino, { type Logger } from 'pino';
import type { Config } from './config';
import { requestId } from './web';

/**
 * The log: one JSON object a line, with the id of the request for which something was done.
 *
 * @param to where the lines go; standard output where absent
 */
export function createLog(level: Config['logLevel'], to?: { write(line: string): void }): Logger {
  const options = {
    level,
    mixin: () => {
      const request = requestId();
      return request === undefined ? {} : { request };
    },
  };
  return to === undefined ? pino(options) : pino(options, to);
}
