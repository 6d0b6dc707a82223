import { createInterface } from 'node:readline';
import type { Candidate, Match, Reply } from '../core/model';
import { readArguments, runCommand, UsageError } from './arguments';
import { openSession, type Session } from './session';
import type { Talk } from './talk';
import { explain } from './why';

const USAGE = `usage: npm run -s ask                          talk to the bot in the terminal
       npm run -s ask -- --why "question"      how a question is understood
       npm run -s ask -- --jsonl [--knowledge PATH] [--match-only] [--now 2026-11-23T12:00:00Z] < questions.jsonl`;

interface Line {
  readonly q?: string;
  readonly turns?: readonly string[];
  readonly context?: string;
  readonly channel?: string;
}

runCommand(async () => {
  const { values, positionals } = readArguments(
    {
      jsonl: { type: 'boolean' },
      knowledge: { type: 'string' },
      'match-only': { type: 'boolean' },
      now: { type: 'string' },
      why: { type: 'boolean' },
      help: { type: 'boolean' },
    },
    USAGE,
  );
  if (values.help) return console.log(USAGE);
  const session = await openSession(values.knowledge, clock(values.now));
  if (values.why) return console.log(await explain(session, positionals.join(' ')));
  if (values.jsonl) return answerLines(session, values['match-only'] === true);
  return chat(await session.talk());
});

function clock(now: string | undefined): () => Date {
  if (now === undefined) return () => new Date();
  const time = Date.parse(now);
  if (Number.isNaN(time)) throw new UsageError(`--now: "${now}" is not a time; write 2026-11-23T12:00:00Z`);
  return () => new Date(time);
}

async function answerLines(session: Session, matchOnly: boolean): Promise<void> {
  const talk = matchOnly ? undefined : await session.talk();
  let number = 0;
  for await (const row of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    number++;
    if (row.trim() === '') continue;
    const line = readLine(row);
    if (typeof line === 'string') {
      console.log(JSON.stringify({ error: `line ${number}: ${line}` }));
      process.exitCode = 1;
    } else if (talk === undefined) {
      console.log(JSON.stringify(await matchLine(session, line)));
    } else {
      console.log(JSON.stringify(await talkLine(talk, line, `line-${number}`)));
    }
  }
}

/** The line, or what is wrong with it. */
function readLine(row: string): Line | string {
  let line: Line;
  try {
    line = JSON.parse(row) as Line;
  } catch {
    return 'is not JSON; write {"q": "the question"}';
  }
  if (typeof line !== 'object' || line === null) return 'is not an object; write {"q": "the question"}';
  if (line.turns !== undefined) {
    return Array.isArray(line.turns) && line.turns.every((turn) => typeof turn === 'string') ? line : '"turns" is not a list of texts';
  }
  return typeof line.q === 'string' ? line : 'has no "q"; write {"q": "the question"}';
}

async function matchLine({ matcher }: Session, { q = '', context }: Line): Promise<object> {
  const started = performance.now();
  const match = await matcher.match({ text: q, ...(context === undefined ? {} : { context }) });
  const ms = round(performance.now() - started);
  const kind = match.kind === 'refer' ? 'answer' : match.kind;
  return { q, kind, topic: topicOf(match), candidates: match.candidates.map(short), crisis: false, text: '', ms };
}

function topicOf(match: Match): string | null {
  return match.kind === 'answer' || match.kind === 'refer' ? match.topic : null;
}

async function talkLine(talk: Talk, line: Line, conversation: string): Promise<object> {
  const channel = line.channel ?? 'webchat';
  if (line.turns) {
    const replies = [];
    for (const turn of line.turns) replies.push(turnOf(await talk.say(turn, conversation, channel)));
    return { turns: line.turns, replies };
  }
  if (line.context !== undefined) await talk.say(line.context, conversation, channel);
  const said = await talk.say(line.q ?? '', conversation, channel);
  const { kind, topic, crisis, text, choices } = turnOf(said);
  const weighed = said.replies.flatMap((reply) => reply.candidates).map(short);
  // An entry called by its very title or question is not weighed against others.
  const certain = (kind === 'answer' || kind === 'refer') && topic !== null ? [{ topic, score: 1 }] : [];
  const candidates = weighed.length > 0 ? weighed : certain;
  return { q: line.q, kind, topic, candidates, crisis, text, choices, ms: round(said.ms) };
}

/** Several messages of one turn as one: the last says what it is. On a phone the first may say who writes. */
function turnOf({ replies, text }: { readonly replies: readonly Reply[]; readonly text: string }) {
  const last = replies.at(-1);
  return {
    kind: last?.kind ?? 'none',
    topic: last?.topic ?? null,
    crisis: replies.some((reply) => reply.crisis),
    text,
    choices: (last?.choices ?? []).map(({ title }) => title),
  };
}

function short({ topic, score }: Candidate): { topic: string; score: number } {
  return { topic, score: Math.round(score * 1000) / 1000 };
}

function round(ms: number): number {
  return Math.round(ms * 100) / 100;
}

async function chat(talk: Talk): Promise<void> {
  console.log('Talk to the bot. An empty line ends the talk.\n');
  const lines = createInterface({ input: process.stdin, output: process.stdout, prompt: '> ' });
  lines.prompt();
  for await (const text of lines) {
    if (text.trim() === '') break;
    const { text: said, replies } = await talk.say(text, 'terminal', 'webchat');
    const choices = (replies.at(-1)?.choices ?? []).map(({ title }, index) => `  ${index + 1}. ${title}`);
    console.log([`\n${said}`, ...choices, ''].join('\n'));
    lines.prompt();
  }
  lines.close();
}
