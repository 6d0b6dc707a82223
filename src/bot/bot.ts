import type { Storage, TurnContext } from 'botbuilder';
import { Main } from '../../dialogs/main';
import type { Memory } from '../../dialogs/memory';
import { rememberCrisis, withSafetyTitles, type Danger } from '../../dialogs/safetyCheck';
import { firstTitles, menuTitles, reply } from '../core/compose';
import type { Matcher } from '../core/matcher';
import type { Capabilities, Clinic, KnowledgeBase, Reply, ReplyKind, Verdict } from '../core/model';
import { voice, type Phrases, type Voice } from '../core/phrases';
import { render } from '../core/render';
import { screen } from '../core/safety';
import { crisisReply, FALLBACK } from '../core/safety/reply';
import { warmRecognizers } from '../core/slots';
import { capabilitiesOf } from './capabilities';
import { allText, LONGEST_QUESTION, readIncoming, type Incoming } from './incoming';
import { send, sendHelp } from './send';
import { Conversations } from './transaction';

/** What may be logged of a turn. Never the patient's words. */
export interface TurnEvent {
  readonly kind: ReplyKind | 'duplicate' | 'ignored' | 'error';
  readonly topic: string | null;
  readonly score?: number;
  readonly channel: string;
  /** Milliseconds. */
  readonly ms: number;
  /** Only the name and message of what failed in us. */
  readonly error?: string;
}

export interface BotOptions {
  readonly storage: Storage;
  readonly base: KnowledgeBase;
  readonly clinic: Clinic;
  readonly phrases: Phrases;
  readonly matcher: Matcher;
  readonly now: () => Date;
  readonly log?: (event: TurnEvent) => void;
}

export interface Bot {
  /** One turn. Resolves to everything that was said in it, in order; never throws. */
  turn(context: TurnContext): Promise<readonly Reply[]>;
}

/** The bot behind any adapter. Warms the recognizers, which takes about 0.3 s once. */
export function createBot(options: BotOptions): Bot {
  warmRecognizers();
  const turns = new Turns(options);
  return { turn: (context) => turns.turn(context) };
}

/** One turn from the activity to what was sent: safety first, on its own; then everything else in a transaction. */
class Turns {
  private readonly say: Voice;
  private readonly main: Main;
  private readonly conversations: Conversations;

  constructor(private readonly options: BotOptions) {
    this.say = voice(options.phrases, options.clinic);
    this.main = new Main({ ...options, say: this.say });
    this.conversations = new Conversations(options.storage);
  }

  async turn(context: TurnContext): Promise<readonly Reply[]> {
    const started = this.options.now().getTime();
    const event = await this.handle(context).catch(async (error: unknown) => this.apologise(context, error));
    this.log(context, event, started);
    return event.replies;
  }

  private async handle(context: TurnContext): Promise<Told> {
    const verdict = screenSafely(allText(context.activity));
    if (verdict.kind !== 'ok') return this.help(context, verdict);
    const incoming = readIncoming(context.activity);
    if (incoming.invoked) await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body: {} } });
    if (incoming.kind === 'ignored' || incoming.kind === 'edited') return { kind: 'ignored', replies: [] };
    const can = capabilitiesOf(context.activity.channelId);
    const { replies, duplicate } = await this.conversations.run({
      key: keyOf(context),
      id: context.activity.id,
      think: (memory) => this.think(context, incoming, memory, verdict.information),
      send: (said) => send(context, said, can, this.say),
    });
    return { kind: duplicate ? 'duplicate' : (replies[0]?.kind ?? 'ignored'), replies };
  }

  /** Help goes out before storage, dialogs or matcher are touched; remembering it comes after and may fail. */
  private async help(context: TurnContext, danger: Danger): Promise<Told> {
    const said = this.helpFor(context, danger);
    await sendHelp(context, said, this.capabilities(context), this.say);
    const remember = async (memory: Memory) => {
      rememberCrisis(memory, danger);
      memory.offered = said.choices.map(({ title }) => title);
      memory.last = said;
      memory.greeted = true;
      return [];
    };
    await this.conversations
      .run({ key: keyOf(context), id: undefined, think: remember, send: async () => undefined })
      .catch(() => undefined);
    return { kind: said.kind, replies: [said], ...(danger.why === SCREEN_FAILED ? { error: SCREEN_FAILED } : {}) };
  }

  private helpFor(context: TurnContext, danger: Danger): Reply {
    const { clinic } = this.options;
    try {
      const group = context.activity.conversation?.isGroup === true;
      const help = crisisReply(danger, { clinicPhone: clinic.phone, clinicName: clinic.name, group });
      return withSafetyTitles(help, danger, this.say);
    } catch {
      return FALLBACK;
    }
  }

  private async think(
    context: TurnContext,
    incoming: Incoming,
    memory: Memory,
    information: boolean,
  ): Promise<Reply[]> {
    if (incoming.kind === 'joined') return this.greet(context, memory);
    memory.greeted = true;
    if (incoming.kind === 'unreadable') return [this.unreadable()];
    const said = await this.main.respond(context, incoming.text.slice(0, LONGEST_QUESTION), memory, information);
    const { rest } = render(said, this.capabilities(context), this.say);
    if (rest === undefined) delete memory.rest;
    else memory.rest = rest;
    return [said];
  }

  /** Once in a conversation, whoever joins and however often the page is opened again. */
  private greet(context: TurnContext, memory: Memory): Reply[] {
    if (memory.greeted) return [];
    memory.greeted = true;
    const group = context.activity.conversation?.isGroup === true;
    const titles = [this.say('choice.walkthrough').text, ...firstTitles(this.options.base)];
    const greeting = { ...reply('smalltalk', this.say(group ? 'greetingGroup' : 'greeting'), titles), crisis: true };
    memory.offered = titles;
    return [greeting];
  }

  private unreadable(): Reply {
    return reply('none', this.say('unreadable'), menuTitles(this.options.base, this.say));
  }

  /** The one place that speaks to the patient about a fault: what to do now, the clinic, the crisis line. */
  private async apologise(context: TurnContext, error: unknown): Promise<Told> {
    const apology: Reply = { ...reply('none', this.say('error'), [this.say('choice.person').text]), crisis: true };
    const said = await sendHelp(context, apology, this.capabilities(context), this.say).then(
      () => [apology],
      () => [],
    );
    return {
      kind: 'error',
      replies: said,
      error: error instanceof Error ? `${error.name}: ${error.message}` : 'unknown',
    };
  }

  private capabilities(context: TurnContext): Capabilities {
    return capabilitiesOf(context.activity.channelId);
  }

  private log(context: TurnContext, { kind, replies, error }: Told, started: number): void {
    const [first] = replies;
    const score = first?.candidates[0]?.score;
    this.options.log?.({
      kind,
      topic: first?.topic ?? null,
      ...(score === undefined ? {} : { score }),
      channel: context.activity.channelId ?? '',
      ms: this.options.now().getTime() - started,
      ...(error === undefined ? {} : { error }),
    });
  }
}

interface Told {
  readonly kind: TurnEvent['kind'];
  readonly replies: readonly Reply[];
  readonly error?: string;
}

const SCREEN_FAILED = 'the safety screen failed';

/** The screen is total by contract; should it fail all the same, the message counts as a crisis. */
function screenSafely(text: string): Verdict {
  try {
    return screen(text);
  } catch {
    return { kind: 'crisis', level: 'explicit', language: 'en', overdose: false, why: SCREEN_FAILED };
  }
}

function keyOf({ activity }: TurnContext): string {
  return `conversation/${activity.channelId}/${activity.conversation?.id ?? ''}`;
}
