import { createRandom, pick } from '../random';

export const CHANNELS = ['webchat', 'msteams', 'sms'] as const;
export type Channel = (typeof CHANNELS)[number];

/** One message of a person, and the step of the walkthrough that the answer must show. */
export interface Said {
  readonly text: string;
  readonly step: number;
  /** The channel delivers it twice, the second time to another replica. */
  readonly doubled: boolean;
  /** The person writes on without having read the answer. */
  readonly hasty: boolean;
}

export interface Talk {
  readonly number: number;
  readonly channel: Channel;
  readonly said: readonly Said[];
}

export interface PlanOptions {
  readonly seed: number;
  readonly conversations: number;
  readonly turns: number;
  readonly channels: readonly Channel[];
  /** Shares, 0 to 1. */
  readonly doubled: number;
  readonly hasty: number;
}

export const STEPS = 6;
const START = 'Walk me through it step by step';

/**
 * Who walks back and forth through the six steps always sees where the bot believes to be: a move that is lost, or made
 * twice, shows in that answer and in all that follow.
 */
export function planTalks({ seed, conversations, turns, channels, doubled, hasty }: PlanOptions): Talk[] {
  return Array.from({ length: conversations }, (_, number) => {
    const random = createRandom(seed * 1_000_003 + number);
    let step = 1;
    const said = Array.from({ length: turns }, (_turn, at): Said => {
      const by = at === 0 ? 0 : move(step, random);
      step += by;
      const text = at === 0 ? START : by > 0 ? 'next' : 'back';
      return { text, step, doubled: random() < doubled, hasty: random() < hasty };
    });
    return { number, channel: channels[number % channels.length]!, said };
  });
}

function move(step: number, random: () => number): 1 | -1 {
  if (step === 1) return 1;
  return step === STEPS ? -1 : pick(random, [1, -1]);
}
