import { beforeEach, describe, expect, test } from 'vitest';
import type { EventHook } from '@/lib/event-hooks/schema';
import type { Execution } from '@/lib/handlers/handler';
import type { Interruption } from '@/lib/handlers/request/interruption';
import { sha256 } from '@/lib/net/sign';
import { makeEventMonitor } from '@/lib/testing/engine/event-monitor';
import { makeIncomingEvent, makeTestId, makeWebhook } from '@/lib/testing/factories';
import { makeFakeClock } from '@/lib/testing/fake-clock';
import { type Attempted, attempt } from '../attempt/attempt';
import { makeEmitter } from '../events';
import { planIngest } from '../ingest/ingest';
import { makeMemoryStore } from '../memory-store/memory-store';
import type { ClaimedDelivery } from '../store';
import { makeSandboxFailures } from './sandbox-failures';
import { makeWorker, type WorkerSettings } from './worker';

const settings: WorkerSettings = {
  concurrency: 8,
  capacity: 100,
  maxBytes: 1_000_000,
  leaseMs: 60_000,
  pollMs: 5_000,
  recordBatch: 10,
  recordDelayMs: 10,
  graceMs: 3_000,
};

const delivered: Execution = {
  outcome: { kind: 'delivered' },
  sent: null,
  response: null,
  timings: { totalMs: 1 },
};
const failed: Execution = {
  ...delivered,
  outcome: { kind: 'unreachable', errorClass: 'refused', message: 'nobody there' },
};

const timedOut: Execution = {
  ...delivered,
  outcome: { kind: 'unreachable', errorClass: 'timeout', message: 'no response in time' },
};

/** A worker on a memory store, whose receivers the test simulates. */
const setup = (changes: Partial<WorkerSettings> = {}) => {
  const clock = makeFakeClock();
  const events = makeEmitter();
  const monitor = makeEventMonitor(events);
  const store = makeMemoryStore({ digest: sha256, makeId: makeTestId, wake: () => worker.wake() });
  /** Running requests, in the order they started. */
  const open: { hookId: string; respond: (execution: Execution) => void }[] = [];
  const sandboxFailures = makeSandboxFailures();
  const world = { respond: (_hookId: string): Execution | null => delivered };

  const send = (hook: EventHook, interruption: Interruption | undefined): Promise<Execution> =>
    new Promise((resolve) => {
      const respond = world.respond(hook.id);
      if (respond !== null) resolve(respond);
      open.push({ hookId: hook.id, respond: resolve });
      const interrupted = { kind: 'interrupted', message: 'stopped' } as const;
      interruption?.onInterrupt(() => resolve({ ...delivered, outcome: interrupted }));
    });
  const attemptOne = (claimed: ClaimedDelivery, interruption: Interruption): Promise<Attempted> =>
    attempt(
      {
        prepare: () => ({ kind: 'log', line: '' }),
        execute: () => send(claimed.hook, interruption),
        now: clock.now,
        random: () => 0.5,
        sandboxFailures,
        sandboxRetryMs: 5_000,
        makeId: makeTestId,
        worker: 'w1',
      },
      claimed,
      interruption,
    );
  const worker = makeWorker(
    { store, attempt: attemptOne, clock, events, name: 'w1' },
    { ...settings, ...changes },
  );

  const ingest = async (count = 1, born: 'claimed' | 'waiting' = 'claimed') => {
    const reservation = worker.reserve();
    let claimed: ClaimedDelivery[] = [];
    const lease = born === 'claimed' ? reservation : null;
    const deps = { digest: sha256, makeId: makeTestId, now: clock.now, lease };
    await store.ingest(
      [Array.from({ length: count }, () => makeIncomingEvent())],
      (active, fresh) => {
        const planned = planIngest(deps, active, fresh);
        return {
          gates: planned.gates,
          plan: (states) => {
            const plan = planned.plan(states);
            claimed = plan.claimed;
            return plan;
          },
        };
      },
    );
    reservation.commit(claimed);
    await clock.advance(0);
  };
  const states = () => store.deliveries().map(({ state, reason }) => reason ?? state);
  return { clock, events, monitor, store, open, world, worker, ingest, states };
};

const withSettings = (hook: EventHook, delivery: Partial<EventHook['delivery']>): EventHook => ({
  ...hook,
  delivery: { ...hook.delivery, ...delivery },
});

