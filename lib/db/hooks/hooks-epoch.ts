import { z } from 'zod';
import { type Transaction, toQueryable } from '../connection/queryable';
import { NOTIFY_HOOKS } from '../sql/notify';

const WHERE = { key: 'hooks_epoch' };
const Epoch = z.int();

/** Reads the number that every change of a hook or of a custom source increments. */
export const readEpoch = async ({ setting }: Pick<Transaction, 'setting'>): Promise<number> =>
  Epoch.parse((await setting.findUnique({ where: WHERE }))?.value ?? 0);

/**
 * Increments the epoch and notifies the other processes on commit, so that each of them reads the
 * hooks again.
 */
export const bumpEpoch = async (transaction: Transaction, at: Date): Promise<void> => {
  // The upsert locks the row, so the number it returns is the last one committed.
  const { value } = await transaction.setting.upsert({
    where: WHERE,
    create: { ...WHERE, value: 0, updatedAt: at },
    update: { updatedAt: at },
  });
  await transaction.setting.update({ where: WHERE, data: { value: Epoch.parse(value) + 1 } });
  await toQueryable(transaction).query(NOTIFY_HOOKS);
};
