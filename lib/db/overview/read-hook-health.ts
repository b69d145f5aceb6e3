import { z } from 'zod';
import type { HookHealth } from '@/lib/delivery/readers/overview-reader';
import type { Database } from '../connection/database';
import { COUNTS_BY_HOOK, LAST_FIRED } from '../sql/overview';
import { addToTally, makeTally, StateCount } from './tally';

const HookCount = StateCount.extend({ hook_id: z.string() });
const LastFired = z.object({ hook_id: z.string(), at: z.date() });

/** Reads the figures of hooks since a time, and when each last fired. */
export const readHookHealth = async (
  { pool }: Pick<Database, 'pool'>,
  hookIds: string[],
  since: Date,
): Promise<ReadonlyMap<string, HookHealth>> => {
  const [counts, fired] = await Promise.all([
    pool.query(COUNTS_BY_HOOK, [hookIds, since]),
    pool.query(LAST_FIRED, [hookIds]),
  ]);
  const health = new Map<string, HookHealth>(
    hookIds.map((id) => [id, { ...makeTally(), lastFiredAt: null }]),
  );
  for (const row of counts.rows) {
    const count = HookCount.parse(row);
    const tally = health.get(count.hook_id);
    if (tally) addToTally(tally, count);
  }
  for (const row of fired.rows) {
    const { hook_id, at } = LastFired.parse(row);
    const tally = health.get(hook_id);
    if (tally) tally.lastFiredAt = at;
  }
  return health;
};
