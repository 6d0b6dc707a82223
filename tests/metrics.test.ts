import { measureStore, openMemoryStore } from '../src/store';
import { createMetrics } from '../src/web';
import { startServer } from './support/server';

const TOKEN = 'a token for those who measure the bot';
const ask = (url: string, token?: string) => fetch(`${url}/metrics`, token === undefined ? {} : { headers: { Authorization: `Bearer ${token}` } });

test('turns are counted by kind and channel, for who brings the token', async () => {
  const metrics = createMetrics();
  metrics.turn({ kind: 'crisis', channel: 'sms', ms: 40 });
  metrics.turn({ kind: 'crisis', channel: 'sms', ms: 400 });
  metrics.turn({ kind: 'answer', channel: 'webchat {evil="1"}\n', ms: 4 });
  const server = await startServer({ metrics, env: { METRICS_TOKEN: TOKEN } });
  const text = await (await ask(server.url, TOKEN)).text();
  expect(text).toContain('faq_turns_total{kind="crisis",channel="sms"} 2');
  expect(text).toContain('faq_turn_seconds_bucket{le="0.05",channel="sms"} 1');
  expect(text).toContain('faq_turns_total{kind="answer",channel="other"} 1');
  expect(text).not.toContain('evil');
  expect([(await ask(server.url)).status, (await ask(server.url, `${TOKEN}!`)).status]).toEqual([404, 404]);
  await server.stop();
});

test('without the setting there is no /metrics', async () => {
  const server = await startServer({ metrics: createMetrics() });
  expect((await ask(server.url, TOKEN)).status).toBe(404);
  await server.stop();
});

test('what is refused is counted by status, what the guard refuses too', async () => {
  const metrics = createMetrics();
  const server = await startServer({ metrics, env: { METRICS_TOKEN: TOKEN } });
  await fetch(`${server.url}/nowhere`);
  await fetch(`${server.url}/v3/directline/conversations/x/activities`, { method: 'POST', body: '{}' });
  await fetch(`${server.url}/${'a'.repeat(9_000)}`);
  await fetch(`${server.url}/healthz`);
  const text = await metrics.text();
  expect(text).toContain('faq_refused_total{status="404"} 1');
  expect(text).toContain('faq_refused_total{status="414"} 1');
  expect(text).not.toContain('status="200"');
  await server.stop();
});

test('operations of the store are timed, and those that fail are counted', async () => {
  const metrics = createMetrics();
  const store = measureStore(openMemoryStore(), metrics.stored);
  await store.write({ one: { eTag: '*', step: 1 } });
  await expect(store.write({ one: { eTag: 'of long ago', step: 2 } })).rejects.toThrow();
  expect(await store.read(['one'])).toMatchObject({ one: { step: 1 } });
  const text = await metrics.text();
  expect(text).toContain('faq_store_seconds_count{operation="write"} 2');
  expect(text).toContain('faq_store_errors_total{operation="write"} 1');
  expect(text).toContain('faq_store_seconds_count{operation="read"} 1');
  expect(text).not.toContain('faq_store_errors_total{operation="read"}');
});

test('turns that are not over can be seen', async () => {
  const metrics = createMetrics();
  const [first, second] = [metrics.turnBegins(), metrics.turnBegins()];
  first();
  expect(await metrics.text()).toContain('faq_turns_under_way 1');
  second();
  expect(await metrics.text()).toContain('faq_turns_under_way 0');
});
