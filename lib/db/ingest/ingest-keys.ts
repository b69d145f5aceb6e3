import { z } from 'zod';
import type { KeptKey } from '@/lib/delivery/ingest/plan-publish-requests';
import type { Queryable } from '../connection/queryable';
import { READ_KEYS, WRITE_KEYS } from '../sql/idempotency-keys';

const Row = z.object({
  key: z.string(),
  digest: z.string(),
  receipts: z.array(z.object({ id: z.string(), deliveries: z.array(z.string()) })),
});

/** Reads the first use of each of these keys. */
export const readKeys = async (
  transaction: Queryable,
  keys: readonly string[],
): Promise<ReadonlyMap<string, KeptKey>> => {
  const { rows } = await transaction.query({ ...READ_KEYS, values: [keys] });
  return new Map(
    rows.map((row) => {
      const { key, ...kept } = Row.parse(row);
      return [key, kept];
    }),
  );
};

/** Stores the first use of keys. */
export const writeKeys = async (
  transaction: Queryable,
  keys: readonly (KeptKey & { key: string })[],
  at: Date,
): Promise<void> => {
  if (keys.length === 0) return;
  await transaction.query({
    ...WRITE_KEYS,
    values: [
      keys.map(({ key }) => key),
      keys.map(({ digest }) => digest),
      keys.map(({ receipts }) => JSON.stringify(receipts)),
      at.toISOString(),
    ],
  });
};
