import type { CrisisLines, Language, Reply } from '../model';
import { US_LINES, withLines } from './lines';

/** What a reply of help always has: no topic, nothing to tap that could push its last lines into a second message. */
export const BARE = { topic: null, choices: [], candidates: [] } as const;

const TEXT: Readonly<Record<Language, string>> = {
  en:
    'Something went wrong on our side. I am an automated service, so please talk to a person.\n\n' +
    'If you are thinking of suicide or of hurting yourself: **{call}** ({when}). In danger or a medical emergency: ' +
    '**call {emergency}** now and do not stay alone. Please also reach out to someone you trust, and to your doctor or clinic.',
  es:
    'Algo falló de nuestro lado. Soy un servicio automático; por favor habla con una persona.\n\n' +
    'Si piensas en el suicidio o en hacerte daño: **{call}** ({when}). En peligro o en una emergencia médica: **llama al ' +
    '{emergency}** ahora y no te quedes a solas. Busca también a alguien de confianza, y a tu médico o clínica.',
};
const TEXT_BRIEF: Readonly<Record<Language, string>> = {
  en: 'In English: **{short}**. Emergency: **{emergency}**.',
  es: 'En español: **{short}**. Emergencia: **{emergency}**.',
};
const SMS: Readonly<Record<Language, string>> = {
  en:
    'Something went wrong here. I am automated. Thinking of suicide? {Short}, {always}. Emergency: call {emergency} now, do not ' +
    'stay alone. Reach out to someone you trust and your doctor.',
  es:
    'Algo fallo. Soy un servicio automatizado. Si piensas en el suicidio: {short}, {always}. Emergencia: llama al {emergency} ' +
    'ahora, no te quedes a solas. Busca a alguien de confianza y a tu medico.',
};
const SMS_BRIEF: Readonly<Record<Language, string>> = { en: 'English: {short}.', es: 'Espanol: {short}.' };

/** What is said when everything else fails: help in the clinic's language, and where it is in the other one. */
export function fallbackReply(lines: CrisisLines, language: Language = 'en'): Reply {
  const other = language === 'en' ? 'es' : 'en';
  return {
    ...BARE,
    kind: 'crisis',
    crisis: true,
    text: `${withLines(TEXT[language], lines, language)}\n\n${withLines(TEXT_BRIEF[other], lines, other)}`,
    sms: `${withLines(SMS[language], lines, language, true)} ${withLines(SMS_BRIEF[other], lines, other, true)}`,
  };
}

/** L0: a constant, made once when the process starts. */
export const FALLBACK: Reply = fallbackReply(US_LINES);
