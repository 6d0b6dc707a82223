import path from 'node:path';
import { lintEntry, measure, WORDING_LIMITS } from '../src/core/lint';
import type { Entry } from '../src/core/model';
import { clinicValues, fill } from '../src/core/phrases';
import { screen } from '../src/core/safety';
import { loadKnowledge, readEntryFiles, type Knowledge } from '../src/load';

const FOLDER = path.join(__dirname, '..', 'knowledge');

/** All that the article answers. */
const IN_SCOPE = [
  'what-is-ketamine',
  'mechanism-nmda-glutamate',
  'different-from-antidepressants',
  'clinical-settings-routes',
  'who-supervises',
  'efficacy-depression',
  'onset-speed',
  'treatment-resistant-depression',
  'suicidal-ideation-effect',
  'addiction-treatment',
  'safety-overview',
  'side-effects-list',
  'abuse-misuse-risk',
  'monitoring-follow-up',
  'reversal-effect',
  'neuroplasticity',
  'long-term-benefits',
  'process-overview',
  'step-initial-consultation',
  'step-informed-consent',
  'step-treatment-plan',
  'step-administration',
  'step-post-treatment-monitoring',
  'step-follow-up-sessions',
  'not-feeling-better',
  'not-better-dose-method',
  'not-better-timing',
  'not-better-psychotherapy',
  'managing-nausea',
  'managing-dissociation',
  'talk-to-provider',
];
const FEWEST_THEMES = 15;

let knowledge: Knowledge;
let entries: readonly Entry[];
beforeAll(async () => {
  knowledge = await loadKnowledge(FOLDER);
  entries = [...knowledge.base.entries.values()];
});

/** The entries and wordings, the clinic's details filled in, for which something holds that must not. */
function wordingsWhere(holds: (text: string, entry: Entry) => boolean): string[] {
  const values = clinicValues(knowledge.clinic);
  return entries.flatMap((entry) =>
    (['answer', 'sms'] as const)
      .filter((name) => holds(fill(entry[name], values), entry))
      .map((name) => `${entry.id}, ${name}`),
  );
}

test('every question that the article answers has its entry', () => {
  expect(IN_SCOPE).toHaveLength(31);
  const answered = entries.filter(({ kind }) => kind === 'answer').map(({ id }) => id);
  expect(answered.sort()).toEqual([...IN_SCOPE].sort());
});

test('every other entry hands on, and says so in its name', () => {
  const themes = entries.filter(({ kind }) => kind === 'refer').map(({ id }) => id);
  expect(themes.length).toBeGreaterThanOrEqual(FEWEST_THEMES);
  expect(themes.filter((id) => !id.startsWith('refer-'))).toEqual([]);
});

test('the words of every entry keep to the rules that `npm run check` holds', async () => {
  const files = await readEntryFiles(FOLDER);
  expect(files).toHaveLength(entries.length);
  const problems = files.flatMap((file) => {
    const entry = knowledge.base.entries.get(path.basename(file.path, '.md'));
    return entry === undefined ? [{ file: file.path }] : lintEntry(file, entry, knowledge.clinic);
  });
  expect(problems).toEqual([]);
});

// The rules again, without the checker: a rule that goes missing there is missed here.
test('a text message fits two segments of GSM-7 and is plain', () => {
  const gsm = /^[A-Za-z0-9 @$!"#%&'()*+,\-./:;<=>?]{1,306}$/;
  const values = clinicValues(knowledge.clinic);
  expect(entries.map(({ sms }) => fill(sms, values)).filter((sms) => !gsm.test(sms))).toEqual([]);
});

test('a text message asks for no word that the carrier takes', () => {
  const asked =
    /\b(reply|text|send)\b\W+(with\W+)?(stop|end|quit|cancel|yes|help|info|start)\b|\b(STOP|HELP|END|YES|INFO)\b/;
  expect(entries.filter(({ sms }) => asked.test(sms)).map(({ id }) => id)).toEqual([]);
});

test('the answers hold only plain letters and signs, and every placeholder is filled in', () => {
  expect(wordingsWhere((text) => /[^\n\x20-\x7e]|[{}]/.test(text))).toEqual([]);
});

test('a sixth grader can read every wording', () => {
  expect(WORDING_LIMITS.grade).toBeLessThanOrEqual(6.9);
  expect(wordingsWhere((text) => !(measure(text).grade <= 6.9))).toEqual([]);
  expect(wordingsWhere((text) => measure(text).longestSentence.words > 20)).toEqual([]);
});

test('no clinician is named as reviewer before one has signed', () => {
  expect(entries.filter(({ reviewed, reviewer }) => reviewed !== undefined || reviewer !== undefined)).toEqual([]);
});

test('an entry that hands on names the phone of the clinic in both wordings', () => {
  const { phone } = knowledge.clinic;
  expect(wordingsWhere((text, { kind }) => kind === 'refer' && !text.includes(phone))).toEqual([]);
});

test('no entry gives an amount, tells what to take or stop, or makes a diagnosis', () => {
  const advice =
    /\d ?(mg|mcg|ml)\b|\b(take|stop|skip|raise|lower|double) (taking |your |the |a )*(dose|medicines?|ketamine|pills?)\b|\byou (have|suffer from) (depression|ptsd|anxiety|bipolar)/i;
  expect(wordingsWhere((text) => advice.test(text))).toEqual([]);
});

test('an answer names a section of the article, and a theme none', () => {
  expect(entries.filter(({ kind, source }) => (kind === 'answer') !== Boolean(source)).map(({ id }) => id)).toEqual([]);
});

test('no phrasing tells of own thoughts of suicide now: that is for the safety screen', () => {
  const taken = entries.flatMap(({ id, question, alternates }) =>
    [question, ...alternates].filter((text) => screen(text).kind !== 'ok').map((text) => `${id}: ${text}`),
  );
  expect(taken).toEqual([]);
});
