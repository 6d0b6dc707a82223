import type { CloudAdapter, Request as SdkRequest, Response as SdkResponse, TurnContext } from 'botbuilder';
import type { Next, Request, Response, Server } from 'restify';
import { z } from 'zod';
import type { TokenCheck, TokenVerdict } from './channelToken';
import type { Limits } from './limits';

/** The least that an activity of the connector has; without these CloudAdapter fails deep inside or runs a turn on rubbish. */
const Shape = z.looseObject({
  type: z.string().min(1).max(100),
  channelId: z.string().min(1).max(100),
  serviceUrl: z.string().regex(/^https?:\/\//), // as it is: zod's `url` would compare what it has trimmed
  conversation: z.looseObject({ id: z.string().min(1) }),
  from: z.looseObject({ id: z.string().min(1) }),
  recipient: z.looseObject({ id: z.string().min(1) }),
  text: z.string().nullish(),
  id: z.string().max(1_000).optional(),
  name: z.string().max(1_000).optional(),
  locale: z.string().max(100).nullish(),
  entities: z.array(z.looseObject({ type: z.string() })).optional(),
  attachments: z.array(z.looseObject({})).optional(),
  membersAdded: z.array(z.looseObject({ id: z.string() })).optional(),
  membersRemoved: z.array(z.looseObject({ id: z.string() })).optional(),
});
type Channelled = z.infer<typeof Shape>;

export interface MessagesOptions {
  readonly adapter: CloudAdapter;
  readonly checkToken: TokenCheck;
  readonly limits: Pick<Limits, 'message' | 'refused' | 'suspended' | 'reminder'>;
  /** Whether an activity may be a cry for help, which no limit keeps from the bot. */
  readonly mayBeDanger: (activity: unknown) => boolean;
  /** What a person reads who is over the limit. */
  readonly tooFast: string;
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
async function receive(req: Request, res: Response, options: MessagesOptions): Promise<void> {
  const { limits, checkToken } = options;
  const suspended = limits.suspended(req);
  if (suspended > 0) return refuse(res, 429, suspended);
  const activity = Shape.safeParse(req.body);
  const status = await statusOf(req.headers.authorization, activity.data, checkToken);
  if (status === 400 || status === 401) limits.refused(req);
  if (status !== 200 || !activity.success) return refuse(res, status === 200 ? 400 : status);
  const wait = limits.message(senderOf(activity.data));
  if (wait === 0 || options.mayBeDanger(req.body)) return run(req, res, options, options.turn);
  return slowDown(req, res, options, senderOf(activity.data), wait);
}

async function statusOf(
  authorization: string | undefined,
  activity: Channelled | undefined,
  checkToken: TokenCheck,
): Promise<200 | 400 | 401 | 503> {
  if (authorization === undefined) return 401;
  return activity === undefined ? 400 : statusFor(await checkToken(authorization, activity));
}

/** Whoever writes too fast is told so, now and then; in between Azure alone is told. */
async function slowDown(
  req: Request,
  res: Response,
  options: MessagesOptions,
  sender: string,
  wait: number,
): Promise<void> {
  if (!options.limits.reminder(sender)) return refuse(res, 429, wait);
  return run(req, res, options, async (context) => void (await context.sendActivity(options.tooFast)));
}

async function run(req: Request, res: Response, { adapter }: MessagesOptions, turn: MessagesOptions['turn']) {
  await adapter.process(req as unknown as SdkRequest, discreet(res), turn);
}

function senderOf({ channelId, conversation, from }: Channelled): string {
  return JSON.stringify([channelId, conversation.id, from.id]);
}

function statusFor(verdict: TokenVerdict): 200 | 401 | 503 {
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
  429: 'too many requests',
  500: 'failed',
  503: 'try again in a moment',
} as const;

function refuse(res: Response, status: keyof typeof REFUSALS, wait?: number): void {
  const retryAfter = wait ?? (status === 503 ? 5 : undefined);
  if (retryAfter !== undefined) res.setHeader('Retry-After', String(retryAfter));
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
