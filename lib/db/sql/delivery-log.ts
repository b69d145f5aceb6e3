import { ListedDelivery } from '@/lib/delivery/readers/delivery-reader';
import { listDeliveryColumns, selectDelivery } from './delivery-columns';

const LISTED = Object.keys(ListedDelivery.omit({ hookLabel: true }).shape);

// A deleted hook keeps the label it had when it made the delivery.
const JOIN_HOOK = `LEFT JOIN event_hook hook ON hook.id = row.hook_id
  LEFT JOIN event_hook_version version ON version.id = row.version_id`;
const LABEL = `CASE WHEN hook.id IS NULL THEN version.snapshot->>'label' ELSE hook.label END
  AS "hookLabel"`;
const SELECT_LISTED = `SELECT ${selectDelivery('row', LISTED)}, ${LABEL}`;

/** The columns a list of deliveries reads, before it is wrapped by withHookLabel. */
export const LISTED_COLUMNS = listDeliveryColumns('row', LISTED);

/** Wraps a statement that reads LISTED_COLUMNS, and adds the labels of the hooks. */
export const withHookLabel = (statement: string): string =>
  `${SELECT_LISTED} FROM (${statement}) row ${JOIN_HOOK} ORDER BY row.id DESC`;

/** Reads the deliveries of an event, oldest first. $1 event */
export const DELIVERIES_OF_EVENT = `
${SELECT_LISTED}, row.detail FROM delivery row ${JOIN_HOOK}
WHERE row.event_id = $1 ORDER BY row.id`;

/** Reads one delivery with its event and what its hook version says. $1 delivery */
export const FIND_DELIVERY = `
${SELECT_LISTED}, row.detail, event.data AS "eventData", hook.id IS NULL AS "hookRemoved",
  coalesce(version.version, 0) AS "hookVersion",
  coalesce(json_array_length(version.snapshot->'delivery'->'retryScheduleSeconds'), 0) + 1
    AS "maxAttempts"
FROM delivery row ${JOIN_HOOK} LEFT JOIN event ON event.id = row.event_id
WHERE row.id = $1`;
