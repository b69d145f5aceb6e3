import type { Claim, ClaimRequest } from '@/lib/delivery/store';
import { readFromCurrent } from '@/lib/event-hooks/unreadable';
import type { Database } from '../connection/database';
import type { HookCache } from '../hooks/hook-cache';
import { CLAIM_DELIVERIES } from '../sql/claim-deliveries';
import { type ClaimedRow, toClaimedEvent, toDelivery } from './delivery-row';

/**
 * Claims what is due and sorts it: what to attempt, by the version of the hook it was made by, and
 * what ends without an attempt, because its hook is gone or disabled (lib/delivery/store.ts).
 */
export const claimDeliveries = async (
  { pool }: Pick<Database, 'pool'>,
  cache: HookCache,
  { worker, limit, room, maxBytes, leaseMs, now }: ClaimRequest,
): Promise<Claim> => {
  const { rows } = await pool.query<ClaimedRow>({
    ...CLAIM_DELIVERIES,
    values: [
      worker,
      new Date(now.getTime() + leaseMs).toISOString(),
      now.toISOString(),
      limit,
      room.each,
      [...room.byHook.keys()],
      [...room.byHook.values()],
      Math.max(1, Math.round(maxBytes)),
    ],
  });
  const claim: Claim = { deliveries: [], orphans: [] };
  if (rows.length === 0) return claim;

  const { byId } = await cache.refresh(pool);
  const versions = await cache.findVersions(
    pool,
    rows.map(({ version_id }) => version_id),
  );
  for (const row of rows) {
    const delivery = toDelivery(row);
    const event = toClaimedEvent(row);
    const hook = versions.get(row.version_id);
    const current = byId.get(row.hook_id);
    if (current === undefined || event === null || hook === undefined) {
      claim.orphans.push({ delivery, reason: 'hook_removed' });
    } else if (!current.enabled) {
      claim.orphans.push({ delivery, reason: 'hook_disabled' });
    } else {
      const readable = readFromCurrent(hook, current);
      claim.deliveries.push({ delivery, event, hook: readable, bytes: event.json.length });
    }
  }
  return claim;
};
