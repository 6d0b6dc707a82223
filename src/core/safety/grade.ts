import type { CrisisLevel, Language, Verdict } from '../model';
import { isDoubted } from './doubt';
import { bareTopic, countingWeak, isInformation, type Judged } from './mild';
import { near, words, type Reading } from './reading';
import type { Span } from './scan';
import { isAboutMachine, senseOfCrisis, senseOfEmergency } from './sense';
import { subjectOf } from './subject';
import type { Token } from './token';

type Crisis = Extract<Verdict, { kind: 'crisis' }>;

/** The verdict on one reading. A crisis goes before an emergency, an emergency before everything else. */
export function grade(reading: Reading): Verdict {
  const judged = judge(reading);
  const crises = judged
    .filter(({ span, sense }) => span.group.role.kind === 'crisis' && sense === 'counts')
    .map(({ span }) => span);
  const emergencies = judged
    .filter(({ span, sense }) => span.group.role.kind === 'emergency' && sense === 'counts')
    .map(({ span }) => span);
  const meant = crises.filter((span) => !isByAccident(span, reading));
  const [first] = meant;
  if (first !== undefined) return crisis(first, meant, emergencies.length > 0, reading);
  const accidents = crises.length > 0;
  if (emergencies.length > 0 || accidents) return emergency([...emergencies, ...crises], accidents, reading);
  const weak = isAboutMachine(reading) ? undefined : countingWeak(judged, reading);
  const low = weak ?? bareTopic(judged, reading);
  if (low !== undefined) return crisis(low, [low], false, reading);
  const denied = judged.some(({ span, sense }) => span.group.role.kind === 'crisis' && sense === 'denied');
  return { kind: 'ok', information: isInformation(judged, reading), ...(denied && { denied }) };
}

function judge(reading: Reading): readonly Judged[] {
  return reading.spans.flatMap((span): Judged[] => {
    switch (span.group.role.kind) {
      case 'crisis':
      case 'weak':
      case 'topic':
        return [{ span, sense: isRoutine(span, reading) ? 'saying' : senseOfCrisis(span, reading) }];
      case 'emergency':
        return [{ span, sense: senseOfEmergency(span, reading) }];
      case 'idiom':
      case 'frame':
        return [];
    }
  });
}

/** "I took all my meds this morning, as prescribed": a dose, not an overdose. */
function isRoutine(span: Span, reading: Reading): boolean {
  return isOverdose(span) && near(span, 'routine', reading) && !near(span, 'purpose', reading);
}

function isByAccident(span: Span, reading: Reading): boolean {
  return isOverdose(span) && near(span, 'accident', reading) && !near(span, 'purpose', reading);
}

function isOverdose({ group: { role } }: Span): boolean {
  return (role.kind === 'crisis' || role.kind === 'emergency') && role.overdose === true;
}

function crisis(first: Span, spans: readonly Span[], alsoEmergency: boolean, reading: Reading): Crisis {
  const level = alsoEmergency ? 'imminent' : levelOf(spans, reading);
  return {
    kind: 'crisis',
    ...(isDoubted(spans, reading) && { doubted: true }),
    level: isForAnother(spans, reading) ? 'third-person' : level,
    language: languageOf(first, reading.tokens),
    overdose: spans.some(isOverdose),
    why: `crisis: ${first.group.name}`,
  };
}

/** "not wake up", "disappear": death wished without a deed. */
const PASSIVE =
  /^(not|never|wake|wakes|waking|disappear|vanish|exist|existing|sleep|born|no|despertar|desaparecer|existir)$/;
/** What is explicit names it. "I'm done, I want it over" may mean the visit: a wish that is understood rather than said. */
const NAMED = /^(di(e|es|ed|ing)|dying|dead|deaths?|kill\w*|suicid\w*|unalive\w*|life|live|lives|living|alive|misery|heaven|end|ending)$/;

function levelOf(spans: readonly Span[], reading: Reading): CrisisLevel {
  const levels = spans.map((span) => ({ span, level: ownLevel(span, reading) }));
  if (levels.some(({ level }) => level === 'imminent')) return 'imminent';
  const explicit = levels.filter(({ level }) => level === 'explicit');
  if (explicit.length === 0) return 'indirect';
  return explicit.some(({ span }) => near(span, 'near', reading)) ? 'imminent' : 'explicit';
}

function ownLevel(span: Span, { tokens }: Reading): CrisisLevel {
  const { role, name } = span.group;
  if (role.kind === 'topic') return 'explicit';
  if (role.kind !== 'crisis') return 'indirect';
  if (name !== 'own death wished') return role.level;
  const passive = words(span, tokens).some((word) => PASSIVE.test(word));
  return passive || !tokens.some(({ word }) => NAMED.test(word)) ? 'indirect' : role.level;
}

function isForAnother(spans: readonly Span[], { tokens }: Reading): boolean {
  return spans.every((span) => subjectOf(span, tokens) === 'third');
}

function emergency(spans: readonly Span[], accident: boolean, reading: Reading): Verdict {
  const first = spans[0]!;
  const overdose = accident || spans.some(isOverdose);
  return {
    kind: 'emergency',
    ...(isDoubted(spans, reading) && { doubted: true }),
    language: languageOf(first, reading.tokens),
    overdose,
    why: `emergency: ${first.group.name}`,
  };
}

const SPANISH =
  /^(que|de|la|el|los|las|mi|me|no|ya|por|con|una|un|para|quiero|estoy|yo|se|en|y|es|lo|todo|mas|vida|si|su|hijo|hija)$/;
const ENGLISH =
  /^(i|the|to|my|not|do|am|is|and|of|it|a|want|myself|be|have|can|will|he|she|you|that|in|for|this|life)$/;

/** The language that most small words belong to; the pattern's own where they do not tell. */
function languageOf(span: Span, tokens: readonly Token[]): Language {
  const spanish = tokens.filter((token) => SPANISH.test(token.word)).length;
  const english = tokens.filter((token) => ENGLISH.test(token.word)).length;
  if (spanish === english) return span.group.language;
  return spanish > english ? 'es' : 'en';
}
