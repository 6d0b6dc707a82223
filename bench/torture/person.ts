import type { Cloud } from '../fleet/cloud';
import type { Fleet, Replica } from '../fleet/replicas';
import type { Ledger } from './ledger';
import type { Said, Talk } from './plan';

/** What all persons of a run share. */
export interface World {
  readonly fleet: Fleet;
  readonly cloud: Cloud;
  readonly ledger: Ledger;
  readonly random: () => number;
}

/** A person in one conversation, with the channel between that person and the bot. */
export interface Person {
  readonly conversation: string;
  /** Resolves to the id of the message when the bot has taken it for good. */
  say(said: Said, at: number): Promise<string>;
  leave(): void;
}

/** One message as it went, to be held against the replies. */
export interface Sent extends Said {
  readonly conversation: string;
  readonly id: string;
}

/** Milliseconds for which an answer is waited for before the person goes on without it. */
const PATIENCE = 10_000;
/** Milliseconds between two deliveries of what nobody has taken. The real channels wait longer. */
const AGAIN = { first: 100, longest: 2_000 } as const;

/** A whole talk. Resolves to what was said. */
export async function talk({ said }: Talk, person: Person, { ledger }: World): Promise<Sent[]> {
  const sent: Sent[] = [];
  for (const [at, one] of said.entries()) {
    const id = await person.say(one, at);
    sent.push({ ...one, conversation: person.conversation, id });
    if (!one.hasty) await ledger.answer(id, PATIENCE);
  }
  return sent;
}

/**
 * Delivers as the channels do: again, to another replica, until one has taken it. A doubled delivery goes to two replicas
 * at the same time.
 */
export async function deliver<T>(
  { fleet, random }: World,
  doubled: boolean,
  once: (replica: Replica, again: boolean) => Promise<T | undefined>,
): Promise<T> {
  let replica = fleet.choose(random);
  if (doubled) void once(fleet.choose(random, replica), false);
  for (let wait: number = AGAIN.first, again = false; ; wait = Math.min(wait * 2, AGAIN.longest), again = true) {
    const taken = await once(replica, again);
    if (taken !== undefined) return taken;
    await new Promise((resolve) => setTimeout(resolve, wait));
    replica = fleet.choose(random, replica);
  }
}
