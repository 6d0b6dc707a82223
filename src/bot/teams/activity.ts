import type { Activity } from 'botbuilder';
import type { Reply } from '../../core/model';
import type { Voice } from '../../core/phrases';
import { plainText } from '../../core/plainText';
import type { Page } from '../../core/render';
import { teamsCard, type Link } from './card';
import { citation, MARK } from './citation';

/** Characters of the line that Teams shows in a notification. */
const LONGEST_SUMMARY = 200;
/** Answers that a patient can call helpful or not. A cry for help is not rated. */
const RATED: readonly Reply['kind'][] = ['answer', 'refer'];

/** What makes a card of a message, for Teams: card, citation, feedback buttons. Teams reads channelData as its own. */
export function teamsParts(reply: Reply, page: Page, say: Voice, link?: Link): Partial<Activity> {
  const { source } = page;
  const line = source === undefined ? undefined : sourceLine(source, say);
  const marked = line === undefined ? page : { ...page, text: `${page.text} ${MARK}` };
  const note = line === undefined ? {} : { source: `${MARK} ${line}` };
  return {
    summary: summaryOf(page),
    attachments: [teamsCard({ page: marked, ...note, ...(link === undefined ? {} : { link }) })],
    channelData: RATED.includes(reply.kind) && !reply.crisis ? { feedbackLoop: { type: 'default' } } : {},
    ...(source === undefined || line === undefined ? {} : { entities: [citation(source, line)] }),
  };
}

/** "From the article, section ..., checked ...", and who reviewed it, where somebody did. */
export function sourceLine(source: NonNullable<Reply['source']>, say: Voice): string {
  const { section, checked, reviewer, reviewed } = source;
  const from = say('several.source', { section, checked }).text;
  if (reviewer === undefined || reviewed === undefined) return from;
  return `${from} ${say('several.signed', { reviewer, reviewed }).text}`;
}

/** The first sentences, for the notification. */
function summaryOf(page: Page): string {
  const text = plainText(page.text).replace(/\s+/g, ' ');
  return text.length <= LONGEST_SUMMARY ? text : `${text.slice(0, LONGEST_SUMMARY - 3).trimEnd()}...`;
}
