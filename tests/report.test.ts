/** `npm run report` over a store as the running bot leaves it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openPostgresStore, openSqliteStore } from '../src/store';
import { runCommand } from './support/command';
import { startPostgres } from './support/postgres';

const folder = mkdtempSync(path.join(tmpdir(), 'report-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('tells what patients asked and found not helpful, and refuses bad days in words', async () => {
  const store = openSqliteStore(path.join(folder, 'bot.sqlite'));
  await store.count('2026-11-23', ['turn/answer/onset-speed', 'turn/none', 'feedback/notHelped/onset-speed']);
  await store.count('2026-11-23', ['feedback/why/onset-speed/hard', 'turn/refer/refer-cost-insurance']);
  await store.close();
  const env = { DATA_DIR: folder };
  const period = ['--first', '2026-11-01', '--last', '2026-11-30'];
  const [text, json, wrong] = await Promise.all([
    runCommand(['report', ...period], { env }),
    runCommand(['report', '--json', ...period], { env }),
    runCommand(['report', '--first', 'soon'], { env }),
  ]);
  expect(text.stdout).toMatch(/3 replies in all/);
  expect(text.stdout).toMatch(/1\s+How fast it works\s+onset-speed/);
  expect(text.stdout).toMatch(/1\s+0\s+How fast it works\s+hard to understand 1/);
  expect(text.stdout).toMatch(/1\s+Cost and insurance/);
  expect(JSON.parse(json.stdout)).toMatchObject({ total: 3, outcomes: { answer: 1, refer: 1, none: 1 } });
  expect(wrong.code).toBe(1);
  expect(wrong.stderr).toContain('"soon" is not a day; write it like 2026-11-23');
});

test('reads Postgres where the bot keeps its sums there', async () => {
  const postgres = await startPostgres();
  try {
    const store = await openPostgresStore(postgres.url);
    await store.count('2024-02-29', ['turn/none', 'turn/answer/onset-speed']);
    await store.close();
    const env = { DATABASE_URL: postgres.url, DATA_DIR: path.join(folder, 'nothing-here') };
    const { stdout } = await runCommand(['report', '--json', '--first', '2024-02-29', '--last', '2024-02-29'], { env });
    expect(JSON.parse(stdout)).toMatchObject({ total: 2, outcomes: { answer: 1, none: 1 } });
  } finally {
    await postgres.stop();
  }
}, 60_000);
