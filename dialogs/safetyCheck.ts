import { reply } from '../src/core/compose';
import type { Reply, Verdict } from '../src/core/model';
import type { Voice } from '../src/core/phrases';
import { readYesNo } from '../src/core/slots';
import { fold, words } from '../src/core/text';
import { goOnTitles, pause } from './flows';
import type { CrisisMemory, Memory } from './memory';
import { joined, type Turn } from './turn';

export type Danger = Exclude<Verdict, { kind: 'ok' }>;

const SAFE =
  /^(?:(?:no|nah|nope|yes|yeah|ok|okay|thanks|thank you|well|oh|sorry|honestly|really|but|and|now|actually|haha|lol|don't worry|dont worry) )*(?:(?:i'?m|i am|im|i feel|feeling|am|he'?s|he is|she'?s|she is|they'?re|they are|we'?re|we are|everyone is|everybody is|it'?s|its) (?:(?:really|totally|actually|all|completely|perfectly|just|much|feeling|doing|a bit|a lot|both|now|currently|quite) )*(?:safe|ok|okay|fine|good|well|better|alright|all right|not (?:suicidal|in danger|going to (?:do anything|hurt myself|kill myself|do it)|gonna (?:do anything|hurt myself|do it)|thinking (?:about|of) (?:it|that|suicide|killing myself|hurting myself)|at risk|having (?:those|such|any such|any|suicidal|these) thoughts)|joking|kidding)|(?:i )?(?:was |am )?(?:just |only )?(?:kidding|joking)|(?:it was )?(?:just )?a joke|(?:i )?(?:did not|didn'?t|didnt) mean (?:it|that)(?: (?:like that|that way|literally|seriously))?|i (?:won'?t|wont|will not|would never|wouldn'?t|don'?t want to) (?:do (?:it|anything|that)|hurt myself|kill myself|die)|not suicidal|false alarm|estoy (?:bien|a salvo|segur[oa])|esta bien|safe|i am safe now|they are safe now)(?: (?:now|right now|today|again|thanks|thank you|really|i promise|i swear|honestly|don'?t worry|at all|here|tonight|with (?:him|her|me|them|my \w+)|ahora|gracias|me|too))*$/;
const UNSAFE =
  /\b(?:(?:not|n't|isn'?t|aren'?t|no estoy|never) (?:really |feeling |so |very |that |at all )*(?:safe|ok|okay|fine|alright|all right|bien|a salvo)|unsafe|in danger|en peligro)\b/;

/** Begins (or goes on with) the time in which the crisis line stays in view. The flow under way keeps its place. */
export function rememberCrisis(memory: Memory, danger: Danger): void {
  pause(memory);
  if (danger.kind !== 'crisis') return;
  memory.crisis = { others: danger.level === 'third-person', language: danger.language, safe: 0, asked: false };
}

/** What a message says about safety, after a crisis message. A bare yes or no is only clear after the bot's own question. */
function readSafety(text: string, asked: boolean): 'safe' | 'unsafe' | undefined {
  const plain = words(fold(text.slice(0, 200))).join(' ');
  if (UNSAFE.test(plain) && !/\bnot (?:in danger|unsafe)\b/.test(plain)) return 'unsafe';
  if (SAFE.test(plain)) return 'safe';
  if (plain.split(' ').length > 4) return undefined;
  const answer = readYesNo(text);
  if (answer === undefined) return undefined;
  if (asked) return answer === 'yes' ? 'safe' : 'unsafe';
  return answer === 'no' ? 'safe' : 'unsafe';
}

/**
 * The answer to a message about safety while a crisis is remembered: the first "I am safe" is asked back once, the second
 * leaves the crisis; "no" to the bot's question is danger again. Undefined for any other message.
 */
export function checkSafety(turn: Turn, say: Voice, menu: readonly string[]): Reply | Danger | undefined {
  const { crisis } = turn.memory;
  if (crisis === undefined) return undefined;
  const said = readSafety(turn.text, crisis.asked);
  if (said === undefined) return undefined;
  if (said === 'unsafe') return stillInDanger(crisis);
  return crisis.safe === 0 ? askBack(turn.memory, crisis, say) : leave(turn.memory, crisis, say, menu);
}

function stillInDanger({ others, language }: CrisisMemory): Danger {
  const level = others ? 'third-person' : 'explicit';
  return { kind: 'crisis', level, language, overdose: false, why: 'said that they are not safe' };
}

function askBack(memory: Memory, crisis: CrisisMemory, say: Voice): Reply {
  memory.crisis = { ...crisis, safe: 1, asked: true };
  const wording = say.in(crisis.language, crisis.others ? 'crisis.checkOthers' : 'crisis.check');
  return { ...reply('crisis', wording, [...safetyTitles(crisis, say), say('choice.person').text]), crisis: true };
}

function leave(memory: Memory, crisis: CrisisMemory, say: Voice, menu: readonly string[]): Reply {
  delete memory.crisis;
  const titles = [...goOnTitles(memory, say), ...menu];
  return { ...reply('crisis', say.in(crisis.language, 'crisis.cleared'), titles), crisis: true };
}

function safetyTitles({ others }: CrisisMemory, say: Voice): readonly string[] {
  return others
    ? [say('choice.othersSafe').text, say('choice.othersUnsafe').text]
    : [say('choice.safe').text, say('choice.unsafe').text];
}

/** While a crisis is remembered, 988 stands under every reply (on a phone above it, where nothing cuts it off). */
export function withCrisisLine(said: Reply, memory: Memory, say: Voice): Reply {
  const { crisis } = memory;
  if (crisis === undefined || said.kind === 'crisis' || said.kind === 'emergency') return said;
  memory.crisis = { ...crisis, asked: false };
  const line = say.in(crisis.language, 'crisis.line');
  const safe = safetyTitles(crisis, say)[0] ?? '';
  return { ...underlined(said, line), crisis: true, choices: [...said.choices, { title: safe }] };
}

/** One line of help under a reply; on a phone above it. */
export function underlined(said: Reply, line: { text: string; sms?: string }): Reply {
  const text = joined([{ text: said.text }, { text: line.text }]).text;
  return { ...said, text, sms: `${line.sms ?? line.text}\n\n${said.sms ?? said.text}`, crisis: true };
}
