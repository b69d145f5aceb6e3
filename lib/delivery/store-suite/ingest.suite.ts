import { describe, expect, test } from 'vitest';
import { makeWebhook } from '@/lib/testing/factories';
import { later, noon, request, type StoreWorld } from './world.suite';

/** What every delivery store must do: ingest. */
export const ingestSuite = (world: StoreWorld): void => {
  describe('ingest', () => {
    test('keeps every event, and makes one delivery for each hook that matches', async () => {
      await world.harness.setHooks([
        makeWebhook(),
        makeWebhook(),
        makeWebhook({ event: 'routes' }),
      ]);
      const [first] = await world.ingest([
        [...request(), ...request({ event: 'plugins', data: { a: '\u0000' } })],
      ]);
      const events = await world.harness.listEvents();
      expect(first).toMatchObject({ kind: 'accepted', receipts: [{ repeated: false }, {}] });
      const receipts = first?.kind === 'accepted' ? first.receipts : [];
      expect(receipts.map(({ deliveries }) => deliveries.length)).toEqual([2, 0]);
      expect(receipts.map(({ id }) => id).sort()).toEqual(events.map(({ id }) => id).sort());
      expect(events.find(({ event }) => event === 'plugins')?.data).toEqual({ a: '\u0000' });
      expect(await world.states()).toEqual(['pending', 'pending']);
    });

    test('returns the results of several requests in their order', async () => {
      await world.harness.setHooks([makeWebhook()]);
      const results = await world.ingest([
        request(),
        request({ event: 'routes' }),
        [...request(), ...request()],
      ]);
      const counts = results.map((result) =>
        result.kind === 'accepted'
          ? result.receipts.map(({ deliveries }) => deliveries.length)
          : [],
      );
      expect(counts).toEqual([[1], [0], [1, 1]]);
    });

    test('notices hooks that were added, changed or removed since', async () => {
      const hook = makeWebhook();
      await world.ingest([request()]);
      await world.harness.setHooks([hook]);
      await world.ingest([request()]);
      await world.harness.setHooks([
        { ...hook, event: 'routes', version: 2, versionId: world.harness.makeId() },
      ]);
      await world.ingest([request()]);
      await world.harness.setHooks([]);
      await world.ingest([request({ event: 'routes' })]);
      expect(await world.states()).toEqual(['pending']);
    });

    test('wakes the workers only when something is left for them to claim', async () => {
      await world.ingest([request()]);
      await world.harness.setHooks([makeWebhook()]);
      await world.ingest([request()], noon, 'w1');
      expect(await world.harness.wakeUps()).toBe(0);
      await world.ingest([request()]);
      expect(await world.harness.wakeUps()).toBe(1);
    });

    test('a delivery may be born claimed, and is then nobody else to claim', async () => {
      await world.harness.setHooks([makeWebhook()]);
      await world.ingest([request()], noon, 'w9');
      expect(await world.harness.listDeliveries()).toMatchObject([
        { state: 'running', worker: 'w9', leaseUntil: later(30) },
      ]);
      expect((await world.claim()).deliveries).toEqual([]);
    });

    test('a ping goes to its one hook, past match and gate', async () => {
      const hook = makeWebhook({ on_change: true, snooze: 60 });
      await world.harness.setHooks([
        hook,
        makeWebhook({ source: 'kong:event_hooks', event: null }),
      ]);
      const ping = { source: 'kong:event_hooks', event: 'ping', onlyHookId: hook.id };
      await world.ingest([request(ping), request(ping)]);
      const deliveries = await world.harness.listDeliveries();
      expect(deliveries.map(({ hookId, event }) => [hookId, event])).toEqual([
        [hook.id, 'ping'],
        [hook.id, 'ping'],
      ]);
    });
  });
};
