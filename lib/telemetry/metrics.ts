import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Queue } from '@/lib/delivery/readers/overview-reader';
import { makeSandboxMetrics } from './sandbox-metrics';

const ATTEMPT_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

/**
 * Makes the metrics of one engine process, for Prometheus. `readQueue` is asked at each scrape, so
 * that every process tells the same of the one queue; the rest counts what this process did.
 */
export const makeMetrics = ({
  readQueue,
  readSandboxQueue,
  now,
}: {
  readQueue: (now: Date) => Promise<Queue>;
  /** Jobs of this process that wait for the sandbox. */
  readSandboxQueue: () => number;
  now: () => Date;
}) => {
  const registry = new Registry();
  const registers = [registry];
  const counter = (name: string, help: string, labelNames: string[] = []) =>
    new Counter({ name: `hookline_${name}`, help, labelNames, registers });
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name: `hookline_${name}`, help, labelNames, registers });

  const events = counter('events_ingested_total', 'Events accepted and committed');
  const deliveries = counter('deliveries_total', 'Deliveries that ended, by state', ['state']);
  const attempts = counter('attempts_total', 'Attempts made, by outcome', ['handler', 'outcome']);
  const rescued = counter('deliveries_rescued_total', 'Deliveries taken back from lost workers');
  const faults = counter('faults_total', 'Work that failed and is tried again', ['during']);
  const seconds = new Histogram({
    name: 'hookline_attempt_duration_seconds',
    help: 'From the start of an attempt to its last byte',
    labelNames: ['handler'],
    buckets: ATTEMPT_SECONDS,
    registers,
  });
  const depth = gauge('queue_depth', 'Deliveries that wait, counted up to 10000', ['state']);
  const age = gauge('oldest_due_age_seconds', 'How long the first delivery that is due waits');
  const up = gauge('database_up', 'Whether the database answered this scrape');
  const sandbox = makeSandboxMetrics(registers, readSandboxQueue);
  collectDefaultMetrics({ register: registry });

  const readGauges = async (): Promise<void> => {
    try {
      const at = now();
      const { waiting, retrying, oldestDueAt } = await readQueue(at);
      depth.set({ state: 'waiting' }, waiting);
      depth.set({ state: 'retrying' }, retrying);
      age.set(oldestDueAt ? (at.getTime() - oldestDueAt.getTime()) / 1000 : 0);
      up.set(1);
    } catch {
      // What is not known is left out; what this process counted is still told.
      depth.reset();
      age.remove();
      up.set(0);
    }
  };

  return {
    ingested: (count: number): void => events.inc(count),
    ended: (state: string, count = 1): void => deliveries.inc({ state }, count),
    attempted: (handler: string, outcome: string, durationMs: number): void => {
      attempts.inc({ handler, outcome });
      seconds.observe({ handler }, durationMs / 1000);
    },
    rescued: (count: number): void => rescued.inc(count),
    failed: (during: string): void => faults.inc({ during }),
    /** What happened in the sandbox of this process. */
    sandbox,
    /** Answers GET /metrics. */
    answer: async (): Promise<Response> => {
      await readGauges();
      return new Response(await registry.metrics(), {
        headers: { 'content-type': registry.contentType, 'cache-control': 'no-store' },
      });
    },
  };
};

export type Metrics = ReturnType<typeof makeMetrics>;
