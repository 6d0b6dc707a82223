/** Milliseconds for which a database that is away is waited for: it restarts in seconds. A patient waits no longer. */
const PATIENCE = 10_000;
const WAIT = { first: 25, longest: 500 } as const;

/**
 * Postgres' codes after which the same work may succeed: the connection broke (class 08), the server stops or starts (57P01
 * to 57P03), too many connections (53300), a deadlock, a serialization fault, or a row that somebody else added first.
 */
const PASSING = /^(08...|57P0[123]|53300|40001|40P01|23505)$/;
const BROKEN = /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|ENOENT)$/;
/** The driver's own, which have no code. */
const ENDED =
  /Connection terminated|connection error and is not queryable|timeout exceeded when trying to connect|Query read timeout/;

export function isPassing(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.some(isPassing); // all addresses of a name refused
  const { code = '', message = '' } = error as { code?: string; message?: string };
  return PASSING.test(code) || BROKEN.test(code) || ENDED.test(message);
}

/**
 * Does work again after a fault that passes. The work must do no harm when it is done twice: a connection that breaks while
 * committing leaves open whether it was.
 */
export async function persistently<T>(work: () => Promise<T>, patience = PATIENCE): Promise<T> {
  const end = Date.now() + patience;
  for (let wait: number = WAIT.first; ; wait = Math.min(wait * 2, WAIT.longest)) {
    try {
      return await work();
    } catch (error) {
      if (!isPassing(error) || Date.now() + wait > end) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
}