describe('the worker', () => {
  let it: ReturnType<typeof setup>;

  beforeEach(() => {
    it = setup();
  });

  test('delivers what ingest claimed, and records it', async () => {
    it.store.setHooks([makeWebhook()]);
    it.worker.start();
    await it.ingest(3);
    await it.clock.advance(10);
    expect(it.states()).toEqual(['delivered', 'delivered', 'delivered']);
    expect(it.store.attempts()).toHaveLength(3);
    expect(it.monitor.count('claimed')).toBe(0);
  });

  test('delivers queued deliveries as soon as it is woken', async () => {
    it.store.setHooks([makeWebhook()]);
    it.worker.start();
    await it.clock.advance(100);
    await it.ingest(1, 'waiting');
    await it.clock.advance(10);
    expect(it.states()).toEqual(['delivered']);
  });

  test('finds queued deliveries after a while if the wake-up is lost', async () => {
    const lost = setup();
    lost.store.setHooks([makeWebhook()]);
    lost.worker.start();
    await lost.clock.advance(0);
    lost.worker.wake = () => {};
    await lost.ingest(1, 'waiting');
    await lost.clock.advance(5_020);
    expect(lost.states()).toEqual(['delivered']);
  });

  test('retries when the delay is over, not before, and again', async () => {
    it.store.setHooks([withSettings(makeWebhook(), { retryScheduleSeconds: [2, 30] })]);
    it.world.respond = () => failed;
    it.worker.start();
    await it.ingest();
    await it.clock.advance(1_900);
    expect(it.store.attempts()).toHaveLength(1);
    await it.clock.advance(200);
    expect(it.store.attempts()).toHaveLength(2);
    await it.clock.advance(29_000);
    expect(it.states()).toEqual(['retrying']);
    it.world.respond = () => delivered;
    await it.clock.advance(2_000);
    expect(it.states()).toEqual(['delivered']);
    expect(it.store.attempts().map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  test('gives up when all attempts have failed', async () => {
    it.store.setHooks([withSettings(makeWebhook(), { retryScheduleSeconds: [5] })]);
    it.world.respond = () => failed;
    it.worker.start();
    await it.ingest();
    await it.clock.advance(6_000);
    expect(it.states()).toEqual(['attempts_exhausted']);
  });

  test('a hook that hangs delays no other', async () => {
    const [hanging, quick] = [makeWebhook(), makeWebhook()];
    it.store.setHooks([withSettings(hanging, { concurrency: 3 }), quick]);
    it.world.respond = (hookId) => (hookId === hanging.id ? null : delivered);
    it.worker.start();
    await it.ingest(30, 'waiting');
    await it.clock.advance(1_000);
    const count = (hookId: string, state: string) =>
      it.store.deliveries().filter((each) => each.hookId === hookId && each.state === state).length;
    expect(count(quick.id, 'delivered')).toBe(30);
    expect(it.open.filter(({ hookId }) => hookId === hanging.id)).toHaveLength(2);
  });

  test('sixty hooks that hang for good, with a backlog, delay no other', async () => {
    const many = setup({ concurrency: 256, capacity: 1_000 });
    const quick = makeWebhook();
    const hanging = Array.from({ length: 60 }, () => makeWebhook());
    many.store.setHooks(hanging);
    many.world.respond = (hookId) => (hookId === quick.id ? delivered : null);
    await many.ingest(20, 'waiting');
    many.worker.start();
    await many.clock.advance(1_000);
    many.store.setHooks([...hanging, quick]);
    const sent = () => many.open.filter(({ hookId }) => hookId === quick.id).length;
    await many.ingest(10);
    await many.clock.advance(100);
    expect(sent()).toBe(10);

    // Round after round, each of their attempts runs out of time.
    for (let round = 1; round <= 5; round++) {
      const before = many.open.splice(0);
      await many.clock.advance(10_000);
      for (const { hookId, respond } of before) if (hookId !== quick.id) respond(timedOut);
      await many.clock.advance(100);
      await many.ingest(10);
      await many.clock.advance(100);
      expect(sent(), `round ${round}`).toBe(10);
      const each = hanging.map(({ id }) => many.open.filter(({ hookId }) => hookId === id).length);
      expect(Math.min(...each), `round ${round}`).toBeGreaterThanOrEqual(1);
      expect(Math.max(...each), `round ${round}`).toBeLessThanOrEqual(2);
    }
  });

  test('delivers a backlog many times larger than its capacity', async () => {
    it.store.setHooks([makeWebhook(), makeWebhook()]);
    await it.ingest(400, 'waiting');
    it.worker.start();
    await it.clock.advance(3_000);
    expect(new Set(it.states())).toEqual(new Set(['delivered']));
  });

  test('cancels deliveries of deleted or disabled hooks, without an attempt', async () => {
    const [removed, disabled] = [makeWebhook(), makeWebhook()];
    it.store.setHooks([removed, disabled]);
    await it.ingest(1, 'waiting');
    it.store.setHooks([{ ...disabled, enabled: false }]);
    it.worker.start();
    await it.clock.advance(100);
    expect(it.states().sort()).toEqual(['hook_disabled', 'hook_removed']);
    expect(it.store.attempts()).toEqual([]);
  });

  test('keeps results while the database fails, and starts no more than it can keep', async () => {
    const small = setup({ capacity: 5 });
    small.store.setHooks([makeWebhook()]);
    const { record } = small.store;
    small.store.record = () => Promise.reject(new Error('the database is away'));
    await small.ingest(20, 'waiting');
    small.worker.start();
    await small.clock.advance(10_000);
    expect(small.open.length).toBeLessThanOrEqual(10);
    small.store.record = record;
    await small.clock.advance(20_000);
    expect(new Set(small.states())).toEqual(new Set(['delivered']));
    expect(small.store.attempts()).toHaveLength(20);
  });

  test('continues after the database could not be reached', async () => {
    it.store.setHooks([makeWebhook()]);
    const { claim } = it.store;
    it.store.claim = () => Promise.reject(new Error('the database is away'));
    it.worker.start();
    await it.ingest(1, 'waiting');
    await it.clock.advance(100);
    it.store.claim = claim;
    await it.clock.advance(1_100);
    expect(it.states()).toEqual(['delivered']);
    expect(it.monitor.all('fault')[0]).toMatchObject({ during: 'claim' });
  });
});

describe('leases', () => {
  test('are renewed while a hook is slow', async () => {
    const it = setup();
    it.store.setHooks([makeWebhook()]);
    it.world.respond = () => null;
    it.worker.start();
    await it.ingest();
    await it.clock.advance(10 * 60_000);
    expect(await it.store.rescue(it.clock.now())).toBe(0);
  });

  test('deliveries taken over by another process are not started here', async () => {
    const it = setup();
    it.store.setHooks([withSettings(makeWebhook(), { concurrency: 1 })]);
    it.world.respond = () => null;
    it.worker.start();
    await it.ingest(2);
    it.store.renew = async () => [];
    await it.clock.advance(45_000);
    expect(it.monitor.count('lost')).toBe(1);
    it.open[0]?.respond(delivered);
    await it.clock.advance(100);
    expect(it.open).toHaveLength(1);
  });
});

describe('a stop', () => {
  test('waits for running attempts, and releases the rest at no attempt', async () => {
    const it = setup({ concurrency: 1 });
    it.store.setHooks([makeWebhook()]);
    it.world.respond = () => null;
    it.worker.start();
    await it.ingest(3);
    const stopped = it.worker.stop();
    await it.clock.advance(1_000);
    it.open[0]?.respond(delivered);
    await it.clock.advance(0);
    await stopped;
    expect(it.states()).toEqual(['delivered', 'pending', 'pending']);
    expect(it.store.deliveries().map(({ tries }) => tries)).toEqual([1, 0, 0]);
  });

  test('interrupts what takes too long, and releases that too', async () => {
    const it = setup();
    it.store.setHooks([makeWebhook()]);
    it.world.respond = () => null;
    it.worker.start();
    await it.ingest();
    const stopped = it.worker.stop();
    await it.clock.advance(3_000);
    await stopped;
    expect(it.store.deliveries()).toMatchObject([
      { state: 'pending', tries: 0, worker: null, leaseUntil: null },
    ]);
    expect(it.store.attempts()).toEqual([]);
  });

  test('leaves no timer behind, and claims nothing more', async () => {
    const it = setup();
    it.store.setHooks([makeWebhook()]);
    it.worker.start();
    await it.ingest();
    await it.clock.advance(100);
    await it.worker.stop();
    expect(it.clock.waiting()).toBe(0);
    await it.ingest();
    await it.clock.advance(60_000);
    expect(it.states()).toEqual(['delivered', 'pending']);
  });

  test('can be followed by another start', async () => {
    const it = setup();
    it.store.setHooks([makeWebhook()]);
    it.worker.start();
    await it.worker.stop();
    it.worker.start();
    await it.ingest();
    await it.clock.advance(100);
    expect(it.states()).toEqual(['delivered']);
    await it.worker.stop();
  });
});
