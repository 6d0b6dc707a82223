import type { CloudAdapter, Request as SdkRequest, Response as SdkResponse, TurnContext } from 'botbuilder';
import type { Next, Request, Response, Server } from 'restify';
import { z } from 'zod';
import { Arrivals, type Place } from '../bot/arrivals';
import { answerWhenTaken, taken } from '../bot/taken';
import type { TokenCheck, TokenVerdict } from './channelToken';
import type { Limits } from './limits';

const words = z.string().max(1_000).nullish();
/** It goes into the address of a reply, where a control character is no part of. */
const id = z.string().regex(/^[^\p{Cc}]{1,1000}$/u);
const Account = z.looseObject({ id, name: words, aadObjectId: words, role: words });
const Conversation = z.looseObject({
  id,
  name: words,
  tenantId: words,
  conversationType: words,
  isGroup: z.boolean().nullish(),
});
/** The SDK looks into a mention without asking whether it is whole. */
const Entity = z.looseObject({ type: z.string() }).refine(({ type, mentioned, text }) => {
  return type !== 'mention' || (isText(text) && z.looseObject({ id: z.string() }).safeParse(mentioned).success);
});
const Attachment = z.looseObject({ contentType: words, name: words });

/**
 * The least that an activity of the connector has; without these CloudAdapter fails deep inside or runs a turn on rubbish.
 * What is sent back (who, where) is looked at whole: a reply that cannot be written would be tried again and again.
 */
const Shape = z.looseObject({
  type: z.string().min(1).max(100),
  channelId: z.string().min(1).max(100),
  serviceUrl: z.string().regex(/^https?:\/\//), // as it is: zod's `url` would compare what it has trimmed
  conversation: Conversation,
  from: Account,
  recipient: Account,
  text: z.string().nullish(),
  id: id.optional(),
  name: z.string().max(1_000).optional(),
  locale: z.string().max(100).nullish(),
  entities: z.array(Entity).optional(),
  attachments: z.array(Attachment).optional(),
  membersAdded: z.array(z.looseObject({ id: z.string() })).optional(),
  membersRemoved: z.array(z.looseObject({ id: z.string() })).optional(),
});
type Channelled = z.infer<typeof Shape>;

function isText(value: unknown): boolean {
  return value === undefined || value === null || typeof value === 'string';
}

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
  const arrivals = new Arrivals();
  server.post('/api/messages', (req: Request, res: Response, next: Next): void => {
    receive(req, res, { ...options, arrivals })
      .catch((error: unknown) => {
        options.onError('messages', error);
        if (!res.headersSent) refuse(res, 500);
      })
      .finally(() => next());
  });
}

interface Receiving extends MessagesOptions {
  readonly arrivals: Arrivals;
}

/** Shape and token first: CloudAdapter runs a turn on rubbish, and keeps what a forged token leaves behind. */
async function receive(req: Request, res: Response, options: Receiving): Promise<void> {
  const suspended = options.limits.suspended(req);
  if (suspended > 0) return refuse(res, 429, suspended);
  const activity = Shape.safeParse(req.body);
  const checking = statusOf(req.headers.authorization, activity.data, options.checkToken);
  if (!activity.success) return refuseUnchecked(req, res, options, await checking);
  // Tokens are checked side by side, and the keys may have to be fetched: the turns begin in the order of arrival.
  const place = options.arrivals.take(JSON.stringify([activity.data.channelId, activity.data.conversation.id]));
  try {
    const status = await checking;
    if (status !== 200) return refuseUnchecked(req, res, options, status);
    await place.ready;
    await admit(req, res, options, activity.data, place);
  } finally {
    place.leave();
  }
}

function refuseUnchecked(req: Request, res: Response, { limits }: Receiving, status: Status): void {
  if (status === 400 || status === 401) limits.refused(req);
  refuse(res, status === 200 ? 400 : status);
}

async function admit(
  req: Request,
  res: Response,
  options: Receiving,
  activity: Channelled,
  place: Place,
): Promise<void> {
  const sender = senderOf(activity);
  const wait = options.limits.message(sender);
  if (wait > 0 && !options.mayBeDanger(req.body)) return slowDown(req, res, options, sender, wait);
  return run(req, res, options, async (context) => {
    const turn = options.turn(context);
    place.leave();
    await turn;
  });
}

type Status = 200 | 400 | 401 | 503;

async function statusOf(
  authorization: string | undefined,
  activity: Channelled | undefined,
  checkToken: TokenCheck,
): Promise<Status> {
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
  return run(req, res, options, async (context) => {
    taken(context);
    await context.sendActivity(options.tooFast);
  });
}

/** Resolves when the request is answered; the turn may go on sending. */
async function run(req: Request, res: Response, options: MessagesOptions, turn: MessagesOptions['turn']) {
  const answering = answerWhenTaken(turn, (error) => options.onError('turn', error));
  await options.adapter.process(req as unknown as SdkRequest, discreet(res), answering);
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
