/** Cancels the waiting deliveries of deleted hooks, and counts them. $1 now */
export const CANCEL_ORPHANS = {
  name: 'cancel_orphans',
  text: `
WITH cancelled AS (
  UPDATE delivery d SET state = 'cancelled', reason = 'hook_removed', finished_at = $1::timestamptz
  WHERE d.state IN ('pending', 'retrying')
    AND NOT EXISTS (SELECT 1 FROM event_hook h WHERE h.id = d.hook_id)
  RETURNING d.hook_id
)
INSERT INTO delivery_count (minute, hook_id, state, count)
SELECT date_trunc('minute', $1::timestamptz), hook_id, 'cancelled', count(*) FROM cancelled
GROUP BY hook_id ORDER BY hook_id
ON CONFLICT (minute, hook_id, state) DO UPDATE SET count = delivery_count.count + excluded.count`,
};
