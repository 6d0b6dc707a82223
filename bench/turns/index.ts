import type { Part } from '../report';
import type { Options } from '../options';
import { startDatabase } from './database';
import { growth } from './growth';
import { memory } from './memory';
import { replicas } from './replicas';
import { ratioTargets, speeds } from './speed';
import { startSubject, type Subject } from './subject';
import { asking, walking } from './words';

const OURS = 'src/index.js';
const STOCK = 'bench/stock/bot.js';
/** MB. The knowledge and what was learned take about 110; what is above is for turns. */
const HEAP_MB = 192;

/** Whole turns over HTTP, beside an echo bot made of the SDK's samples; what they cost with many stored talks, over time, and by two processes. */
export async function turns({ stored, turns: count }: Options): Promise<Part> {
  const database = await startDatabase();
  const subjects: Subject[] = [];
  const kept = async (options: Parameters<typeof startSubject>[0]) => {
    const subject = await startSubject(options);
    subjects.push(subject);
    return subject;
  };
  try {
    const stock = await kept({ name: 'stock', script: STOCK, core: 0 });
    const libsql = await kept({ name: 'libsql', script: OURS, core: 0 });
    const postgres = await kept({ name: 'postgres', script: OURS, core: 0, env: { DATABASE_URL: database.url } });
    const questions = await asking();
    const found = await speeds([
      { subject: stock, script: walking, what: 'SDK echo bot, memory' },
      { subject: libsql, script: walking, what: 'commands, libsql' },
      { subject: postgres, script: walking, what: 'commands, Postgres', database: database.processorSeconds },
      { subject: libsql, script: questions, what: 'questions, libsql' },
      { subject: postgres, script: questions, what: 'questions, Postgres', database: database.processorSeconds },
    ]);
    await Promise.all(subjects.splice(0).map((subject) => subject.stop()));
    // On a large machine V8 collects so seldom that garbage looks like a leak.
    const flat = await memory(await kept({ name: 'memory', script: OURS, core: 0, env: { NODE_OPTIONS: `--max-old-space-size=${HEAP_MB}` } }), count);
    await Promise.all(subjects.splice(0).map((subject) => subject.stop()));
    const more = [await replicas(OURS, database), await growth(OURS, database, stored), flat];
    return {
      name: 'turns',
      tables: [found.table, ...more.map(({ table }) => table)],
      targets: [...ratioTargets(found), ...more.flatMap(({ targets }) => targets)],
    };
  } finally {
    await Promise.all(subjects.map((subject) => subject.stop()));
    await database.stop();
  }
}
