import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { SandboxEvent } from '@/lib/sandbox/sandbox-event';

const BATCH_SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5];

/** Registers the metrics of the sandbox. Returns the function that records its events. */
export const makeSandboxMetrics = (
  registers: Registry[],
  readQueue: () => number,
): ((event: SandboxEvent) => void) => {
  const jobs = new Counter({
    name: 'hookline_sandbox_jobs_total',
    help: 'Templates rendered, functions run and code checked, failures included',
    registers,
  });
  const stopped = new Counter({
    name: 'hookline_sandbox_jobs_stopped_total',
    help: 'Jobs that hit the time limit, or crashed their thread or process',
    labelNames: ['job', 'why'],
    registers,
  });
  const deaths = new Counter({
    name: 'hookline_sandbox_deaths_total',
    help: 'Times the sandbox process died and was restarted',
    registers,
  });
  const seconds = new Histogram({
    name: 'hookline_sandbox_batch_duration_seconds',
    help: 'From sending a batch of jobs to its response',
    buckets: BATCH_SECONDS,
    registers,
  });
  new Gauge({
    name: 'hookline_sandbox_queue_depth',
    help: 'Jobs that wait for the sandbox',
    registers,
    collect() {
      this.set(readQueue());
    },
  });

  return (event) => {
    switch (event.kind) {
      case 'batch':
        jobs.inc(event.jobs);
        seconds.observe(event.durationMs / 1000);
        return;
      case 'timeout':
      case 'crash':
        stopped.inc({ job: event.jobKind, why: event.kind });
        return;
      case 'restart':
        deaths.inc();
    }
  };
};
