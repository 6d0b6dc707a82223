import type { Cloud } from '../fleet/cloud';
import { request } from '../fleet/http';

/** What a person says, by the number of the talk and the place in it. */
export type Script = (talk: number, at: number) => string;

/** Messages in one talk, then the same worker begins another. */
export const TALK = 20;

/** The other end of all talks: waits for replies that the connector takes. */
export class Replies {
  private readonly waiting = new Map<string, () => void>();

  /** To be told of all that the connector takes. */
  hear({ activity }: { readonly activity: Readonly<Record<string, unknown>> }): void {
    if (activity['type'] !== 'message') return;
    const id = String(activity['replyToId']);
    this.waiting.get(id)?.();
    this.waiting.delete(id);
  }

  to(id: string): Promise<void> {
    return new Promise((resolve) => this.waiting.set(id, resolve));
  }
}

export interface Target {
  readonly urls: readonly string[];
  readonly cloud: Cloud;
  readonly replies: Replies;
  readonly script: Script;
  /** The id of a talk; talks are told apart by it and kept under it. */
  readonly name: (talk: number) => string;
}

/** A channel of Azure that takes what our page takes, as fast as it comes. */
const CHANNEL = 'directline';

/** One turn: resolves, to milliseconds, when the message was taken and the first reply is out. @throws where it was refused */
export async function turn({ urls, cloud, replies, script, name }: Target, talk: number, at: number): Promise<number> {
  const conversation = name(talk);
  const id = `${conversation}:${at}`;
  const { authorization, serviceUrl, recipient } = cloud;
  const [from, time] = [{ id: `person-${talk}` }, new Date().toISOString()];
  const address = { channelId: CHANNEL, serviceUrl, recipient, from, conversation: { id: conversation } };
  const body = { type: 'message', id, timestamp: time, text: script(talk, at), ...address };
  const started = performance.now();
  const answered = replies.to(id);
  const { status } = await request(`${urls[talk % urls.length]}/api/messages`, { headers: { authorization }, body });
  if (status < 200 || status > 299) throw new Error(`a message was answered with ${status}`);
  await answered;
  return performance.now() - started;
}

let talks = 0;

/** So many persons write without a pause until the time is over. Resolves to the turns that were done. */
export async function press(target: Target, persons: number, ms: number): Promise<number> {
  const end = performance.now() + ms;
  let done = 0;
  const person = async () => {
    while (performance.now() < end) {
      const talk = talks++;
      for (let at = 0; at < TALK && performance.now() < end; at++, done++) await turn(target, talk, at);
    }
  };
  await Promise.all(Array.from({ length: persons }, person));
  return done;
}

/** Turns begin at a steady rate, whether the ones before are done or not. Resolves to their milliseconds. */
export async function pace(target: Target, persons: number, perSecond: number, count: number): Promise<number[]> {
  const started = performance.now();
  const first = talks;
  talks += persons;
  const busy = Array.from({ length: persons }, () => Promise.resolve());
  const all: Promise<number>[] = [];
  for (let at = 0; at < count; at++) {
    const wait = started + (at * 1_000) / perSecond - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    const due = performance.now();
    const person = at % persons;
    // A person's next message comes after the answer to the last one.
    const one = busy[person]!.then(() => turn(target, first + person, Math.floor(at / persons)));
    busy[person] = one.then(() => undefined);
    all.push(one.then(() => performance.now() - due));
  }
  return Promise.all(all);
}
