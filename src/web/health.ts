import type { Next, Request, Response, Server } from 'restify';

export interface Health {
  /** Rejects when the bot cannot work, and while it is stopping. */
  readonly ready: () => Promise<void>;
}

/** `/healthz`: the process lives. `/readyz`: it can take patients. */
export function mountHealth(server: Server, { ready }: Health): void {
  const alive = (_req: Request, res: Response, next: Next): void => {
    send(res, 200, 'ok');
    next();
  };
  const probe = (_req: Request, res: Response, next: Next): void => {
    void ready()
      .then(
        () => send(res, 200, 'ready'),
        () => send(res, 503, 'not ready'),
      )
      .finally(() => next());
  };
  server.get('/healthz', alive);
  server.head('/healthz', alive);
  server.get('/readyz', probe);
}

function send(res: Response, status: number, word: string): void {
  res.setHeader('Cache-Control', 'no-store');
  res.send(status, { status: word });
}
