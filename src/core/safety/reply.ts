import type { Language, Reply, Verdict } from '../model';
import { ENGLISH_WORDINGS, SPANISH_WORDINGS, type Situation, type Wording } from './wordings';

/** What a reply may name besides the national lines. */
export interface CrisisSetting {
  readonly clinicPhone?: string;
  readonly clinicName?: string;
  /** Others read along. */
  readonly group?: boolean;
}

type Danger = Exclude<Verdict, { kind: 'ok' }>;

/** Two segments of GSM-7. */
const SMS_LIMIT = 306;

/**
 * The reply to a crisis or an emergency. Total: it reads constants and falls back to `FALLBACK`. It offers no choices: on
 * a phone they would push the last lines of the help into a second message.
 */
export function crisisReply(verdict: Danger, setting: CrisisSetting): Reply {
  try {
    const wording = wordingOf(verdict);
    const text = setting.group === true ? wording.group : withClinic(wording.text, verdict.language, setting);
    const sms = setting.group === true ? {} : { sms: shortWithClinic(wording.sms, verdict.language, setting) };
    return { ...BARE, kind: verdict.kind, crisis: text.includes('988'), text, ...sms };
  } catch {
    return FALLBACK;
  }
}

/** One soft line below an answer about suicide, or about a crisis that is over. */
export function informationLine(language: Language): string {
  return language === 'es'
    ? 'Si alguna vez piensas en el suicidio: llama al 988 y oprime 2, o envía AYUDA por texto al 988. Gratis, 24 horas.'
    : 'If you ever have thoughts of suicide: call or text 988, free, day and night.';
}

function wordingOf(verdict: Danger): Wording {
  const wordings = verdict.language === 'es' ? SPANISH_WORDINGS : ENGLISH_WORDINGS;
  return wordings[situationOf(verdict)];
}

function situationOf(verdict: Danger): Situation {
  if (verdict.kind === 'emergency') return verdict.overdose ? 'accident' : 'emergency';
  if (!verdict.overdose) return verdict.level;
  return verdict.level === 'third-person' ? 'third-overdose' : 'overdose';
}

function withClinic(text: string, language: Language, setting: CrisisSetting): string {
  return text.replace('{clinic}', () => clinicOf(language, setting));
}

/** The clinic with its phone where two segments hold it, else without: the national numbers never give way. */
function shortWithClinic(sms: string, language: Language, setting: CrisisSetting): string {
  const { clinicName: _, ...unnamed } = setting;
  const clinics = [clinicOf(language, setting), clinicOf(language, unnamed), clinicOf(language, {})];
  const texts = clinics.map((clinic) => sms.replace('{clinic}', () => plain(clinic)));
  return texts.find((text) => text.length <= SMS_LIMIT) ?? texts.at(-1) ?? sms;
}

/** A professional, in words that need no setting, or the clinic by its name and phone. */
function clinicOf(language: Language, { clinicName, clinicPhone }: CrisisSetting): string {
  const name = clinicName || (language === 'es' ? 'tu clínica' : 'your clinic');
  return clinicPhone ? `${name} (${clinicPhone})` : name;
}

/** Letters that one segment of GSM-7 takes; a clinic's name may hold others. */
function plain(text: string): string {
  return text.normalize('NFKD').replace(/[\u0300-\u036f]/g, '').replace(/[^\x20-\x5a\x61-\x7a]/g, ''); // prettier-ignore
}

const BARE = { topic: null, choices: [], candidates: [] } as const;

/** L0: when everything else fails. */
export const FALLBACK: Reply = {
  ...BARE,
  kind: 'crisis',
  crisis: true,
  text:
    'Something went wrong on our side. I am an automated service, so please talk to a person.\n\n' +
    'If you are thinking of suicide or of hurting yourself: **call or text 988** (free, day and night). In danger or a medical emergency: ' +
    '**call 911** now and do not stay alone. Please also reach out to someone you trust, and to your doctor or clinic.\n\n' +
    'En español: llama al **988** y oprime 2. Emergencia: **911**.',
  sms:
    'Something went wrong here. I am automated. Thinking of suicide? Call or text 988, free, 24/7. Emergency: call 911 now, do not stay ' +
    'alone. Reach out to someone you trust and your doctor. Espanol: 988, oprime 2.',
};
