import { describe, expect, test } from 'vitest';
import { makeWebhook } from '@/lib/testing/factories';
import { later, noon, request, type StoreWorld } from './world.suite';

/** What every delivery store must do: leases. */
export const leasesSuite = (world: StoreWorld): void => {
  describe('leases', () => {
    test('a release gives back at once and costs no attempt', async () => {
      await world.harness.setHooks([makeWebhook()]);
      await world.ingest([request()]);
      const [claimed] = (await world.claim()).deliveries;
      const before = await world.harness.wakeUps();
      await world.store.release('w1', [claimed?.delivery.id ?? ''], later(1));
      expect(await world.harness.wakeUps()).toBe(before + 1);
      expect(await world.harness.listDeliveries()).toMatchObject([
        { state: 'pending', worker: null, leaseUntil: null, tries: 0 },
      ]);
      expect((await world.claim({ worker: 'w2', now: later(1) })).deliveries).toHaveLength(1);
    });

    test('a worker cannot release or renew what it does not hold', async () => {
      await world.harness.setHooks([makeWebhook()]);
      await world.ingest([request()]);
      const [claimed] = (await world.claim()).deliveries;
      const id = claimed?.delivery.id ?? '';
      await world.store.release('w2', [id], noon);
      expect(await world.store.renew('w2', [id], later(99))).toEqual([]);
      expect(await world.harness.listDeliveries()).toMatchObject([
        { state: 'running', worker: 'w1' },
      ]);
    });

    test('a renewed lease is not rescued, an expired one is, and says so in an attempt', async () => {
      await world.harness.setHooks([makeWebhook()]);
      await world.ingest([[...request(), ...request()]]);
      const { deliveries } = await world.claim();
      const [kept = '', lost = ''] = deliveries.map(({ delivery }) => delivery.id);
      expect(await world.store.renew('w1', [kept], later(90))).toEqual([kept]);
      expect(await world.store.rescue(later(30))).toBe(0);
      expect(await world.store.rescue(later(31))).toBe(1);
      const attempts = await world.harness.listAttempts();
      expect(attempts).toMatchObject([
        { deliveryId: lost, number: 1, outcome: 'interrupted', worker: 'w1', request: null },
      ]);
      expect(attempts[0]?.errorMessage).toContain('w1 stopped');
      expect((await world.claim({ now: later(31) })).deliveries).toMatchObject([
        { delivery: { id: lost, tries: 0 } },
      ]);
    });

    test('nothing waits, nothing is due', async () => {
      expect(await world.store.nextDueAt()).toBeNull();
    });
  });
};
