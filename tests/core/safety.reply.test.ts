/** Every crisis wording against the checklist: see docs/safety.md. */
import type { CrisisLevel, Language, Verdict } from '../../src/core/model';
import { crisisReply, FALLBACK, informationLine } from '../../src/core/safety/reply';

type Danger = Exclude<Verdict, { kind: 'ok' }>;

/** The letters of GSM-7 that take one place each. */
const GSM = /^[\n @£$¥èéùìòÇØøÅåÆæßÉ!"#¤%&'()*+,\-./0-9:;<=>?¡A-ZÄÖÑÜ§¿a-zäöñüà_]*$/;
const LEVELS: readonly CrisisLevel[] = ['indirect', 'explicit', 'imminent', 'third-person'];
const LANGUAGES: readonly Language[] = ['en', 'es'];
const CLINIC = { clinicName: 'Example Wellness Clinic', clinicPhone: '(555) 010-0100' };

const CRISES: readonly Danger[] = LANGUAGES.flatMap((language) =>
  LEVELS.flatMap((level) =>
    [false, true].map((overdose): Danger => ({ kind: 'crisis', level, language, overdose, why: '' })),
  ),
);
const EMERGENCIES: readonly Danger[] = LANGUAGES.flatMap((language) =>
  [false, true].map((overdose): Danger => ({ kind: 'emergency', language, overdose, why: '' })),
);

function named(verdict: Danger): string {
  const level = verdict.kind === 'crisis' ? verdict.level : 'emergency';
  return `${verdict.language} ${level}${verdict.overdose ? ' overdose' : ''}`;
}

const DANGERS = [...CRISES, ...EMERGENCIES].map((verdict) => [named(verdict), verdict] as const);
const ONLY_CRISES = CRISES.map((verdict) => [named(verdict), verdict] as const);

/** Both wordings, with and without a clinic to name. */
function wordings(verdict: Danger): string[] {
  return [{}, CLINIC].flatMap((setting) => {
    const { text, sms } = crisisReply(verdict, setting);
    return [text, sms ?? ''];
  });
}

describe.each(DANGERS)('%s', (_, verdict) => {
  test('fits two SMS segments, in letters that take one place', () => {
    for (const setting of [
      {},
      CLINIC,
      { clinicName: 'Clínica «Ñandú» & Sons '.repeat(6), clinicPhone: '+1 555 010 0100' },
    ]) {
      const { sms } = crisisReply(verdict, setting);
      expect(sms?.length).toBeLessThanOrEqual(306);
      expect(sms).toMatch(GSM);
      expect(sms).not.toMatch(/\*\*|\{clinic\}/);
    }
  });

  test('says that it is automated, names 911, and never says that it understands or feels', () => {
    for (const text of wordings(verdict)) {
      expect(text).toMatch(/autom[aá]t/i);
      expect(text).toContain('911');
      expect(text).not.toMatch(/I understand|I feel|I know how|entiendo c[oó]mo|te entiendo/i);
    }
  });

  test('names no method, no diagnosis, and tells nobody to type a stop word', () => {
    for (const text of wordings(verdict)) {
      expect(text).not.toMatch(/\b(gun|rope|bridge|pills?|knife|overdose|disorder|diagnos|pistola|pastillas?|soga)\b/i);
      expect(text).not.toMatch(/\b(STOP|STOPALL|UNSUBSCRIBE|END|QUIT|CANCEL|REVOKE|OPTOUT|YES|HELP|INFO)\b/);
    }
  });

  test('names the clinic and its phone where they are set', () => {
    expect(crisisReply(verdict, CLINIC).text).toContain('Example Wellness Clinic ((555) 010-0100)');
    expect(crisisReply(verdict, CLINIC).sms).toContain('(555) 010-0100');
  });

  test('in a group it is short, repeats nothing, and offers a chat of two', () => {
    const { text, sms } = crisisReply(verdict, { ...CLINIC, group: true });
    expect(text).toMatch(/1:1/);
    expect(text).toContain('911');
    expect(text.length).toBeLessThan(420);
    expect(text).not.toMatch(/you (wrote|told|said)|what you (wrote|took)|escrib(es|iste)\b/i);
    expect(sms).toBeUndefined();
  });

  test('it marks a crisis where a crisis line is in it', () => {
    const reply = crisisReply(verdict, CLINIC);
    expect(reply).toMatchObject({ kind: verdict.kind, crisis: reply.text.includes('988'), topic: null, choices: [] });
  });
});

describe.each(ONLY_CRISES)('%s, a crisis', (_, verdict) => {
  test('gives 988, a professional and someone trusted, and goes on talking', () => {
    for (const text of wordings(verdict)) {
      expect(text).toContain('988');
      expect(text).toMatch(/clinic|clínica|clinica|doctor|médico/i);
      expect(text).toMatch(/trust|confianza/i);
      expect(text).toMatch(/\?|I am still here|stay here|keep writing|sigo aquí|seguir escribiendo|automatizado/);
    }
  });

  test('when it is imminent: not alone, away from means, Poison Help where something was taken', () => {
    if (verdict.kind !== 'crisis' || verdict.level !== 'imminent') return;
    for (const text of wordings(verdict)) {
      expect(text).toMatch(/not stay alone|No te quedes a solas/);
      expect(text).toMatch(/move away|Aléjate|lejos de/i);
      if (verdict.overdose) expect(text).toContain('1-800-222-1222');
    }
  });
});

describe('constants', () => {
  test('the fallback has the line, the number and a person, in both languages', () => {
    expect(FALLBACK).toMatchObject({ kind: 'crisis', crisis: true });
    for (const text of [FALLBACK.text, FALLBACK.sms ?? '']) {
      expect(text).toMatch(/988[^]*911|911[^]*988/);
      expect(text).toMatch(/trust/);
      expect(text).toMatch(/oprime 2/);
    }
    expect(FALLBACK.sms).toMatch(GSM);
  });

  test('an unknown verdict gets the fallback and does not throw', () => {
    expect(crisisReply({ kind: 'crisis', level: 'unheard of' } as unknown as Danger, {})).toBe(FALLBACK);
  });

  test('the soft line is one line with the number', () => {
    for (const language of LANGUAGES) {
      expect(informationLine(language)).toContain('988');
      expect(informationLine(language)).not.toContain('\n');
    }
  });
});
