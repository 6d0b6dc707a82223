import type { KnowledgeBase, Match } from '../src/core/model';
import { readReport, type Report } from '../src/core/slots';
import { fold } from '../src/core/text';
import type { Turn } from './turn';

const TOPIC = 'not-feeling-better';
/** Things told at once that make a message a story, rather than a question about one of them. */
const STORY = 3;
const HYPOTHETICAL =
  /\b(?:what|how) if\b|\bif (?:i|it|you|the|this|my|that|she|he|they)\b|\bin case\b|\bmight\b|\bwhat happens when\b/;

/**
 * Whether a message is itself the beginning of "not feeling better": it tells of sessions without success, and no other
 * entry answers it better.
 */
export function startsFlow(found: Match, turn: Turn): boolean {
  const report = told(turn.text, turn.now);
  const personal = report.trouble !== undefined && (report.sessions !== undefined || report.last !== undefined);
  if (!personal || report.trouble === 'sideEffects') return false;
  switch (found.kind) {
    case 'answer':
    case 'refer':
      return (
        found.topic === TOPIC || (found.topic.startsWith('not-') && !turn.asks && Object.keys(report).length >= STORY)
      );
    case 'choose':
      return found.topics.some((topic) => topic.startsWith('not-'));
    case 'none':
      return !turn.asks;
  }
}

/** What was said in the message that begins the flow, or in the question before it that was answered on this theme. */
export function toldBefore(turn: Turn, base: KnowledgeBase): Report {
  const { lastQuestion, lastTopic } = turn.memory;
  const own = lastQuestion !== base.entries.get(lastTopic ?? '')?.question;
  const before = lastQuestion !== undefined && own && lastTopic?.startsWith('not-') ? told(lastQuestion, turn.now) : {};
  return { ...before, ...told(turn.text, turn.now) };
}

/** "What if I don't feel better" tells nothing yet of how it is. */
function told(text: string, now: Date): Report {
  const { trouble, ...rest } = readReport(text, now);
  return trouble === undefined || HYPOTHETICAL.test(fold(text)) ? rest : { ...rest, trouble };
}
