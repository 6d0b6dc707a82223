import { reply, titlesOf } from '../src/core/compose';
import { openness, type Opening, type Openness } from '../src/core/clinic/opening';
import { timeText, weekdayText } from '../src/core/clinic/hoursText';
import type { Language, Reply } from '../src/core/model';
import type { Voice, Wording } from '../src/core/phrases';
import { goOnTitles, pause } from './flows';
import type { Parts } from './parts';
import { joined, type Turn } from './turn';

/**
 * To a person: the clinic's phone, whether it is answered now, its hours and page. Where somebody can take the talk over
 * in this very channel, that is offered; elsewhere the bot says that it connects nobody.
 */
export function toPerson(turn: Turn, { say, clinic, now }: Parts): Reply {
  const { language, memory, canHandOff } = turn;
  const open = clinic.opening === undefined ? undefined : openWording(clinic.opening, now(), language, say);
  const rest = say.in(language, canHandOff ? 'handoff.can' : 'handoff.cannot');
  const wording = joined([say.in(language, 'person'), ...(open === undefined ? [] : [open]), rest], ' ');
  const offer = canHandOff ? [say('choice.handoff').text] : [];
  return reply('command', wording, [...offer, ...goOnTitles(memory, say), say('choice.topics').text]);
}

/** What would be passed on, word for word, so that the patient agrees to what they have seen. */
export function showSummary(turn: Turn, parts: Parts): Reply {
  const { say } = parts;
  if (!turn.canHandOff) return toPerson(turn, parts);
  pause(turn.memory);
  const summary = summaryOf(turn, parts);
  turn.memory.summary = summary;
  return reply('command', say('handoff.summary', { summary }), [
    say('choice.handoffYes').text,
    say('choice.handoffNo').text,
  ]);
}

/** Passed on only after the summary was shown; a tap on an old "yes" shows it first. */
export function passOn(turn: Turn, parts: Parts): Reply {
  const { summary } = turn.memory;
  if (!turn.canHandOff || summary === undefined) return showSummary(turn, parts);
  delete turn.memory.summary;
  return { ...reply('command', parts.say('handoff.sent'), [parts.say('choice.topics').text]), handoff: { summary } };
}

export function keepHere(turn: Turn, { say }: Parts): Reply {
  delete turn.memory.summary;
  return reply('command', say('handoff.kept'), [
    ...goOnTitles(turn.memory, say),
    say('choice.person').text,
    say('choice.topics').text,
  ]);
}

/** News of the person who was asked to take over. `failed` and `completed` give the talk back to the bot. */
export function handoffStatus(state: 'accepted' | 'failed' | 'completed', say: Voice): Reply {
  return reply('command', say(`handoff.${state}`), state === 'accepted' ? [] : [say('choice.topics').text]);
}

/** What was asked about, by title, and the last question without numbers to reach anybody by. */
function summaryOf({ memory }: Turn, { say, base }: Parts): string {
  const titles = titlesOf(memory.asked ?? [], base);
  const question = memory.lastQuestion;
  const parts = [
    ...(titles.length === 0 ? [] : [say('handoff.asked', { topics: titles.join('; ') })]),
    ...(question === undefined ? [] : [say('handoff.lastQuestion', { question })]),
  ];
  return (parts.length === 0 ? [say('handoff.nothing')] : parts).map(({ text }) => `- ${text}`).join('\n');
}

function openWording(opening: Opening, now: Date, language: Language, say: Voice): Wording {
  const state = openness(opening, now);
  const time = timeText(state.at);
  if (state.kind === 'open') return say.in(language, 'hours.open', { time, until: timeText(state.until) });
  const opens = state.opens === undefined ? undefined : whenText(state.opens, language, say);
  return opens === undefined
    ? say.in(language, 'hours.closed', { time })
    : say.in(language, 'hours.opens', { time, opens });
}

type Opens = NonNullable<Extract<Openness, { kind: 'closed' }>['opens']>;

function whenText({ inDays, weekday, at }: Opens, language: Language, say: Voice): string {
  const time = timeText(at);
  if (inDays === 0) return say.in(language, 'hours.today', { time }).text;
  if (inDays === 1) return say.in(language, 'hours.tomorrow', { time }).text;
  const day = weekdayText(weekday, language);
  // A week ahead the weekday alone would mean the nearest one.
  return inDays < 7
    ? say.in(language, 'hours.day', { time, day }).text
    : say.in(language, 'hours.later', { time, day, days: inDays }).text;
}
