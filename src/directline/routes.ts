import type { Request, Server } from 'restify';
import {
  bearerToken,
  failure,
  forbidden,
  handler,
  ok,
  pathId,
  resumeBlob,
  tooMany,
  type Answer,
  type Work,
} from './answer';
import { within } from '../bot/insist';
import { activitySet, readWatermark } from './frames';
import type { DirectLine } from './service';
import { LIFETIME, type Bearer, type Tokens } from './tokens';

export interface RouteOptions {
  readonly directLine: DirectLine;
  readonly tokens: Tokens;
  /** Whether the request comes from our own page; anybody else's page gets no token. */
  readonly isOwnPage: (req: Request) => boolean;
  /** `ws://host` or `wss://host`, as the browser sees this server. */
  readonly socketOrigin: (req: Request) => string;
  readonly limits: RouteLimits;
  /** What a person reads who is over a limit. */
  readonly tooFast: string;
  readonly onError: (where: string, error: unknown) => void;
}

/** Each answers with 0, or with the seconds to wait. */
export interface RouteLimits {
  /** Before a new conversation is given out. */
  readonly newcomer: (req: Request) => number;
  /** Before a message is taken. */
  readonly message: (bearer: Bearer, body: unknown) => number;
}

export const BASE = '/v3/directline';
/** Milliseconds for finding out whether a conversation exists. */
const LONGEST_LOOK = 250;

/** Mounts the REST half of Direct Line 3.0: what directlinejs and Web Chat call, and nothing else. */
export function mountDirectLine(server: Server, options: RouteOptions): void {
  const { directLine, tokens, limits } = options;
  const route = (work: Work) => handler(work, options.onError);
  const conversation = (req: Request, bearer: Bearer) => ({ ...chat(bearer), streamUrl: streamUrl(req, bearer) });
  const chat = (bearer: Bearer) => ({
    conversationId: bearer.conversationId,
    token: tokens.issue('chat', bearer),
    expires_in: LIFETIME.chat,
  });
  const streamUrl = (req: Request, bearer: Bearer) => {
    const query = new URLSearchParams({
      t: tokens.issue('stream', bearer),
      watermark: queryOf(req, 'watermark') ?? '',
    });
    return `${options.socketOrigin(req)}${BASE}/conversations/${bearer.conversationId}/stream?${query}`;
  };

  /** For the bearer of a chat token of an existing conversation, which must be the one in the path. */
  const known =
    (work: (req: Request, bearer: Bearer) => Promise<Answer>): Work =>
    async (req) => {
      const bearer = tokens.check('chat', bearerToken(req));
      const id = pathId(req);
      if (!bearer || (id !== undefined && id !== bearer.conversationId)) return forbidden();
      // A store that fails or hangs must not keep a message from the bot: the token is proof enough that the conversation began.
      const exists = await within(LONGEST_LOOK, directLine.exists(bearer)).catch(() => true);
      return exists ? work(req, bearer) : forbidden();
    };

  server.post(
    `${BASE}/tokens/generate`,
    route(async (req) => {
      if (!options.isOwnPage(req)) return forbidden();
      const returning = tokens.check('resume', resumeBlob(req));
      const resumed = returning !== undefined && (await directLine.exists(returning));
      const wait = resumed ? 0 : limits.newcomer(req);
      if (wait > 0) return tooMany(wait, options.tooFast);
      const bearer = resumed ? returning : directLine.invite();
      return ok({ ...chat(bearer), resume: tokens.issue('resume', bearer), resumed });
    }),
  );

  server.post(`${BASE}/tokens/refresh`, route(known(async (_req, bearer) => ok(chat(bearer)))));

  server.post(
    `${BASE}/conversations`,
    route(async (req) => {
      const bearer = tokens.check('chat', bearerToken(req));
      if (!bearer) return forbidden();
      const isNew = await directLine.open(bearer);
      return { status: isNew ? 201 : 200, body: conversation(req, bearer) };
    }),
  );

  server.get(`${BASE}/conversations/:id`, route(known(async (req, bearer) => ok(conversation(req, bearer)))));

  server.get(
    `${BASE}/conversations/:id/activities`,
    route(
      known(async (req, bearer) => {
        const position = readWatermark(queryOf(req, 'watermark'));
        return ok(activitySet(await directLine.visibleAfter(bearer.conversationId, position), position));
      }),
    ),
  );

  server.post(
    `${BASE}/conversations/:id/activities`,
    route(
      known(async (req, bearer) => {
        const wait = limits.message(bearer, req.body);
        if (wait > 0) return tooMany(wait, options.tooFast);
        const received = await directLine.receive(bearer, req.body);
        switch (received.kind) {
          case 'accepted':
            return ok({ id: received.id });
          case 'refused':
            return failure(400, 'BadArgument', received.reason);
          case 'unlogged':
            return failure(503, 'ServiceUnavailable', 'not stored; send it again');
        }
      }),
    ),
  );

  // Not of the protocol: the page's "Delete my conversation".
  server.post(
    `${BASE}/conversations/:id/forget`,
    route(
      known(async (_req, bearer) => {
        await directLine.forget(bearer);
        return ok({});
      }),
    ),
  );

  server.post(
    `${BASE}/conversations/:id/upload`,
    route(known(async () => failure(415, 'NotSupported', 'files are not taken here; send text'))),
  );
}

function queryOf(req: Request, name: string): string | undefined {
  return new URLSearchParams(req.getQuery()).get(name) ?? undefined;
}
