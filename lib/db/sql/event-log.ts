import type { DataBounds } from '@/lib/delivery/readers/event-reader';

/** The columns a list of events reads. */
export const LISTED_EVENT_COLUMNS = `row.id, row.source, row.event, row.origin, row.idempotency_key AS "idempotencyKey",
  row.received_at AS "receivedAt"`;

/** The columns a list of events with data reads, before it is wrapped by withDataWithin. */
export const EVENT_DATA_COLUMNS = `${LISTED_EVENT_COLUMNS}, row.data AS json, octet_length(row.data::text) AS bytes`;

/**
 * Wraps a statement that reads EVENT_DATA_COLUMNS. Data beyond the bounds does not leave the database;
 * `total` sums the events read before it that fit.
 */
export const withDataWithin =
  ({ maxBytes, maxEventBytes }: DataBounds) =>
  (statement: string): string =>
    `SELECT row.*,
      CASE WHEN bytes <= ${maxEventBytes} AND total <= ${maxBytes} THEN json END AS data,
      bytes > ${maxEventBytes} AS "tooLarge"
    FROM (
      SELECT row.*, sum(bytes) FILTER (WHERE bytes <= ${maxEventBytes}) OVER (ORDER BY row.id DESC)
        AS total
      FROM (${statement}) row
    ) row ORDER BY row.id DESC`;

/** Reads one event with its data. $1 event */
export const FIND_EVENT = `SELECT ${LISTED_EVENT_COLUMNS}, row.data FROM event row WHERE row.id = $1`;
