import { Dialog, type DialogContext, type DialogReason, type DialogTurnResult } from 'botbuilder-dialogs';
import type { KnowledgeBase } from '../src/core/model';
import { titlesOf } from '../src/core/compose';
import type { Voice } from '../src/core/phrases';
import type { Report } from '../src/core/slots';
import { rank, type Lever } from './levers';
import type { Question } from './prompts/betterSlots';
import type { Heard } from './prompts/slotPrompt';
import { heard, resultWording } from './betterWords';
import { joined, sayStep, turnOf, type Turn } from './turn';

const FLOW = 'not-feeling-better';
const ORDER: readonly Question[] = ['trouble', 'safety', 'sessions', 'last', 'therapy'];
const TOPIC: Readonly<Record<Lever, string>> = {
  dose: 'not-better-dose-method',
  timing: 'not-better-timing',
  therapy: 'not-better-psychotherapy',
};

interface Place {
  report: Report;
  /** Answered or skipped, oldest first. */
  done: Question[];
  asking?: Question;
}

/**
 * Finds out why it may not help, with the article's three levers, and prepares the talk with the clinic. It advises no
 * change. Begins with what was said already (`options.report`) and asks only for the rest.
 */
export class NotFeelingBetter extends Dialog<{ report: Report }> {
  constructor(
    private readonly base: KnowledgeBase,
    private readonly say: Voice,
  ) {
    super(FLOW);
  }

  override async beginDialog(dc: DialogContext, options?: { report: Report }): Promise<DialogTurnResult> {
    const turn = turnOf(dc);
    const report = options?.report ?? {};
    turn.lead.push(this.say('better.intro'));
    if (Object.keys(report).length > 0) turn.lead.push(this.say('better.heard', { list: heard(report, this.say) }));
    const place: Place = { report, done: [] };
    Object.assign(instanceOf(dc), place);
    return this.next(dc, turn);
  }

  /** A question was answered, skipped or taken back. */
  override async resumeDialog(dc: DialogContext, _reason: DialogReason, result?: Heard): Promise<DialogTurnResult> {
    const place = instanceOf(dc);
    const turn = turnOf(dc);
    if (result?.kind === 'back') stepBack(place);
    else if (result?.kind === 'value') take(place, result.report);
    else if (place.asking !== undefined) place.done.push(place.asking);
    if (result?.kind === 'safe') turn.lead.push(this.say('better.worseNote'));
    if (result?.kind === 'value' && !isAnswer(place.asking, result.report)) turn.lead.push(this.say('better.noted'));
    return turn.danger === undefined ? this.next(dc, turn) : this.stopForSafety(dc, turn);
  }

  /** The crisis reply takes over; the flow stays where it was, so that it can be gone on with. */
  private async stopForSafety(dc: DialogContext, turn: Turn): Promise<DialogTurnResult> {
    turn.leaving = true;
    return this.next(dc, turn);
  }

  private async next(dc: DialogContext, turn: Turn): Promise<DialogTurnResult> {
    const place = instanceOf(dc);
    const question = ORDER.find((candidate) => isOpen(candidate, place));
    if (place.report.sessions?.max === 0 && question !== 'safety') return this.close(dc, turn, true);
    if (question === undefined) return this.close(dc, turn, false);
    place.asking = question;
    return dc.beginDialog(question);
  }

  private async close(dc: DialogContext, turn: Turn, notBegun: boolean): Promise<DialogTurnResult> {
    const { report } = instanceOf(dc);
    const wording = notBegun ? this.say('better.notBegun') : resultWording(report, this.say);
    const titles = notBegun ? this.titlesBefore() : this.titlesAfter(report);
    const worse = report.trouble === 'worse' ? [this.say('crisis.line')] : [];
    sayStep(turn, FLOW, joined([wording, ...worse]), titles, { crisis: worse.length > 0 });
    return dc.endDialog();
  }

  private titlesBefore(): readonly string[] {
    return [
      this.say('choice.walkthrough').text,
      ...titlesOf(['onset-speed'], this.base),
      this.say('choice.person').text,
    ];
  }

  private titlesAfter(report: Report): readonly string[] {
    const levers = rank(report).map(({ lever }) => TOPIC[lever]);
    const ids = report.trouble === 'sideEffects' ? ['side-effects-list', ...levers.slice(0, 2)] : levers;
    return [...titlesOf(ids, this.base), this.say('choice.person').text];
  }
}

function instanceOf(dc: DialogContext): Place {
  return dc.activeDialog?.state as Place;
}

/** Open while it is neither answered nor skipped; the safety question is only for somebody who feels worse. */
function isOpen(question: Question, { report, done }: Place): boolean {
  if (done.includes(question)) return false;
  if (question === 'safety') return report.trouble === 'worse';
  return report[question] === undefined;
}

/** Whether it answered the question that was put, or another one. */
function isAnswer(asked: Question | undefined, said: Report): boolean {
  return asked === undefined || asked === 'safety' || said[asked] !== undefined;
}

function take(place: Place, said: Report): void {
  const asked = place.asking;
  place.report = { ...place.report, ...said };
  if (asked !== undefined && asked !== 'safety' && said[asked] !== undefined) place.done.push(asked);
}

/** The last answer is taken back, so that its question is put again. */
function stepBack(place: Place): void {
  const question = place.done.pop();
  if (question === undefined || question === 'safety') return;
  const { [question]: _taken, ...rest } = place.report;
  place.report = rest;
}
