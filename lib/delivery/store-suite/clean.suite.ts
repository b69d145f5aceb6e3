import { describe, expect, test } from 'vitest';
import { makeWebhook } from '@/lib/testing/factories';
import { later, named, noon, request, type StoreWorld } from './world.suite';

/** What every delivery store must do: clean. */
export const cleanSuite = (world: StoreWorld): void => {
  describe('clean', () => {
    test('forgets keys of yesterday, so that they may be used again', async () => {
      const keyed = named('arya', { idempotencyKey: 'k' });
      await world.ingest([keyed]);
      await world.store.clean({ keysBefore: noon, now: noon });
      expect(await world.ingest([keyed])).toMatchObject([{ receipts: [{ repeated: true }] }]);
      await world.store.clean({ keysBefore: later(1), now: noon });
      expect(await world.ingest([keyed])).toMatchObject([{ receipts: [{ repeated: false }] }]);
    });

    test('keeps the snoozes that are not over', async () => {
      await world.harness.setHooks([makeWebhook({ snooze: 60 })]);
      await world.ingest([named('arya')]);
      await world.store.clean({ keysBefore: noon, now: later(59) });
      await world.ingest([named('arya')], later(59));
      expect(await world.states()).toEqual(['pending', 'snoozed']);
    });

    test('cancels what waits for hooks that are gone', async () => {
      const [kept, removed] = [makeWebhook(), makeWebhook()];
      await world.harness.setHooks([kept, removed]);
      await world.ingest([request()]);
      await world.harness.setHooks([kept]);
      await world.store.clean({ keysBefore: noon, now: later(1) });
      const byHook = new Map(
        (await world.harness.listDeliveries()).map((each) => [each.hookId, each]),
      );
      expect(byHook.get(kept.id)?.state).toBe('pending');
      expect(byHook.get(removed.id)).toMatchObject({
        state: 'cancelled',
        reason: 'hook_removed',
        finishedAt: later(1),
      });
    });
  });
};
