import { timingSafeEqual } from 'node:crypto';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Next, Request, Response, Server } from 'restify';

/** One turn, as it is logged: never an id, never the patient's words. */
export interface TurnMeasured {
  readonly kind: string;
  readonly channel: string;
  /** Milliseconds. */
  readonly ms: number;
}

/** Is told what happens; never an id, never the patient's words. */
export interface Measures {
  turn(measured: TurnMeasured): void;
  /** A turn has begun; call what is returned when it is over. */
  turnBegins(): () => void;
  /** A request was answered with this status. */
  answered(status: number): void;
  /** An operation of the store is over; `ms` in milliseconds. */
  stored(operation: string, ms: number, failed: boolean): void;
}

export interface Metrics extends Measures {
  /** In the text form of Prometheus. */
  text(): Promise<string>;
}

/** Seconds. A turn without the encoder takes some milliseconds; what waits for a channel takes seconds. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
/** Channels come from signed requests only; were it otherwise, names without end would fill the memory. */
const CHANNEL = /^[a-z0-9-]{1,20}$/;
export const channelLabel = (channel: string): string => (CHANNEL.test(channel) ? channel : 'other');

/** One that tells all of them. */
export function together(all: readonly Measures[]): Measures {
  return {
    turn: (measured) => all.forEach((one) => one.turn(measured)),
    turnBegins() {
      const over = all.map((one) => one.turnBegins());
      return () => over.forEach((end) => end());
    },
    answered: (status) => all.forEach((one) => one.answered(status)),
    stored: (operation, ms, failed) => all.forEach((one) => one.stored(operation, ms, failed)),
  };
}

/** What the process has done since it began. Numbers by kind of reply and channel, and those of Node.js itself. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const labelNames = ['kind', 'channel'] as const;
  const turns = new Counter({ name: 'faq_turns_total', help: 'Turns by kind of reply (crisis, emergency, none: not answered, error, ...) and channel', labelNames, registers: [registry] });
  const seconds = new Histogram({ name: 'faq_turn_seconds', help: 'Time of a turn, sending included', labelNames: ['channel'], buckets: BUCKETS, registers: [registry] });
  const underWay = new Gauge({ name: 'faq_turns_under_way', help: 'Turns that have begun and are not over: those that wait for an earlier one of their conversation, too', registers: [registry] });
  const refused = new Counter({ name: 'faq_refused_total', help: 'Requests and sockets that were not served, by HTTP status', labelNames: ['status'], registers: [registry] });
  const stored = new Histogram({ name: 'faq_store_seconds', help: 'Time of an operation of the store; transact is a whole turn, its wait for the lock included', labelNames: ['operation'], buckets: BUCKETS, registers: [registry] });
  const storeErrors = new Counter({ name: 'faq_store_errors_total', help: 'Operations of the store that failed', labelNames: ['operation'], registers: [registry] });
  return {
    turnBegins() {
      underWay.inc();
      return () => underWay.dec();
    },
    answered(status) {
      if (status >= 400) refused.inc({ status });
    },
    stored(operation, ms, failed) {
      stored.observe({ operation }, ms / 1_000);
      if (failed) storeErrors.inc({ operation });
    },
    turn({ kind, channel, ms }) {
      const place = channelLabel(channel);
      turns.inc({ kind, channel: place });
      seconds.observe({ channel: place }, ms / 1_000);
    },
    text: () => registry.metrics(),
  };
}

/** `/metrics`, for who brings the token in `Authorization: Bearer`; for others it is not there. */
export function mountMetrics(server: Server, metrics: Pick<Metrics, 'text'>, token: string): void {
  server.get('/metrics', (req: Request, res: Response, next: Next) => {
    if (!isSame(req.header('authorization') ?? '', `Bearer ${token}`)) {
      res.send(404, { status: 'not found' });
      return next();
    }
    metrics
      .text()
      .then((text) => {
        res.setHeader('Content-Type', 'text/plain; version=0.0.4; charset=utf-8');
        res.setHeader('Cache-Control', 'no-store');
        res.sendRaw(200, text);
      })
      .catch(() => res.send(500, { status: 'error' }))
      .finally(() => next());
  });
}

function isSame(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}
