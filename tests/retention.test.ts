import { openMemoryStore, startPurging, type Store } from '../src/store';
import { startServer, until } from './support/server';

const DAY = 86_400_000;

describe('what is older than patients are told', () => {
  let clock = 0;
  let store: Store;
  const purged: number[] = [];
  const failed: unknown[] = [];
  const start = (of: Pick<Store, 'purge'> = store) =>
    startPurging({
      store: of,
      keepDays: 30,
      now: () => new Date(clock),
      onPurged: (rows) => purged.push(rows),
      onError: (error) => failed.push(error),
    });
  beforeEach(async () => {
    clock = Date.parse('2026-01-01T00:00:00Z');
    store = openMemoryStore(() => clock);
    for (let number = 0; number < 500; number++) await store.write({ [`old ${number}`]: { number } });
    clock += 29 * DAY;
    await store.write({ young: { number: 1 } });
    purged.length = failed.length = 0;
  });

  test('goes when the bot starts, in several steps, and is counted', async () => {
    clock += DAY + 1;
    const purging = start();
    await until('a purge', () => purged.length > 0);
    await purging.stop();
    expect(purged).toEqual([500]);
    expect(Object.keys(await store.read(['old 0', 'old 499', 'young']))).toEqual(['young']);
  });

  test('and not a day before', async () => {
    await start().stop();
    expect(purged).toEqual([]);
    expect(Object.keys(await store.read(['old 0', 'old 499']))).toHaveLength(2);
  });

  test('stays where the store fails, which is told and brings nobody down', async () => {
    const purging = start({ purge: () => Promise.reject(new Error('disk')) });
    await until('the failure', () => failed.length > 0);
    await purging.stop();
    expect(failed).toEqual([expect.objectContaining({ message: 'disk' })]);
  });
});

test('the page tells the number of days that is set', async () => {
  const server = await startServer({ env: { KEEP_DAYS: '45' } });
  const page = (language: string) => fetch(`${server.url}/?lang=${language}`).then((response) => response.text());
  expect(await page('en')).toContain('After 45 days it is deleted');
  expect(await page('es')).toContain('Después de 45 días se borra');
  await server.stop();
});
