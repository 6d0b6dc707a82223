import { OTLPMetricExporter } from '@opentelemetry/exporter-metrics-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { MeterProvider, PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics';
import { channelLabel, type Measures } from './metrics';

export interface Telemetry extends Measures {
  /** Sends what was not sent yet. Never rejects: numbers are nobody's loss. */
  stop(): Promise<void>;
}

/** Milliseconds between two exports, as the SDK has it. */
const EVERY_MS = 60_000;
/** The SDK tries a collector that is away again and again; a bot that is to end must not wait for it. */
const LONGEST_STOP_MS = 2_000;

/**
 * The same numbers as `/metrics`, sent to a collector by OTLP over HTTP (JSON). No ids, no words.
 * @param collector its base address, such as http://localhost:4318; `/v1/metrics` is added
 */
export function startTelemetry(collector: string): Telemetry {
  const exporter = new OTLPMetricExporter({ url: `${collector.replace(/\/+$/, '')}/v1/metrics` });
  const reader = new PeriodicExportingMetricReader({ exporter, exportIntervalMillis: EVERY_MS });
  const provider = new MeterProvider({ resource: resourceFromAttributes({ 'service.name': 'ketamine-faq-bot' }), readers: [reader] });
  const meter = provider.getMeter('faq');
  const turns = meter.createCounter('faq.turns', { description: 'Turns by kind of reply and channel' });
  const seconds = meter.createHistogram('faq.turn.duration', { unit: 's', description: 'Time of a turn, sending included' });
  const underWay = meter.createUpDownCounter('faq.turns.under_way', { description: 'Turns that have begun and are not over' });
  const refused = meter.createCounter('faq.refused', { description: 'Requests and sockets that were not served, by HTTP status' });
  const stored = meter.createHistogram('faq.store.duration', { unit: 's', description: 'Time of an operation of the store' });
  const storeErrors = meter.createCounter('faq.store.errors', { description: 'Operations of the store that failed' });
  return {
    turn({ kind, channel, ms }) {
      const place = channelLabel(channel);
      turns.add(1, { kind, channel: place });
      seconds.record(ms / 1_000, { channel: place });
    },
    turnBegins() {
      underWay.add(1);
      return () => underWay.add(-1);
    },
    answered(status) {
      if (status >= 400) refused.add(1, { status });
    },
    stored(operation, ms, failed) {
      stored.record(ms / 1_000, { operation });
      if (failed) storeErrors.add(1, { operation });
    },
    async stop() {
      const late = new Promise((resolve) => setTimeout(resolve, LONGEST_STOP_MS).unref());
      await Promise.race([provider.shutdown().catch(() => undefined), late]);
    },
  };
}
