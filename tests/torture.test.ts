import { planTalks } from '../bench/torture/plan';
import { run } from '../bench/torture/run';
import { tally, type Tally } from '../bench/torture/tally';
import type { Sent } from '../bench/torture/person';
import { startPostgres, type TestPostgres } from './support/postgres';

// `npm run torture` does the same at full size, beside the pattern of the SDK's samples.

jest.setTimeout(120_000);

let database: TestPostgres;
beforeAll(async () => {
  database = await startPostgres();
});
afterAll(() => database.stop());

test('no move and no reply is lost, mixed up or doubled while one of two processes is killed', async () => {
  const talks = planTalks({
    ...{ seed: 7, conversations: 12, turns: 6, doubled: 0.1, hasty: 0.3 },
    channels: ['webchat', 'msteams', 'webchat', 'sms'],
  });
  const done = await run({
    ...{ talks, script: 'src/index.js', replicas: 2, database, seed: 7, concurrency: 12, faults: 0.1 },
    ...{ kills: [0.4], killEvery: 0, revive: false, progress: () => undefined },
  });
  expect(done).toMatchObject({ kills: 1, fallen: [], tally: { conversations: 12, turns: 72, ...CLEAN } });
  expect(done.tally.duplicates.own).toBe(0);
  // A process keeps its token; two that begin at the same moment may each ask for one.
  expect(done.tokenRequests).toBeLessThan(20);
  expect(done.tally.duplicates.others).toBeLessThanOrEqual(done.inFlight);
});

const CLEAN = { wrongStates: 0, wrongAnswers: 0, missing: 0, foreign: 0 } as const;

describe('the tally finds', () => {
  const sent = (at: number, step: number): Sent => ({
    ...{ conversation: 'a', id: `a:${at}`, text: 'next', step, doubled: false, hasty: false },
  });
  const talks = [[sent(0, 1), sent(1, 2)]];
  const reply = (answers: string, step: number, conversation = 'a') => ({
    ...{ conversation, answers, shown: `Step ${step}`, steps: [step] },
  });
  const good = [reply('a:0', 1), reply('a:1', 2)];
  const cases: readonly (readonly [string, ReturnType<typeof reply>[], Partial<Tally>])[] = [
    ['nothing where all is well', good, { ...CLEAN, duplicates: { own: 0, others: 0 } }],
    ['a wrong answer that was put right', [reply('a:0', 3), good[1]!], { wrongStates: 0, wrongAnswers: 1 }],
    ['a wrong state', [good[0]!, reply('a:1', 3)], { wrongStates: 1, wrongAnswers: 1 }],
    ['a missing answer', [good[0]!], { missing: 1 }],
    ['a reply in a foreign conversation', [...good, reply('a:1', 2, 'b')], { foreign: 1 }],
    ['a reply shown twice', [...good, reply('a:1', 2)], { duplicates: { own: 1, others: 0 } }],
    ['a message answered twice, the second time otherwise', [...good, reply('a:1', 3)], { duplicates: { own: 1, others: 0 }, wrongAnswers: 1 }],
  ];
  test.each(cases)('%s', (_name, replies, expected) => {
    expect(tally(talks, replies, () => true)).toMatchObject(expected);
  });
});
