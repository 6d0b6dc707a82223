import type { Handout } from '../src/core/model';
import type { Voice, Wording } from '../src/core/phrases';
import type { Complaint, Effect, Since } from '../src/core/slots';
import { joined } from './turn';
import { visitPage } from './visitPage';
import { whenWords } from './whenWords';

/** Days from which an effect counts as one that stays; a reason to call, not a medical limit. */
const STAYS = 1;

/** What was understood: "feeling sick, since yesterday, strong". */
export function complaintHeard(said: Complaint, say: Voice): string {
  return facts(said, say).join(', ');
}

function facts({ effect = [], since, strength }: Complaint, say: Voice): readonly string[] {
  return [
    ...effect.map((one) => say(`effects.said.${one}`).text),
    ...(since === undefined ? [] : [sinceWords(since, say)]),
    ...(strength === undefined ? [] : [say(`effects.said.${strength}`).text]),
  ];
}

/** What presses first, then what the material says about each effect and where it ends, then the clinic. */
export function complaintWording(said: Complaint, say: Voice): Wording {
  const { effect = ['other'] } = said;
  const about = said.effect === undefined ? [say('effects.about.unnamed')] : effect.map((one) => say(`effects.about.${one}`));
  const list = complaintHeard(said, say);
  const known = list === '' ? [] : [say('effects.heard', { list })];
  return joined([...known, pressing(said, say), ...about, say('effects.close')]);
}

/** How soon to call: strong now, lasting today, else before the next session. */
function pressing(said: Complaint, say: Voice): Wording {
  if (said.strength === 'strong') return say('effects.call.now');
  if (lasts(said.since)) return say(said.effect?.includes('dissociation') === true ? 'effects.call.still' : 'effects.call.today');
  return say('effects.call.next');
}

function lasts(since: Since | undefined): boolean {
  return since?.kind === 'past' && since.days >= STAYS;
}

/** The page for the team: what it is, and what to ask. */
export function complaintPage(said: Complaint, say: Voice): Handout {
  const own = facts(said, say);
  const asks = [...(said.effect ?? []).map((one: Effect) => say(`effects.question.${one}`).text), say('effects.question.when').text];
  return visitPage({ title: say('effects.page.title').text, own, asks, sms: [...own.map((fact) => `${fact}.`), ...asks] }, say);
}

function sinceWords(since: Since, say: Voice): string {
  if (since.kind === 'during') return say('effects.since.during').text;
  return whenWords(since, 'effects.since', say);
}
