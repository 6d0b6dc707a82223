import { choice, reply, titlesOf } from '../src/core/compose';
import type { Reply } from '../src/core/model';
import type { Voice } from '../src/core/phrases';
import { activeFlow } from './flows';
import type { Memory } from './memory';
import type { Parts } from './parts';
import { joined, type Turn } from './turn';

/** Misses in a row from which the approach changes: another "I did not catch that" helps nobody. */
const CHANGE_AT = 2;
/** Times in a row that the same is said; the next time the patient needs something else. */
const SAME_WORDS = 2;
/** Headings that are offered where words do not meet. */
const HEADINGS = 4;

/** What is said where the usual would not help: after two misses in a row topics to tap and a person, after three the clinic. */
export function repaired(said: Reply, turn: Turn, parts: Parts): Reply {
  const { memory } = turn;
  // A sticker or a voice note is no misunderstanding, and has its own words.
  if (said.kind === 'crisis' || said.kind === 'emergency' || turn.text.trim() === '') return said;
  const missed = said.kind === 'none' || turn.event === 'not understood';
  memory.misses = missed ? (memory.misses ?? 0) + 1 : 0;
  return missed && memory.misses >= CHANGE_AT ? otherWay(said, turn, memory.misses, parts) : said;
}

/** The second miss offers topics, the third a person, and so on in turn. */
function otherWay(said: Reply, turn: Turn, misses: number, { say, topics }: Parts): Reply {
  const second = misses % 2 === 0;
  if (activeFlow(turn.memory) !== undefined)
    return inFlow(said, say(second ? 'repair.flow' : 'repair.flowPerson'), say);
  const titles = topics.browse().map(({ heading }) => heading);
  const person = say('choice.person').text;
  const choices = second
    ? [...titles.slice(0, HEADINGS), person]
    : [person, say('choice.topics').text, say('choice.walkthrough').text];
  return {
    ...said,
    ...say.in(turn.language, second ? 'repair.topics' : 'repair.person'),
    choices: choices.map(choice),
  };
}

/** The question of the flow stays in view, and a way out of it stands beside its answers. */
function inFlow(said: Reply, lead: Parameters<typeof joined>[0][number], say: Voice): Reply {
  const person = choice(say('choice.person').text);
  return { ...said, ...joined([lead, said]), choices: [...said.choices, person] };
}

/**
 * In place of what was said twice in a row: that there is no more to it here, and who knows more. The question of a dialog
 * stays, and so does what is said about safety, or shown before it is passed on.
 */
export function notAThirdTime(said: Reply, { memory, event }: Turn, parts: Parts): Reply {
  const stays = said.kind === 'crisis' || said.kind === 'emergency' || memory.crisis !== undefined;
  if (stays || activeFlow(memory) !== undefined || event?.startsWith('handoff') === true) {
    delete memory.echo;
    return said;
  }
  const times = memory.echo?.text === said.text ? memory.echo.times + 1 : 1;
  memory.echo = { text: said.text, times: times > SAME_WORDS ? 0 : times };
  return times > SAME_WORDS ? noMoreThan(said, parts) : said;
}

function noMoreThan({ kind, topic, choices }: Reply, { say, base }: Parts): Reply {
  if (kind !== 'answer' && kind !== 'refer') return { ...reply(kind, say('repair.sameWords'), [], topic), choices };
  const related = titlesOf(base.entries.get(topic ?? '')?.related ?? [], base);
  const titles = [...related, say('choice.topics').text, say('choice.person').text];
  return reply(kind, say('repair.sameAnswer'), titles, topic);
}

/** Another wording of the same phrase each time, in turn, so that nobody reads a sentence three times in a row. */
export function varied(said: Reply, memory: Memory, say: Voice): Reply {
  return say.variants.reduce((whole, [key, wordings]) => {
    const [usual] = wordings;
    if (usual === undefined || !whole.text.includes(usual.text)) return whole;
    const times = memory.said?.[key] ?? 0;
    memory.said = { ...memory.said, [key]: (times + 1) % wordings.length };
    const chosen = wordings[times] ?? usual;
    const sms = (whole.sms ?? whole.text).replace(usual.sms ?? usual.text, () => chosen.sms ?? chosen.text);
    return { ...whole, text: whole.text.replace(usual.text, () => chosen.text), sms };
  }, said);
}
