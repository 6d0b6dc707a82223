import type { Clinic, CrisisLines, Language, Reply, Verdict } from '../model';
import { BARE, FALLBACK, fallbackReply } from './fallback';
import { US_LINES, withLines, withoutPoison } from './lines';
import { ENGLISH_WORDINGS, SPANISH_WORDINGS, type Situation, type Wording } from './wordings';

export { FALLBACK, fallbackReply } from './fallback';

/** What a reply may name besides the crisis lines. */
export interface CrisisSetting {
  readonly clinicPhone?: string;
  readonly clinicName?: string;
  /** Others read along. */
  readonly group?: boolean;
  /** The numbers of the clinic's country; those of the United States where they are absent. */
  readonly lines?: CrisisLines;
}

type Danger = Exclude<Verdict, { kind: 'ok' }>;

/** Two segments of GSM-7. */
const SMS_LIMIT = 306;

/** What the replies need to know of a clinic. */
export function crisisSetting({ phone, name, lines }: Clinic, group: boolean): CrisisSetting {
  return { clinicPhone: phone, clinicName: name, group, lines: lines ?? US_LINES };
}

/**
 * The reply to a crisis or an emergency. Total: it reads constants and falls back to `FALLBACK`. It offers no choices: on
 * a phone they would push the last lines of the help into a second message.
 */
export function crisisReply(verdict: Danger, setting: CrisisSetting): Reply {
  try {
    const lines = setting.lines ?? US_LINES;
    const { language } = verdict;
    const wording = wordingOf(verdict);
    const text = withLines(setting.group === true ? wording.group : wording.text, lines, language);
    const full = text.replace('{clinic}', () => clinicOf(language, setting));
    const sms = setting.group === true ? {} : { sms: shortReply(wording.sms, lines, language, setting) };
    return { ...BARE, kind: verdict.kind, crisis: full.includes(lines.number), text: full, ...sms };
  } catch {
    return lastResort(setting);
  }
}

/** One soft line below an answer about suicide, or about a crisis that is over. */
export function informationLine(language: Language, lines: CrisisLines = US_LINES): string {
  return withLines(SOFT[language], lines, language);
}

const SOFT: Readonly<Record<Language, string>> = {
  en: 'If you ever have thoughts of suicide: {call} ({when}).',
  es: 'Si alguna vez piensas en el suicidio: {call} ({when}).',
};

function lastResort({ lines }: CrisisSetting): Reply {
  try {
    return lines === undefined ? FALLBACK : fallbackReply(lines);
  } catch {
    return FALLBACK;
  }
}

function wordingOf(verdict: Danger): Wording {
  const wordings = verdict.language === 'es' ? SPANISH_WORDINGS : ENGLISH_WORDINGS;
  return wordings[situationOf(verdict)];
}

/** Which of the wordings a danger gets; also the name under which the help is counted. */
export function situationOf(verdict: Danger): Situation {
  if (verdict.kind === 'emergency') return verdict.overdose ? 'accident' : 'emergency';
  if (!verdict.overdose) return verdict.level;
  return verdict.level === 'third-person' ? 'third-overdose' : 'overdose';
}

/** The clinic with its phone where two segments hold it, else without, then the poison line: emergency and crisis lines never give way. */
function shortReply(sms: string, lines: CrisisLines, language: Language, setting: CrisisSetting): string {
  const { clinicName: _, ...unnamed } = setting;
  const clinics = [clinicOf(language, setting), clinicOf(language, unnamed), clinicOf(language, {})];
  const texts = [lines, withoutPoison(lines)].flatMap((numbers) => {
    const wording = withLines(sms, numbers, language, true);
    return clinics.map((clinic) => plain(wording.replace('{clinic}', () => clinic)));
  });
  return texts.find((text) => text.length <= SMS_LIMIT) ?? texts.at(-1) ?? sms;
}

/** A professional, in words that need no setting, or the clinic by its name and phone. */
function clinicOf(language: Language, { clinicName, clinicPhone }: CrisisSetting): string {
  const name = clinicName || (language === 'es' ? 'tu clínica' : 'your clinic');
  return clinicPhone ? `${name} (${clinicPhone})` : name;
}

/** Letters that one segment of GSM-7 takes; a clinic's name or another country's line may hold others. */
function plain(text: string): string {
  return text.replace(NOT_GSM, (letter) => letter.normalize('NFKD').replace(/[^\x20-\x5a\x61-\x7a]/g, ''));
}

const NOT_GSM = /[^\n @£$¥èéùìòÇØøÅåÆæßÉ!"#¤%&'()*+,\-./0-9:;<=>?¡A-ZÄÖÑÜ§¿a-zäöñüà_]/g;
