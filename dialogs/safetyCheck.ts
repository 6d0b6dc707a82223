import { choice, reply } from '../src/core/compose';
import type { Language, Reply, Verdict } from '../src/core/model';
import type { Voice, Wording } from '../src/core/phrases';
import { readYesNo } from '../src/core/slots';
import { fold, words } from '../src/core/text';
import { activeFlow, goOnTitles, pause } from './flows';
import type { CrisisMemory, Memory, SafetyQuestion } from './memory';
import { joined, type Turn } from './turn';

export type Danger = Exclude<Verdict, { kind: 'ok' }>;

const SAFE =
  /^(?:(?:no|si|nah|nope|yes|yeah|ok|okay|thanks|thank you|well|oh|sorry|honestly|really|but|and|now|actually|haha|lol|don't worry|dont worry) )*(?:(?:i'?m|i am|im|i feel|feeling|am|he'?s|he is|she'?s|she is|they'?re|they are|we'?re|we are|everyone is|everybody is|it'?s|its) (?:(?:really|totally|actually|all|completely|perfectly|just|much|feeling|doing|a bit|a lot|both|now|currently|quite) )*(?:safe|ok|okay|fine|good|well|better|alright|all right|not (?:suicidal|in danger|going to (?:do anything|hurt myself|kill myself|do it)|gonna (?:do anything|hurt myself|do it)|thinking (?:about|of) (?:it|that|suicide|killing myself|hurting myself)|at risk|having (?:those|such|any such|any|suicidal|these) thoughts)|joking|kidding)|(?:i )?(?:was |am )?(?:just |only )?(?:kidding|joking)|(?:it was )?(?:just )?a joke|(?:i )?(?:did not|didn'?t|didnt) mean (?:it|that)(?: (?:like that|that way|literally|seriously))?|i (?:won'?t|wont|will not|would never|wouldn'?t|don'?t want to) (?:do (?:it|anything|that)|hurt myself|kill myself|die)|not suicidal|false alarm|(?:esa persona )?(?:estoy|esta|ya estoy|me siento) (?:bien|a salvo|segur[oa]|mejor)|safe|i am safe now|they are safe now)(?: (?:now|right now|today|again|thanks|thank you|really|i promise|i swear|honestly|don'?t worry|at all|here|tonight|with (?:him|her|me|them|my \w+)|ahora|gracias|me|too))*$/;
