import { existsSync } from 'node:fs';
import path from 'node:path';
import { readConfig, type Config } from '../config';
import { clockIn } from '../core/clinic/opening';
import { summarise } from '../core/report';
import { loadKnowledge } from '../load';
import { createSeal, openPostgresStore, openSqliteStore, type Store } from '../store';
import { readArguments, runCommand, UsageError } from './arguments';
import { reportText } from './reportText';

const USAGE = `usage: npm run report                                 the last 30 days
       npm run -s report -- --first 2026-11-01 --last 2026-11-30
       npm run -s report -- --json                    the same as one JSON object`;

const DAYS = 30;
const DAY_MS = 86_400_000;

/** What patients asked and found helpful, from the sums that the running bot keeps in its database (DATABASE_URL, else DATA_DIR). */
runCommand(async () => {
  const { values } = readArguments(
    { first: { type: 'string' }, last: { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean' } },
    USAGE,
  );
  if (values.help) return console.log(USAGE);
  const config = readConfig(process.env, 'command');
  const { base, clinic } = await loadKnowledge(config.knowledgeDir);
  const last = day('--last', values.last) ?? clockIn(clinic.opening?.timeZone ?? 'UTC', new Date()).day;
  const first = day('--first', values.first) ?? before(last, DAYS - 1);
  if (first > last) throw new UsageError(`--first ${first} is after --last ${last}; turn them round`);
  const store = await openStore(config);
  const report = summarise(await store.counted(first, last).finally(() => store.close()));
  console.log(
    values.json
      ? JSON.stringify({ first, last, ...report }, null, 2)
      : reportText(report, base, { clinic: clinic.name, first, last }),
  );
});

async function openStore({ databaseUrl, dataDir, dataKeys }: Config): Promise<Store> {
  const seal = createSeal(dataKeys);
  if (databaseUrl !== undefined) return openPostgresStore(databaseUrl, { seal });
  const file = path.join(dataDir, 'bot.sqlite');
  if (existsSync(file)) return openSqliteStore(file, { seal });
  throw new UsageError(`${file} does not exist; start the bot first, or set DATA_DIR to the folder that it uses`);
}

function day(name: string, given: string | undefined): string | undefined {
  if (given === undefined) return undefined;
  const known = /^\d{4}-\d{2}-\d{2}$/.test(given) && new Date(`${given}T00:00:00Z`).toJSON()?.startsWith(given);
  if (!known) throw new UsageError(`${name}: "${given}" is not a day; write it like 2026-11-23`);
  return given;
}

function before(last: string, days: number): string {
  return new Date(Date.parse(`${last}T00:00:00Z`) - days * DAY_MS).toISOString().slice(0, 10);
}
