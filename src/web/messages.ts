import type { CloudAdapter, Request as SdkRequest, Response as SdkResponse, TurnContext } from 'botbuilder';
import type { Next, Request, Response, Server } from 'restify';
import { z } from 'zod';

/** The least that an activity of the connector has; without these CloudAdapter fails deep inside or runs a turn on rubbish. */
const Shape = z.looseObject({
  type: z.string().min(1).max(100),
  channelId: z.string().min(1).max(100),
  serviceUrl: z.url({ protocol: /^https?$/ }),
  conversation: z.looseObject({ id: z.string().min(1) }),
  from: z.looseObject({ id: z.string().min(1) }),
  recipient: z.looseObject({ id: z.string().min(1) }),
  text: z.string().nullish(),
});
const BEARER = /^Bearer [\w-]+\.[\w-]+\.[\w-]+$/;

export interface MessagesOptions {
  readonly adapter: CloudAdapter;
  readonly turn: (context: TurnContext) => Promise<void>;
  readonly onError: (where: string, error: unknown) => void;
}

/** Mounts `/api/messages`, where Azure brings messages from Teams and SMS. Only for a bot with an app id. */
export function mountMessages(server: Server, { adapter, turn, onError }: MessagesOptions): void {
  server.post('/api/messages', (req: Request, res: Response, next: Next): void => {
    const status = BEARER.test(req.headers.authorization ?? '') ? shapeStatus(req.body) : 401;
    if (status !== 200) {
      res.send(status, { error: { code: String(status), message: 'not an authenticated activity' } });
      return next();
    }
    adapter
      .process(req as unknown as SdkRequest, discreet(res), turn)
      .catch((error: unknown) => {
        onError('messages', error);
        if (!res.headersSent) res.send(500);
      })
      .finally(() => next());
  });
}

function shapeStatus(body: unknown): 200 | 400 {
  return Shape.safeParse(body).success ? 200 : 400;
}

/** CloudAdapter answers a failed turn or token with the error's text; this lets the status through and keeps the text. */
function discreet(res: Response): SdkResponse {
  let status = 200;
  return {
    socket: res.socket,
    header: (name: string, value: unknown) => void res.setHeader(name, String(value)),
    status: (code: number) => (status = code),
    send: (body: unknown) => void (status < 400 ? res.send(status, body) : undefined),
    end: () => void (res.headersSent || res.send(status)),
  } as unknown as SdkResponse;
}
