import { describe, expect, test } from 'vitest';
import { sha256 } from '@/lib/net/sign';
import { makeEventMonitor } from '@/lib/testing/engine/event-monitor';
import { makeIncomingEvent, makeTestId, makeWebhook } from '@/lib/testing/factories';
import { makeFakeClock } from '@/lib/testing/fake-clock';
import { makeEmitter } from '../events';
import { planIngest } from '../ingest/ingest';
import { makeMemoryStore } from '../memory-store/memory-store';
import { makeCleaner } from './cleaner';
import { makeRescuer } from './rescuer';

const setup = () => {
  const clock = makeFakeClock();
  const events = makeEmitter();
  const store = makeMemoryStore({ digest: sha256, makeId: makeTestId });
  const ingest = (fields: Parameters<typeof makeIncomingEvent>[0], worker?: string) =>
    store.ingest([[makeIncomingEvent(fields)]], (active, fresh) => {
      const until = () => new Date(clock.now().getTime() + 30_000);
      const lease = worker === undefined ? null : { worker, until, take: () => true };
      const deps = { digest: sha256, makeId: makeTestId, now: clock.now, lease };
      return planIngest(deps, active, fresh);
    });
  return { clock, events, monitor: makeEventMonitor(events), store, ingest };
};

describe('the rescuer', () => {
  test('requeues the deliveries of a dead process when their lease expires, and wakes the others', async () => {
    const { clock, events, monitor, store, ingest } = setup();
    store.setHooks([makeWebhook()]);
    await ingest({}, 'a process that died');
    let woken = 0;
    const wake = () => {
      woken += 1;
    };
    const rescuer = makeRescuer({ store, clock, events, wake }, { everyMs: 10_000 });
    rescuer.start();
    await clock.advance(29_000);
    expect(woken).toBe(0);
    await clock.advance(11_000);
    expect(woken).toBe(1);
    expect(monitor.all('rescued')).toEqual([{ deliveries: 1 }]);
    expect(store.deliveries()).toMatchObject([{ state: 'pending', tries: 0 }]);
    await rescuer.stop();
  });
});

describe('the cleaner', () => {
  test('keeps idempotency keys for a day', async () => {
    const { clock, events, store, ingest } = setup();
    const upkeep = async () => {};
    const cleaner = makeCleaner({ store, clock, events, upkeep }, { everyMs: 3_600_000 });
    cleaner.start();
    await ingest({ idempotencyKey: 'k' });
    await clock.advance(23 * 3_600_000);
    expect(await ingest({ idempotencyKey: 'k' })).toMatchObject([
      { receipts: [{ repeated: true }] },
    ]);
    await clock.advance(2 * 3_600_000);
    expect(await ingest({ idempotencyKey: 'k' })).toMatchObject([
      { receipts: [{ repeated: false }] },
    ]);
    await cleaner.stop();
  });

  test('a failing upkeep is reported and retried', async () => {
    const { clock, events, monitor, store } = setup();
    let runs = 0;
    const upkeep = async () => {
      runs += 1;
      if (runs === 1) throw new Error('no lock');
    };
    const cleaner = makeCleaner({ store, clock, events, upkeep }, { everyMs: 1_000 });
    cleaner.start();
    await clock.advance(1_500);
    expect(monitor.all('fault')).toMatchObject([{ during: 'clean' }]);
    expect(monitor.count('cleaned')).toBe(1);
    await cleaner.stop();
  });
});

describe('the emitter', () => {
  test('a listener that throws disturbs neither the engine nor the other listeners', () => {
    const events = makeEmitter();
    const seen: number[] = [];
    events.on('rescued', () => {
      throw new Error('a listener of no use');
    });
    const stop = events.on('rescued', ({ deliveries }) => seen.push(deliveries));
    events.emit('rescued', { deliveries: 3 });
    stop();
    events.emit('rescued', { deliveries: 4 });
    expect(seen).toEqual([3]);
  });
});
