import { packed } from '../src/core/handout';
import type { Handout } from '../src/core/model';
import type { Voice } from '../src/core/phrases';

export interface VisitPage {
  readonly title: string;
  /** The patient's own situation, a fact an item; its section is left out where nothing is known. */
  readonly own: readonly string[];
  readonly asks: readonly string[];
  /** Sentences for a phone. */
  readonly sms: readonly string[];
}

/** A page to take to a visit: what the patient said, what to ask, and how to reach the clinic. */
export function visitPage({ title, own, asks, sms }: VisitPage, say: Voice): Handout {
  const situation = own.length === 0 ? [] : [{ heading: say('better.visit.own').text, paragraphs: [], items: own }];
  const contact = [say('handout.contact').text, say('handout.general').text];
  return {
    title,
    sections: [
      ...situation,
      { heading: say('better.visit.ask').text, paragraphs: [], items: asks },
      { heading: say('handout.clinic').text, paragraphs: contact, items: [] },
    ],
    sms: packed(`${title}:`, sms),
  };
}
