import type { Activity, TurnContext } from 'botbuilder';
import { byCarrier } from '../../dialogs/carrier';
import { handoffStatus } from '../../dialogs/handoff';
import { Main } from '../../dialogs/main';
import type { Memory } from '../../dialogs/memory';
import { publicly } from '../../dialogs/publicly';
import type { Danger } from '../../dialogs/safetyCheck';
import { reply } from '../core/compose';
import type { Matcher } from '../core/matcher';
import type { Capabilities, Reply, Verdict } from '../core/model';
import { voice, type Voice } from '../core/phrases';
import { render, type Page } from '../core/render';
import { SCREEN_FAILED } from '../core/safety';
import { createTopics } from '../core/topics';
import { placeOf, type ActivityRecord, type Change } from '../store';
import { logLink } from './adapter';
import { Arrivals, type Place } from './arrivals';
import { assure } from './assured';
import type { BotOptions, TurnEvent } from './bot';
import { capabilitiesOf, ratesOf } from './capabilities';
import { conversationKey } from './conversationKey';
import { countersOf, helpCountersOf } from './counters';
import { Crowd } from './crowd';
import { greet, saysHello } from './greeting';
import { helpFor, helpWasGiven, lastResort, listenFurther, readByScreen } from './help';
import { allText, LONGEST_QUESTION, readIncoming, type Incoming } from './incoming';
import { Helped } from './helped';
import { within } from './insist';
import { OnItsWay } from './onItsWay';
import type { Send } from './outbox';
import { Pace } from './pace';
import { address, sendAddressed, sendHelp } from './send';
import { sendWords } from './sendWords';
import { isAwaited, taken } from './taken';
import { Conversations, type Outcome } from './transaction';
import { Turnstile } from './turnstile';
import { showTyping } from './typing';

/** What the log says of a reply that its channel did not take. It is tried again by itself. */
const UNSENT = 'Unsent: the channel did not take a reply';

/** Milliseconds that the dialogs and the matcher may take together; after it the patient hears that something is wrong. */
const LONGEST_THOUGHT = 8_000;

interface Told {
  readonly kind: TurnEvent['kind'];
  readonly verdict?: Verdict;
  readonly replies: readonly Reply[];
  readonly error?: string;
}

/** What gets an answer; an edited message is only read for danger. */
const ANSWERED: readonly Incoming['kind'][] = ['message', 'unreadable', 'joined', 'status'];

/** One turn from the activity to what was sent: safety first, on its own; then everything else in a transaction. */
export class Turns {
  private readonly say: Voice;
  private readonly main: Main;
  private readonly conversations: Conversations;
  private readonly pace: Pace;
  private readonly turnstile = new Turnstile();
  private readonly arrivals = new Arrivals();
  private readonly crowd = new Crowd();
  private readonly helped: Helped;
  private readonly onItsWay = new OnItsWay();

  constructor(private readonly options: BotOptions) {
    this.helped = new Helped(options.now);
    this.say = voice(options.phrases, options.clinic, options.keptDays);
    const topics = createTopics(options.base, this.say('choice.otherTopics').text);
    this.main = new Main({ ...options, matcher: this.oneAtATime(options.matcher), topics, say: this.say });
    this.conversations = new Conversations(options.storage);
    this.pace = new Pace(options.clock);
  }

  /** A message may ask the matcher several times; each is a piece of work that others need not wait for in a row. */
  private oneAtATime(matcher: Matcher): Matcher {
    return {
      match: async (query) => {
        await this.turnstile.pass('matcher');
        return matcher.match(query);
      },
    };
  }

  async turn(context: TurnContext): Promise<readonly Reply[]> {
    const started = this.options.now().getTime();
    const told = await this.handle(context).catch((error: unknown) => this.apologise(context, error));
    this.log(context, told, started);
    return told.replies;
  }

  sweep(send: (activity: ActivityRecord) => Promise<void>): Promise<number> {
    return this.conversations.sweep(this.once(send), this.paced);
  }

  private async handle(context: TurnContext): Promise<Told> {
    const place = this.arrivals.take(keyOf(context));
    try {
      return await this.handleInOrder(context, place);
    } finally {
      place.leave();
    }
  }

  /** Reading takes a long message longer than a short one; the order is still that of arrival. Danger waits for nobody. */
  private async handleInOrder(context: TurnContext, place: Place): Promise<Told> {
    const [text, key] = [allText(context.activity), keyOf(context)];
    const listen = (seen: Verdict) => listenFurther(text, seen, this.options.listen, this.turnstile, key);
    const seen = await readByScreen(text, this.turnstile, key);
    const sure = seen.kind === 'ok' ? seen : await listen(seen);
    if (sure.kind !== 'ok') return this.help(context, sure, place);
    return this.crowd.admit(key, async (leave) => {
      const verdict = seen.kind === 'ok' ? await listen(seen) : sure;
      if (verdict.kind !== 'ok') return this.help(context, verdict, place);
      await place.ready;
      return this.goOn(context, verdict, place, leave);
    });
  }

