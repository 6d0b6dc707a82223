import type { Voice, Wording } from '../src/core/phrases';
import { CHECKS, optionTitles } from './walkthroughCheck';
import { STEPS, type Offer, type Step } from './walkthroughMoves';

/** What can be tapped under a step, with where it leads. */
export function stepTitles(step: number, say: Voice): readonly Offer[] {
  const back: readonly Offer[] = step === 1 ? [] : [{ title: say('choice.back').text, move: { kind: 'back' } }];
  return [
    { title: say('choice.next').text, move: { kind: 'next' } },
    ...back,
    { title: say('choice.simpler').text, move: { kind: 'simpler' } },
    { title: say('choice.leave').text, move: { kind: 'leave' } },
  ];
}

/** A step: what happens, what to ask, a common worry; `simple`: the same in the fewest and plainest words. */
export function stepWording(step: number, simple: boolean, say: Voice): Wording {
  const part = (key: 'title' | 'happens' | 'ask' | 'worry' | 'short' | 'simple') =>
    say(`walkthrough.${stepName(step)}.${key}`).text;
  const place = { n: step, of: STEPS.length, title: part('title') };
  if (simple) return say('walkthrough.stepSimple', { ...place, simple: part('simple') });
  return {
    text: say('walkthrough.step', { ...place, happens: part('happens'), ask: part('ask'), worry: part('worry') }).text,
    sms: say('walkthrough.stepSms', { ...place, short: part('short') }).text,
  };
}

/** Below the answer to a question in between. */
export function stepAgain(step: number, say: Voice): Wording {
  const title = say(`walkthrough.${stepName(step)}.title`).text;
  return say('walkthrough.again', { n: step, of: STEPS.length, title });
}

export function stepName(step: number): Step {
  return STEPS[step - 1] ?? STEPS[0];
}

export function checkWording(check: number, say: Voice): Wording {
  return say('walkthrough.check.ask', {
    n: check,
    of: CHECKS.length,
    question: say(`walkthrough.check.${CHECKS[check - 1] ?? CHECKS[0]}.ask`).text,
  });
}

export function checkTitles(check: number, say: Voice): readonly string[] {
  return [...optionTitles(check, say), say('choice.notSure').text, say('choice.noQuestions').text];
}
