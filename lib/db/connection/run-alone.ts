import { LOCK_NAME } from '../sql/lock-name';
import type { Database } from './database';
import { type Transaction, toQueryable } from './queryable';

/**
 * Runs a Prisma transaction while no other transaction holds the same name, in any process. Used for
 * rules that no unique index can express, such as the number of inboxes.
 */
export const runAlone = <Result>(
  prisma: Database['prisma'],
  name: string,
  run: (transaction: Transaction) => Promise<Result>,
): Promise<Result> =>
  prisma.$transaction(async (transaction) => {
    await toQueryable(transaction).query({ ...LOCK_NAME, values: [name] });
    return run(transaction);
  });