  /** @param committed called when what is left of the turn is to send its replies */
  private async goOn(
    context: TurnContext,
    verdict: Extract<Verdict, { kind: 'ok' }>,
    place: Place,
    committed: () => void,
  ): Promise<Told> {
    const incoming = readIncoming(context.activity);
    if (incoming.invoked) await acknowledge(context);
    if (incoming.rating !== undefined) this.options.count?.([`feedback/${incoming.rating}`]);
    if (!ANSWERED.includes(incoming.kind)) return { kind: 'ignored', replies: [] };
    let announced = Promise.resolve();
    const think = (memory: Memory) => {
      if (incoming.kind === 'message' && !incoming.invoked) announced = showTyping(context, this.canOf(context));
      return within(LONGEST_THOUGHT, this.think(context, incoming, memory, verdict.information));
    };
    const turn = this.transact(context, think, () => announced, committed);
    place.leave(); // from here on the conversation's lock keeps the order
    const { replies, duplicate, unsent } = await turn;
    const kind = duplicate ? 'duplicate' : (replies.at(-1)?.kind ?? 'ignored');
    return { kind, replies, verdict, ...(unsent && { error: UNSENT }) };
  }

  /** @param ready what must have happened before a reply goes out to a channel of others */
  private async transact(
    context: TurnContext,
    think: (memory: Memory) => Promise<readonly Reply[]>,
    ready: () => Promise<void> = async () => undefined,
    committed?: () => void,
  ): Promise<Outcome> {
    const link = logLink(context);
    const outcome = await this.conversations.run({
      key: keyOf(context),
      id: context.activity.id,
      sentAt: sentAt(context),
      arrival: link && placeOf(context.activity.id),
      think,
      pack: (replies) => this.pack(context, replies),
      send: this.once((activity) => sendAddressed(context, activity)),
      ready: async (activity) => {
        await ready();
        await this.paced(activity);
      },
      committed: () => {
        taken(context);
        committed?.();
      },
    });
    if (link && outcome.logged) link.settled = true;
    return outcome;
  }

  /** Help that is being sent already is waited for, in place of sending it again. */
  private once(send: Send): Send {
    return async (activity) => {
      if (!(await this.onItsWay.wait(activity))) await send(activity);
    };
  }

  /** Resolves when the channel takes one more; help that is on its way waits for nobody. */
  private readonly paced: Send = async (record) => {
    if (this.onItsWay.has(record)) return;
    const activity = record as unknown as Activity;
    await this.pace.wait(keyOf({ activity }), ratesOf(activity.channelId));
  };

  /** The replies as the commit takes them: for the log of our own channel, or to be sent to somebody else's. */
  private pack(context: TurnContext, replies: readonly Reply[]): Pick<Change, 'log' | 'outbox'> {
    const activities = address(context, replies, this.canOf(context), this.say);
    const link = logLink(context);
    if (link === undefined) return { outbox: activities };
    const stamped = activities.map((activity) => ({ ...activity, timestamp: link.stamp() }));
    return { log: { conversationId: context.activity.conversation.id, activities: stamped } };
  }

  /** Help goes out before storage, dialogs or matcher are touched; remembering it comes after and may fail. */
  private async help(context: TurnContext, danger: Danger, place: Place): Promise<Told> {
    place.leave();
    this.pace.note(keyOf(context), ratesOf(context.activity.channelId));
    const said = helpFor(context, danger, this.options.clinic, this.say);
    const sending = this.helped.once(context.activity, () => sendHelp(context, said, this.canOf(context), this.say));
    if (readIncoming(context.activity).invoked) await acknowledge(context).catch(() => undefined);
    const remember = (unsent: boolean) => this.rememberHelp(context, danger, said, unsent ? sending : undefined);
    const sent = await assure(sending, { awaited: isAwaited(context), remember });
    const error = sent ? danger.why === SCREEN_FAILED && SCREEN_FAILED : UNSENT;
    return { kind: said.kind, replies: [said], verdict: danger, ...(error && { error }) };
  }

  /** @param sending help that is still on its way: it is committed too, so that a crash cannot lose it */
  private rememberHelp(context: TurnContext, danger: Danger, said: Reply, sending?: Promise<void>): Promise<Outcome> {
    const unsent = sending === undefined ? [] : [said];
    if (sending) address(context, unsent, this.canOf(context), this.say).forEach((one) => this.onItsWay.add(one, sending));
    return this.transact(context, async (memory) => {
      helpWasGiven(memory, danger, said);
      return unsent;
    });
  }

  private async think(
    context: TurnContext,
    incoming: Incoming,
    memory: Memory,
    information: boolean,
  ): Promise<readonly Reply[]> {
    const can = this.canOf(context);
    if (incoming.kind === 'status') return handedBack(incoming.text, this.say);
    const replies = await this.replies(context, incoming, memory, information);
    const last = replies.at(-1);
    if (last !== undefined && incoming.kind === 'message') keepRest(memory, render(last, can, this.say));
    return replies;
  }

