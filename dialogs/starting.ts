import { withoutCourtesies } from '../src/core/courtesy';
import type { FlowId, KnowledgeBase, Match } from '../src/core/model';
import type { Voice } from '../src/core/phrases';
import { readComplaint, readReport, readTrouble, type Complaint, type Report } from '../src/core/slots';
import { fold } from '../src/core/text';
import { betterSlots } from './prompts/betterSlots';
import { correctedText } from './prompts/correction';
import type { Told } from './slotFlow';
import type { Turn } from './turn';

const TOPIC = 'not-feeling-better';
/** Things told at once that make a message a story, rather than a question about one of them. */
const STORY = 3;
const HYPOTHETICAL =
  /\b(?:what|how) if\b|\bif (?:i|it|you|the|this|my|that|she|he|they)\b|\bin case\b|\bmight\b|\bwhat happens when\b/;
/** Entries that are near to a story of treatment without success, and answer none. */
const BESIDE = ['long-term-benefits', 'refer-session-count-length', 'onset-speed', 'efficacy-depression', 'step-treatment-plan'];
/** "Worse" of the mood, not of a headache. */
const MOOD = /\b(?:(?:i )?(?:feel\w*|felt|got|getting|am|i'?m|mood|depression|it'?s all)(?: (?:even|much|way|so|a lot|is|got|getting))* worse|more depressed)\b/;
/** Entries under which a side effect is told. */
const EFFECT_TOPICS = ['side-effects-list', 'managing-nausea', 'managing-dissociation', 'refer-after-effects', 'refer-other-health'];
const HAS_EFFECTS =
  /^(?:(?:hi|hello|hey|so|ok|um|well|sorry|please) )*(?:(?:i )?(?:have|having|got|get|getting|with|am having|keep having)|i'?m (?:having|getting)|i'?ve (?:got|had|been having)|help (?:me )?with) (?:(?:some|a|any|the|my|bad|weird|strange|these|few|lot of|terrible|awful|really|very) )*side ?effects?\b/;
const SOMEBODY_ELSE = /\b(?:my (?:wife|husband|son|daughter|mom|mother|dad|father|friend|partner|brother|sister)|he|she|they|people|someone)\b/;

/** Which flow a message is itself the beginning of; undefined where it asks, or tells too little. */
export function startsFlow(found: Match, turn: Turn): FlowId | undefined {
  if (startsBetter(found, turn)) return 'not-feeling-better';
  return startsEffects(found, turn) ? 'side-effects' : undefined;
}

/** It tells of sessions without success, and no other entry answers it better. */
function startsBetter(found: Match, turn: Turn): boolean {
  if (readTrouble(turn.text) === undefined) return false; // numbers and dates are read next, which costs more
  const report = told(turn.text, turn.now);
  const personal = report.trouble !== undefined && (report.sessions !== undefined || report.last !== undefined);
  if (!personal || report.trouble === 'sideEffects') return false;
  const story = !turn.asks && Object.keys(report).length >= STORY;
  switch (found.kind) {
    case 'answer':
    case 'refer':
      return found.topic === TOPIC || (story && isNear(found.topic, turn));
    case 'choose':
      return found.topics.some((topic) => topic.startsWith('not-'));
    case 'none':
      return !turn.asks;
  }
}

function isNear(topic: string, { text }: Turn): boolean {
  return topic.startsWith('not-') || BESIDE.includes(topic) || (topic === 'refer-after-effects' && MOOD.test(fold(text)));
}

/** It tells of an own side effect, and since when or how strong; or it says no more than that there are some. */
function startsEffects(found: Match, turn: Turn): boolean {
  const folded = fold(turn.text.slice(0, 300));
  if (turn.asks || HYPOTHETICAL.test(folded) || SOMEBODY_ELSE.test(folded)) return false;
  if (HAS_EFFECTS.test(folded)) return true;
  const near = found.kind === 'answer' || found.kind === 'refer' ? EFFECT_TOPICS.includes(found.topic) : found.kind === 'choose';
  if (!near) return false;
  const { effect, since } = readComplaint(turn.text, turn.now);
  return effect !== undefined && since !== undefined;
}

/** What was said in the message that begins a flow, or in the question before it that was answered on this theme. */
export function toldBefore(flow: FlowId, turn: Turn, base: KnowledgeBase): Told<Report> | Told<Complaint> {
  switch (flow) {
    case 'treatment-walkthrough':
      return { said: {} };
    case 'not-feeling-better':
      return { said: { ...told(before(turn, base, (topic) => topic.startsWith('not-')), turn.now), ...told(turn.text, turn.now) } };
    case 'side-effects': {
      const earlier = before(turn, base, (topic) => EFFECT_TOPICS.includes(topic));
      return { said: { ...complained(earlier, turn.now), ...complained(turn.text, turn.now) } };
    }
  }
}

/** The patient's own words before, where they were answered with an entry of the theme. A tapped title tells nothing. */
function before({ memory }: Turn, base: KnowledgeBase, isOfTheme: (topic: string) => boolean): string {
  const { lastQuestion, lastTopic = '' } = memory;
  const own = lastQuestion !== base.entries.get(lastTopic)?.question;
  return lastQuestion !== undefined && own && isOfTheme(lastTopic) ? lastQuestion : '';
}

/** "What if I don't feel better" tells nothing yet of how it is. */
function told(message: string, now: Date): Report {
  const text = withoutCourtesies(message);
  const { trouble, ...rest } = readReport(text, now);
  return trouble === undefined || HYPOTHETICAL.test(fold(text)) ? rest : { ...rest, trouble };
}

/** An effect that is asked about is not one that somebody has; a strength alone tells nothing. */
function complained(text: string, now: Date): Complaint {
  const folded = fold(text.slice(0, 300));
  const said = readComplaint(text, now);
  return said.effect === undefined || HYPOTHETICAL.test(folded) || GENERAL.test(folded) ? {} : said;
}

const GENERAL = /^(?:what|which|how|does|do|is|are|will|can|could|why|list|common|tell me)\b/;

/** The result of "not feeling better" with what this message puts right ("that's wrong, I had 6"); undefined without. */
export function corrected({ text, memory, now }: Turn, say: Voice): Report | undefined {
  const instead = correctedText(text);
  const { told: before } = memory;
  if (before === undefined || instead === undefined) return undefined;
  const said = readReport(instead, now);
  if (Object.keys(said).length > 0) return { ...before, ...said };
  const sessions = betterSlots(say).find(({ id }) => id === 'sessions');
  const heard = sessions?.read({ text: instead, now, language: 'en' } as Turn);
  return heard?.kind === 'value' ? { ...before, ...heard.said } : undefined;
}
