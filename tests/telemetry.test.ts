import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getToken, Patient } from './support/patient';
import { startProcess } from './support/process';
import { until } from './support/server';

jest.setTimeout(60_000);

interface Point {
  readonly attributes: readonly { readonly key: string; readonly value: { readonly stringValue?: string; readonly intValue?: number } }[];
  readonly asDouble?: number;
  readonly count?: number;
}
interface Received {
  readonly resourceMetrics: readonly {
    readonly scopeMetrics: readonly {
      readonly metrics: readonly { readonly name: string; readonly sum?: { readonly dataPoints: Point[] }; readonly histogram?: { readonly dataPoints: Point[] } }[];
    }[];
  }[];
}

/** A collector of OpenTelemetry, as far as one is needed: OTLP over HTTP, in JSON. */
let collector: Server;
const bodies: string[] = [];
let url: string;
beforeAll(async () => {
  collector = createServer((req, res) => {
    const parts: Buffer[] = [];
    req.on('data', (part: Buffer) => parts.push(part));
    req.on('end', () => {
      if (req.url === '/v1/metrics') bodies.push(Buffer.concat(parts).toString());
      res.end('{}');
    });
  });
  await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(collector.address() as AddressInfo).port}/`;
});
afterAll(() => new Promise((resolve) => collector.close(resolve)));

/** What the last body says of a number: each point's attributes, and its value or how often it was measured. */
function points(name: string): Record<string, number> {
  const { resourceMetrics } = JSON.parse(bodies.at(-1) ?? '') as Received;
  const found = resourceMetrics.flatMap(({ scopeMetrics }) => scopeMetrics).flatMap(({ metrics }) => metrics).find((one) => one.name === name);
  return Object.fromEntries(
    (found?.sum ?? found?.histogram)?.dataPoints.map(({ attributes, asDouble, count }) => {
      const label = attributes.map(({ key, value }) => `${key}=${value.stringValue ?? value.intValue}`).join(' ');
      return [label, asDouble ?? count ?? 0];
    }) ?? [],
  );
}

test('with the setting a collector gets the numbers of a talk, and no word of it', async () => {
  const bot = startProcess({ OTEL_EXPORTER_OTLP_ENDPOINT: url });
  const address = await bot.ready;
  await fetch(`${address}/nowhere`);
  const patient = new Patient(address, await getToken(address));
  await until('the greeting', () => patient.seen.length > 0);
  await patient.say('how fast does ketamine work for Persephone?');
  await until('the answer', () => patient.seen.length > 2);
  patient.leave();
  bot.signal('SIGTERM');
  expect((await bot.exit).code).toBe(0);
  expect(points('faq.turns')).toMatchObject({ 'kind=answer channel=webchat': 1 });
  expect(points('faq.turn.duration')).toMatchObject({ 'channel=webchat': expect.any(Number) as number });
  expect(points('faq.turns.under_way')).toEqual({ '': 0 });
  expect(points('faq.refused')).toEqual({ 'status=404': 1 });
  expect(points('faq.store.duration')).toHaveProperty('operation=transact');
  expect(bodies.join()).not.toMatch(/Persephone|ketamine work/);
});

test('a collector that is not there disturbs nobody', async () => {
  const bot = startProcess({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9' });
  expect((await fetch(`${await bot.ready}/healthz`)).status).toBe(200);
  bot.signal('SIGTERM');
  expect((await bot.exit).code).toBe(0);
});

test('a setting that is no address ends the start with a clear sentence', async () => {
  const { code, stderr } = await startProcess({ OTEL_EXPORTER_OTLP_ENDPOINT: 'collector' }).exit;
  expect([code, stderr]).toEqual([1, expect.stringContaining('OTEL_EXPORTER_OTLP_ENDPOINT is not the address of a collector')]);
});
