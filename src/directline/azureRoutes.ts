import type { Request, Server } from 'restify';
import { bearerToken, forbidden, handler, ok, pathId, resumeBlob, tooMany, type Work } from './answer';
import type { Admission, AzureDirectLine } from './azure';
import { BASE, type RouteOptions } from './routes';
import type { Tokens } from './tokens';

export interface AzureRouteOptions extends Pick<RouteOptions, 'isOwnPage' | 'limits' | 'tooFast' | 'onError'> {
  readonly azure: AzureDirectLine;
  /** Signs what the page keeps to come back. Azure's tokens are not ours to read. */
  readonly tokens: Tokens;
  /** Deletes what the bot remembers of a conversation. */
  readonly forget: (conversationId: string) => Promise<void>;
}

/** The two requests that the page makes of us where Azure's Direct Line carries the talk: a token, and to be forgotten. */
export function mountAzureDirectLine(server: Server, options: AzureRouteOptions): void {
  const { azure, tokens, limits } = options;
  const route = (work: Work) => handler(work, options.onError);
  const given = ({ bearer, token, expiresIn }: Admission, resumed: boolean) => ({
    conversationId: bearer.conversationId,
    userId: bearer.userId,
    token,
    expires_in: expiresIn,
    domain: azure.domain,
    resume: tokens.issue('resume', bearer),
    resumed,
  });

  server.post(
    `${BASE}/tokens/generate`,
    route(async (req: Request) => {
      if (!options.isOwnPage(req)) return forbidden();
      const returning = tokens.check('resume', resumeBlob(req));
      const back = returning && (await azure.comeBack(returning));
      if (back) return ok(given(back, true));
      const wait = limits.newcomer(req);
      return wait > 0 ? tooMany(wait, options.tooFast) : ok(given(await azure.begin(), false));
    }),
  );

  server.post(
    `${BASE}/conversations/:id/forget`,
    route(async (req: Request) => {
      const id = pathId(req) ?? '';
      if (!(await azure.knows(id, bearerToken(req)))) return forbidden();
      await options.forget(id);
      return ok({});
    }),
  );
}
