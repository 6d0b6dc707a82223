import type { CloudAdapter, Request as SdkRequest, Response as SdkResponse, TurnContext } from 'botbuilder';
import type { Next, Request, Response, Server } from 'restify';
import { z } from 'zod';
import type { TokenCheck } from './channelToken';

/** The least that an activity of the connector has; without these CloudAdapter fails deep inside or runs a turn on rubbish. */
const Shape = z.looseObject({
  type: z.string().min(1).max(100),
  channelId: z.string().min(1).max(100),
  serviceUrl: z.string().regex(/^https?:\/\//), // as it is: zod's `url` would compare what it has trimmed
  conversation: z.looseObject({ id: z.string().min(1) }),
  from: z.looseObject({ id: z.string().min(1) }),
  recipient: z.looseObject({ id: z.string().min(1) }),
  text: z.string().nullish(),
});

export interface MessagesOptions {
  readonly adapter: CloudAdapter;
  readonly checkToken: TokenCheck;
  readonly turn: (context: TurnContext) => Promise<void>;
  readonly onError: (where: string, error: unknown) => void;
}

/** Mounts `/api/messages`, where Azure brings messages from Teams and SMS. Only for a bot with an app id. */
export function mountMessages(server: Server, options: MessagesOptions): void {
  server.post('/api/messages', (req: Request, res: Response, next: Next): void => {
    receive(req, res, options)
      .catch((error: unknown) => {
        options.onError('messages', error);
        if (!res.headersSent) refuse(res, 500);
      })
      .finally(() => next());
  });
}

/** Shape and token first: CloudAdapter runs a turn on rubbish, and keeps what a forged token leaves behind. */
async function receive(req: Request, res: Response, { adapter, checkToken, turn }: MessagesOptions): Promise<void> {
  const { authorization } = req.headers;
  if (authorization === undefined) return refuse(res, 401);
  const activity = Shape.safeParse(req.body);
  if (!activity.success) return refuse(res, 400);
  const status = statusFor(await checkToken(authorization, activity.data));
  if (status !== 200) return refuse(res, status);
  await adapter.process(req as unknown as SdkRequest, discreet(res), turn);
}

function statusFor(verdict: Awaited<ReturnType<TokenCheck>>): 200 | 401 | 503 {
  switch (verdict) {
    case 'valid':
      return 200;
    case 'refused':
      return 401;
    case 'unknown':
      return 503;
  }
}

const REFUSALS = {
  400: 'not an activity',
  401: 'not an authenticated activity',
  500: 'failed',
  503: 'try again in a moment',
} as const;

function refuse(res: Response, status: keyof typeof REFUSALS): void {
  if (status === 503) res.setHeader('Retry-After', '5');
  res.send(status, { error: { code: String(status), message: REFUSALS[status] } });
}

/** CloudAdapter answers a failed turn or token with the error's text; this lets the status through and keeps the text. */
function discreet(res: Response): SdkResponse {
  let status = 200;
  return {
    socket: res.socket,
    header: (name: string, value: unknown) => void res.setHeader(name, String(value)),
    status: (code: number) => (status = code),
    send: (body: unknown) => void (status < 400 ? res.send(status, body) : undefined),
    end: () => {
      if (res.headersSent) return;
      if (status < 400) res.send(status);
      else refuse(res, status === 400 || status === 401 ? status : 500);
    },
  } as unknown as SdkResponse;
}
