import type { Voice } from '../../src/core/phrases';
import {
  readAgo,
  readChoice,
  readCount,
  readReport,
  readSpacing,
  readTrouble,
  readYesNo,
  therapyIn,
  type Report,
  type Trouble,
} from '../../src/core/slots';
import { fold } from '../../src/core/text';
import type { Turn } from '../turn';
import type { Heard, Slot } from './slotPrompt';

/** The questions of "What if I do not feel better?", in the order in which they are put. */
export type Question = 'trouble' | 'safety' | 'sessions' | 'last' | 'therapy';

const FLOW = 'not-feeling-better';
const TROUBLES: readonly Trouble[] = ['worse', 'noChange', 'cameBack', 'sideEffects'];
const UNSURE =
  /^(?:(?:hm+|um+|uh+|well|honestly|i really|sorry),? )*(?:i'?m |im )?(?:not (?:really |too )?sure|unsure|no idea|idk|dunno|(?:i )?don'?t (?:know|remember|recall)|can'?t remember|no clue|hard to say|no se)\b/;

export function betterSlots(say: Voice): readonly Slot[] {
  const skip = () => say('choice.skip').text;
  const slot = (
    id: Question,
    key: 'what' | 'safety' | 'sessions' | 'last' | 'therapy',
    titles: () => readonly string[],
    read: Slot['read'],
  ): Slot => ({
    id,
    flow: FLOW,
    ask: () => say(`better.ask.${key}`),
    again: () => say(`better.again.${key}`),
    titles,
    skip,
    read,
    crisis: id === 'safety',
  });
  return [
    slot(
      'trouble',
      'what',
      () => TROUBLES.map((trouble) => say(`choice.${trouble}`).text),
      (turn) => readWhat(turn, say),
    ),
    slot(
      'safety',
      'safety',
      () => [say('choice.noThoughts').text, say('choice.thoughts').text],
      (turn) => readSafety(turn, say),
    ),
    slot('sessions', 'sessions', () => [], readSessions),
    slot(
      'last',
      'last',
      () => [],
      (turn) => readLast(turn, say),
    ),
    slot(
      'therapy',
      'therapy',
      () => [say('choice.therapyYes').text, say('choice.therapyNo').text],
      (turn) => readTherapy(turn, say),
    ),
  ];
}

function readWhat(turn: Turn, say: Voice): Heard | undefined {
  const picked = readChoice(
    turn.text,
    TROUBLES.map((trouble) => say(`choice.${trouble}`).text),
  );
  const trouble =
    (picked === undefined ? undefined : TROUBLES[picked]) ?? readTrouble(turn.text) ?? plainTrouble(turn.text);
  return trouble === undefined
    ? unsure(turn)
    : { kind: 'value', report: { ...readReport(turn.text, turn.now), trouble } };
}

/** One-word answers that mean this only here. */
function plainTrouble(text: string): Trouble | undefined {
  const plain = fold(text).replace(/[.!]+$/, '');
  if (
    /^(?:(?:just |it'?s |its |i feel |feel |feeling )*(?:the )?same|nothing|none|nada|no|igual|meh|(?:i feel )?(?:numb|flat|empty)|not? (?:much|really)|flat)$/.test(
      plain,
    )
  )
    return 'noChange';
  return /^(?:bad|awful|terrible|horrible|mal)$/.test(plain) ? 'worse' : undefined;
}

/** The safety question: only a plain no is a no, and doubt counts as danger. */
function readSafety(turn: Turn, say: Voice): Heard | undefined {
  const picked = readChoice(turn.text, [say('choice.noThoughts').text, say('choice.thoughts').text]);
  const answer = picked === undefined ? readYesNo(turn.text) : picked === 0 ? 'no' : 'yes';
  if (answer === 'no' || SAFE.test(fold(turn.text))) return { kind: 'safe' };
  if (answer === undefined) return undefined;
  turn.danger = answer === 'yes' ? 'explicit' : 'indirect';
  return { kind: 'skip' };
}

const SAFE = /^(?:no,? )?(?:i'?m|i am|im) (?:safe|ok|okay|fine|all right|alright|good)\b/;

function readSessions(turn: Turn): Heard | undefined {
  const sessions = readCount(turn.text, turn.language);
  const said = readReport(turn.text, turn.now);
  if (sessions !== undefined) return { kind: 'value', report: { ...said, sessions } };
  return other(said) ?? unsure(turn);
}

function readLast(turn: Turn, say: Voice): Heard | undefined {
  const last = readAgo(turn.text, turn.now, turn.language);
  const said = readReport(turn.text, turn.now);
  if (last?.kind === 'future') return { kind: 'unfit', why: say('better.future') };
  if (last !== undefined) return { kind: 'value', report: { ...said, last } };
  const spacing = readSpacing(turn.text, turn.language);
  return other(spacing === undefined ? said : { ...said, spacing }) ?? unsure(turn);
}

function readTherapy(turn: Turn, say: Voice): Heard | undefined {
  const picked = readChoice(turn.text, [say('choice.therapyYes').text, say('choice.therapyNo').text]);
  const picking = picked === undefined ? undefined : picked === 0 ? 'yes' : 'no';
  const therapy = picking ?? therapyIn(fold(turn.text)) ?? readYesNo(turn.text);
  if (therapy === undefined) return other(readReport(turn.text, turn.now));
  return { kind: 'value', report: { ...readReport(turn.text, turn.now), therapy } };
}

/** The answer to another question than the one that was put: kept, and the question is put again. */
function other(said: Report): Heard | undefined {
  return Object.keys(said).length === 0 ? undefined : { kind: 'value', report: said };
}

function unsure(turn: Turn): Heard | undefined {
  return UNSURE.test(fold(turn.text)) ? { kind: 'skip' } : undefined;
}
