import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Request, Response, Server } from 'restify';
import type { Turn } from '../desk/desk.ts';
import type { OutboxReport } from '../desk/lane.ts';
import type { Answered, Mounted } from '../http/server.ts';

/** What is counted. No label ever holds anything a person wrote or is called. */
export interface Metrics extends Mounted {
  request(answered: Answered): void;
  turn(channel: string, turn: Turn | null, ms: number): void;
  delivery(report: OutboxReport): void;
  /** Shows a number that is looked up whenever somebody asks for the metrics. */
  watch(name: string, help: string, look: () => Promise<number>): void;
}

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5];

/** Creates the metrics, in a registry of their own, and their address /metrics. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry, prefix: 'authdesk_' });
  const requests = new Histogram({
    name: 'authdesk_http_request_seconds',
    help: 'Time to answer a request, by route and status.',
    labelNames: ['method', 'route', 'status'],
    buckets: SECONDS,
    registers,
  });
  const turns = new Histogram({
    name: 'authdesk_turn_seconds',
    help: 'Time of a turn until it was durable, by channel and result (done, duplicate, failed).',
    labelNames: ['channel', 'result'],
    buckets: SECONDS,
    registers,
  });
  const counter = (name: string, help: string, ...labelNames: string[]) =>
    new Counter({ name: `authdesk_${name}`, help, labelNames, registers });
  const steps = counter('steps_total', 'Steps given, by flow.', 'flow', 'step');
  const outcomes = counter('outcomes_total', 'Cases ended, by outcome and flow.', 'outcome', 'flow');
  const warnings = counter('warnings_total', 'Warnings given.', 'warning');
  const deliveries = counter(
    'deliveries_total',
    'Attempts to deliver, by result.',
    'lane',
    'channel',
    'result',
  );

  return {
    request: ({ method, route, status, ms }) => requests.observe({ method, route, status }, ms / 1000),
    turn(channel, turn, ms) {
      const result = turn === null ? 'failed' : turn.duplicate ? 'duplicate' : 'done';
      turns.observe({ channel, result }, ms / 1000);
      if (turn === null || turn.duplicate) return;
      const flow = turn.flow ?? 'none';
      for (const step of turn.steps) steps.inc({ flow, step });
      for (const warning of turn.warnings) warnings.inc({ warning });
      if (turn.outcome !== null) outcomes.inc({ outcome: turn.outcome, flow });
    },
    delivery: ({ lane, channel, kind }) => deliveries.inc({ lane, channel, result: kind }),
    watch(name, help, look) {
      new Gauge({
        name: `authdesk_${name}`,
        help,
        registers,
        async collect() {
          this.set(await look());
        },
      });
    },
    mount(server: Server) {
      server.get('/metrics', async (_req: Request, res: Response) => {
        res.setHeader('Content-Type', registry.contentType);
        res.sendRaw(200, await registry.metrics());
      });
    },
  };
}
