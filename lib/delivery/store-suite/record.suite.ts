import { describe, expect, test } from 'vitest';
import { makeIncomingEvent, makeWebhook } from '@/lib/testing/factories';
import type { AttemptRecord } from '../types';
import { later, request, type StoreWorld } from './world.suite';

// A driver may return a Buffer where a Uint8Array was given.
const withPlainBodies = (attempt: AttemptRecord) => ({
  ...attempt,
  request: attempt.request && { ...attempt.request, body: [...attempt.request.body] },
  response: attempt.response && { ...attempt.response, body: [...attempt.response.body] },
});

/** What every delivery store must do: record. */
export const recordSuite = (world: StoreWorld): void => {
  describe('record', () => {
    const claimOne = async () => {
      await world.harness.setHooks([makeWebhook()]);
      await world.ingest([request()]);
      const [claimed] = (await world.claim()).deliveries;
      if (claimed === undefined) throw new Error('nothing was claimed');
      return claimed.delivery;
    };

    test('keeps the attempt to the byte, and the state it led to', async () => {
      const delivery = await claimOne();
      const result = world.finished(delivery);
      await world.store.record('w1', [result]);
      expect((await world.harness.listAttempts()).map(withPlainBodies)).toEqual(
        result.attempt === null ? [] : [withPlainBodies(result.attempt)],
      );
      expect(await world.harness.listDeliveries()).toMatchObject([
        {
          id: delivery.id,
          state: 'delivered',
          worker: null,
          leaseUntil: null,
          tries: 1,
          responseStatus: 200,
          durationMs: 13,
          finishedAt: later(1),
        },
      ]);
    });

    test('keeps an attempt of which nothing was sent', async () => {
      const delivery = await claimOne();
      const { attempt } = world.finished(delivery);
      const bare = attempt && {
        ...attempt,
        outcome: 'unprepared' as const,
        errorClass: 'template',
        errorMessage: 'no "quotes", no \\ problem',
        request: null,
        response: null,
        timings: null,
      };
      await world.store.record('w1', [
        world.finished(delivery, {
          attempt: bare,
          state: 'dead',
          reason: 'unprepared',
          responseStatus: null,
        }),
      ]);
      expect(await world.harness.listAttempts()).toEqual([bare]);
      expect(await world.states()).toEqual(['unprepared']);
    });

    test('a delivery that is to be tried again is due then, and not before', async () => {
      const delivery = await claimOne();
      const retry = { state: 'retrying' as const, runAt: later(30), finishedAt: null };
      await world.store.record('w1', [world.finished(delivery, retry)]);
      expect(await world.store.nextDueAt()).toEqual(later(30));
      expect((await world.claim({ now: later(29) })).deliveries).toEqual([]);
      expect((await world.claim({ now: later(30) })).deliveries).toMatchObject([
        { delivery: { tries: 1 } },
      ]);
    });

    test('leaves the state of a delivery alone that another worker took over, but keeps the attempt', async () => {
      const delivery = await claimOne();
      await world.store.rescue(later(31));
      await world.claim({ worker: 'w2', now: later(31) });
      await world.store.record('w1', [world.finished(delivery)]);
      expect(await world.harness.listDeliveries()).toMatchObject([
        { state: 'running', worker: 'w2' },
      ]);
      const outcomes = (await world.harness.listAttempts()).map(({ outcome }) => outcome);
      expect(outcomes.sort()).toEqual(['delivered', 'interrupted']);
    });

    test('takes many at once', async () => {
      await world.harness.setHooks([makeWebhook()]);
      await world.ingest([Array.from({ length: 50 }, () => makeIncomingEvent())]);
      const { deliveries } = await world.claim();
      await world.store.record(
        'w1',
        deliveries.map(({ delivery }) => world.finished(delivery)),
      );
      expect(await world.harness.listAttempts()).toHaveLength(50);
      expect(new Set(await world.states())).toEqual(new Set(['delivered']));
    });
  });
};