const UNSAFE =
  /\b(?:(?:not|n't|isn'?t|aren'?t|no esta|no estoy|never) (?:really |feeling |so |very |that |at all )*(?:safe|ok|okay|fine|alright|all right|bien|a salvo)|unsafe|in danger|en peligro)\b/;

/** Begins (or goes on with) the time in which the crisis line stays in view. The flow under way keeps its place. */
export function rememberCrisis(memory: Memory, danger: Danger): void {
  if (danger.kind === 'emergency' && activeFlow(memory) !== undefined) memory.interrupted = true;
  pause(memory);
  if (danger.kind !== 'crisis') return;
  const others = danger.level === 'third-person';
  memory.crisis = { others, language: danger.language, safe: 0, asking: questionIn(danger) };
}

/** Which question the crisis reply ends with. */
function questionIn(danger: Extract<Danger, { kind: 'crisis' }>): SafetyQuestion {
  if (danger.overdose || danger.level === 'imminent') return 'unclear';
  return danger.level === 'indirect' ? 'thoughts' : 'safe';
}

/** What can be tapped under help. A phone gets it only where the help itself is not cut for it. */
export function withSafetyTitles(said: Reply, danger: Danger, say: Voice): Reply {
  if (danger.kind === 'emergency') return { ...said, choices: [choice(say.in(danger.language, 'choice.person').text)] };
  const titles = safetyTitles(danger.level === 'third-person', danger.language, say);
  return { ...said, choices: [...titles, say.in(danger.language, 'choice.person').text].map(choice) };
}

/** What a message says about safety, after a crisis message. */
function readSafety(text: string, asking: SafetyQuestion | undefined): 'safe' | 'unsafe' | undefined {
  const plain = words(fold(text.slice(0, 200))).join(' ');
  if (UNSAFE.test(plain) && !/\bnot (?:in danger|unsafe)\b/.test(plain)) return 'unsafe';
  if (SAFE.test(plain)) return 'safe';
  if (asking === undefined || plain.split(' ').length > 4) return undefined;
  const answer = readYesNo(text);
  if (answer === undefined) return undefined;
  return (asking === 'safe' && answer === 'yes') || (asking === 'thoughts' && answer === 'no') ? 'safe' : 'unsafe';
}

/**
 * The answer to a message about safety while a crisis is remembered: the first "I am safe" is asked back once, the second
 * leaves the crisis; "no" to the bot's question is danger again. Undefined for any other message.
 */
export function checkSafety(turn: Turn, say: Voice, menu: readonly string[]): Reply | Danger | undefined {
  const { crisis, last } = turn.memory;
  if (crisis === undefined) return last?.kind === 'crisis' ? saidOnceMore(turn, say, menu) : undefined;
  const said = readSafety(turn.text, crisis.asking);
  if (said === undefined) return undefined;
  turn.event = said === 'unsafe' ? 'unsafe' : crisis.safe === 0 ? 'safe once' : 'safe twice';
  if (said === 'unsafe') return stillInDanger(crisis);
  return crisis.safe === 0 ? askBack(turn.memory, crisis, say) : leave(turn.memory, crisis, say, menu);
}

/** "Yes, I am safe" a third time is no question about the safety of a medicine. */
function saidOnceMore(turn: Turn, say: Voice, menu: readonly string[]): Reply | undefined {
  if (readSafety(turn.text, undefined) !== 'safe') return undefined;
  turn.event = 'still safe';
  return reply('smalltalk', say('smalltalk.ok'), menu);
}

function stillInDanger({ others, language }: CrisisMemory): Danger {
  const level = others ? 'third-person' : 'explicit';
  return { kind: 'crisis', level, language, overdose: false, why: 'said that they are not safe' };
}

function askBack(memory: Memory, crisis: CrisisMemory, say: Voice): Reply {
  memory.crisis = { ...crisis, safe: 1, asking: 'safe' };
  const { others, language } = crisis;
  const wording = say.in(language, others ? 'crisis.checkOthers' : 'crisis.check');
  const titles = [...safetyTitles(others, language, say), say.in(language, 'choice.person').text];
  return { ...reply('crisis', wording, titles), crisis: true };
}

function leave(memory: Memory, crisis: CrisisMemory, say: Voice, menu: readonly string[]): Reply {
  delete memory.crisis;
  const titles = [...goOnTitles(memory, say), ...menu];
  return { ...reply('crisis', say.in(crisis.language, 'crisis.cleared'), titles), crisis: true };
}

function safetyTitles(others: boolean, language: Language, say: Voice): readonly string[] {
  const keys = others
    ? (['choice.othersSafe', 'choice.othersUnsafe'] as const)
    : (['choice.safe', 'choice.unsafe'] as const);
  return keys.map((key) => say.in(language, key).text);
}

/** While a crisis is remembered, 988 stands under every reply (on a phone above it, where nothing cuts it off). */
export function withCrisisLine(said: Reply, memory: Memory, say: Voice): Reply {
  const { crisis } = memory;
  if (crisis === undefined || said.kind === 'crisis' || said.kind === 'emergency') return said;
  const { asking: _answered, ...rest } = crisis;
  memory.crisis = rest;
  const [safe = ''] = safetyTitles(crisis.others, crisis.language, say);
  return { ...underlined(said, say.in(crisis.language, 'crisis.line')), choices: [...said.choices, choice(safe)] };
}

/** One line of help under a reply; on a phone above it. */
export function underlined(said: Reply, line: Wording): Reply {
  const text = joined([{ text: said.text }, { text: line.text }]).text;
  return { ...said, text, sms: `${line.sms ?? line.text}\n\n${said.sms ?? said.text}`, crisis: true };
}

/** After an emergency that cut a flow short, going on is offered once. */
export function withWayBack(said: Reply, memory: Memory, say: Voice): Reply {
  if (memory.interrupted !== true || said.kind === 'crisis' || said.kind === 'emergency') return said;
  delete memory.interrupted;
  if (activeFlow(memory) !== undefined) return said;
  const titles = said.choices.map(({ title }) => title);
  const goOn = goOnTitles(memory, say).filter((title) => !titles.includes(title));
  return { ...said, choices: [...said.choices, ...goOn.map(choice)] };
}
