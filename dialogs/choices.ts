import { FLOW_TITLES } from '../src/core/compose';
import type { Command, Entry, FlowId, KnowledgeBase } from '../src/core/model';
import type { PhraseKey, Voice } from '../src/core/phrases';
import { fold, words } from '../src/core/text';
import type { TopicGroup } from '../src/core/topics';

import { REASONS, type Feedback } from './feedback';

/** What tapping a choice means; the same words typed mean the same. */
export type Tap =
  | { readonly kind: 'entry'; readonly entry: Entry }
  | { readonly kind: 'start' | 'goOn'; readonly flow: FlowId }
  | { readonly kind: 'command'; readonly command: Command }
  | { readonly kind: 'heading'; readonly heading: string }
  | { readonly kind: 'moreTopics' }
  | { readonly kind: 'noneOfThese' }
  | { readonly kind: 'feedback'; readonly given: Feedback }
  | { readonly kind: 'handoff'; readonly wish: 'show' | 'pass' | 'keep' };

/** Titles of entries, of headings and of the fixed choices, resolved exactly: a tap never depends on the matcher. */
export class Taps {
  private readonly byTitle = new Map<string, Tap>();
  private readonly oldButtons = new Map<string, Tap>();

  constructor(base: KnowledgeBase, groups: readonly TopicGroup[], say: Voice) {
    // First, so that an entry wins over a heading of the same words: an answer is worth more than a list.
    for (const { heading } of groups) this.byTitle.set(key(heading), { kind: 'heading', heading });
    for (const entry of base.entries.values()) {
      this.byTitle.set(key(entry.question), { kind: 'entry', entry });
      this.byTitle.set(key(entry.title), { kind: 'entry', entry });
    }
    for (const [phrase, tap] of FIXED) this.byTitle.set(key(say(phrase).text), tap);
    for (const [phrase, tap] of OLD) this.oldButtons.set(key(say(phrase).text), tap);
  }

  /** `inFlow`: the buttons of a flow belong to the flow while it is under way; later they go back to it. */
  read(text: string, inFlow: boolean): Tap | undefined {
    if (text.length > 200) return undefined;
    return this.byTitle.get(key(text)) ?? (inFlow ? undefined : this.oldButtons.get(key(text)));
  }
}

const flowTaps = (flow: FlowId): readonly (readonly [PhraseKey, Tap])[] => [
  [FLOW_TITLES[flow].start, { kind: 'start', flow }],
  [FLOW_TITLES[flow].goOn, { kind: 'goOn', flow }],
];

const FIXED: readonly (readonly [PhraseKey, Tap])[] = [
  ...flowTaps('treatment-walkthrough'),
  ...flowTaps('not-feeling-better'),
  ...flowTaps('side-effects'),
  ['choice.person', { kind: 'command', command: 'person' }],
  ['choice.helped', { kind: 'feedback', given: 'helped' }],
  ['choice.notHelped', { kind: 'feedback', given: 'notHelped' }],
  ...REASONS.map((given) => [`choice.${given}`, { kind: 'feedback', given }] as const),
  ['choice.handoff', { kind: 'handoff', wish: 'show' }],
  ['choice.handoffYes', { kind: 'handoff', wish: 'pass' }],
  ['choice.handoffNo', { kind: 'handoff', wish: 'keep' }],
  ['choice.topics', { kind: 'command', command: 'topics' }],
  ['choice.moreTopics', { kind: 'moreTopics' }],
  ['choice.noneOfThese', { kind: 'noneOfThese' }],
];

/** Buttons of a flow that is over or was left: they stay on the screen and are tapped hours later. */
const OLD: readonly (readonly [PhraseKey, Tap])[] = [
  ['choice.next', { kind: 'goOn', flow: 'treatment-walkthrough' }],
  ['choice.back', { kind: 'goOn', flow: 'treatment-walkthrough' }],
  ['choice.leave', { kind: 'command', command: 'stop' }],
  ['choice.simpler', { kind: 'goOn', flow: 'treatment-walkthrough' }],
  ['choice.skip', { kind: 'goOn', flow: 'not-feeling-better' }],
  ['choice.enough', { kind: 'goOn', flow: 'not-feeling-better' }],
];

function key(title: string): string {
  return words(fold(title)).join(' ');
}
