import { execFileSync } from 'node:child_process';
import { loadOwn } from '../material';
import { median } from '../measure';
import type { Options } from '../options';
import { createProgress, say } from '../progress';
import type { Part, Table, Target } from '../report';
import { ROOT, startBot, type BotProcess } from './botProcess';
import { evaluateOwn } from './evaluation';
import { Visitor } from './visitor';

const STARTS = 5;
const QUESTIONS = 200;
/** Questions in one conversation. */
const TALK = 10;
const MOST_SECONDS = 2;
const MOST_MEMORY = 450;
const LEAST_WITHOUT = 85;

const SCRIPTS = {
  'npm start (looks what is out of date, then starts)': 'scripts/start.js',
  'the bot alone (dist/src/index.js)': 'dist/src/index.js',
} as const;

/** How soon the bot is there, how large it is, and what is left of it without the encoder's package. */
export async function start(_options: Options): Promise<Part> {
  say('start: building');
  execFileSync(process.execPath, ['scripts/build.js'], { cwd: ROOT, stdio: ['ignore', 2, 2] });
  const parts = [await startsAndMemory(), await withoutPackage()];
  return {
    name: 'start',
    tables: parts.flatMap(({ tables }) => tables),
    targets: parts.flatMap(({ targets }) => targets),
  };
}

async function startsAndMemory(): Promise<{ tables: Table[]; targets: Target[] }> {
  const rows = [];
  for (const [what, script] of Object.entries(SCRIPTS)) {
    const seconds: number[] = [];
    const busy: number[] = [];
    const progress = createProgress(`start: ${script}`, STARTS);
    for (let run = 1; run <= STARTS; run++) {
      const bot = await startBot(script);
      seconds.push(bot.seconds);
      // As everywhere here: waiting for other programs does not count, where the system tells how long that was.
      busy.push(Math.min(bot.seconds, bot.processorSeconds ?? Infinity));
      if (run < STARTS) await bot.stop();
      else rows.push({ what, wall: median(seconds), busy: median(busy), ...(await memory(bot)) });
      progress(run);
    }
  }
  const [whole] = rows;
  return {
    tables: [
      {
        title: `Start after a build, and resident memory after ${QUESTIONS} questions`,
        columns: [
          { key: 'what', title: 'started by' },
          { key: 'busy', title: 'seconds until ready', digits: 2 },
          { key: 'wall', title: 'on the wall', digits: 2 },
          { key: 'before', title: 'MB when ready', digits: 0 },
          { key: 'after', title: `MB after ${QUESTIONS}`, digits: 0 },
        ],
        rows,
        notes: [
          `medians of ${STARTS} starts; seconds until ready leave out the time in which other programs had the processor`,
          `the questions come over HTTP, ${TALK} to a conversation`,
        ],
      },
    ],
    targets: [
      { what: 'seconds until ready, npm start after a build', value: whole!.busy, unit: 's', atMost: MOST_SECONDS },
      ...(whole!.after === null
        ? []
        : [
            {
              what: `resident memory after ${QUESTIONS} questions`,
              value: whole!.after,
              unit: 'MB',
              atMost: MOST_MEMORY,
            },
          ]),
    ],
  };
}

/** Stops the bot at the end. */
async function memory(bot: BotProcess): Promise<{ before: number | null; after: number | null }> {
  try {
    const before = bot.memory();
    const { inScope } = await loadOwn({ sample: 1 });
    const progress = createProgress('start: questions', QUESTIONS);
    let visitor = await Visitor.arrive(bot.url);
    for (let asked = 0; asked < QUESTIONS; asked++) {
      if (asked % TALK === 0) visitor = await Visitor.arrive(bot.url);
      await visitor.ask(inScope[asked % inScope.length]!.q);
      progress(asked + 1);
    }
    return { before, after: bot.memory() };
  } finally {
    await bot.stop();
  }
}

async function withoutPackage(): Promise<{ tables: Table[]; targets: Target[] }> {
  const rows = [];
  for (const withEncoder of [true, false]) {
    say(`start: the bot's own test questions ${withEncoder ? 'with' : 'without'} the encoder's package`);
    const { inScope, ms } = await evaluateOwn({ withEncoder });
    const { top1, top3, answeredRight } = inScope;
    rows.push({
      what: withEncoder ? 'with' : 'without',
      top1: top1.percent,
      top3: top3.percent,
      answered: answeredRight.percent,
      ms: ms.p50,
    });
  }
  const [full, left] = rows;
  return {
    tables: [
      {
        title: "The whole bot on its own test questions, with the encoder's package and without it",
        columns: [
          { key: 'what', title: 'package' },
          { key: 'top1', title: 'right first %', digits: 1 },
          { key: 'top3', title: 'right in three %', digits: 1 },
          { key: 'answered', title: 'answered right %', digits: 1 },
          { key: 'ms', title: 'ms a turn, median', digits: 1 },
        ],
        rows,
        notes: [
          `without the package ${((100 * (left!.top1 ?? 0)) / (full!.top1 ?? 1)).toFixed(1)} % of the right answers are left`,
        ],
      },
    ],
    targets: [
      { what: "right first without the encoder's package", value: left!.top1 ?? 0, unit: '%', atLeast: LEAST_WITHOUT },
    ],
  };
}
