import type { Reply } from '../../src/core/model';

/** A patient who taps and types without a plan, the same way for the same seed. */
export interface Wanderer {
  /** What they do next, from what they can tap. */
  next(last: Reply | undefined): string;
}

/** Things that people type at any place: answers, wishes, questions, slips, noise, danger and its end. */
const TYPED: readonly string[] = [
  'next', 'back', 'ok', 'yes', 'no', 'nah', 'skip', 'repeat', 'simpler', 'more', 'menu', 'topics', 'help', 'stop', 'leave',
  'go on where i stopped', 'where were we', 'start over', 'talk to a person', 'what can you do', 'no more questions',
  'step 4', 'step 9', 'skip to the part where i get it', 'last step', 'nxt', 'bcak', '1', '2', '3', '7', 'the last one',
  'not sure', 'idk', 'i dont get it', 'actually five', 'oops, 3 weeks ago', 'not 3 but 4', 'like 3 or 4', 'a couple',
  'yesterday', 'next tuesday', '2 weeks ago', 'once a week', 'every other week', 'by drip', 'pills', 'i see a therapist',
  'no change', 'it wore off', 'i feel worse', 'worse', 'dizzy and sick', 'my blood pressure', 'since monday', 'really bad',
  'mild', 'im so dizzy since yesterday', 'had 4 infusions, last one 2 weeks ago, still nothing', 'side effects',
  'how fast does it work', 'is it safe', 'can i drive home after', 'what does it cost', 'does it hurt', 'nausea?',
  'what is the capital of france', 'how fast does it work and is it safe', 'thanks', 'hi', 'lol', 'are you a real person?',
  'you are useless', 'hola', 'blorgh', '???', '\u{1f600}', 'a'.repeat(400), 'purple monkey dishwasher', 'i am safe now',
  'yes i am safe', 'i want to kill myself', 'my chest hurts and i cant breathe', 'they keep an eye on my vitals', 'forget me',
]; // prettier-ignore
/** Of ten moves so many are taps, where there is something to tap. */
const TAPS = 6;

export function wanderer(seed: number): Wanderer {
  const random = mulberry(seed);
  const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(random() * from.length)];
  return {
    next(last) {
      if (last?.choices.length === 0) return 'RESUME';
      const titles = last?.choices.map(({ title }) => title) ?? [];
      const taps = titles.length > 0 && random() * 10 < TAPS;
      return pick(taps ? titles : TYPED) ?? 'menu';
    },
  };
}

/** A small generator of numbers from 0 to 1 (mulberry32): the same walk on every machine. */
function mulberry(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
