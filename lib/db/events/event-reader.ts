import { z } from 'zod';
import type { EventReader, ListedEvent } from '@/lib/delivery/readers/event-reader';
import type { EventRecord } from '@/lib/delivery/types';
import type { Database } from '../connection/database';
import {
  EVENT_DATA_COLUMNS,
  FIND_EVENT,
  LISTED_EVENT_COLUMNS,
  withDataWithin,
} from '../sql/event-log';
import { listNewest, type Query } from '../sql/list-newest';

const Listed: z.ZodType<ListedEvent> = z.object({
  id: z.string(),
  source: z.string(),
  event: z.string(),
  origin: z.string(),
  idempotencyKey: z.string().nullable(),
  receivedAt: z.date(),
});
// Not z.record, which copies key by key and loses `__proto__`.
const Data = z.object({
  data: z.custom<Record<string, unknown>>((data) => typeof data === 'object' && data !== null),
});
const Size = z.object({ data: z.unknown(), tooLarge: z.boolean() });

const toEvent = (row: unknown): EventRecord => ({ ...Listed.parse(row), ...Data.parse(row) });

/** Returns the reader of the event log in PostgreSQL; lists carry no data. */
export const makeEventReader = ({ pool }: Pick<Database, 'pool'>): EventReader => {
  const run: Query = (statement, values) => pool.query(statement, values);
  return {
    list: async ({ source, event, origin, from, to }, page) => {
      const equals = { source, event, origin };
      const query = { table: 'event', columns: LISTED_EVENT_COLUMNS, equals, from, to } as const;
      const { rows, more } = await listNewest(run, query, page);
      return { rows: rows.map((row) => Listed.parse(row)), more };
    },

    listData: async ({ source, event, origin, from, to }, limit, bounds) => {
      const equals = { source, event, origin };
      const query = { table: 'event', columns: EVENT_DATA_COLUMNS, equals, from, to } as const;
      const page = { limit, after: null };
      const found = await listNewest(run, query, page, withDataWithin(bounds));
      const fitting = found.rows.filter((row) => !Size.parse(row).tooLarge);
      const rows = fitting.filter((row) => Size.parse(row).data !== null).map(toEvent);
      return { rows, more: found.more || rows.length < fitting.length };
    },

    find: async (id) => {
      const { rows } = await pool.query(FIND_EVENT, [id]);
      return rows.length === 0 ? null : toEvent(rows[0]);
    },
  };
};
