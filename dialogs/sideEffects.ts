import { FLOW_TITLES, titlesOf } from '../src/core/compose';
import type { KnowledgeBase } from '../src/core/model';
import type { Voice, Wording } from '../src/core/phrases';
import type { Complaint, Effect } from '../src/core/slots';
import { complaintHeard, complaintPage, complaintWording } from './effectWords';
import { EFFECT_QUESTIONS } from './prompts/effectSlots';
import { SlotFlow, type Told } from './slotFlow';
import { sayStep, type Turn } from './turn';

const FLOW = 'side-effects';
/** What the material says on each; the list of all where it says no more. */
const TOPIC: Readonly<Record<Effect, string>> = {
  nausea: 'managing-nausea',
  dissociation: 'managing-dissociation',
  dizziness: 'side-effects-list',
  pressure: 'side-effects-list',
  other: 'refer-after-effects',
};

/**
 * Which side effect, since when, how strong; then what the material says about it and what it does not, and what to tell
 * the team. Red flags leave at once for the emergency reply: the safety screen reads every message before, and the
 * prompts once more.
 */
export class SideEffects extends SlotFlow<Complaint> {
  constructor(
    private readonly base: KnowledgeBase,
    say: Voice,
  ) {
    super(FLOW, say);
  }

  protected override questions(): readonly string[] {
    return EFFECT_QUESTIONS;
  }

  protected override opening({ said }: Told<Complaint>, asks: boolean): readonly Wording[] {
    if (!asks) return [];
    const list = complaintHeard(said, this.say);
    return [this.say('effects.intro'), ...(list === '' ? [] : [this.say('better.heard', { list })])];
  }

  protected override result(said: Complaint, turn: Turn): void {
    const topics = [...new Set([...(said.effect ?? []).map((effect) => TOPIC[effect]), 'side-effects-list'])];
    const titles = [
      ...titlesOf(topics, this.base).slice(0, 3),
      this.say(FLOW_TITLES[FLOW].start).text,
      this.say('choice.person').text,
    ];
    sayStep(turn, FLOW, complaintWording(said, this.say), titles, { handout: complaintPage(said, this.say) });
  }
}
