import type { Next, Request, RequestHandler, Response } from 'restify';

/** What a route comes to. */
export interface Answer {
  readonly status: number;
  readonly body: object;
  /** Seconds. */
  readonly retryAfter?: number;
}
export type Work = (req: Request) => Promise<Answer>;

/** restify logs the value of an async handler with all headers, so handlers return nothing and errors end here. */
export function handler(work: Work, onError: (where: string, error: unknown) => void): RequestHandler {
  return (req: Request, res: Response, next: Next) => {
    work(req)
      .catch((error: unknown) => {
        onError('directline', error);
        return failure(503, 'ServiceUnavailable', 'try again in a moment');
      })
      .then(({ status, body, retryAfter }) => {
        res.setHeader('Cache-Control', 'no-store');
        if (retryAfter !== undefined) res.setHeader('Retry-After', String(retryAfter));
        res.send(status, body);
        next();
      })
      .catch((error: unknown) => onError('answer', error));
  };
}

export function ok(body: object): Answer {
  return { status: 200, body };
}

export function failure(status: number, code: string, message: string): Answer {
  return { status, body: { error: { code, message } } };
}

export function tooMany(retryAfter: number, words: string): Answer {
  return { ...failure(429, 'TooManyRequests', words), retryAfter };
}

/** Also for conversations that are gone: on 404 directlinejs waits for ever, on 403 the page learns that it must begin anew. */
export function forbidden(): Answer {
  return failure(403, 'TokenExpired', 'the token is not valid for this conversation; get a new one');
}

export function bearerToken(req: Request): string {
  return /^Bearer ([\w.-]+)$/.exec(req.headers.authorization ?? '')?.[1] ?? '';
}

/** What a returning page brings. */
export function resumeBlob(req: Request): string {
  const body: unknown = req.body;
  const resume = typeof body === 'object' && body !== null && 'resume' in body ? body.resume : undefined;
  return typeof resume === 'string' ? resume : '';
}

export function pathId(req: Request): string | undefined {
  const params = req.params as Readonly<Record<string, string>> | undefined;
  return params?.['id'];
}