  private async replies(context: TurnContext, incoming: Incoming, memory: Memory, information: boolean): Promise<readonly Reply[]> {
    const answer = () => this.answer(context, incoming, memory, information);
    if (this.canOf(context).carrier !== true) return answer();
    // Nobody joins a phone: who wrote nothing yet is sent nothing.
    if (incoming.kind === 'joined') return [];
    return byCarrier(incoming.text, memory, { base: this.options.base, say: this.say }, answer);
  }

  private async answer(context: TurnContext, incoming: Incoming, memory: Memory, information: boolean): Promise<Reply[]> {
    const { base } = this.options;
    const can = this.canOf(context);
    const greeting = greet(context, incoming.kind, memory, can, this.options.now(), base, this.say);
    if (incoming.kind === 'joined') return greeting;
    const spoken = await this.main.respond(context, incoming.text.slice(0, LONGEST_QUESTION), memory, {
      information,
      room: roomOf(context, can),
      // Where a channel has its own buttons for rating, two more under an answer would ask twice.
      canTap: can.buttons && !can.cards,
      canHandOff: can.handoff === true,
      ...(incoming.attached === undefined ? {} : { attached: incoming.attached }),
    });
    const said = isGroup(context) ? publicly(spoken, incoming.text, memory, this.say) : spoken;
    if (memory.forgetting === true) await this.forget(context);
    if (greeting.length > 0 && saysHello(incoming.text)) return greeting.map((one) => ({ ...one, choices: said.choices }));
    return [...greeting, said];
  }

  /** Rejects when it cannot be deleted: then the turn fails, and nobody is told that it was done. */
  private async forget({ activity }: TurnContext): Promise<void> {
    const place = placeOf(activity.id);
    const upTo = place === undefined ? {} : { upTo: place.sequence };
    await this.options.forget?.({ channel: activity.channelId ?? '', id: activity.conversation?.id ?? '', ...upTo });
  }

  /** The one place that speaks to the patient about a fault: what to do now, the clinic, the crisis line. */
  private async apologise(context: TurnContext, error: unknown): Promise<Told> {
    taken(context); // another try would meet the same fault
    const sent = await this.sendApology(context).catch(() => []);
    return {
      kind: 'error',
      replies: sent,
      error: error instanceof Error ? `${error.name}: ${error.message}` : 'unknown',
    };
  }

  private async sendApology(context: TurnContext): Promise<readonly Reply[]> {
    try {
      const titles = [this.say('choice.person').text];
      const apology: Reply = { ...reply('none', this.say('error'), titles), crisis: true };
      await sendHelp(context, apology, this.canOf(context), this.say);
      return [apology];
    } catch {
      const constant = lastResort(this.options.clinic);
      await sendWords(context, constant);
      return [constant];
    }
  }

  private canOf({ activity: { channelId } }: TurnContext): Capabilities {
    const can = capabilitiesOf(channelId);
    // Handing over shows the patient's own words again, which a phone must not.
    return { ...can, handoff: can.carrier !== true && (this.options.handoffChannels?.includes(channelId) ?? false) };
  }

  private log({ activity }: TurnContext, { kind, replies, error, verdict }: Told, started: number): void {
    const last = replies.at(-1);
    const topic = last?.topic ?? null;
    const score = last?.candidates[0]?.score;
    this.options.count?.([...countersOf({ kind, topic }), ...helpCountersOf(verdict, kind, activity.channelId)]);
    this.options.log?.({
      kind,
      topic,
      ...(score === undefined ? {} : { score }),
      channel: activity.channelId ?? '',
      ms: this.options.now().getTime() - started,
      ...(error === undefined ? {} : { error }),
    });
  }
}

/** What a person at the clinic made of the wish to join. */
function handedBack(state: string, say: Voice): Reply[] {
  return state === 'accepted' || state === 'failed' || state === 'completed' ? [handoffStatus(state, say)] : [];
}

/** Somebody's client waits for an answer to the request itself. */
async function acknowledge(context: TurnContext): Promise<void> {
  await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body: {} } });
}

/** What MORE brings next. */
function keepRest(memory: Memory, { rest, next }: Page): void {
  if (rest === undefined) delete memory.rest;
  else memory.rest = rest;
  if (next === undefined) delete memory.next;
  else memory.next = next;
}

/** Milliseconds, where the channel says it. Our own web chat knows an old message by the log, whose processes' clocks differ. */
function sentAt({ activity }: TurnContext): number | undefined {
  if (placeOf(activity.id) !== undefined) return undefined;
  const at = new Date(activity.timestamp ?? NaN).getTime();
  return Number.isNaN(at) ? undefined : at;
}

/** In a group one place is the button to a private chat. */
function roomOf(context: TurnContext, { choices, cards }: Capabilities): number {
  return cards && isGroup(context) ? choices - 1 : choices;
}

function isGroup({ activity }: TurnContext): boolean {
  return activity.conversation?.isGroup === true;
}

function keyOf({ activity }: Pick<TurnContext, 'activity'>): string {
  return conversationKey(activity.channelId ?? '', activity.conversation?.id ?? '');
}
