import { topicsAsked } from '../src/core/command';
import { reply, titlesOf } from '../src/core/compose';
import type { Reply } from '../src/core/model';
import type { Wording } from '../src/core/phrases';
import { pageOf } from '../src/core/topics';
import { goOnTitles, pause } from './flows';
import type { Parts } from './parts';
import type { Turn } from './turn';

/** What a search shows at most: who has to read more would rather read the headings. */
const MOST_FOUND = 5;

/** "Topics" shows the headings, "topics about nausea" what is found. A flow under way is left, with its place kept. */
export async function showTopics(turn: Turn, parts: Parts): Promise<Reply> {
  pause(turn.memory);
  const wish = topicsAsked(turn.text);
  const language = wish?.language ?? turn.language;
  if (wish === undefined || wish.about === '') return headings(parts.say.in(language, 'topics.list'), 0, turn, parts);
  const titles = await found(wish.about, parts);
  if (titles.length === 0) return headings(parts.say.in(language, 'topics.nothing'), 0, turn, parts);
  const room = Math.min(MOST_FOUND, roomOf(turn, parts) - 1);
  return listed(parts.say.in(language, 'topics.found'), titles.slice(0, room), true, turn, parts);
}

/** The topics under a heading. */
export function openHeading(heading: string, turn: Turn, parts: Parts): Reply {
  pause(turn.memory);
  return topicsUnder(heading, 0, turn, parts);
}

/** The next part of what was shown last; from the beginning where that is long ago. */
export function moreTopics(turn: Turn, parts: Parts): Reply {
  pause(turn.memory);
  const { heading, next } = turn.browsing ?? { next: 0 };
  return heading === undefined
    ? headings(parts.say('topics.list'), next, turn, parts)
    : topicsUnder(heading, next, turn, parts);
}

function headings(wording: Wording, from: number, turn: Turn, parts: Parts): Reply {
  const titles = parts.topics.browse().map(({ heading }) => heading);
  const { shown, next } = pageOf(titles, from, roomOf(turn, parts), false);
  if (next !== undefined) turn.memory.browsing = { next };
  return listed(
    wording,
    next === undefined ? shown : [...shown, parts.say('choice.moreTopics').text],
    false,
    turn,
    parts,
  );
}

function topicsUnder(heading: string, from: number, turn: Turn, parts: Parts): Reply {
  const group = parts.topics.browse().find((one) => one.heading === heading);
  if (group === undefined) return headings(parts.say('topics.list'), 0, turn, parts);
  const titles = group.entries.map(({ title }) => title);
  const { shown, next } = pageOf(titles, from, roomOf(turn, parts), true);
  const wording = parts.say('topics.heading', { heading });
  if (next === undefined) return listed(wording, shown, true, turn, parts);
  turn.memory.browsing = { heading, next };
  return listed(wording, [...shown, parts.say('choice.moreTopics').text], false, turn, parts);
}

/** Where titles share no word with what is looked for, the matcher may know what is meant. */
async function found(about: string, { topics, matcher, base }: Parts): Promise<readonly string[]> {
  const near = topics.search(about).map(({ title }) => title);
  if (near.length > 0) return near;
  const match = await matcher.match({ text: about });
  if (match.kind === 'none') return [];
  return titlesOf(match.kind === 'choose' ? match.topics : [match.topic], base);
}

/** `back`: with the way back to the headings. What is open comes first, as in the menu. */
function listed(wording: Wording, titles: readonly string[], back: boolean, turn: Turn, { say }: Parts): Reply {
  const end = back ? [say('choice.topics').text] : [];
  return reply('command', wording, [...goOnTitles(turn.memory, say), ...titles, ...end]);
}

/** Places for choices, without those that others put under the reply. */
function roomOf({ room, memory }: Turn, { say }: Parts): number {
  return room - goOnTitles(memory, say).length - (memory.crisis === undefined ? 0 : 1);
}
