import type { PhraseKey, Voice } from '../../src/core/phrases';
import {
  readAgo,
  readChoice,
  readCount,
  readForm,
  readReport,
  readSpacing,
  readTrouble,
  readYesNo,
  therapyIn,
  type Form,
  type Report,
  type Trouble,
} from '../../src/core/slots';
import { fold } from '../../src/core/text';
import type { Turn } from '../turn';
import type { Heard, Slot } from './slotPrompt';
import { isUnsure } from './unsure';

/** The questions of "What if I do not feel better?", in the order in which they are put. */
export const BETTER_QUESTIONS = ['trouble', 'safety', 'sessions', 'last', 'spacing', 'form', 'therapy'] as const;
export type BetterQuestion = (typeof BETTER_QUESTIONS)[number];

const FLOW = 'not-feeling-better';
const TROUBLES: readonly Trouble[] = ['worse', 'noChange', 'cameBack', 'sideEffects'];
const FORMS: readonly Form[] = ['drip', 'spray', 'tablet'];

const TITLES: Readonly<Record<BetterQuestion, readonly PhraseKey[]>> = {
  trouble: TROUBLES.map((trouble) => `choice.${trouble}` as PhraseKey),
  safety: ['choice.noThoughts', 'choice.thoughts'],
  sessions: [],
  last: [],
  spacing: [],
  form: FORMS.map((form) => `choice.${form}` as PhraseKey),
  therapy: ['choice.therapyYes', 'choice.therapyNo'],
};

type Reader = (turn: Turn, picked: number | undefined, say: Voice) => Heard<Report> | undefined;
const READERS: Readonly<Record<BetterQuestion, Reader>> = {
  trouble: readWhat,
  safety: readSafety,
  sessions: readSessions,
  last: readLast,
  spacing: readSpaced,
  form: readHow,
  therapy: readTherapy,
};

export function betterSlots(say: Voice): readonly Slot<Report>[] {
  return BETTER_QUESTIONS.map((id) => {
    const titles = () => TITLES[id].map((key) => say(key).text);
    return {
      id,
      flow: FLOW,
      ask: () => say(`better.ask.${id}`),
      again: () => say(`better.again.${id}`),
      titles,
      skip: () => say('choice.skip').text,
      ...(id === 'trouble' || id === 'safety' ? {} : { finish: () => say('choice.enough').text }),
      read: (turn: Turn) => READERS[id](turn, readChoice(turn.text, titles()), say),
      crisis: id === 'safety',
    };
  });
}

function readWhat(turn: Turn, picked: number | undefined): Heard<Report> | undefined {
  const trouble =
    (picked === undefined ? undefined : TROUBLES[picked]) ?? readTrouble(turn.text) ?? plainTrouble(turn.text);
  return trouble === undefined ? unsure(turn) : value({ ...readReport(turn.text, turn.now), trouble });
}

/** One-word answers that mean this only here. */
function plainTrouble(text: string): Trouble | undefined {
  const plain = fold(text).replace(/[.!]+$/, '');
  if (
    /^(?:(?:just |it'?s |i feel |feel |feeling )*(?:the )?same|nothing|none|nada|no|igual|meh|(?:i feel )?(?:numb|flat|empty)|not? (?:much|really)|flat)$/.test(
      plain,
    )
  )
    return 'noChange';
  return /^(?:bad|awful|terrible|horrible|mal)$/.test(plain) ? 'worse' : undefined;
}

/** The safety question: only a plain no is a no, and doubt counts as danger. */
function readSafety(turn: Turn, picked: number | undefined): Heard<Report> | undefined {
  const answer = picked === undefined ? readYesNo(turn.text) : picked === 0 ? 'no' : 'yes';
  if (answer === 'no' || SAFE.test(fold(turn.text))) return { kind: 'safe' };
  if (answer === undefined) return undefined;
  turn.danger = answer === 'yes' ? 'explicit' : 'indirect';
  return { kind: 'skip' };
}

const SAFE = /^(?:no,? )?(?:i'?m|i am|im) (?:safe|ok|okay|fine|all right|alright|good)\b/;

function readSessions(turn: Turn): Heard<Report> | undefined {
  const sessions = readCount(turn.text, turn.language);
  const said = readReport(turn.text, turn.now);
  return sessions === undefined ? (other(said) ?? unsure(turn)) : value({ ...said, sessions });
}

function readLast(turn: Turn, _picked: number | undefined, say: Voice): Heard<Report> | undefined {
  const last = readAgo(turn.text, turn.now, turn.language);
  const said = readReport(turn.text, turn.now);
  if (last?.kind === 'future') return { kind: 'unfit', why: say('better.future') };
  if (last !== undefined) return value({ ...said, last });
  const spacing = readSpacing(turn.text, turn.language);
  return other(spacing === undefined ? said : { ...said, spacing }) ?? unsure(turn);
}

/** "2 weeks" alone is an answer here; elsewhere it says how long ago. */
function readSpaced(turn: Turn): Heard<Report> | undefined {
  const spacing = readSpacing(turn.text, turn.language) ?? readSpacing(`${turn.text.slice(0, 60)} apart`, turn.language);
  const { last: _when, ...said } = readReport(turn.text, turn.now);
  if (spacing !== undefined) return value({ ...said, spacing });
  return VARIES.test(fold(turn.text)) ? { kind: 'skip' } : (other(said) ?? unsure(turn));
}

const VARIES = /\b(?:var(?:y|ies|ied)|different|irregular|random\w*|not regular|no (?:fixed|set|regular)|all over|mixed)\b/;

function readHow(turn: Turn, picked: number | undefined): Heard<Report> | undefined {
  const form = (picked === undefined ? undefined : FORMS[picked]) ?? readForm(turn.text);
  const said = readReport(turn.text, turn.now);
  return form === undefined ? (other(said) ?? unsure(turn)) : value({ ...said, form });
}

function readTherapy(turn: Turn, picked: number | undefined): Heard<Report> | undefined {
  const picking = picked === undefined ? undefined : picked === 0 ? 'yes' : 'no';
  const therapy = picking ?? therapyIn(fold(turn.text)) ?? readYesNo(turn.text);
  const said = readReport(turn.text, turn.now);
  return therapy === undefined ? other(said) : value({ ...said, therapy });
}

function value(said: Report): Heard<Report> {
  return { kind: 'value', said };
}

/** The answer to another question than the one that was put: kept, and the question is put again. */
function other(said: Report): Heard<Report> | undefined {
  return Object.keys(said).length === 0 ? undefined : value(said);
}

function unsure(turn: Turn): Heard<Report> | undefined {
  return isUnsure(turn.text) ? { kind: 'skip' } : undefined;
}
