import { describe, expect, test } from 'vitest';
import { makeWebhook } from '@/lib/testing/factories';
import { later, named, type StoreWorld } from './world.suite';

/** What every delivery store must do: idempotency keys. */
export const keysSuite = (world: StoreWorld): void => {
  describe('idempotency keys', () => {
    test('a repeat returns the first receipt again and writes nothing', async () => {
      await world.harness.setHooks([makeWebhook()]);
      const batch = [
        ...named('arya', { idempotencyKey: 'k' }),
        ...named('bran', { idempotencyKey: 'k' }),
      ];
      const [first] = await world.ingest([batch]);
      const [second] = await world.ingest([batch], later(5));
      const receipts = first?.kind === 'accepted' ? first.receipts : [];
      expect(second).toEqual({
        kind: 'accepted',
        receipts: receipts.map((receipt) => ({ ...receipt, repeated: true })),
      });
      expect(await world.harness.listEvents()).toHaveLength(2);
      expect(await world.harness.listDeliveries()).toHaveLength(2);
    });

    test('the same key with other events is a conflict, and writes nothing', async () => {
      await world.ingest([named('arya', { idempotencyKey: 'k' })]);
      const [result] = await world.ingest([named('bran', { idempotencyKey: 'k' })]);
      expect(result).toEqual({ kind: 'conflict', key: 'k' });
      expect(await world.harness.listEvents()).toHaveLength(1);
    });

    test('a repeat in the same transaction is a repeat, a contradiction a conflict', async () => {
      const key = { idempotencyKey: 'k' };
      const results = await world.ingest([
        named('arya', key),
        named('arya', key),
        named('bran', key),
      ]);
      expect(
        results.map((result) =>
          result.kind === 'accepted' ? result.receipts[0]?.repeated : result,
        ),
      ).toEqual([false, true, { kind: 'conflict', key: 'k' }]);
      expect(await world.harness.listEvents()).toHaveLength(1);
    });

    test('of two concurrent requests with one key, one is written', async () => {
      await world.harness.setHooks([makeWebhook()]);
      const results = await Promise.all(
        Array.from({ length: 8 }, () => world.ingest([named('arya', { idempotencyKey: 'k' })])),
      );
      const ids = results
        .flat()
        .map((result) => result.kind === 'accepted' && result.receipts[0]?.id);
      expect(new Set(ids).size).toBe(1);
      expect(await world.harness.listEvents()).toHaveLength(1);
    });
  });
};
