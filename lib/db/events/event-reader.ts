import { z } from 'zod';
import type { DataBounds, EventReader, ListedEvent } from '@/lib/delivery/readers/event-reader';
import type { Database } from '../connection/database';
import { listNewest, type Query } from '../sql/list-newest';

const Row = z.object({
  id: z.string(),
  source: z.string(),
  event: z.string(),
  origin: z.string(),
  idempotency_key: z.string().nullable(),
  received_at: z.date(),
});
// Not z.record, which copies key by key and loses `__proto__`.
const Data = z.object({
  data: z.custom<Record<string, unknown>>((data) => typeof data === 'object' && data !== null),
});

const Size = z.object({ data: z.unknown(), too_large: z.boolean() });

const COLUMNS = Object.keys(Row.shape)
  .map((column) => `row.${column}`)
  .join(', ');

// Data beyond the bounds does not leave the database; `total` counts what came before and fits.
const withinBounds =
  ({ maxBytes, maxEventBytes }: DataBounds) =>
  (statement: string) =>
    `SELECT row.*,
      CASE WHEN bytes <= ${maxEventBytes} AND total <= ${maxBytes} THEN json END AS data,
      bytes > ${maxEventBytes} AS too_large
    FROM (
      SELECT row.*, sum(bytes) FILTER (WHERE bytes <= ${maxEventBytes}) OVER (ORDER BY row.id DESC)
        AS total
      FROM (${statement}) row
    ) row ORDER BY row.id DESC`;
const DATA_COLUMNS = `${COLUMNS}, row.data AS json, octet_length(row.data::text) AS bytes`;

const FIND = `SELECT ${COLUMNS}, row.data FROM event row WHERE row.id = $1`;

const toListedEvent = (row: unknown): ListedEvent => {
  const { idempotency_key, received_at, ...rest } = Row.parse(row);
  return { ...rest, idempotencyKey: idempotency_key, receivedAt: received_at };
};

/** Reads the event log in PostgreSQL; lists carry no data. */
export const makeEventReader = ({ pool }: Pick<Database, 'pool'>): EventReader => {
  const run: Query = (statement, values) => pool.query(statement, values);
  return {
    list: async ({ source, event, origin, from, to }, page) => {
      const equals = { source, event, origin };
      const query = { table: 'event' as const, columns: COLUMNS, equals, from, to };
      const { rows, more } = await listNewest(run, query, page);
      return { rows: rows.map(toListedEvent), more };
    },

    listData: async ({ source, event, origin, from, to }, limit, bounds) => {
      const equals = { source, event, origin };
      const query = { table: 'event' as const, columns: DATA_COLUMNS, equals, from, to };
      const page = { limit, after: null };
      const found = await listNewest(run, query, page, withinBounds(bounds));
      const fitting = found.rows.filter((row) => !Size.parse(row).too_large);
      const rows = fitting
        .filter((row) => Size.parse(row).data !== null)
        .map((row) => ({ ...toListedEvent(row), ...Data.parse(row) }));
      return { rows, more: found.more || rows.length < fitting.length };
    },

    find: async (id) => {
      const { rows } = await pool.query(FIND, [id]);
      return rows.length === 0 ? null : { ...toListedEvent(rows[0]), ...Data.parse(rows[0]) };
    },
  };
};
