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
