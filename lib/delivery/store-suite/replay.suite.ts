import { describe, expect, test } from 'vitest';
import { makeWebhook } from '@/lib/testing/factories';
import { later, noon, request, type StoreWorld } from './world.suite';

/** What every delivery store must do: replay. */
export const replaySuite = (world: StoreWorld): void => {
  describe('replay', () => {
    test('makes a new delivery of the same event by the current version of the hook', async () => {
      const hook = makeWebhook({ event: null });
      await world.harness.setHooks([hook]);
      await world.ingest([request()]);
      const [original] = await world.harness.listDeliveries();
      const current = { ...hook, version: 2, versionId: world.harness.makeId() };
      await world.harness.setHooks([current]);
      const before = await world.harness.wakeUps();
      const replay = await world.store.replay(original?.id ?? '', later(60));
      expect(replay).toMatchObject({
        eventId: original?.eventId,
        event: 'consumers',
        versionId: current.versionId,
        state: 'pending',
        tries: 0,
        replayOf: original?.id,
        createdAt: later(60),
      });
      expect(await world.harness.wakeUps()).toBe(before + 1);
      expect((await world.claim({ now: later(60) })).deliveries).toHaveLength(2);
    });

    test('is impossible for an unknown delivery or a removed hook', async () => {
      await world.harness.setHooks([makeWebhook()]);
      await world.ingest([request()]);
      const [original] = await world.harness.listDeliveries();
      await world.harness.setHooks([]);
      expect(await world.store.replay(world.harness.makeId(), noon)).toBe('not found');
      expect(await world.store.replay(original?.id ?? '', noon)).toBe('hook removed');
    });
  });
};
