import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Queue } from '@/lib/delivery/readers/overview-reader';
import { makeSandboxMetrics } from './sandbox-metrics';

const ATTEMPT_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

/**
 * Makes the Prometheus metrics of one engine process. `readQueue` runs at each scrape, so every
 * process reports the same shared queue; all other metrics count the work of this process.
 */
export const makeMetrics = ({
  readQueue,
  readSandboxQueue,
  now,
}: {
  readQueue: (now: Date) => Promise<Queue>;
  /** Returns the number of jobs of this process that wait for the sandbox. */
  readSandboxQueue: () => number;
  now: () => Date;
}) => {
  const registry = new Registry();
  const registers = [registry];
  const counter = (name: string, help: string, labelNames: string[] = []) =>
    new Counter({ name, help, labelNames, registers });
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name, help, labelNames, registers });

  const events = counter('hookline_events_ingested_total', 'Events accepted and committed');
  const deliveries = counter('hookline_deliveries_total', 'Finished deliveries, by state', [
    'state',
  ]);
  const attempts = counter('hookline_attempts_total', 'Attempts made, by outcome', [
    'handler',
    'outcome',
  ]);
  const rescued = counter(
    'hookline_deliveries_rescued_total',
    'Deliveries returned to the queue after their lease expired',
  );
  const faults = counter('hookline_faults_total', 'Failed operations that are retried', ['during']);
  const seconds = new Histogram({
    name: 'hookline_attempt_duration_seconds',
    help: 'From the start of an attempt to the last byte of the response',
    labelNames: ['handler'],
    buckets: ATTEMPT_SECONDS,
    registers,
  });
  const depth = gauge('hookline_queue_depth', 'Queued deliveries, counted up to 10000', ['state']);
  const age = gauge('hookline_oldest_due_age_seconds', 'Age of the oldest delivery that is due');
  const up = gauge('hookline_database_up', '1 if the database responded to this scrape, else 0');
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
      // Unknown values are left out; the counters of this process are still reported.
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
    /** Records an event of this process's sandbox. */
    sandbox,
    /** Responds to GET /metrics. */
    respond: async (): Promise<Response> => {
      await readGauges();
      return new Response(await registry.metrics(), {
        headers: { 'content-type': registry.contentType, 'cache-control': 'no-store' },
      });
    },
  };
};

export type Metrics = ReturnType<typeof makeMetrics>;
