import { describe, expect, test } from 'vitest';
import { makeWebhook } from '@/lib/testing/factories';
import { later, named, type StoreWorld } from './world.suite';

/** What every delivery store must do: gates. */
export const gatesSuite = (world: StoreWorld): void => {
  describe('gates', () => {
    test('remember from one ingest to the next, and within one', async () => {
      await world.harness.setHooks([makeWebhook({ on_change: true })]);
      await world.ingest([[...named('arya'), ...named('arya')]]);
      await world.ingest([named('arya')]);
      await world.ingest([[...named('bran'), ...named('arya')]]);
      expect(await world.states()).toEqual([
        'pending',
        'unchanged',
        'unchanged',
        'pending',
        'pending',
      ]);
    });

    test('let the same key pass again when its snooze is over', async () => {
      await world.harness.setHooks([makeWebhook({ snooze: 60 })]);
      await world.ingest([named('arya')]);
      await world.ingest([named('arya'), named('bran')], later(59));
      await world.ingest([named('arya')], later(60));
      await world.ingest([named('arya')], later(61));
      expect(await world.states()).toEqual(['pending', 'snoozed', 'pending', 'pending', 'snoozed']);
    });

    test('tell which event a suppressed one repeats, and until when', async () => {
      await world.harness.setHooks([makeWebhook({ snooze: 60 })]);
      await world.ingest([named('arya')]);
      await world.ingest([named('arya')], later(1));
      const [fired] = await world.harness.listEvents();
      const held = (await world.harness.listDeliveries()).find(
        ({ state }) => state === 'suppressed',
      );
      expect(held).toMatchObject({
        reason: 'snoozed',
        finishedAt: later(1),
        detail: {
          key: '{"entity":{"username":"arya"}}',
          earlier_event_id: fired?.id,
          until: later(60).toISOString(),
        },
      });
    });

    test('of two concurrent requests with the same key, one fires', async () => {
      await world.harness.setHooks([makeWebhook({ on_change: true }), makeWebhook({ snooze: 60 })]);
      await Promise.all(Array.from({ length: 8 }, () => world.ingest([named('arya')])));
      const fired = (await world.harness.listDeliveries()).filter(
        ({ state }) => state === 'pending',
      );
      expect(fired).toHaveLength(2);
    });
  });
};
