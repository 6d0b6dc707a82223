import type { Smalltalk } from '../src/core/command';
import type { Command, FlowId } from '../src/core/model';
import type { Tap } from './choices';
import { BETTER_QUESTIONS } from './prompts/betterSlots';
import { EFFECT_QUESTIONS } from './prompts/effectSlots';
import { OUTSIDE, type Visit } from './visits';
import { CHECKS } from './walkthroughCheck';
import { STEPS } from './walkthroughMoves';

/**
 * All ways that a talk can take through the dialogs. The diagrams of docs/conversations.md are made from it, and the
 * conversation tests hold every turn against it: a turn that goes another way fails, and so does a way that no talk takes.
 */
export interface Leg {
  /** A place, or `any` of the flow. */
  readonly from: string;
  readonly event: string;
  /** A place, or where it lies from `from`: the same one, one that comes later (or the end), an earlier one, any. */
  readonly to: string;
}

export interface FlowMap {
  readonly flow: FlowId | typeof OUTSIDE;
  /** Places of the flow in their order. */
  readonly places: readonly string[];
  readonly legs: readonly Leg[];
}

const ANY = 'any';
const SAME = 'same';
const LATER = 'later';
const EARLIER = 'earlier';
const ANYWHERE = 'anywhere';

const COMMANDS: Readonly<Record<Command, string>> = {
  help: SAME, menu: OUTSIDE, topics: OUTSIDE, back: SAME, restart: OUTSIDE, person: SAME, language: SAME, stop: OUTSIDE,
  forget: OUTSIDE, repeat: SAME, more: SAME, shorter: SAME,
}; // prettier-ignore
/** Commands that a flow understands in its own way; `more` is the next step, or the rest of a long message. */
const OWN: readonly string[] = ['back', 'repeat', 'more'];
const SMALLTALK: Readonly<Record<Smalltalk, true>> = {
  greeting: true, thanks: true, bye: true, ok: true, laugh: true, human: true, how: true, insult: true, compliment: true,
}; // prettier-ignore
/** Taps with a name of their own; those that start a flow, or go on with one, are legs of the flow. */
const TAPS: Readonly<Record<Exclude<Tap['kind'], 'start' | 'goOn' | 'handoff'>, string>> = {
  entry: SAME, command: ANYWHERE, heading: OUTSIDE, moreTopics: OUTSIDE, noneOfThese: SAME, feedback: SAME,
}; // prettier-ignore

const leg = (from: string, event: string, to: string): Leg => ({ from, event, to });
const legs = (from: readonly string[], events: readonly string[], to: string): readonly Leg[] =>
  from.flatMap((place) => events.map((event) => leg(place, event, to)));

/** What is said in between is answered, and the flow stays where it is. */
const ASIDES: readonly Leg[] = [
  ...legs([ANY], ['answer', 'refer', 'choose', 'none', 'several', 'small talk', 'not understood'], SAME),
  ...legs([ANY], ['tap entry', 'tap noneOfThese'], SAME),
  ...legs([ANY], ['tap command', 'handoff show', 'handoff pass', 'handoff keep'], ANYWHERE),
  ...legs([ANY], ['tap heading', 'tap moreTopics', 'unsafe'], OUTSIDE),
  // After help in a crisis, while its line stays in view.
  ...legs([ANY], ['safe once', 'safe twice', 'still safe'], SAME),
];
/** What leaves every flow, its place kept (but for "start over" and "forget me"). */
const WAYS_OUT: readonly Leg[] = Object.entries(COMMANDS)
  .filter(([command]) => !OWN.includes(command) && command !== 'stop')
  .map(([command, to]) => leg(ANY, `command ${command}`, to));
const GO_ON: readonly Leg[] = [leg(OUTSIDE, 'go on', ANY), leg(ANY, 'go on', SAME)];

const steps = STEPS.map((_step, index) => `step ${index + 1}`);
const checks = CHECKS.map((_check, index) => `check ${index + 1}`);

const WALKTHROUGH: FlowMap = {
  flow: 'treatment-walkthrough',
  places: [...steps, ...checks],
  legs: [
    leg(OUTSIDE, 'start', 'step 1'),
    leg(ANY, 'start', 'step 1'),
    ...steps.map((step, at) => leg(step, 'next', steps[at + 1] ?? 'check 1')),
    ...steps.map((step, at) => leg(step, 'back', steps[at - 1] ?? step)),
    ...steps.map((step) => leg(ANY, 'go', step)),
    ...legs(steps, ['again', 'simpler'], SAME),
    ...legs(checks, ['right', 'wrong', 'unsure'], LATER),
    ...legs(checks, ['enough'], OUTSIDE),
    ...legs(checks, ['again'], SAME),
    leg(ANY, 'simpler', SAME),
    ...checks.map((check, at) => leg(check, 'back', checks[at - 1] ?? 'step 6')),
    leg(ANY, 'leave', OUTSIDE),
    ...GO_ON,
    ...ASIDES,
    // "Shorter" is understood as "simpler" here.
    ...WAYS_OUT.filter(({ event }) => event !== 'command shorter'),
  ],
};

