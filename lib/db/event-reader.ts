import { z } from 'zod';
import type { EventReader, ListedEvent } from '@/lib/api/ports';
import type { Database } from './database';
import { listNewest, type Query } from './list-newest';

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

const COLUMNS = Object.keys(Row.shape)
  .map((column) => `row.${column}`)
  .join(', ');

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

    find: async (id) => {
      const { rows } = await pool.query(FIND, [id]);
      return rows.length === 0 ? null : { ...toListedEvent(rows[0]), ...Data.parse(rows[0]) };
    },
  };
};
