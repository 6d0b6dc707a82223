import { startCloud, type Fault } from '../fleet/cloud';
import { Fleet } from '../fleet/replicas';
import { createRandom, pick } from '../random';
import { azurePerson } from './azurePerson';
import { Ledger } from './ledger';
import { talk, type Person, type Sent, type World } from './person';
import type { Talk } from './plan';
import { tally, type Tally } from './tally';
import { webPerson } from './webPerson';

export interface RunOptions {
  readonly talks: readonly Talk[];
  /** The bot's process under dist/. */
  readonly script: string;
  readonly replicas: number;
  readonly database: { readonly url: string; restart(): Promise<void> };
  readonly seed: number;
  /** Talks at the same time. */
  readonly concurrency: number;
  /** Share of the connector's calls that meet a fault. */
  readonly faults: number;
  /** After each of these shares of all turns one replica is killed. */
  readonly kills: readonly number[];
  /** Milliseconds between two kills, beside those; 0: none. */
  readonly killEvery: number;
  /** Whether a new process takes the place of one that was killed. */
  readonly revive: boolean;
  /** The share of all turns after which the database is restarted; absent: it is not. */
  readonly restartAt?: number;
  readonly progress: (done: number) => void;
}

export interface Run {
  readonly tally: Tally;
  readonly kills: number;
  readonly faults: number;
  readonly restarts: number;
  /** Replies that a killed process was just sending. */
  readonly inFlight: number;
  /** How often the processes asked for a token of their own. */
  readonly tokenRequests: number;
  readonly seconds: number;
  /** The last words of processes that ended by themselves. */
  readonly fallen: readonly string[];
  /** The last that the processes printed. */
  readonly outputs: readonly string[];
}

/** Milliseconds before a kill in which a reply that the connector took may not have been crossed out yet. */
const JUST_SENT = 500;
/** Milliseconds after the last talk: for which a missing answer is waited for, and in which one that comes twice may come. */
const AFTERMATH = { missing: 60_000, again: 1_000 } as const;

/** Runs all talks against a fleet that is killed, doubled and refused meanwhile. */
export async function run(options: RunOptions): Promise<Run> {
  const { talks, database, seed, script, replicas } = options;
  const random = createRandom(seed);
  const ledger = new Ledger();
  let faults = 0;
  const fault = () => {
    if (random() >= options.faults) return undefined;
    faults++;
    return anyFault(random);
  };
  const cloud = await startCloud({ fault, onTaken: ({ conversationId, activity }) => ledger.hear(conversationId, activity) });
  const fleet = await Fleet.start({ script, count: replicas, env: { ...cloud.env, DATABASE_URL: database.url } });
  const trouble = makeTrouble(options, fleet, random);
  const world: World = { fleet, cloud, ledger, random };
  const persons: Person[] = [];
  const started = performance.now();
  try {
    const sent = await inParallel(talks, options.concurrency, (one) => runTalk(one, world, trouble.turnDone, (person) => persons.push(person)));
    const seconds = (performance.now() - started) / 1_000;
    await trouble.end();
    await Promise.all(sent.flat().map(({ id }) => ledger.answer(id, AFTERMATH.missing)));
    await new Promise((resolve) => setTimeout(resolve, AFTERMATH.again));
    const inFlight = trouble.killed.reduce((sum, at) => sum + cloud.takenBefore(at, JUST_SENT), 0);
    const isOwn = (conversation: string) => !/^(msteams|sms)-/.test(conversation);
    const found = tally(sent, ledger.replies, isOwn);
    const { killed, restarts } = trouble;
    return { tally: found, kills: killed.length, faults, restarts: restarts(), inFlight, tokenRequests: cloud.tokenRequests(), seconds, outputs: fleet.outputs(), fallen: fleet.fallen };
  } finally {
    persons.forEach((person) => person.leave());
    await trouble.end();
    await fleet.stop();
    await cloud.close();
  }
}

/** @param meet told of the person, who is still there when the talk is over: what is shown twice may come late */
async function runTalk(one: Talk, world: World, turnDone: () => void, meet: (person: Person) => void): Promise<Sent[]> {
  const person = one.channel === 'webchat' ? await webPerson(one, world) : azurePerson(one, world);
  meet(person);
  return talk(one, { ...person, say: (said, at) => person.say(said, at).finally(turnDone) }, world);
}

/** Kills by the number of turns and by the clock, one at a time. */
function makeTrouble(options: RunOptions, fleet: Fleet, random: () => number) {
  const all = options.talks.reduce((sum, { said }) => sum + said.length, 0);
  const due = options.kills.map((share) => Math.floor(share * all));
  const restartAt = options.restartAt === undefined ? -1 : Math.floor(options.restartAt * all);
  const killed: number[] = [];
  let [done, restarts] = [0, 0];
  let under: Promise<void> = Promise.resolve();
  let killing = false;
  const kill = () => {
    if (killing) return; // the last one is not back yet
    killing = true;
    const crashed = under.then(async () => {
      const revive = await fleet.kill(random);
      killed.push(performance.now());
      if (options.revive) await revive();
    });
    under = crashed.finally(() => (killing = false));
  };
  const timer = options.killEvery > 0 ? setInterval(kill, options.killEvery) : undefined;
  return {
    killed,
    restarts: () => restarts,
    turnDone() {
      options.progress(++done);
      if (due.includes(done)) kill();
      if (done !== restartAt) return;
      restarts++;
      under = under.then(() => options.database.restart());
    },
    async end() {
      clearInterval(timer);
      await under;
    },
  };
}

/** What a connector does at times. A hang costs the bot seconds, so it is rare. */
function anyFault(random: () => number): Fault {
  if (random() < 0.02) return 'hang';
  return pick<Fault>(random, [
    { status: 500 },
    { status: 502 },
    { status: 503 },
    { status: 412 },
    { status: 429 },
    { status: 429, retryAfter: '1' },
    'reset',
    'endsEarly',
  ]);
}

async function inParallel<T, R>(items: readonly T[], most: number, work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const queue = items.entries();
  const worker = async () => {
    for (const [at, item] of queue) results[at] = await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, worker));
  return results;
}