const better = BETTER_QUESTIONS.filter((question) => question !== 'safety');
const NOT_BETTER: FlowMap = {
  flow: 'not-feeling-better',
  places: BETTER_QUESTIONS,
  legs: [
    leg(OUTSIDE, 'start', ANY),
    leg(ANY, 'start', ANYWHERE),
    ...legs(better, ['value', 'skip'], LATER),
    ...legs(['safety'], ['safe', 'skip'], LATER),
    leg('safety', 'danger', OUTSIDE),
    ...legs(better.slice(1), ['finish'], OUTSIDE),
    ...legs(BETTER_QUESTIONS.slice(1), ['back'], EARLIER),
    leg('trouble', 'back', SAME),
    ...legs(BETTER_QUESTIONS, ['again'], SAME),
    leg('last', 'unfit', SAME),
    leg(ANY, 'value', ANYWHERE),
    leg(ANY, 'correction', ANYWHERE),
    // Afterwards: who turns out to feel worse is asked about safety.
    leg(OUTSIDE, 'correction', 'safety'),
    leg(ANY, 'command stop', OUTSIDE),
    ...GO_ON,
    ...ASIDES,
    ...WAYS_OUT,
  ],
};

const SIDE_EFFECTS: FlowMap = {
  flow: 'side-effects',
  places: EFFECT_QUESTIONS,
  legs: [
    leg(OUTSIDE, 'start', ANY),
    leg(ANY, 'start', ANYWHERE),
    ...legs(EFFECT_QUESTIONS, ['value', 'skip'], LATER),
    ...legs(EFFECT_QUESTIONS, ['danger'], OUTSIDE),
    ...legs(EFFECT_QUESTIONS.slice(1), ['back'], EARLIER),
    leg('effect', 'back', SAME),
    ...legs(EFFECT_QUESTIONS, ['again'], SAME),
    leg(ANY, 'value', ANYWHERE),
    leg(ANY, 'correction', ANYWHERE),
    leg(ANY, 'command stop', OUTSIDE),
    ...GO_ON,
    ...ASIDES,
    ...WAYS_OUT,
  ],
};

const NO_FLOW: FlowMap = {
  flow: OUTSIDE,
  places: [OUTSIDE],
  legs: [
    ...legs([OUTSIDE], ['answer', 'refer', 'choose', 'none', 'several', 'nothing left', 'onward'], SAME),
    // Everything was told at once, or the result is put right: a flow begins and ends in one turn.
    ...legs([OUTSIDE], ['start', 'correction'], SAME),
    ...legs([OUTSIDE], ['safe once', 'safe twice', 'still safe', 'unsafe'], SAME),
    ...legs([OUTSIDE], Object.keys(SMALLTALK).map((kind) => `small talk ${kind}`), SAME),
    ...legs([OUTSIDE], Object.keys(COMMANDS).map((command) => `command ${command}`), SAME),
    ...legs([OUTSIDE], Object.keys(TAPS).map((kind) => `tap ${kind}`), SAME),
    ...legs([OUTSIDE], ['handoff show', 'handoff pass', 'handoff keep'], SAME),
  ],
};

export const MAPS: readonly FlowMap[] = [WALKTHROUGH, NOT_BETTER, SIDE_EFFECTS, NO_FLOW];

/** All legs of the maps that a turn is an example of; none where it went a way that no map knows. */
export function legsOf(visit: Visit): readonly string[] {
  const from = placed(visit.from);
  const to = placed(visit.to);
  // Another flow was begun or gone on with from within one: a leg of the flow that it leads to.
  const crossing = from.flow !== OUTSIDE && to.flow !== OUTSIDE && from.flow !== to.flow;
  const home = crossing || from.flow === OUTSIDE ? to.flow : from.flow;
  const map = MAPS.find(({ flow }) => flow === home);
  const start = crossing ? OUTSIDE : from.place;
  const own = (map?.legs ?? []).filter((one) => fits(one, start, visit.event, to.place, map?.places ?? []));
  return own.map((one) => nameOf(home, one));
}

export function nameOf(flow: string, { from, event, to }: Leg): string {
  return `${flow}: ${from} > ${event} > ${to}`;
}

/** The names of all legs. */
export function allLegs(): readonly string[] {
  return MAPS.flatMap(({ flow, legs: own }) => own.map((one) => nameOf(flow, one)));
}

function fits(one: Leg, from: string, event: string, to: string, places: readonly string[]): boolean {
  const plainEvent = one.event === 'small talk' ? event.startsWith('small talk') : one.event === event;
  if (!plainEvent || !(one.from === from || (one.from === ANY && from !== OUTSIDE))) return false;
  const [at, next] = [places.indexOf(from), to === OUTSIDE ? places.length : places.indexOf(to)];
  switch (one.to) {
    case ANY:
      return places.includes(to);
    case ANYWHERE:
      return true;
    case SAME:
      return to === from;
    case LATER:
      return next > at;
    case EARLIER:
      return next <= at;
    default:
      return to === one.to;
  }
}

function placed(name: string): { readonly flow: string; readonly place: string } {
  const [flow = '', place = OUTSIDE] = name.split(': ');
  return { flow, place };
}
