import { FLOW_TITLES, titlesOf } from '../src/core/compose';
import type { KnowledgeBase } from '../src/core/model';
import type { Voice, Wording } from '../src/core/phrases';
import type { Report } from '../src/core/slots';
import { heard, resultWording, visitQuestions } from './betterWords';
import { rank, type Lever } from './levers';
import { BETTER_QUESTIONS } from './prompts/betterSlots';
import type { Heard } from './prompts/slotPrompt';
import { SlotFlow, type Told } from './slotFlow';
import { joined, sayStep, type Turn } from './turn';

const FLOW = 'not-feeling-better';
const TOPIC: Readonly<Record<Lever, string>> = {
  dose: 'not-better-dose-method',
  timing: 'not-better-timing',
  therapy: 'not-better-psychotherapy',
};

/**
 * Finds out why it may not help, with the article's three levers, and writes down what to ask at the visit. It advises no
 * change of its own.
 */
export class NotFeelingBetter extends SlotFlow<Report> {
  constructor(
    private readonly base: KnowledgeBase,
    say: Voice,
  ) {
    super(FLOW, say);
  }

  /** The safety question is only for somebody who feels worse; one session has no spacing, and none has nothing. */
  protected override questions({ trouble, sessions }: Report): readonly string[] {
    return BETTER_QUESTIONS.filter((question) => {
      if (question === 'safety') return trouble === 'worse';
      if (sessions?.max === 0) return question === 'trouble';
      return question !== 'spacing' || sessions === undefined || sessions.max > 1;
    });
  }

  protected override opening({ said, enough }: Told<Report>, asks: boolean): readonly Wording[] {
    const list = heard(said, this.say);
    const known = list === '' || !asks ? [] : [this.say('better.heard', { list })];
    return enough === true ? [this.say('better.noted')] : [this.say('better.intro'), ...known];
  }

  protected override remark({ kind }: Heard<Report>): readonly Wording[] {
    return kind === 'safe' ? [this.say('better.worseNote')] : [];
  }

  protected override result(said: Report, turn: Turn): void {
    turn.memory.told = said;
    if (said.sessions?.max === 0) return this.notBegun(turn);
    const worse = said.trouble === 'worse' ? [this.say('crisis.line')] : [];
    const extra = { crisis: worse.length > 0, handout: visitQuestions(said, this.say) };
    sayStep(turn, FLOW, joined([resultWording(said, this.say), ...worse]), this.titlesAfter(said), extra);
  }

  private notBegun(turn: Turn): void {
    const titles = [this.say('choice.walkthrough').text, ...titlesOf(['onset-speed'], this.base)];
    sayStep(turn, FLOW, this.say('better.notBegun'), [...titles, this.say('choice.person').text]);
  }

  private titlesAfter(said: Report): readonly string[] {
    const levers = titlesOf(
      rank(said).map(({ lever }) => TOPIC[lever]),
      this.base,
    );
    const effects = said.trouble === 'sideEffects' ? [this.say(FLOW_TITLES['side-effects'].start).text] : [];
    return [...effects, ...levers, this.say('choice.person').text];
  }
}
