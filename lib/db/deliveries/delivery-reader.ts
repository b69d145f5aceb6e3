import { z } from 'zod';
import {
  type DeliveryReader,
  FoundDelivery,
  ListedDelivery,
} from '@/lib/delivery/readers/delivery-reader';
import type { Database } from '../connection/database';
import {
  DELIVERIES_OF_EVENT,
  FIND_DELIVERY,
  LISTED_COLUMNS,
  withHookLabel,
} from '../sql/delivery-log';
import { listNewest, type Query } from '../sql/list-newest';
import { toAttempt } from './attempt-row';
import { findVersionSpan, type VersionSpan } from './find-version-span';

const DeliveryOfEvent = ListedDelivery.extend({ detail: z.unknown() });

// Interrupted attempts do not count as tries, so a delivery can have any number; the latest matter.
const MAX_ATTEMPTS_SHOWN = 100;

/** Returns the reader of the delivery log in PostgreSQL; lists carry no bodies. */
export const makeDeliveryReader = ({
  pool,
  prisma,
}: Pick<Database, 'pool' | 'prisma'>): DeliveryReader => {
  const run: Query = (statement, values) => pool.query(statement, values);
  return {
    list: async ({ hook, version, states, source, event, ...range }, page) => {
      const span: VersionSpan | null =
        hook === undefined || version === undefined
          ? range
          : await findVersionSpan(prisma, hook, version, range);
      if (span === null) return { rows: [], more: false };
      const { versionId, from, to } = span;
      const equals = { hook_id: hook, version_id: versionId, source, event };
      const query = {
        table: 'delivery',
        columns: LISTED_COLUMNS,
        equals,
        states,
        from,
        to,
      } as const;
      const { rows, more } = await listNewest(run, query, page, withHookLabel);
      return { rows: rows.map((row) => ListedDelivery.parse(row)), more };
    },

    listByEvent: async (eventId) => {
      const { rows } = await pool.query(DELIVERIES_OF_EVENT, [eventId]);
      return rows.map((row) => DeliveryOfEvent.parse(row));
    },

    find: async (id) => {
      const { rows } = await pool.query(FIND_DELIVERY, [id]);
      if (rows.length === 0) return null;
      const attempts = await prisma.attempt.findMany({
        where: { deliveryId: id },
        orderBy: [{ number: 'desc' }, { id: 'desc' }],
        take: MAX_ATTEMPTS_SHOWN,
      });
      return {
        ...FoundDelivery.parse(rows[0]),
        attempts: attempts.toReversed().map(toAttempt),
      };
    },
  };
};
