/**
 * Walks at random through the dialogs on all three channels: nobody meets a throw, a dead end or a loop, and every turn
 * is on the maps. Without the encoder, so that it is quick; `npm run walk:dialogs` goes further.
 */
import { MemoryStorage } from 'botbuilder';
import { legsOf } from '../dialogs/map';
import { OUTSIDE, type Visit } from '../dialogs/visits';
import { createBot, type TurnEvent } from '../src/bot/bot';
import { createMatcher, type Matcher } from '../src/core/matcher';
import type { Reply } from '../src/core/model';
import { loadKnowledge, openLearned, type Knowledge } from '../src/load';
import { MemoryChannel } from './conversations/talk';
import { wanderer } from './support/wanderer';

/** Turns of one walk. */
const TURNS = Number(process.env['WALK_TURNS'] ?? 700);
const SEED = Number(process.env['WALK_SEED'] ?? 20261124);
/** A forward tap at each question leaves any flow within so many turns: six steps, three questions, and one to spare. */
const LONGEST_WAY_OUT = 10;
/** Every so many turns somebody wants out. */
const WANTS_OUT = 25;
/** Nobody is faster for long, and Teams takes 1,800 messages an hour. */
const SECONDS_BETWEEN = 5;
/** The taps that lead on. */
const FORWARD = /^(?:Next step|Skip this|I am not sure)$/;

let knowledge: Knowledge;
let matcher: Matcher;
beforeAll(async () => {
  knowledge = await loadKnowledge('knowledge');
  const { trained } = await openLearned(knowledge.base, { cacheFolder: '.cache', log: () => undefined });
  matcher = createMatcher(knowledge.base, trained);
}, 240_000);

class Walk {
  readonly path: string[] = [];
  readonly visits: Visit[] = [];
  readonly events: TurnEvent[] = [];
  last: Reply | undefined;
  private readonly clock = leapingClock();
  /** How often in a row the last reply was given. */
  private times = 0;
  private readonly channel: MemoryChannel;

  constructor(name: string) {
    const now = () => new Date('2026-11-24T12:00:00');
    const options = { storage: new MemoryStorage(), matcher, now, clock: this.clock };
    const heard = { visit: (one: Visit) => this.visits.push(one), log: (one: TurnEvent) => this.events.push(one) };
    this.channel = new MemoryChannel(createBot({ ...knowledge, ...options, ...heard }), name);
  }

  async say(text: string): Promise<void> {
    this.path.push(text.slice(0, 60));
    await this.clock.sleep(SECONDS_BETWEEN * 1_000);
    const before = this.channel.sent.length;
    const replies = await this.channel.say(text);
    this.times = replies.at(-1)?.text === this.last?.text ? this.times + 1 : 1;
    this.last = replies.at(-1);
    const sent = this.channel.sent.slice(before).map(({ text, attachments }) => text ?? JSON.stringify(attachments));
    const faults = [
      this.events.at(-1)?.kind === 'error' && `a throw: ${this.events.at(-1)?.error}`,
      sent.join('').trim() === '' && 'an empty reply',
      /undefined|\{[a-z.]+\}|\[object/.test(sent.join(' ')) && 'a placeholder',
      this.isDeadEnd(sent.join(' ')) && 'a dead end: nothing to tap',
      this.saysItAgain() && 'the same for the third time',
      this.offWay() && 'a way that no map knows',
    ].filter((fault) => fault !== false);
    if (faults.length > 0) throw new Error(`${faults.join('; ')} after\n${this.path.slice(-12).join('\n')}\n=> ${sent.join('\n')}`);
  }

  get place(): string {
    return this.visits.at(-1)?.to ?? OUTSIDE;
  }

  /** Who stopped the text messages is told the word that brings them back, and no button could. */
  private isDeadEnd(sent: string): boolean {
    return this.last === undefined || (this.last.choices.length === 0 && !sent.includes('RESUME'));
  }

  /** The question of a dialog, and help, are said as often as they are needed; what is asked for again, too. */
  private saysItAgain(): boolean {
    const stays = ['dialog', 'crisis', 'emergency'].includes(this.last?.kind ?? '') || /repeat|back/.test(this.path.at(-1) ?? '');
    return this.times > 2 && !stays && this.place === OUTSIDE;
  }

  private offWay(): boolean {
    const visit = this.visits.at(-1);
    return visit !== undefined && legsOf(visit).length === 0;
  }
}

/** Nobody waits for the pace of Teams: sleep is over at once, and the time has passed. */
function leapingClock(): { now: () => number; sleep: (ms: number) => Promise<void> } {
  let time = 0;
  return { now: () => time, sleep: async (ms) => void (time += ms) };
}

test.each([
  ['webchat', 0],
  ['msteams', 1],
  ['sms', 2],
])('a walk at random on %s', async (name, index) => {
  const walk = new Walk(name);
  const patient = wanderer(SEED + index);
  for (let turn = 1; turn <= TURNS; turn++) {
    await walk.say(patient.next(walk.last));
    if (turn % WANTS_OUT === 0) await out(walk);
  }
  expect(walk.events.filter(({ kind }) => kind === 'error')).toEqual([]);
}, 1_800_000);

/** Leads on until no flow is left: a loop would never end. */
async function out(walk: Walk): Promise<void> {
  for (let turn = 0; walk.place !== OUTSIDE; turn++) {
    if (turn === LONGEST_WAY_OUT) throw new Error(`no way out of "${walk.place}" after\n${walk.path.slice(-16).join('\n')}`);
    const forward = walk.last?.choices.find(({ title }) => FORWARD.test(title))?.title;
    await walk.say(forward ?? 'skip');
  }
}
