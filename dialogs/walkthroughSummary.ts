import type { Handout } from '../src/core/model';
import type { Voice } from '../src/core/phrases';
import { STEPS } from './walkthroughMoves';

/** The walkthrough on one page: each step with what happens and what to ask, and whom to call. */
export function summary(say: Voice): Handout {
  const steps = STEPS.map((step, index) => ({
    heading: `${index + 1}. ${say(`walkthrough.${step}.title`).text}`,
    paragraphs: [say(`walkthrough.${step}.happens`).text],
    items: [say('walkthrough.summary.ask', { ask: say(`walkthrough.${step}.ask`).text }).text],
  }));
  const clinic = {
    heading: say('handout.clinic').text,
    paragraphs: [say('handout.contact').text, say('handout.general').text],
    items: [],
  };
  return {
    title: say('walkthrough.summary.title').text,
    sections: [...steps, clinic],
    sms: [say('walkthrough.summary.firstSms').text, say('walkthrough.summary.secondSms').text],
  };
}
