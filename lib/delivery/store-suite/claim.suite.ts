import { describe, expect, test } from 'vitest';
import { makeIncomingEvent, makeWebhook } from '@/lib/testing/factories';
import { later, named, noon, request, type StoreWorld } from './world.suite';

/** What every delivery store must do: claim. */
export const claimSuite = (world: StoreWorld): void => {
  describe('claim', () => {
    test('takes what is due, oldest first, with its event and hook [5.6-arrival-order]', async () => {
      const hook = makeWebhook({ config: { secret: 'sealed at rest' } });
      await world.harness.setHooks([hook]);
      await world.ingest([named('arya')]);
      await world.ingest([named('bran')], later(1));
      await world.ingest([named('cersei')], later(9));
      const { deliveries, orphans } = await world.claim({ now: later(5) });
      expect(orphans).toEqual([]);
      expect(deliveries.map(({ event }) => event.data)).toEqual([
        { entity: { username: 'arya' } },
        { entity: { username: 'bran' } },
      ]);
      expect(deliveries[0]).toMatchObject({
        hook,
        delivery: { state: 'running', worker: 'w1', leaseUntil: later(35), tries: 0, runAt: noon },
        event: { source: 'crud', event: 'consumers', origin: 'api', receivedAt: noon },
      });
    });

    test('gives one delivery to one worker only', async () => {
      await world.harness.setHooks([makeWebhook()]);
      await world.ingest([Array.from({ length: 20 }, () => makeIncomingEvent())]);
      const claims = await Promise.all(
        ['w1', 'w2', 'w3', 'w4'].map((worker) => world.claim({ worker, limit: 5 })),
      );
      const ids = claims.flatMap(({ deliveries }) => deliveries.map(({ delivery }) => delivery.id));
      expect(new Set(ids).size).toBe(ids.length);
      const rest = await world.claim();
      expect(ids.length + rest.deliveries.length).toBe(20);
    });

    test('takes no more than asked for, and of each hook no more than its capacity', async () => {
      const [slow, quick, full] = [makeWebhook(), makeWebhook(), makeWebhook()];
      await world.harness.setHooks([slow, quick, full]);
      await world.ingest([Array.from({ length: 6 }, () => makeIncomingEvent())]);
      const byHook = new Map([
        [slow.id, 1],
        [full.id, 0],
      ]);
      const { deliveries } = await world.claim({ capacity: { each: 4, byHook } });
      const taken = (id: string) => deliveries.filter(({ hook }) => hook.id === id).length;
      expect([slow, quick, full].map(({ id }) => taken(id))).toEqual([1, 4, 0]);
      expect((await world.claim({ limit: 3 })).deliveries).toHaveLength(3);
    });

    test('stops after the event that goes beyond the bytes asked for, but always brings one', async () => {
      await world.harness.setHooks([makeWebhook()]);
      // Noise, so that what is stored is about as large as what was sent.
      const noise = () => Array.from({ length: 800 }, () => world.harness.makeId()).join();
      await world.ingest(Array.from({ length: 4 }, () => named(noise())));
      expect((await world.claim({ maxBytes: 1 })).deliveries).toHaveLength(1);
      const { deliveries } = await world.claim({ maxBytes: 20_000 });
      expect(deliveries.length).toBeGreaterThanOrEqual(1);
      expect(deliveries.length).toBeLessThan(3);
      expect(deliveries[0]?.bytes).toBeGreaterThan(20_000);
    });

    test('brings the version of the hook the delivery was made by', async () => {
      const hook = makeWebhook({ config: { url: 'http://old.example/' } });
      await world.harness.setHooks([hook]);
      await world.ingest([request()]);
      const changed = makeWebhook({
        id: hook.id,
        version: 2,
        config: { url: 'http://new.example/' },
      });
      await world.harness.setHooks([changed]);
      await world.ingest([request()]);
      const { deliveries } = await world.claim();
      expect(deliveries.map((each) => each.hook.versionId)).toEqual([
        hook.versionId,
        changed.versionId,
      ]);
      expect(deliveries[0]?.hook.config).toEqual(hook.config);
    });

    test('tells those whose hook was removed or disabled meanwhile', async () => {
      const [removed, disabled] = [makeWebhook(), makeWebhook()];
      await world.harness.setHooks([removed, disabled]);
      await world.ingest([request()]);
      await world.harness.setHooks([
        { ...disabled, enabled: false, version: 2, versionId: world.harness.makeId() },
      ]);
      const { deliveries, orphans } = await world.claim();
      expect(deliveries).toEqual([]);
      expect(new Map(orphans.map(({ delivery, reason }) => [delivery.hookId, reason]))).toEqual(
        new Map([
          [removed.id, 'hook_removed'],
          [disabled.id, 'hook_disabled'],
        ]),
      );
      await world.store.record(
        'w1',
        orphans.map(({ delivery, reason }) => ({
          ...world.finished(delivery),
          attempt: null,
          state: 'cancelled' as const,
          reason,
        })),
      );
      expect((await world.states()).sort()).toEqual(['hook_disabled', 'hook_removed']);
      expect(await world.harness.listAttempts()).toEqual([]);
    });
  });
};
