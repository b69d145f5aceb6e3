import { describe, expect, it } from 'vitest';
import { makeEmitter } from '@/lib/delivery/events';
import type { Queue } from '@/lib/delivery/readers/overview-reader';
import type { AttemptResult } from '@/lib/delivery/store';
import { makeTestId, makeWebhook } from '@/lib/testing/factories';
import { makeFakeClock } from '@/lib/testing/fake-clock';
import { feedMetrics } from './feed-metrics';
import { makeMetrics } from './metrics';

const clock = makeFakeClock();
const queue: Queue = {
  waiting: 3,
  retrying: 2,
  oldestDueAt: new Date(clock.now().getTime() - 1_500),
};

const make = (readQueue: () => Promise<Queue> = async () => queue) => {
  const metrics = makeMetrics({ readQueue, readSandboxQueue: () => 9, now: clock.now });
  const events = makeEmitter();
  const stop = feedMetrics(metrics, events);
  const scrape = async () => (await metrics.respond()).text();
  return { metrics, events, stop, scrape };
};

const NOW = clock.now();
const hook = makeWebhook();
const result: AttemptResult = {
  attempt: null,
  deliveryId: makeTestId(),
  state: 'delivered',
  reason: null,
  runAt: NOW,
  tries: 1,
  responseStatus: 200,
  durationMs: 40,
  finishedAt: NOW,
};

describe('metrics', () => {
  it('count the work of the engine', async () => {
    const { events, scrape } = make();
    events.emit('ingested', { requests: 1, events: 5, deliveries: 2, claimed: 0 });
    events.emit('recorded', {
      results: [result, { ...result, state: 'retrying', finishedAt: null }],
    });
    events.emit('rescued', { deliveries: 4 });
    events.emit('fault', { during: 'claim', error: new Error('no connection') });
    const text = await scrape();
    expect(text).toContain('hookline_events_ingested_total 5\n');
    expect(text).toContain('hookline_deliveries_total{state="delivered"} 1\n');
    expect(text).not.toContain('state="retrying"} 1\n');
    expect(text).toContain('hookline_deliveries_rescued_total 4\n');
    expect(text).toContain('hookline_faults_total{during="claim"} 1\n');
  });

  it('count attempts by outcome and measure their duration', async () => {
    const { events, scrape } = make();
    const event = {
      id: makeTestId(),
      source: 'crud',
      event: 'consumers',
      data: {},
      origin: 'api',
      idempotencyKey: null,
      receivedAt: NOW,
    };
    const delivery = {
      id: makeTestId(),
      eventId: event.id,
      hookId: hook.id,
      versionId: hook.versionId,
      source: 'crud',
      event: 'consumers',
      handler: hook.handler,
      state: 'running' as const,
      reason: null,
      detail: null,
      runAt: NOW,
      leaseUntil: NOW,
      worker: 'w-1',
      tries: 0,
      responseStatus: null,
      durationMs: null,
      replayOf: null,
      createdAt: NOW,
      finishedAt: null,
    };
    const outcome = { kind: 'rejected' as const, message: '500' };
    const attempt = {
      id: makeTestId(),
      deliveryId: delivery.id,
      number: 1,
      outcome: outcome.kind,
      errorClass: null,
      errorMessage: null,
      request: null,
      response: null,
      timings: { totalMs: 40 },
      worker: 'w-1',
      startedAt: NOW,
    };
    const claimed = { delivery, event, hook, bytes: 1 };
    events.emit('attempted', { claimed, attempt, outcome, result });
    const text = await scrape();
    expect(text).toContain('hookline_attempts_total{handler="webhook",outcome="rejected"} 1\n');
    expect(text).toContain(
      'hookline_attempt_duration_seconds_bucket{le="0.025",handler="webhook"} 0\n',
    );
    expect(text).toContain(
      'hookline_attempt_duration_seconds_bucket{le="0.05",handler="webhook"} 1\n',
    );
  });

  it('report the queue at the time of the scrape, and the process itself', async () => {
    const { metrics, scrape } = make();
    const text = await scrape();
    expect(text).toContain('hookline_queue_depth{state="waiting"} 3\n');
    expect(text).toContain('hookline_queue_depth{state="retrying"} 2\n');
    expect(text).toContain('hookline_oldest_due_age_seconds 1.5\n');
    expect(text).toContain('hookline_database_up 1\n');
    expect(text).toContain('process_resident_memory_bytes');
    expect((await metrics.respond()).headers.get('content-type')).toContain('text/plain');
  });

  it('count the jobs of the sandbox and how they ended', async () => {
    const { metrics, scrape } = make();
    metrics.sandbox({ kind: 'batch', jobs: 40, durationMs: 30 });
    metrics.sandbox({ kind: 'batch', jobs: 2, durationMs: 1 });
    metrics.sandbox({ kind: 'timeout', jobKind: 'lambda' });
    metrics.sandbox({ kind: 'crash', jobKind: 'prepare' });
    metrics.sandbox({ kind: 'restart', how: 'SIGSEGV' });
    const text = await scrape();
    expect(text).toContain('hookline_sandbox_jobs_total 42\n');
    expect(text).toContain('hookline_sandbox_batch_duration_seconds_count 2\n');
    expect(text).toContain('hookline_sandbox_batch_duration_seconds_bucket{le="0.025"} 1\n');
    expect(text).toContain('hookline_sandbox_jobs_stopped_total{job="lambda",why="timeout"} 1\n');
    expect(text).toContain('hookline_sandbox_jobs_stopped_total{job="prepare",why="crash"} 1\n');
    expect(text).toContain('hookline_sandbox_deaths_total 1\n');
    expect(text).toContain('hookline_sandbox_queue_depth 9\n');
  });

  it('omit the queue while the database does not respond', async () => {
    const { events, scrape } = make(async () => {
      throw new Error('no connection');
    });
    events.emit('ingested', { requests: 1, events: 5, deliveries: 2, claimed: 0 });
    const text = await scrape();
    expect(text).not.toContain('hookline_queue_depth{');
    expect(text).not.toMatch(/^hookline_oldest_due_age_seconds /m);
    expect(text).toContain('hookline_database_up 0\n');
    expect(text).toContain('hookline_events_ingested_total 5\n');
  });

  it('ignore events after they are disconnected', async () => {
    const { events, stop, scrape } = make();
    stop();
    events.emit('rescued', { deliveries: 4 });
    expect(await scrape()).toContain('hookline_deliveries_rescued_total 0\n');
  });
});
